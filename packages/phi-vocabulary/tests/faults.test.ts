import { describe, expect, it } from 'vitest';
import { faults } from '../src/faults.js';

const entries = Object.entries(faults);
const words = (text: string): number => text.split(/\s+/u).length;

describe('faults', () => {
  it('has one entry for each of the 26 rules', () => {
    expect(entries).toHaveLength(26);
  });

  it.each(entries)('%s carries its own name', (name, fault) => {
    expect(fault.name).toBe(name);
  });

  it.each(entries)('%s: reason and remedy are one sentence each, 26 words together', (_name, { reason, remedy }) => {
    for (const sentence of [reason, remedy]) expect(sentence).toMatch(/^[A-Z].*\.$/u);
    for (const sentence of [reason, remedy]) expect(sentence.slice(0, -1)).not.toMatch(/\.\s/u);
    expect(words(`${reason} ${remedy}`)).toBeLessThanOrEqual(26);
  });

  it.each(entries)('%s: the reason cites its first section', (_name, { reason, cfr }) => {
    expect(reason).toContain(`(45 CFR ${cfr[0] ?? ''})`);
  });

  it.each(entries)('%s: titles are short and without a full stop', (_name, { title }) => {
    expect(words(title)).toBeLessThanOrEqual(8);
    expect(title).toMatch(/^[A-Z].*[^.]$/u);
  });

  it.each(entries)('%s: sections, weaknesses and categories are well formed', (_name, fault) => {
    for (const section of fault.cfr) expect(section).toMatch(/^164\.\d{3}(?:\([a-zA-Z0-9]+\))*$/u);
    for (const weakness of fault.cwe) expect(weakness).toMatch(/^CWE-\d+$/u);
    for (const category of fault.owasp) expect(category).toMatch(/^(?:A\d\d:2021|LLM\d\d:2025)$/u);
    for (const link of fault.references) expect(link).toMatch(/^https:\/\//u);
  });

  it.each(entries)('%s: no placeholder stands in its text', (_name, { title, reason, remedy }) => {
    expect(`${title} ${reason} ${remedy}`).not.toMatch(/[{}<>]/u);
  });

  it('says that encryption and automatic logoff are addressable', () => {
    expect(faults['require-phi-encryption'].reason).toContain('addressable');
    expect(faults['require-session-timeout'].reason).toContain('addressable');
  });
});
