import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-protected-audit-store',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
