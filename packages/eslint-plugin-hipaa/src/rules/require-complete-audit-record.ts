import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-complete-audit-record',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
