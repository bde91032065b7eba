import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-phi-in-messages',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
