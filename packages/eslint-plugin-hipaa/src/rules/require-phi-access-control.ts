import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-phi-access-control',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
