// What the pre-commit hook costs for ten staged files: node benchmarks/hook.mjs [FOLDER] [--runs 9]
//
// Ten files of the folder, the largest first, are staged in a new repository. The first run, which fills Node's cache of compiled
// code, is not counted; medians of the others are written to results/hook.md.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build, pinnedNode, root, setUp } from '../scripts/lib/setup.mjs';
import { lintableFiles } from './files.mjs';
import { median, timed } from './timed.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '9' } } });
const folder = resolve(positionals[0] ?? join(root, 'examples/clinic-app'));

setUp();
build();
const repository = mkdtempSync(join(tmpdir(), 'hipaa-hook-'));
try {
  const files = stageTen();
  const run = () => timed(pinnedNode, [join(root, 'packages/hipaa-guard/dist/cli.js'), 'hook'], repository);
  run();
  const runs = Array.from({ length: Number(values.runs) }, run);
  write(files, runs);
} finally {
  rmSync(repository, { recursive: true, force: true });
}

function stageTen() {
  const files = lintableFiles(folder).toSorted((a, b) => statSync(b).size - statSync(a).size).slice(0, 10);
  execFileSync('git', ['init', '--quiet', repository]);
  for (const file of files) {
    const copy = join(repository, relative(folder, file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
  execFileSync('git', ['-C', repository, 'add', '--all']);
  return files;
}

function write(files, runs) {
  const lines = files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length, 0);
  const [seconds, cpu] = [runs.map((one) => one.seconds), runs.map((one) => one.cpu)];
  const text = `<!-- Written by benchmarks/hook.mjs; don't edit. -->
# What the pre-commit hook costs

${files.length} staged files of ${lines} lines, warm, median of ${runs.length} runs; Node ${process.versions.node}. The machine is shared: its load average was
${loadavg()[0].toFixed(1)} on ${availableParallelism()} cores.

| | seconds |
| --- | --- |
| by the clock | ${median(seconds).toFixed(2)} (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)}) |
| on the CPU | ${median(cpu).toFixed(2)} |
`;
  writeFileSync(join(root, 'benchmarks/results/hook.md'), text);
  process.stdout.write(text);
}
