// What a scan costs beside ESLint and Semgrep run by hand on the same files: node benchmarks/scan.mjs FOLDER [--files 1500] [--runs 3]
//
// The folder's files that ESLint reads are copied into a new repository. By hand: ESLint with the same preset and parser, then Semgrep with
// the same packs. Each is a process of its own; they take turns, medians of CPU seconds of all their processes are compared.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { languages, packPath } from 'hipaa-semgrep-rules';
import { semgrepProgram } from '../scripts/lib/semgrep.mjs';
import { build, pinnedNode, root, setUp } from '../scripts/lib/setup.mjs';
import { lintableFiles } from './files.mjs';
import { median, timed } from './timed.mjs';

const { positionals, values: flags } = parseArgs({ allowPositionals: true, options: { files: { type: 'string', default: '1500' }, runs: { type: 'string', default: '3' } } });
if (positionals.length !== 1) throw new Error('Usage: node benchmarks/scan.mjs FOLDER [--files 1500] [--runs 3]');

setUp();
build();
const semgrep = semgrepProgram(root);
const work = mkdtempSync(join(tmpdir(), 'hipaa-scan-'));
const repository = join(work, 'repository');
const guard = [join(root, 'packages/hipaa-guard/dist/cli.js'), 'scan', '--quiet', '--semgrep', semgrep, '--format', 'json'];
const commands = {
  'ESLint by hand': () => timed(pinnedNode, [join(root, 'node_modules/eslint/bin/eslint.js'), '--no-config-lookup', '--no-inline-config', '-c', join(work, 'eslint.config.mjs'), '.'], repository),
  'Semgrep by hand': () => timed(semgrep, ['scan', '--json', '--quiet', '--metrics', 'off', '--disable-version-check', ...packs(), '.'], repository),
  'hipaa-guard scan --no-cache': () => timed(pinnedNode, [...guard, '--no-cache'], repository),
  'hipaa-guard scan, first': () => {
    rmSync(join(repository, '.hipaa'), { recursive: true, force: true });
    return timed(pinnedNode, guard, repository);
  },
  'hipaa-guard scan, second': () => timed(pinnedNode, guard, repository),
};

try {
  const files = copy(lintableFiles(resolve(positionals[0])).slice(0, Number(flags.files)));
  const measured = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = 1; run <= Number(flags.runs); run += 1) {
    for (const [name, measure] of Object.entries(commands)) {
      measured[name].push(measure());
      process.stderr.write(`run ${run}: ${name} ${measured[name].at(-1).cpu.toFixed(1)} s\n`);
    }
  }
  write(files, measured);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function copy(files) {
  const from = resolve(positionals[0]);
  for (const file of files) {
    const to = join(repository, relative(from, file));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(file, to);
  }
  execFileSync('git', ['init', '--quiet', repository]);
  execFileSync('git', ['-C', repository, 'add', '--all']);
  const at = (name) => JSON.stringify(join(root, name));
  writeFileSync(
    join(work, 'eslint.config.mjs'),
    `import hipaa from ${at('packages/eslint-plugin-hipaa/dist/index.js')};\nimport * as parser from ${at('packages/hipaa-guard/node_modules/@typescript-eslint/parser/dist/index.js')};\nexport default [{ files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } }, ...hipaa.configs.recommended }];\n`,
  );
  return files;
}

function packs() {
  return languages.map((language) => packPath(language, 'recommended')).filter((path) => existsSync(path)).flatMap((path) => ['--config', path]);
}

function write(files, measured) {
  const cpu = (what) => median(measured[what].map((one) => one.cpu));
  const byHand = cpu('ESLint by hand') + cpu('Semgrep by hand');
  const lines = Object.keys(measured).map((what) => `| ${what} | ${cpu(what).toFixed(1)} | ${median(measured[what].map((one) => one.seconds)).toFixed(1)} | ${what.endsWith('hand') ? '' : (cpu(what) / byHand).toFixed(2)} |`);
  const page = `<!-- Written by benchmarks/scan.mjs; don't edit. -->
# What a scan costs

${files.length} files of JavaScript and TypeScript, ${flags.runs} interleaved runs; Node ${process.versions.node}, ${availableParallelism()} cores. The machine is shared: its load average was
${loadavg()[0].toFixed(1)} at the end, so that times by the clock say little.

| | CPU, s | by the clock, s | CPU, ratio to both by hand |
| --- | --- | --- | --- |
${lines.join('\n')}

The second scan takes ${(cpu('hipaa-guard scan, second') / cpu('hipaa-guard scan, first')).toFixed(3)} of the first one's CPU.
`;
  writeFileSync(join(root, 'benchmarks/results/scan.md'), page);
  process.stdout.write(page);
}
