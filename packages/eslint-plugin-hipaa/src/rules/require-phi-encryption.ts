import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-phi-encryption',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
