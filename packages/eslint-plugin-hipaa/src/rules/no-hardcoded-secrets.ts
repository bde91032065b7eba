import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-hardcoded-secrets',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
