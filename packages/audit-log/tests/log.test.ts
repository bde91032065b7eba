import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendEntry, describeVerification, noteEntry, readEntries, verifyLog } from '../src/index.js';

let root = '';
const log = (): string => join(root, '.hipaa/audit.jsonl');
const read = (): string => readFileSync(log(), 'utf8');
const scan = { tool: 'hipaa-guard', version: '1.0.0', kind: 'scan', outcome: 'clean' };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'audit-log-'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

describe('an appended entry', () => {
  it('says who, when, what and with which version, and names the one before it', () => {
    appendEntry(root, scan);
    appendEntry(root, { ...scan, outcome: 'findings', counts: { 'no-phi-in-logs': 2 } });
    const [first, second] = readEntries(root);
    expect(first).toMatchObject({ ...scan, previous: '0'.repeat(64) });
    expect(first!.user).not.toBe('');
    expect(first!.time).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
    expect([second!.previous, second!.counts]).toEqual([first!.hash, { 'no-phi-in-logs': 2 }]);
  });

  it('may be of a kind that this package does not know', () => {
    appendEntry(root, { tool: 'prompt-guard', version: '0.1.0', kind: 'prompt-blocked', outcome: 'blocked', assistant: 'any' });
    expect(readEntries(root)).toMatchObject([{ kind: 'prompt-blocked', assistant: 'any' }]);
  });

  it('may be made from those before it', () => {
    appendEntry(root, scan);
    appendEntry(root, (earlier) => ({ ...scan, scansBefore: earlier.length }));
    expect(readEntries(root)[1]).toMatchObject({ scansBefore: 1 });
  });

  it('finds the one before it also where that is longer than a portion of the file', () => {
    appendEntry(root, { ...scan, notes: 'é'.repeat(100_000) });
    appendEntry(root, scan);
    expect(verifyLog(root)).toMatchObject({ entries: 2, torn: [] });
  });

  it('is local: git ignores the log, and what else the folder ignores stays', () => {
    mkdirSync(join(root, '.hipaa'));
    writeFileSync(join(root, '.hipaa/.gitignore'), 'own');
    appendEntry(root, scan);
    appendEntry(root, scan);
    expect(readFileSync(join(root, '.hipaa/.gitignore'), 'utf8')).toBe('own\naudit.jsonl\naudit.lock*\ncache/\nfixture-synth.key\n');
    expect(existsSync(join(root, '.hipaa/audit.lock'))).toBe(false);
  });
});

describe('verifyLog', () => {
  it('finds nothing wrong with a log that is not there', () => {
    expect(verifyLog(root)).toEqual({ entries: 0, torn: [], clockBack: [], head: '0'.repeat(64) });
  });

  it.each([
    ['a changed entry', (text: string) => text.replace('"outcome":"second"', '"outcome":"clean"'), 2],
    ['a changed blank', (text: string) => text.replace('{"time"', '{ "time"'), 1],
    ['a removed entry', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 2],
    ['exchanged entries', (text: string) => text.split('\n').toSpliced(0, 2, ...text.split('\n').slice(0, 2).reverse()).join('\n'), 1],
    ['an inserted line', (text: string) => text.replace('\n', '\nbetween\n'), 2],
    ['an inserted end', (text: string) => `${text}more\n`, 4],
  ])('finds %s', (_, change, line) => {
    for (const outcome of ['first', 'second', 'third']) appendEntry(root, { ...scan, outcome });
    const { broken: before, head } = verifyLog(root);
    expect([before, head]).toEqual([undefined, readEntries(root)[2]!.hash]);
    writeFileSync(log(), change(read()));
    expect(verifyLog(root).broken).toBe(line);
    appendEntry(root, scan);
    expect(verifyLog(root).broken).toBe(line);
  });

  it('shows entries cut off the end by a head that was kept elsewhere', () => {
    for (const outcome of ['first', 'second']) appendEntry(root, { ...scan, outcome });
    const { head } = verifyLog(root);
    writeFileSync(log(), `${read().split('\n')[0]!}\n`);
    const later = verifyLog(root);
    expect([later.broken, later.head === head]).toEqual([undefined, false]);
  });

  it('tells of a clock that went back and holds to the order of the lines', () => {
    vi.useFakeTimers({ now: Date.parse('2026-03-02') });
    appendEntry(root, scan);
    vi.setSystemTime(Date.parse('2026-03-01'));
    appendEntry(root, scan);
    const result = verifyLog(root);
    expect(result).toMatchObject({ entries: 2, clockBack: [2] });
    expect(result.broken).toBeUndefined();
    expect(describeVerification(result)).toContain('Line 2 is older than the one above it');
  });
});

describe('a process that was stopped while it wrote', () => {
  it.each([1, 40, 200])('leaves %d bytes that are told of, and the next entry goes on', (bytes) => {
    appendEntry(root, scan);
    appendFileSync(log(), read().slice(0, bytes));
    expect(verifyLog(root)).toMatchObject({ entries: 1, torn: [2] });
    expect(verifyLog(root).broken).toBeUndefined();
    appendEntry(root, scan);
    appendFileSync(log(), read().slice(0, bytes));
    appendEntry(root, scan);
    expect(verifyLog(root)).toMatchObject({ entries: 3, torn: [2, 4] });
    expect(describeVerification(verifyLog(root))).toContain('Line 4 is torn');
  });

  it('leaves an entry that lacks only its end of line, which counts', () => {
    appendEntry(root, scan);
    writeFileSync(log(), read().trimEnd());
    appendEntry(root, scan);
    expect(verifyLog(root)).toMatchObject({ entries: 2, torn: [] });
  });

  it('leaves a torn line that the next entry attests: changed later, it shows', () => {
    appendEntry(root, scan);
    appendFileSync(log(), '{"time":"20');
    appendEntry(root, scan);
    writeFileSync(log(), read().replace('{"time":"20\n', '{"time":"19\n'));
    expect(verifyLog(root).broken).toBe(2);
  });

  it('leaves a torn first line', () => {
    mkdirSync(join(root, '.hipaa'));
    writeFileSync(log(), '{"ti');
    appendEntry(root, scan);
    expect(verifyLog(root)).toMatchObject({ entries: 1, torn: [1] });
  });
});

describe('links in a repository', () => {
  it.each(['.hipaa/audit.jsonl', '.hipaa/.gitignore'])('%s: nothing is written through it', (name) => {
    const outside = join(root, 'outside.txt');
    writeFileSync(outside, 'mine');
    mkdirSync(join(root, '.hipaa'));
    symlinkSync(outside, join(root, name));
    expect(() => appendEntry(root, scan)).toThrow(/audit\.jsonl can't be|is a link/);
    expect(readFileSync(outside, 'utf8')).toBe('mine');
  });

  it('.hipaa itself: noteEntry says so on stderr and lets the command go on', () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, '.hipaa'));
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    noteEntry(root, scan);
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/^No audit entry was written: .+\.hipaa is a link; nothing is written through it\.\n$/));
    expect(existsSync(join(root, 'elsewhere/audit.jsonl'))).toBe(false);
  });
});
