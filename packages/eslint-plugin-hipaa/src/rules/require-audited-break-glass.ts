import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-audited-break-glass',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
