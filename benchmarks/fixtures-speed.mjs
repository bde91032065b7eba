// What fixture-synth costs on data that this script makes: node benchmarks/fixtures-speed.mjs [--megabytes 50] [--files 1000] [--large 1024] [--runs 5]
//
// Scanning: JSON, CSV, SQL and HL7 in equal parts, all classes on, each run a process of its own. Rewriting: a folder of TypeScript tests, from reading
// to verification. Memory: one NDJSON and one CSV of `--large` megabytes, only looked at. gitleaks is measured beside when it is installed;
// runs take turns. CPU is user and system time of the whole process with its start-up; medians are told.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, pinnedNode, root, setUp } from '../scripts/lib/setup.mjs';
import { writeData } from './fixtures/write-data.mjs';
import { writeTests } from './fixtures/write-tests.mjs';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '50' },
    files: { type: 'string', default: '1000' },
    large: { type: 'string', default: '1024' },
    runs: { type: 'string', default: '5' },
    output: { type: 'string', default: resolve(root, 'benchmarks', 'results', 'fixtures-speed') },
  },
});
const million = 1_000_000;
const [megabytes, files, large, runs] = [values.megabytes, values.files, values.large, values.runs].map(Number);
const cli = resolve(root, 'packages/fixture-synth/dist/cli.js');
const usage = fileURLToPath(new URL('fixtures/usage.mjs', import.meta.url));

setUp();
build();
const work = mkdtempSync(join(tmpdir(), 'fixtures-speed-'));
try {
  const result = { cores: availableParallelism(), node: process.version, runs, megabytes, files, large, ...compare(), memory: large > 0 ? ['ndjson', 'csv'].map(measureLarge) : [], load: loadavg()[0] };
  writeFileSync(`${values.output}.json`, `${JSON.stringify(result, undefined, 2)}\n`);
  writeFileSync(`${values.output}.md`, toMarkdown(result));
  console.log(toMarkdown(result));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function newFolder(name) {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  return folder;
}

function compare() {
  const data = newFolder('data');
  for (const format of ['json', 'csv', 'sql', 'hl7']) writeData(data, format, (megabytes / 4) * million);
  const tests = newFolder('tests');
  writeTests(join(tests, 'tests'), files);
  const scans = { 'fixture-synth': () => ours([data, '--quiet']), gitleaks: () => peer('gitleaks', ['dir', data, '--no-banner', '--exit-code', '0']) };
  const rewrites = {
    'fixture-synth': () => ours([join(copyOf(tests), 'tests'), '--write', '--quiet']),
  };
  return { scan: medians(scans, megabytes), rewrite: medians(rewrites, files) };
}

function copyOf(folder) {
  const copy = join(work, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Amounts a second, by tool; a tool that is not installed has none. */
function medians(tools, amount) {
  const taken = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, measure] of Object.entries(tools)) {
      process.stderr.write(`run ${run + 1} of ${runs}: ${name}\n`);
      const one = measure();
      if (one !== undefined) taken[name].push(one);
    }
  }
  return Object.entries(taken).flatMap(([name, all]) => (all.length === 0 ? [] : [{ name, cpu: round(amount / median(all.map(({ cpu }) => cpu))), wall: round(amount / median(all.map(({ wall }) => wall))), memory: Math.round(Math.max(...all.map(({ memory }) => memory ?? 0))) }]));
}

function measureLarge(format) {
  const folder = newFolder(`large-${format}`);
  writeData(folder, format, large * million);
  const { cpu, memory } = ours([folder, '--quiet']);
  rmSync(folder, { recursive: true, force: true });
  return { format, cpu: round(large / cpu), memory: Math.round(memory) };
}

function ours(args) {
  return node([cli, ...args]);
}

function node(args) {
  const { stderr, status } = spawnSync(pinnedNode, ['--import', usage, ...args], { encoding: 'utf8', cwd: work, maxBuffer: 64 * million });
  return status === 0 ? JSON.parse(stderr.trim().split('\n').at(-1)) : undefined;
}

/** Of a program that is no Node: time of the process as the shell tells it. */
function peer(command, args) {
  const start = performance.now();
  const { error, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1', command, ...args], { encoding: 'utf8' });
  const [user, system] = stderr.trim().split(/\s+/).map(Number);
  const isThere = spawnSync('bash', ['-c', 'command -v "$0"', command]).status === 0;
  return error === undefined && isThere ? { cpu: user + system, wall: (performance.now() - start) / 1000 } : undefined;
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

function round(number) {
  return Number(number.toPrecision(3));
}

function toMarkdown({ cores, node: version, scan, rewrite, memory, load }) {
  const table = (head, rows) => [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
  return `# How fast fixture-synth is

Written by \`fixtures-speed.mjs\` on data that it makes: records in which every other value identifies somebody. Node ${version}, ${cores} cores, load ${round(load)} at the end;
medians of ${runs} runs with start-up. "By CPU" counts user and system time, "by the clock" is what other work on the machine left.

## Scanning ${megabytes} MB of JSON, CSV, SQL and HL7, all classes on

${table(['tool', 'MB/s by CPU', 'MB/s by the clock', 'peak memory, MB'], scan.map(({ name, cpu, wall, memory: peak }) => [name, cpu, wall, peak || '']))}

## Rewriting ${files} test files: reading, detection, linking, synthesis, writing, verification

${table(['tool', 'files/s by CPU', 'files/s by the clock', 'peak memory, MB'], rewrite.map(({ name, cpu, wall, memory: peak }) => [name, cpu, wall, peak]))}

## One file of ${large} MB, only looked at

${table(['format', 'MB/s by CPU', 'peak memory, MB'], memory.map(({ format, cpu, memory: peak }) => [format, cpu, peak]))}
`;
}
