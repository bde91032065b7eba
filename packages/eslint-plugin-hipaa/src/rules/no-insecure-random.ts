import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-insecure-random',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
