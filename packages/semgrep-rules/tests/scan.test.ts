import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packPath, scanWithSemgrep, SemgrepError } from '../src/scan.js';
import { program } from './support/semgrep.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const scan = (name: string, text: string | Buffer) => {
  writeFileSync(join(folder, name), text);
  return scanWithSemgrep({ paths: [name], configs: [packPath('python', 'strict')], cwd: folder, program });
};

describe('scanWithSemgrep', { timeout: 120_000 }, () => {
  it('tells rule and place, and no text', async () => {
    const { findings } = await scan('log.py', 'def show(patient):\n    print(patient.mrn)\n');
    expect(findings).toEqual([{ path: 'log.py', rule: 'no-phi-in-logs', confidence: 'HIGH', line: 2, column: 11, endLine: 2, endColumn: 22 }]);
  });

  it('names a file it could not parse and goes on', async () => {
    const { problems } = await scan('broken.py', 'def show(patient:\n    print(patient.mrn\n');
    expect(problems).toMatchObject([{ path: 'broken.py' }]);
  });

  it('says how to get Semgrep when it is missing', async () => {
    const missing = scanWithSemgrep({ paths: ['.'], configs: [packPath('python', 'strict')], cwd: folder, program: join(folder, 'no-semgrep') });
    await expect(missing).rejects.toThrow(SemgrepError);
    await expect(missing).rejects.toThrow(/pip install semgrep/);
  });
});
