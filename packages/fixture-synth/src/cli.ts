#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { styleText } from 'node:util';
import { Command, InvalidArgumentError } from 'commander';
import { ConfigError } from './config.js';
import { KeyError } from './key.js';
import { diffOf } from './report/diff.js';
import { countClasses, reportFindings } from './report/findings.js';
import { summarise } from './report/summary.js';
import { run, type RunResult } from './run.js';

interface Flags {
  readonly write?: true;
  readonly check?: true;
  readonly json?: true;
  readonly quiet?: true;
  readonly keyFile?: string;
  readonly keep?: readonly string[];
}

/** 0: done or nothing to do; 1: --check found something, or something is left or failed; 2: wrong use. */
const program = new Command('fixture-synth')
  .description('Replaces real-looking patient data in test folders by synthetic data. Shows what would change unless told to write.')
  .argument('[paths...]', 'files and folders', ['.'])
  .option('--write', 'change the files')
  .option('--check', 'exit 1 when real-looking PHI is left; change nothing')
  .option('--json', 'findings and summary as JSON on stdout, without values')
  .option('--quiet', 'no diff, only the summary')
  .option('--key-file <file>', 'the secret that ties originals to replacements; else FIXTURE_SYNTH_KEY, else .hipaa/fixture-synth.key')
  .option('--keep <list>', 'what new names keep of the old ones: name-length, initials', readKeep)
  .action((paths: string[], flags: Flags) => {
    process.exitCode = start(paths, flags);
  });

function readKeep(text: string): readonly string[] {
  const list = text.split(',').map((word) => word.trim());
  if (list.every((word) => word === 'name-length' || word === 'initials')) return list;
  throw new InvalidArgumentError('It takes name-length and initials, separated by commas.');
}

function start(paths: readonly string[], flags: Flags): number {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) return fail(`There is no ${missing.join(', ')}.`);
  if (flags.write === true && flags.check === true) return fail('--check and --write exclude each other: one only looks, the other changes.');
  try {
    const keep = { length: flags.keep?.includes('name-length') ?? false, initials: flags.keep?.includes('initials') ?? false };
    const result = run({ root: rootOf(resolve(paths[0] ?? '.')), targets: paths, write: flags.write ?? false, keep, ...(flags.keyFile !== undefined && { keyFile: flags.keyFile }) });
    print(result, flags);
    return exitCode(result, flags);
  } catch (error) {
    if (error instanceof KeyError || error instanceof ConfigError) return fail(error.message);
    throw error;
  }
}

function fail(message: string): number {
  process.stderr.write(`fixture-synth: ${message}\n`);
  return 2;
}

function exitCode(result: RunResult, flags: Flags): number {
  if (result.failed.length > 0 || result.left.size > 0) return 1;
  return flags.check === true && result.changed.length > 0 ? 1 : 0;
}

function print(result: RunResult, flags: Flags): void {
  const isWritten = flags.write ?? false;
  if (flags.json === true) {
    const classes = Object.fromEntries(countClasses(result.changed));
    const summary = { scanned: result.scanned, changed: result.changed.length, classes, leftAlone: result.skipped, failed: result.failed, left: Object.fromEntries(result.left) };
    process.stdout.write(`${JSON.stringify({ findings: reportFindings(result.changed, isWritten ? 'replaced' : 'replace'), summary })}\n`);
    return;
  }
  if (flags.quiet !== true && !isWritten) for (const file of result.changed) process.stdout.write(`${diffOf(file, (style, text) => styleText(style, text, { stream: process.stdout }))}\n`);
  process.stdout.write(`${summarise(result, isWritten)}\n`);
}

/** The project around a path: where its repository or package starts, else the path itself. */
function rootOf(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, 'package.json')) || existsSync(join(at, 'hipaa.config.json'))) return at;
    if (dirname(at) === at) return path;
  }
}

program.parse();
