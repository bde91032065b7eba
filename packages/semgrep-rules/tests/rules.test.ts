import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faults } from 'phi-vocabulary';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../src/languages.js';
import { renderFiles, renderRules, ruleNames } from '../src/render.js';
import { semgrep } from './support/semgrep.js';

const empty = mkdtempSync(join(tmpdir(), 'empty-'));
afterAll(() => {
  rmSync(empty, { recursive: true });
});

const rules = languages.flatMap((language) => ruleNames(language).flatMap((name) => renderRules(language, name).map((rule) => ({ language, name, rule }))));

describe('every rule', () => {
  it('is accepted by Semgrep', { timeout: 300_000 }, async () => {
    // A rule that Semgrep rejects ends the scan with exit code 7.
    const { code, stderr } = await semgrep(['--config', 'rules', '--strict', '--quiet', empty]);
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  });

  it('has an id of its own that ends in the name of its fault', () => {
    expect(new Set(rules.map(({ rule }) => rule.id)).size).toBe(rules.length);
    for (const { name, rule } of rules) expect(rule.id.slice(rule.id.lastIndexOf('.') + 1)).toBe(name);
  });

  it("says the fault's shared text and no metavariable", () => {
    for (const { name, rule } of rules) {
      expect(rule['message']).toBe(`${faults[name].title}. ${faults[name].reason} ${faults[name].remedy}`);
      expect(rule['message']).not.toContain('$');
    }
  });

  it('keeps values out of its fix', () => {
    for (const { rule } of rules) expect(JSON.stringify(rule['fix'] ?? '')).not.toMatch(/\b\d{3}-\d{2}-\d{4}\b/);
  });
});

describe('the packs', () => {
  it('hold every rule in strict, and those without doubt in recommended', () => {
    const files = renderFiles();
    for (const language of languages) {
      const own = rules.filter((entry) => entry.language === language);
      if (own.length === 0) continue;
      const ids = (pack: string): string[] => (parse(files.get(`packs/${language}/${pack}.yaml`) ?? '') as { rules: readonly { id: string }[] }).rules.map((rule) => rule.id);
      expect(ids('strict')).toEqual(own.map(({ rule }) => rule.id));
      expect(ids('recommended')).toEqual(own.filter(({ rule }) => rule.metadata.confidence !== 'LOW').map(({ rule }) => rule.id));
    }
  });
});
