import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-static-iv',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
