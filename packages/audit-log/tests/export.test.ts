import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendEntry, AuditLogError, exportLog } from '../src/index.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'audit-log-'));
  vi.useFakeTimers();
  for (const day of ['2026-01-01', '2026-01-31', '2026-02-01']) {
    vi.setSystemTime(Date.parse(`${day}T23:00:00Z`));
    appendEntry(root, { tool: 'hipaa-guard', version: '1.0.0', kind: 'scan', outcome: 'findings', rules: 'abc', counts: { 'no-phi-in-logs': 2, 'no-static-iv': 1 }, files: [{ file: 'a', before: '1', after: '2' }] });
  }
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

const days = (flags: Parameters<typeof exportLog>[2]): string[] => (JSON.parse(exportLog(root, 'json', flags, new Date('2026-02-01T08:00:00Z'))) as { time: string }[]).map(({ time }) => time.slice(0, 10));

describe('exportLog', () => {
  it.each([
    [{}, ['2026-01-01', '2026-01-31', '2026-02-01']],
    [{ from: '2026-01-31' }, ['2026-01-31', '2026-02-01']],
    [{ to: '2026-01-31' }, ['2026-01-01', '2026-01-31']],
    [{ from: '2026-01-02', to: '2026-01-30' }, []],
    [{ range: '2d' }, ['2026-01-31', '2026-02-01']],
    [{ range: '1d' }, ['2026-02-01']],
  ])('takes the entries of %j', (flags, expected) => {
    expect(days(flags)).toEqual(expected);
  });

  it.each([[{ from: '1/2/2026' }], [{ to: '2026-13-01' }], [{ range: '90' }], [{ range: '0d' }], [{ range: '9d', from: '2026-01-01' }]])('refuses %j', (flags) => {
    expect(() => days(flags)).toThrow(AuditLogError);
  });

  it('writes CSV with one row an entry', () => {
    const [head, row] = exportLog(root, 'csv', { to: '2026-01-01' }).split('\n');
    expect(head).toBe('time,user,tool,version,kind,outcome,rules,files,counts,previous,hash');
    expect(row).toMatch(/^2026-01-01T23:00:00\.000Z,[^,]+,hipaa-guard,1\.0\.0,scan,findings,abc,1,no-phi-in-logs=2 no-static-iv=1,0{64},[0-9a-f]{64}$/);
  });

  it('writes no cell that a spreadsheet would run, and quotes what would end one', () => {
    vi.setSystemTime(Date.parse('2026-03-01'));
    appendEntry(root, { tool: '=HYPERLINK("x")', version: 'a,b', kind: '\tx', outcome: 'plain-1' });
    expect(exportLog(root, 'csv', { from: '2026-03-01' }).split('\n')[1]).toContain(`,"'=HYPERLINK(""x"")","a,b",'\tx,plain-1,`);
  });
});
