import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from 'hipaa-audit-log';
import { sampleFamilyName, sampleGivenName, sampleMrn, sampleSsn } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordOf } from '../src/audit.js';
import { run, type RunOptions } from '../src/run.js';
import { smallestSet } from '../src/verify-with.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fixture-synth-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const json = (n: number): string => `${JSON.stringify({ patient: { firstName: sampleGivenName(n), lastName: sampleFamilyName(n), ssn: sampleSsn(n), mrn: sampleMrn(n) } })}\n`;

function put(name: string, content: string | Buffer): string {
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function start(options: Partial<RunOptions> = {}): ReturnType<typeof run> {
  return run({ root, targets: [root], write: false, keep: { length: false, initials: false, order: false }, ...options });
}

describe('a run', () => {
  it('writes nothing unless told to', () => {
    const path = put('tests/a.json', json(1));
    const result = start();
    expect(result.changed.map(({ name }) => name)).toEqual(['tests/a.json']);
    expect(readFileSync(path, 'utf8')).toBe(json(1));
    expect(existsSync(join(root, '.hipaa'))).toBe(false);
  });

  it('changes nothing the second time', () => {
    const path = put('tests/a.json', json(1));
    start({ write: true });
    const first = readFileSync(path, 'utf8');
    expect(first).not.toContain(sampleSsn(1));
    expect(start({ write: true }).changed).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe(first);
  });

  it('knows its own values in a file that was edited since', () => {
    const path = put('tests/a.json', json(1));
    start({ write: true });
    writeFileSync(path, readFileSync(path, 'utf8').replace('{"patient"', '{"v": 2, "patient"'));
    expect(start().changed).toEqual([]);
  });

  it('leaves nothing of an original', () => {
    put('tests/a.json', json(1));
    put('tests/b.log', `patient ${sampleGivenName(1)} ${sampleFamilyName(1)} called\n`);
    const result = start({ write: true });
    expect([...result.left]).toEqual([]);
    expect(readFileSync(join(root, 'tests/b.log'), 'utf8')).not.toContain(sampleFamilyName(1));
  });

  it('keeps the mode of a file', () => {
    const path = put('tests/a.json', json(1));
    const before = statSync(path).mode;
    start({ write: true });
    expect(statSync(path).mode).toBe(before);
  });

  it('makes a key that git ignores', () => {
    put('tests/a.json', json(1));
    start({ write: true });
    expect(statSync(join(root, '.hipaa/fixture-synth.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(root, '.hipaa/.gitignore'), 'utf8').split('\n')).toContain('fixture-synth.key');
  });
});

describe("the project's own words", () => {
  const text = `{"ticket":{"chartRef":"${sampleMrn(1)}","mrn":"${sampleMrn(2)}","sku":"${sampleMrn(3)}"}}\n`;

  it('say which keys hold what, in every spelling, and which hold nothing', () => {
    put('hipaa.config.json', '{"words":{"mrn":["chart_ref"],"none":["mrn"]}}');
    const path = put('tests/a.json', text);
    start({ write: true });
    const { ticket } = JSON.parse(readFileSync(path, 'utf8')) as { ticket: Record<string, string> };
    expect(ticket['chartRef']).not.toBe(sampleMrn(1));
    expect([ticket['mrn'], ticket['sku']]).toEqual([sampleMrn(2), sampleMrn(3)]);
  });

  it.each([
    ['{"words":["mrn"]}', 'hipaa.config.json: "words" must be an object of lists, such as { "mrn": ["chartRef"] }.'],
    ['{"words":{"record":["chartRef"]}}', 'hipaa.config.json: "words" has no class "record".'],
    ['{"words":{"mrn":"chartRef"}}', 'hipaa.config.json: "mrn" must be a list of texts.'],
  ])('are checked: %s', (config, message) => {
    put('hipaa.config.json', config);
    expect(() => start()).toThrow(message);
  });
});

describe('what is not looked into', () => {
  it.each([
    ['node_modules', 'node_modules/a.json'],
    ['what .gitignore names', 'ignored/a.json'],
    ['what the configuration names', 'kept/a.json'],
  ])('%s', (_, name) => {
    put('.gitignore', 'ignored/\n');
    put('hipaa.config.json', '{"ignore": ["kept/**"]}');
    put(name, json(1));
    expect(start().changed).toEqual([]);
  });

  it('links, also those that lead round in circles', () => {
    put('tests/a.json', json(1));
    symlinkSync(root, join(root, 'tests/loop'));
    expect(start().leftAlone).toEqual([{ file: 'tests/loop', reason: 'a link' }]);
  });

  it('what is no UTF-8, and it says so', () => {
    put('tests/a.json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect(start().leftAlone).toEqual([{ file: 'tests/a.json', reason: 'not valid UTF-8' }]);
  });

  it('gzip that unpacks to more than fits', () => {
    put('tests/a.json.gz', gzipSync(Buffer.alloc(64 * 1024 * 1024)));
    expect(start().leftAlone).toEqual([{ file: 'tests/a.json.gz', reason: 'not gzip, or too large when unpacked' }]);
  });
});

describe('files', () => {
  it('that nobody may write are reported and stay', () => {
    const path = put('tests/a.json', json(1));
    chmodSync(path, 0o444);
    expect(start({ write: true }).failed).toEqual([{ file: 'tests/a.json', reason: 'read-only' }]);
    expect(readFileSync(path, 'utf8')).toBe(json(1));
  });

  it('in gzip are packed again', () => {
    const path = put('tests/a.json.gz', gzipSync(json(1)));
    start({ write: true });
    expect(gunzipSync(readFileSync(path)).toString()).toMatch(/"ssn":"9\d\d-/);
  });

  it.each(['tests/with blank.json', 'tests/nam\u00e9.json', 'tests/new\nline.json'])('may be called %j', (name) => {
    const path = put(name, json(1));
    start({ write: true });
    expect(readFileSync(path, 'utf8')).toMatch(/"ssn":"9\d\d-/);
  });

  it('of many lines are rewritten in portions', () => {
    const note = 'follow up, in three months '.repeat(9).trim();
    const rows = Array.from({ length: 20_000 }, (_, i) => `${sampleSsn(i % 90)},E11.9,"${note}"`);
    const path = put('tests/big.csv', `ssn,icd,note\n${rows.join('\n')}\n`);
    const result = start({ write: true });
    const fresh = readFileSync(path, 'utf8').split('\n');
    expect(result.streamed.map(({ file, counts }) => [file, counts.get('ssn')])).toEqual([['tests/big.csv', 20_000]]);
    expect(fresh).toHaveLength(20_002);
    expect(fresh[19_999]).toMatch(/^9\d\d-\d\d-\d{4},E11\.9,"follow up, in three months/);
    expect(start().streamed).toEqual([]);
  });
});

describe('the audit record', () => {
  it('of a look counts by class and names no file', () => {
    put('tests/a.json', json(1));
    expect(recordOf(start(), { root, write: false })).toMatchObject({ tool: 'fixture-synth', kind: 'check', outcome: 'findings', scanned: 1, counts: { ssn: 1, mrn: 1 } });
    put('tests/a.json', '{"a":1}');
    expect(recordOf(start(), { root, write: false })).toMatchObject({ kind: 'check', outcome: 'clean', counts: {} });
  });

  it('of a rewrite holds the hashes of changed files and no value', () => {
    const path = put('tests/a.json', json(1));
    const record = recordOf(start({ write: true }), { root, write: true });
    expect(record).toMatchObject({ kind: 'rewrite', outcome: 'changed', files: [{ file: 'tests/a.json', before: sha256(json(1)), after: sha256(readFileSync(path, 'utf8')) }] });
    for (const value of [sampleSsn(1), sampleMrn(1), sampleFamilyName(1)]) expect(JSON.stringify(record)).not.toContain(value);
    expect(recordOf(start({ write: true }), { root, write: true })).toMatchObject({ outcome: 'unchanged', counts: {} });
  });

  it('of a rewrite that nobody allowed says so', () => {
    chmodSync(put('tests/a.json', json(1)), 0o444);
    expect(recordOf(start({ write: true }), { root, write: true })).toMatchObject({ outcome: 'failed', failed: 1 });
  });

  it('of a rewrite that was rolled back holds the files that stayed changed', () => {
    put('tests/a.json', json(1));
    const kept = put('tests/b.json', json(2));
    const record = recordOf(start({ write: true, verifyWith: `grep -q ${sampleMrn(2)} ${kept}` }), { root, write: true });
    expect([record.outcome, record.files!.map(({ file }) => file)]).toEqual(['rolled-back', ['tests/a.json']]);
  });

  it('changes with the rules', () => {
    const { rules } = recordOf(start(), { root, write: false });
    put('hipaa.config.json', '{"excludedClasses":["name"]}');
    expect(recordOf(start(), { root, write: false }).rules).not.toBe(rules);
  });
});

describe('--verify-with', () => {
  it('rolls back the file that the tests need as it was', () => {
    const path = put('tests/a.json', json(1));
    const kept = put('tests/b.json', json(2));
    const result = start({ write: true, verifyWith: `grep -q ${sampleMrn(2)} ${kept}` });
    expect(result.tests).toEqual({ status: 'rolled-back', rolledBack: ['tests/b.json'] });
    expect(readFileSync(kept, 'utf8')).toBe(json(2));
    expect(readFileSync(path, 'utf8')).not.toContain(sampleMrn(1));
  });

  it('changes nothing when the tests fail before', () => {
    const path = put('tests/a.json', json(1));
    expect(start({ write: true, verifyWith: 'exit 1' }).tests?.status).toBe('red-before');
    expect(readFileSync(path, 'utf8')).toBe(json(1));
  });

  it('finds the smallest set', () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(smallestSet(files, (back) => back.includes('b') && back.includes('f'))).toEqual(['b', 'f']);
    expect(smallestSet(files, (back) => back.includes('g'))).toEqual(['g']);
  });
});
