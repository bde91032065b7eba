import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-secure-cookies',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
