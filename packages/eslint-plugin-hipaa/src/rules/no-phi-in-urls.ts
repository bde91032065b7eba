import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-phi-in-urls',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
