import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const plugin = 'packages/eslint-plugin-hipaa';
const vocabulary = 'packages/phi-vocabulary';
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'hipaa-new-rule-'));
  for (const path of ['package.json', 'tsconfig.base.json', 'tsconfig.check.json', 'vitest.config.ts', `${plugin}/src`, `${plugin}/package.json`, `${plugin}/tests/support`, `${vocabulary}/src`, `${vocabulary}/package.json`]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  for (const folder of ['', plugin]) symlinkSync(join(root, folder, 'node_modules'), join(copy, folder, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(copy, path), 'utf8');

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', CI: 'true' } });
}

const newRule = (...args: string[]): ReturnType<typeof run> => run(join(root, 'scripts', 'new-rule.mjs'), '--root', copy, ...args);

describe('pnpm new-rule', () => {
  it.each([
    [[], 'Usage: pnpm new-rule NAME'],
    [['no-phi-in-faxes', 'no-more'], 'Usage: pnpm new-rule NAME'],
    [['NoPhi'], 'is no rule name'],
    [['faxes'], 'is no rule name'],
    [['../no-phi'], 'is no rule name'],
    [['no-phi-in-logs'], 'exists already'],
  ])('refuses %j and writes nothing', (args, reason) => {
    const index = read(`${plugin}/src/rules/index.ts`);
    const { status, stderr } = newRule(...args);
    expect(stderr).toContain(reason);
    expect(status).toBe(1);
    expect(read(`${plugin}/src/rules/index.ts`)).toBe(index);
  });

  it('writes source, test, page, index line and fault', () => {
    const { status, stderr, stdout } = newRule('no-phi-in-faxes');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.match(/^wrote .+$/gmu)).toEqual([
      `wrote ${plugin}/src/rules/no-phi-in-faxes.ts`,
      `wrote ${plugin}/tests/rules/no-phi-in-faxes.test.ts`,
      `wrote ${plugin}/docs/rules/no-phi-in-faxes.md`,
      `wrote ${plugin}/src/rules/index.ts`,
      `wrote ${vocabulary}/src/faults.ts`,
    ]);
    expect(read(`${plugin}/src/rules/index.ts`)).toContain("import noPhiInErrors from './no-phi-in-errors.js';\nimport noPhiInFaxes from './no-phi-in-faxes.js';\n");
    expect(read(`${plugin}/src/rules/index.ts`)).toContain("  'no-phi-in-errors': noPhiInErrors,\n  'no-phi-in-faxes': noPhiInFaxes,\n");
    expect(read(`${vocabulary}/src/faults.ts`)).toContain("  | 'no-phi-in-faxes';");
    expect(read(`${vocabulary}/src/faults.ts`)).toContain("'no-phi-in-faxes': define('no-phi-in-faxes', 'phi-leak', {");
  });

  it('appends a name that comes last', () => {
    expect(newRule('require-zeroing').status).toBe(0);
    expect(read(`${plugin}/src/rules/index.ts`)).toMatch(/ {2}'require-zeroing': requireZeroing,\n\};/u);
  });

  it('leaves a tree that compiles, with a failing test', () => {
    const compiled = run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.check.json');
    expect(compiled.stdout).toBe('');
    const tested = run(join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'no-phi-in-faxes');
    expect(tested.status).toBe(1);
    expect(tested.stdout + tested.stderr).toMatch(/Should have 1 error but had 0/u);
    expect(tested.stdout).toMatch(/Tests\s+1 failed \| 1 passed/u);
  });
});
