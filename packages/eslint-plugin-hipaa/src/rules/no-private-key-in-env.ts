import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-private-key-in-env',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
