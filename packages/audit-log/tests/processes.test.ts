import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendEntry, readEntries, verifyLog } from '../src/index.js';

const built = new URL('../dist/index.js', import.meta.url).href;
const scan = { tool: 'hipaa-guard', version: '1.0.0', kind: 'scan', outcome: 'clean' };
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'audit-log-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function appender(name: string, times: number): ReturnType<typeof spawn> {
  const program = `import { appendEntry } from ${JSON.stringify(built)};
    for (let i = 0; i < ${times}; i++) appendEntry(${JSON.stringify(root)}, { tool: ${JSON.stringify(name)}, version: '1', kind: 'scan', outcome: 'x'.repeat(9000), at: i });`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'inherit', 'inherit'] });
}

const ended = (child: ReturnType<typeof spawn>): Promise<number | null> => new Promise((resolve) => child.on('close', resolve));
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('several processes', () => {
  it('append at once, and each entry follows another', async () => {
    const codes = await Promise.all(['a', 'b', 'c'].map((name) => ended(appender(name, 40))));
    expect(codes).toEqual([0, 0, 0]);
    expect(verifyLog(root)).toMatchObject({ entries: 120, torn: [] });
    expect(readEntries(root).filter(({ tool }) => tool === 'b').map(({ at }) => at)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  it('are killed at any moment, and the chain holds', async () => {
    for (let round = 0; round < 6; round++) {
      const children = [appender('a', 10_000), appender('b', 10_000)];
      await after(120 + round * 17);
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(children.map(ended));
      appendEntry(root, scan);
      expect(verifyLog(root).broken).toBeUndefined();
      expect(readEntries(root).at(-1)).toMatchObject(scan);
    }
    expect(readEntries(root).length).toBeGreaterThan(6);
  });
});

describe('a lock that was left behind', () => {
  const lock = (text: string, secondsOld: number): void => {
    mkdirSync(join(root, '.hipaa'), { recursive: true });
    writeFileSync(join(root, '.hipaa/audit.lock'), text);
    utimesSync(join(root, '.hipaa/audit.lock'), Date.now() / 1000 - secondsOld, Date.now() / 1000 - secondsOld);
  };

  it.each([
    ['by a process of this machine that is gone', `${hostname()} 4194304 x`, 0],
    ['by another machine, a minute ago', 'elsewhere 1 x', 61],
    ['without a word of whose it is, two seconds ago', '', 2],
  ])('%s, is taken over', (_, text, secondsOld) => {
    lock(text, secondsOld);
    appendEntry(root, scan);
    expect(readEntries(root)).toHaveLength(1);
  });

  it('is waited for while its process runs, and the wait ends', () => {
    lock(`${hostname()} ${process.pid} x`, 0);
    expect(() => appendEntry(root, scan)).toThrow(/Another process holds .+audit\.lock\. If none is running, delete it\./);
  });
});
