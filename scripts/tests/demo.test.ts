import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../demo/main.mjs', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipaa-demo-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function demo(target = folder): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [main, target], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

describe('npm run demo', () => {
  it('prints findings grouped by file, a summary by rule and totals', () => {
    write('src/b.js', 'console.log(patient);\nconsole.log(patient);\n');
    write('src/a.ts', 'console.log(patient as Patient);\n');
    write('src/clean.ts', 'console.log(1);\n');
    const { status, stdout } = demo();
    expect(status).toBe(0);
    expect(stdout).toMatch(/src\/a\.ts\n {2}1:\d+ +hipaa\/no-phi-in-logs\n {11}\S.+\n\nsrc\/b\.js\n {2}1:\d+ .+\n.+\n {2}2:\d+ /u);
    expect(stdout).toMatch(/By rule\n {7}3 {2}hipaa\/no-phi-in-logs\n/u);
    expect(stdout).toMatch(/3 findings of 1 rule in 2 of 3 files\n\d+\.\d s\n/u);
    expect(stdout).toContain('report.html, report.sarif');
  });

  it('scans Python as well, in one list with the rest', () => {
    write('api/a.py', 'def show(patient):\n    print(patient.mrn)\n');
    write('web/a.ts', 'console.log(patient as Patient);\n');
    const { stdout } = demo();
    expect(stdout).toMatch(/api\/a\.py\n {2}2:\d+ +hipaa\/no-phi-in-logs\n[^]+web\/a\.ts\n/u);
    expect(stdout).toContain('2 findings of 1 rule in 2 of 2 files');
  });

  it('reads Vue and Svelte files', () => {
    write('a.vue', '<script setup lang="ts">\nconst patient: Patient = load();\nconsole.log(patient);\n</script>\n');
    write('b.svelte', '<script lang="ts">\n  const patient: Patient = load();\n  console.log(patient);\n</script>\n\n<p>text</p>\n');
    expect(demo().stdout).toContain('2 findings of 1 rule in 2 of 2 files');
  });

  it('says that an empty folder holds nothing to scan', () => {
    const { status, stdout } = demo();
    expect(status).toBe(0);
    expect(stdout).toContain('0 findings of 0 rules in 0 of 0 files');
  });

  it('names the path that does not exist', () => {
    const { status, stderr } = demo(join(folder, 'nowhere'));
    expect(status).toBe(2);
    expect(stderr).toContain(`There is no file or folder at ${join(folder, 'nowhere')}`);
  });

  it('takes a single file', () => {
    write('one.js', 'console.log(patient);\n');
    write('other.js', 'console.log(patient);\n');
    expect(demo(join(folder, 'one.js')).stdout).toContain('1 finding of 1 rule in 1 of 1 file');
  });

  it('names a Python file it cannot parse', () => {
    write('broken.py', 'def show(patient:\n    print(patient.mrn\n');
    write('whole.py', 'def show(patient):\n    print(patient.mrn)\n');
    const { stdout } = demo();
    expect(stdout).toContain('Not scanned, syntax error: broken.py');
    expect(stdout).toContain('1 finding of 1 rule');
  });

  it('goes on after a syntax error and names the file', () => {
    write('broken.ts', 'const = 1;\n');
    write('whole.ts', 'console.log(patient);\n');
    const { status, stdout } = demo();
    expect(status).toBe(0);
    expect(stdout).toContain('Not scanned, syntax error: broken.ts:1');
    expect(stdout).toContain('1 finding of 1 rule in 1 of 2 files');
  });

  it('leaves out dependencies, builds and minified files, and tells of the latter', () => {
    for (const path of ['node_modules/x/a.js', 'dist/a.js', 'build/a.js', 'coverage/a.js', '.next/a.js', 'lib.min.js']) write(path, 'console.log(patient);\n');
    write('bundle.js', `const a=[${'"x",'.repeat(30_000)}];\n`);
    write('types.d.ts', 'export declare const patient: string;\n');
    const { stdout } = demo();
    expect(stdout).toContain('0 findings of 0 rules in 0 of 0 files');
    expect(stdout).toContain('Not scanned, minified: bundle.js\nNot scanned, minified: lib.min.js\n');
  });

  it('scans a folder inside node_modules when asked for it', () => {
    write('node_modules/x/a.js', 'console.log(patient);\n');
    expect(demo(join(folder, 'node_modules', 'x')).stdout).toContain('1 finding');
  });

  it('takes names with spaces, brackets and other letters', () => {
    write('patiënt [id]/a (1).ts', 'console.log(patient);\n');
    expect(demo().stdout).toContain('patiënt [id]/a (1).ts');
  });

  it('is not stopped by a link to nowhere, nor led in circles', () => {
    symlinkSync(join(folder, 'gone.js'), join(folder, 'broken.js'));
    symlinkSync(folder, join(folder, 'loop'), 'junction');
    write('a.js', 'console.log(patient);\n');
    expect(demo().stdout).toContain('1 finding of 1 rule in 1 of 1 file');
  });

  it('shows no findings of rules that the scanned files switch on themselves', () => {
    write('a.js', '/* eslint no-console: "error", unknown/rule: "error" */\nconsole.log(1);\n');
    const { status, stdout } = demo();
    expect(status).toBe(0);
    expect(stdout).toContain('0 findings');
  });

  it('never repeats a line of the source', () => {
    write('a.js', "console.log(patient, 'a text of the source');\n");
    expect(demo().stdout).not.toContain('a text of the source');
  });
});
