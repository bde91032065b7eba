import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-weak-crypto',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
