import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules/index.js';
import { findCodeBlocks } from './support/code-blocks.js';
import { lintText } from './support/lint-text.js';

const folder = new URL('../docs/rules/', import.meta.url);
const languages = ['ts', 'tsx', 'js', 'jsx', 'vue', 'svelte'];

describe('rule pages', () => {
  it('has no page of a rule that does not exist', () => {
    const pages = readdirSync(folder).map((file) => file.replace(/\.md$/u, ''));
    expect(pages.filter((name) => !(name in rules))).toEqual([]);
  });

  describe.each(Object.keys(rules))('%s', (name) => {
    const file = new URL(`${name}.md`, folder);
    const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const blocks = findCodeBlocks(page);

    it('says why, what is reported and what is not, the limits and when not to use it', () => {
      expect(page, 'the page exists').not.toBe('');
      expect(page).toMatch(/45 CFR/u);
      for (const heading of ['### Incorrect', '### Correct', '## Options', '## Limits', '## When not to use it']) {
        expect(page.split('\n'), 'headings').toContain(heading);
      }
      expect(blocks.map((block) => block.kind)).toEqual(expect.arrayContaining(['incorrect', 'correct']));
    });

    it.each(blocks)('line $line: the $kind block', ({ kind, language, filename, options, settings, code }) => {
      expect(languages).toContain(language);
      const reports = lintText(code, { filename, settings, rules: { [`hipaa/${name}`]: ['error', { confidence: 'low', ...options }] } });
      if (kind === 'incorrect') expect(reports.length).toBeGreaterThan(0);
      else expect(reports.map(({ line, messageId }) => ({ line, messageId }))).toEqual([]);
    });
  });
});
