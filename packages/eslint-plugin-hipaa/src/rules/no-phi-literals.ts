import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-phi-literals',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
