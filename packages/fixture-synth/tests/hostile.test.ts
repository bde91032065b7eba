import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFamilyName, sampleGivenName, sampleMrn } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePortions } from '../src/files/write.js';
import { run } from '../src/run.js';
import { found, rewriteOne } from './rewrite.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const record = JSON.stringify({ patient: { firstName: sampleGivenName(1), lastName: sampleFamilyName(1), mrn: sampleMrn(1) } });
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fixture-synth-'));
  mkdirSync(join(root, 'tests'));
  writeFileSync(join(root, 'package.json'), '{}');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('texts that are nested deeply', () => {
  const depth = 20_000;
  it.each([
    ['a.json', '['.repeat(depth) + ']'.repeat(depth)],
    ['b.json', `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`],
    ['a.ts', `const a = ${'['.repeat(depth)}${']'.repeat(depth)};`],
    ['b.ts', `const a = ${"'x' + ".repeat(depth)}'y';`],
    ['a.xml', '<a>'.repeat(depth) + '</a>'.repeat(depth)],
    ['a.yaml', '- '.repeat(depth)],
    ['a.py', `a = ${'['.repeat(depth)}${']'.repeat(depth)}`],
  ])('such as %s are read or left alone', (name, text) => {
    expect(rewriteOne(name, text)).toBe(text);
  });

  it('do not keep others from being read', () => {
    expect(found('a.json', `[${'['.repeat(900)}${']'.repeat(900)}, ${record}]`).map((one) => one.split('@')[0])).toEqual(['name', 'name', 'mrn']);
  });
});

describe('links', () => {
  it.each([
    ['out of the folder', (): string => join(root, '.')],
    ['to nothing', (): string => join(root, 'nowhere')],
    ['to themselves', (): string => join(root, 'tests/link')],
  ])('%s are not followed', (_, target) => {
    symlinkSync(target(), join(root, 'tests/link'));
    writeFileSync(join(root, 'tests/a.json'), record);
    const { changed, leftAlone } = run({ root, targets: [join(root, 'tests')], write: true, keep: { length: false, initials: false, order: false } });
    expect(changed.map(({ name }) => name)).toEqual(['tests/a.json']);
    expect(leftAlone).toEqual([{ file: 'tests/link', reason: 'a link' }]);
  });
});

describe('a file whose writing fails', () => {
  it('stays as it was, and nothing lies beside it', () => {
    const path = join(root, 'tests/a.json');
    writeFileSync(path, record);
    const failing = function* (): Generator<string> {
      yield '{"half":';
      throw new Error('ENOSPC');
    };
    expect(() => { writePortions(path, failing()); }).toThrow('ENOSPC');
    expect(readdirSync(join(root, 'tests'))).toEqual(['a.json']);
    expect(readFileSync(path, 'utf8')).toBe(record);
  });
});

describe.each(['SIGKILL', 'SIGINT'] as const)('a run that ends by %s', (signal) => {
  it('leaves each file whole, and the next one does the rest', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `p${String(i)}.json`);
    for (const name of names) writeFileSync(join(root, 'tests', name), record);
    const child = spawn(process.execPath, [cli, 'tests', '--write', '--quiet'], { cwd: root, stdio: 'ignore' });
    const watcher = watch(join(root, 'tests'), () => child.kill(signal));
    await new Promise((resolve) => child.once('exit', resolve));
    watcher.close();
    const texts = names.map((name) => readFileSync(join(root, 'tests', name), 'utf8'));
    expect(texts.every((text) => text === record || !text.includes(sampleMrn(1)))).toBe(true);
    expect(texts.every((text) => JSON.parse(text) !== undefined)).toBe(true);
    run({ root, targets: [join(root, 'tests')], write: true, keep: { length: false, initials: false, order: false } });
    expect(new Set(names.map((name) => readFileSync(join(root, 'tests', name), 'utf8'))).size).toBe(1);
  });
});

describe('names of files', () => {
  it('that hold an identifier are told', () => {
    writeFileSync(join(root, 'tests', `chart-${sampleMrn(1)}.json`), record);
    writeFileSync(join(root, 'tests', 'chart-2.json'), '{"order":{"sku":"900214417"}}');
    const { names } = run({ root, targets: [join(root, 'tests')], write: false, keep: { length: false, initials: false, order: false } });
    expect(names).toEqual([{ file: `tests/chart-${sampleMrn(1)}.json`, class: 'mrn' }]);
  });
});
