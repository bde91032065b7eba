// What linting costs, against the bare run and two peers: node benchmarks/speed.mjs FOLDER [--runs 5] [--eslint 9] [--no-growth] [--output benchmarks/results/speed]
//
// Each run is a process of its own on the same files, without type information. Configurations take turns, so that a slow moment of
// the machine hits all of them; medians are compared. "bare again" is the bare run under another name: its distance from 1 is the noise.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, pinnedNode, root, setUp } from '../scripts/lib/setup.mjs';
import { lintableFiles } from './files.mjs';
import { toMarkdown } from './speed/report.mjs';
import { writeGrowingFiles } from './speed/growing-files.mjs';

const configurations = ['bare', 'bare again', 'security', 'sonarjs', 'hipaa recommended', 'hipaa strict'];

const longestRun = 300_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    runs: { type: 'string', default: '5' },
    eslint: { type: 'string', default: '10' },
    growth: { type: 'boolean', default: true },
    output: { type: 'string', default: resolve(root, 'benchmarks', 'results', 'speed') },
  },
});
if (positionals.length !== 1) throw new Error('Usage: node benchmarks/speed.mjs FOLDER [--runs 5] [--eslint 9] [--no-growth] [--output PATH-WITHOUT-EXTENSION]');

setUp();
build();
const runs = Number(values.runs);
const files = lintableFiles(resolve(positionals[0]));
const loadBefore = loadavg()[0];
const result = {
  ...describeFiles(files),
  ...compare(files),
  rules: ruleTimes(files),
  growth: values.growth ? growth() : [],
  load: [round(loadBefore), round(loadavg()[0])],
};
mkdirSync(dirname(values.output), { recursive: true });
writeFileSync(`${values.output}.json`, `${JSON.stringify(result, undefined, 2)}\n`);
writeFileSync(`${values.output}.md`, toMarkdown(result));
console.log(toMarkdown(result));

function describeFiles(paths) {
  const lines = paths.reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length, 0);
  const { eslint, node } = measure('bare', paths.slice(0, 1));
  return { files: paths.length, lines, runs, cores: availableParallelism(), node, eslint };
}

function compare(paths) {
  const measured = Object.fromEntries(configurations.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const name of configurations) {
      process.stderr.write(`run ${run + 1} of ${runs}: ${name}\n`);
      measured[name].push(measure(name, paths));
    }
  }
  const bare = summary(measured.bare);
  return {
    configurations: configurations.map((name) => {
      const own = summary(measured[name]);
      return { name, ...own, cpuRatio: round(own.cpu / bare.cpu), memoryRatio: round(own.memory / bare.memory) };
    }),
  };
}

function summary(runsOfOne) {
  return { rules: runsOfOne[0].rules, findings: runsOfOne[0].findings, cpu: round(median(runsOfOne.map((run) => run.cpu))), memory: round(median(runsOfOne.map((run) => run.memory))) };
}

/**
 * Time within each rule. The first rule that asks pays for the analysis all of them share, so the rules run in both orders: what a
 * rule needs at least is its own, the rest is shared.
 */
function ruleTimes(paths) {
  const [forward, backward] = ['forward', 'backward'].map((order) => measure('hipaa strict', paths, order));
  const own = Object.entries(forward.times).map(([rule, time]) => ({ rule, ms: Math.min(time, backward.times[rule] ?? time) }));
  const total = Object.values(forward.times).reduce((sum, time) => sum + time, 0);
  const shared = total - own.reduce((sum, { ms }) => sum + ms, 0);
  const share = (ms) => ({ ms: Math.round(ms), percent: round((100 * ms) / forward.lint) });
  return {
    shared: share(shared),
    all: share(total),
    own: own.sort((a, b) => b.ms - a.ms).map(({ rule, ms }) => ({ rule, ...share(ms) })),
  };
}

/** One file of more and more lines: the cost a line must stay the same. */
function growth() {
  return writeGrowingFiles([2_000, 10_000, 50_000]).map(({ lines, file }) => {
    const [bare, strict] = ['bare', 'hipaa strict'].map((name) => median([1, 2, 3].map(() => measure(name, [file]).cpu)));
    process.stderr.write(`one file of ${lines} lines\n`);
    return { lines, bare: round(bare), strict: round(strict), ratio: round(strict / bare) };
  });
}

function measure(name, paths, order = 'untimed') {
  const child = spawnSync(pinnedNode, [fileURLToPath(new URL('speed/child.mjs', import.meta.url)), name, order, values.eslint], {
    input: JSON.stringify(paths),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: longestRun,
  });
  if (child.error?.code === 'ETIMEDOUT') throw new Error(`${name}: not done after ${longestRun / 1000} s; the files: ${paths.length === 1 ? paths[0] : paths.length}`);
  if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(number) {
  return Math.round(number * 100) / 100;
}
