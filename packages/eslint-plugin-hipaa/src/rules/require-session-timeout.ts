import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-session-timeout',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
