import { createRule } from '../create-rule.js';

export default createRule({
  name: 'no-phi-in-ai-prompts',
  problems: { stub: 'Not written yet.' },
  trigger: /(?!)/,
  check() {
    return;
  },
});
