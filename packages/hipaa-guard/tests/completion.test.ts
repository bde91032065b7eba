import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const script = (shell: string): string => spawnSync(process.execPath, [cli, 'completion', shell], { encoding: 'utf8' }).stdout;
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

function inShell(shell: string, code: string): string[] {
  const { stdout, stderr } = spawnSync(shell, ['-c', `${script(shell)}\n${code}`], { encoding: 'utf8', env: { ...process.env, HOME: '/nonexistent' } });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

/** What is typed, its last word unfinished, and some of what is offered and what isn't. */
const cases: readonly (readonly [typed: string, offered: readonly string[], not: readonly string[]])[] = [
  ['hipaa-guard au', ['audit'], ['scan']],
  ['hipaa-guard audit ', ['verify', 'export'], ['audit', '--format']],
  ['hipaa-guard audit export --', ['--csv', '--from', '--range'], ['--format']],
  ['hipaa-guard scan --fail', ['--fail-on'], ['--format']],
  ['hipaa-guard scan --fail-on ', ['low', 'medium', 'high', 'critical'], ['--strict']],
  ['hipaa-guard report --format o', ['oscal'], ['html']],
  ['hipaa-guard completion -', ['--help'], ['--strict']],
];

describe('completion', { timeout: 60_000 }, () => {
  it.each(cases)('bash: %s', (typed, offered, not) => {
    const words = typed.split(' ');
    const found = inShell('bash', `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _hipaa_guard; printf '%s\\n' "\${COMPREPLY[@]}"`);
    expect(found).toEqual(expect.arrayContaining([...offered]));
    for (const word of not) expect(found).not.toContain(word);
  });

  // The three functions stand for zsh's own, which need a terminal; they print what they are given.
  it.skipIf(!has('zsh')).each(cases)('zsh: %s', (typed, offered, not) => {
    const words = typed.split(' ');
    const stubs = `compdef() { }; _files() { }; _describe() { print -l -- \${\${(P)2}%%:*} }; compadd() { shift; print -l -- $@ }`;
    const { stdout, stderr } = spawnSync('zsh', ['-fc', `${stubs}\n${script('zsh')}\nwords=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}; _hipaa_guard`], { encoding: 'utf8' });
    const found = stdout.split('\n').filter((word) => word.startsWith(words.at(-1)!));
    expect(stderr).toBe('');
    expect(found).toEqual(expect.arrayContaining([...offered]));
    for (const word of not) expect(found).not.toContain(word);
  });

  it.skipIf(!has('fish')).each(cases)('fish: %s', (typed, offered, not) => {
    const found = inShell('fish', `complete -C '${typed}'`).map((line) => line.split('\t')[0]!);
    expect(found).toEqual(expect.arrayContaining([...offered]));
    for (const word of not) expect(found).not.toContain(word);
  });

  it('knows three shells', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, 'completion', 'csh'], { encoding: 'utf8' });
    expect([status === 0, stderr.includes('Allowed choices are bash, zsh, fish')]).toEqual([false, true]);
  });
});
