import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-phi-to-third-parties',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
