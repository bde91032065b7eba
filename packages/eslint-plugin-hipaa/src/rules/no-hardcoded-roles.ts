import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-hardcoded-roles',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
