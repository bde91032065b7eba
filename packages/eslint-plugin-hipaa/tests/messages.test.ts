import { describe, expect, it } from 'vitest';
import plugin from '../src/index.js';
import type { HipaaRule } from '../src/create-rule.js';

const rules = Object.entries(plugin.rules!) as unknown as [string, HipaaRule][];
const allowed = new Set(['name', 'sink', 'class', 'safeguard']);

/** Those that name a problem; the others are the texts of suggestions. */
const problems = rules.flatMap(([name, rule]) => Object.entries(rule.meta.messages).flatMap(([id, text]): [string, string, string][] => (text.includes('45 CFR') ? [[name, id, text]] : [])));
const suggestions = rules.flatMap(([name, rule]) => Object.entries(rule.meta.messages).flatMap(([id, text]): [string, string, string][] => (text.includes('45 CFR') ? [] : [[name, id, text]])));

it('is about 26 rules, each with a problem', () => {
  expect(rules).toHaveLength(26);
  expect(new Set(problems.map(([name]) => name)).size).toBe(26);
});

describe.each(problems)('%s, %s', (_rule, _id, text) => {
  it('starts with a capital or a name and ends in a full stop', () => {
    expect(text).toMatch(/^(?:[A-Z]|["'`]?\{\{(?:name|sink)\}\})/u);
    expect(text).toMatch(/\.$/u);
    expect(text).not.toMatch(/\.\.|\s\s|[!…]|\s[.,]/u);
  });

  it('has at most 40 words', () => {
    const words = text.split(/\s+/u);
    expect(words.length).toBeLessThanOrEqual(40);
  });

  it('says what, why by which section, and what to do', () => {
    expect(text.split(/(?<=\.)\s+(?=[A-Z])/u).length).toBeGreaterThanOrEqual(3);
    expect(text).toMatch(/\(45 CFR 16[24]\.\d{3}[^)]*(?:\([a-z\d]+\))*\)/u);
  });

  it('has only placeholders for names and classes', () => {
    for (const [, placeholder] of text.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)) expect(allowed).toContain(placeholder);
    expect(text.replace(/\{\{\w+\}\}/gu, '')).not.toMatch(/[{}]/u);
  });
});

describe.each(suggestions)('suggestion %s, %s', (_rule, _id, text) => {
  it('is one sentence of at most 14 words with the same placeholders', () => {
    expect(text).toMatch(/^[A-Z][^.]*(?:\.(?=\S)[^.]*)*\.$/u);
    expect(text.split(/\s+/u).length).toBeLessThanOrEqual(14);
    for (const [, placeholder] of text.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)) expect(allowed).toContain(placeholder);
  });
});

describe.each(rules)('%s', (_name, { meta }) => {
  it('has suggestions exactly when it declares their texts', () => {
    const texts = Object.values(meta.messages).filter((text) => !text.includes('45 CFR'));
    expect(meta.hasSuggestions).toBe(texts.length > 0);
  });

  it('describes each option', () => {
    const [schema] = meta.schema as unknown as [{ properties: Record<string, { description?: string }> }];
    for (const option of Object.values(schema.properties)) expect(option.description).toMatch(/^[A-Z].*\.$/u);
  });
});
