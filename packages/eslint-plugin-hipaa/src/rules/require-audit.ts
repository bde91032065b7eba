import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-audit',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
