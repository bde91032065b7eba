import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let clone = '';

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'hipaa-set-up-'));
  for (const path of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'scripts', 'packages/phi-vocabulary/package.json', 'packages/eslint-plugin-hipaa/package.json', 'packages/fixture-synth/package.json']) {
    cpSync(join(root, path), join(clone, path), { recursive: true });
  }
});

afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

function start(script: string, env: Record<string, string>, ...nodeOptions: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [...nodeOptions, join(clone, 'scripts', script)], { cwd: clone, encoding: 'utf8', env });
}

describe.each(['test.mjs', 'demo.mjs'])('the set-up of scripts/%s', (script) => {
  it('says which Node is needed and how to get it', () => {
    const olderNode = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.4"}})';
    const { status, stderr } = start(script, { PATH: '' }, '--import', olderNode);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Node\.js 20\.19 or newer is needed to start; this is 18\.20\.4\. Get one from https:\/\/nodejs\.org\/.+\n$/u);
  });

  it('says that npm is missing and how to get it', () => {
    const { status, stderr } = start(script, { PATH: '' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/\nnpm is missing\. It comes with Node\.js from https:\/\/nodejs\.org\/.+\n$/u);
  });
});
