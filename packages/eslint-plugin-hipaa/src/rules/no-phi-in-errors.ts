import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-phi-in-errors',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
