import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-minimum-necessary',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
