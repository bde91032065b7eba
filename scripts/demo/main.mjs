import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { lint } from './eslint.mjs';
import { findFiles, isLintable } from './find-files.mjs';
import { merge } from './merge.mjs';
import { Printer } from './print.mjs';
import { scanWithPacks } from './semgrep.mjs';

const target = resolve(process.argv[2]);

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
  const { files, skipped } = await findFiles(target, isFolder);
  const printer = new Printer(target, isFolder);
  const [linted, scanned] = await Promise.all([lint(files.filter(isLintable), target, isFolder), scanWithPacks(files, target, isFolder)]);
  for (const result of merge(linted, scanned)) printer.file(result);
  printer.summary({ files: files.length, skipped, seconds: (performance.now() - started) / 1000 });
}
