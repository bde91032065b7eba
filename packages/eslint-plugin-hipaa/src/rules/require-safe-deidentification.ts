import { createRule } from '../create-rule.js';

export default createRule({
  name: 'require-safe-deidentification',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
