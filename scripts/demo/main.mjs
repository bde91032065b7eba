import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { formats, scan } from 'hipaa-guard';
import { root } from '../lib/setup.mjs';
import { semgrepProgram } from '../lib/semgrep.mjs';

const target = resolve(process.argv[2]);
const written = join(root, '.cache', 'demo');

// `npm run demo | head` closes our output early; that is no failure.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

if (!existsSync(target)) {
  console.error(`There is no file or folder at ${target}. Usage: npm run demo -- PATH`);
  process.exitCode = 2;
} else {
  await demo();
}

async function demo() {
  const started = performance.now();
  const isFolder = statSync(target).isDirectory();
  const fromHere = relative(process.cwd(), target);
  console.log(`hipaa-guard scan --strict on ${fromHere === '' || fromHere.startsWith('..') ? target : fromHere}${isFolder ? '/' : ''}\n`);
  const report = await scan({ root: isFolder ? target : dirname(target), paths: [isFolder ? '.' : basename(target)], preset: 'strict', semgrep: semgrepProgram(root) });
  process.stdout.write(formats.pretty(report));
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  writeReports(report);
}

function writeReports(report) {
  mkdirSync(written, { recursive: true });
  for (const [format, name] of [['html', 'report.html'], ['sarif', 'report.sarif']]) writeFileSync(join(written, name), formats[format](report));
  console.log(`The same as a page and as SARIF: ${relative(process.cwd(), written)}/report.html, report.sarif`);
}
