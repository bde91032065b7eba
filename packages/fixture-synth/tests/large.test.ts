import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleMrn, sampleSsn } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotTextError } from '../src/files/read.js';
import { LargeFile } from '../src/large/file.js';
import { readPortions } from '../src/large/portions.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixture-synth-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What the portions hold without what was put around them. */
function bodies(path: string): string[] {
  return [...readPortions(path)].map(({ text, headLength, tailLength }) => text.slice(headLength, text.length - tailLength));
}

const note = 'seen today, "stable", returns in May '.repeat(40);

describe('portions', () => {
  it.each([
    ['a.csv', `ssn,note\n${Array.from({ length: 900 }, (_, i) => `${String(i)},"line one\nline ${note.replaceAll('"', '""')}"\n`).join('')}`],
    ['a.ndjson', Array.from({ length: 400 }, (_, i) => `${JSON.stringify({ i, note })}\n`).join('')],
    ['a.sql', Array.from({ length: 400 }, (_, i) => `INSERT INTO t VALUES (${String(i)}, '${note}');\n`).join('')],
    ['a.hl7', Array.from({ length: 400 }, (_, i) => `MSH|^~\\&|A|B|${String(i)}\rNTE|1||${note}\r`).join('')],
    ['a.json', JSON.stringify({ resourceType: 'Bundle', entry: Array.from({ length: 400 }, (_, i) => ({ i, note, deep: [[i], { x: '}' }] })) }, undefined, 1)],
  ])('of %s are the whole file when they are put together', (name, content) => {
    const parts = bodies(put(name, content));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join('')).toBe(content);
  });

  it('of a document are documents that know what they stand in', () => {
    const content = JSON.stringify({ resourceType: 'Bundle', entry: Array.from({ length: 400 }, (_, i) => ({ i, note })) });
    const texts = [...readPortions(put('a.json', content))].map(({ text }) => JSON.parse(text.replace(/,(?=\]\}$)/, '')) as { resourceType: string; entry: { i: number }[] });
    expect(texts.every(({ resourceType }) => resourceType === 'Bundle')).toBe(true);
    expect(texts.flatMap(({ entry }) => entry.map(({ i }) => i))).toEqual(Array.from({ length: 400 }, (_, i) => i));
  });

  it.each([
    ['a line without end', 'a.ndjson', `{"note":"${'x'.repeat(200_000)}"}`],
    ['a quote that nobody closes', 'a.csv', `a,"b\n${'1,2\n'.repeat(40_000)}`],
    ['a string without end', 'a.json', `[{"note":"${'x'.repeat(200_000)}`],
  ])('are refused for %s', (_, name, content) => {
    expect(() => [...readPortions(put(name, content), 100_000)]).toThrow(new NotTextError('a line or record is too long'));
  });

  it.each([
    ['within the file', Buffer.concat([Buffer.from('a\n'.repeat(50)), Buffer.from([0xc3, 0x28]), Buffer.from('\n')])],
    ['at its end', Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc3])])],
  ])('are refused for bytes that are no UTF-8 %s', (_, content) => {
    expect(() => [...readPortions(put('a.log', content))]).toThrow(new NotTextError('not valid UTF-8'));
  });
});

describe('what is found in a large file', () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => `${sampleSsn(i)},${sampleMrn(i % 90)},${'follow up in May '.repeat(3)}`);
  const table = `ssn,mrn,note\n${rows.join('\n')}\n`;

  it('is counted, and the first of it listed with its places', () => {
    const large = new LargeFile('a.csv', put('a.csv', table), new Set());
    large.scan(undefined);
    expect([...large.counts]).toEqual([['ssn', 3_000], ['mrn', 3_000]]);
    expect(large.findings).toHaveLength(1_000);
    expect(large.findings[998]).toMatchObject({ line: 501, column: 1, endLine: 501, endColumn: 12, class: 'ssn', action: 'replace' });
  });

  it('leaves out classes that are to stay', () => {
    const large = new LargeFile('a.csv', put('a.csv', table), new Set(['ssn']));
    large.scan(undefined);
    expect([...large.counts.keys()]).toEqual(['mrn']);
  });

  it('has its places in the line also where portions end within one', () => {
    const list = Array.from({ length: 900 }, (_, i) => ({ patient: { ssn: sampleSsn(i), note: 'x'.repeat(80) } }));
    const text = JSON.stringify(list);
    const large = new LargeFile('a.json', put('a.json', text), new Set());
    large.scan(undefined);
    const last = large.findings.at(-1);
    expect(large.findings).toHaveLength(900);
    expect(text.slice((last?.column ?? 0) - 1, (last?.endColumn ?? 0) - 1)).toBe(sampleSsn(899));
  });
});
