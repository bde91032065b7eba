#!/usr/bin/env node
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import process from 'node:process';
import { styleText } from 'node:util';
import { Command, InvalidArgumentError, Option } from 'commander';
import { AuditLogError, describeVerification, exportLog, noteEntry, type RangeFlags, verifyLog } from 'hipaa-audit-log';
import { recordOf } from './audit.js';
import { ConfigError, readConfig } from './config.js';
import { GitError } from './files/git.js';
import { writeWhole } from './files/write.js';
import { generate, type GenerateOptions, SchemaError, synthesise } from './index.js';
import { findKey, KeyError } from './key.js';
import { diffOf } from './report/diff.js';
import { htmlReport } from './report/html.js';
import { jsonReport } from './report/json.js';
import { sarifReport } from './report/sarif.js';
import { summarise } from './report/summary.js';
import { run, type RunOptions, type RunResult } from './run.js';
import { version } from './version.js';

interface Flags {
  readonly write?: boolean;
  readonly check?: true;
  readonly json?: true;
  readonly quiet?: true;
  readonly staged?: boolean;
  readonly since?: string;
  readonly keyFile?: string;
  readonly keep?: readonly string[];
  readonly verifyWith?: string;
  readonly report: readonly string[];
  readonly stdinFilename: string;
}

const reports: Readonly<Record<string, (result: RunResult, isWritten: boolean) => string>> = { '.html': htmlReport, '.json': jsonReport, '.sarif': sarifReport };

const program = new Command('fixture-synth')
  .version(version)
  .description('Replaces real-looking patient data in test folders by synthetic data. Shows what would change unless told to write.')
  .argument('[paths...]', 'files and folders; - reads stdin and writes stdout', ['.'])
  .option('--write', 'change the files')
  .option('--check', 'exit 1 when real-looking PHI is left; change nothing')
  .option('--json', 'findings and summary as JSON on stdout, without values')
  .option('--report <file>', 'write a report without values: .html, .json or .sarif; may be repeated', collectReport, [])
  .option('--quiet', 'no diff, only the summary')
  .option('--key-file <file>', 'the secret that ties originals to replacements; else FIXTURE_SYNTH_KEY, else .hipaa/fixture-synth.key')
  .option('--keep <list>', 'what new names keep of the old ones: name-length, initials, order', readKeep)
  .option('--verify-with <command>', 'with --write: run your tests before and after, and roll back what turns them red')
  .option('--since <revision>', 'only files that differ from a revision of git')
  .addOption(new Option('--staged', 'only files that are staged').conflicts('since'))
  .option('--stdin-filename <name>', 'tells the format of stdin', 'stdin.txt')
  .action((paths: string[], flags: Flags) => {
    process.exitCode = guarded(() => start(paths, flags));
  });

const audit = program.command('audit').description('the audit log in .hipaa/audit.jsonl, which the tools of the suite share');
audit
  .command('verify')
  .description('exit 1 when an entry was changed or is missing')
  .action(() => {
    process.exitCode = guarded(() => {
      const result = verifyLog(rootOf('.'));
      process.stdout.write(describeVerification(result));
      return result.broken === undefined ? 0 : 1;
    });
  });
audit
  .command('export')
  .description('entries by days, as JSON or CSV on stdout')
  .option('--json', 'as JSON, which is the default')
  .addOption(new Option('--csv', 'as CSV').conflicts('json'))
  .option('--from <day>', 'first day, YYYY-MM-DD')
  .option('--to <day>', 'last day, YYYY-MM-DD')
  .option('--range <days>', 'so many days up to today, for instance 90d')
  .action(({ csv, ...range }: RangeFlags & { csv?: true }) => {
    process.exitCode = guarded(() => {
      process.stdout.write(exportLog(rootOf('.'), csv === true ? 'csv' : 'json', range));
      return 0;
    });
  });

program
  .command('generate')
  .description('synthetic patients that fit a TypeScript interface, a JSON Schema or SQL DDL')
  .requiredOption('--from <schema>', 'a .ts, .json or .sql file')
  .option('--count <n>', 'how many', readCount, 10)
  .option('--seed <n>', 'the same seed gives the same patients', readCount, 1)
  .addOption(new Option('--format <format>', 'what is written to stdout').choices(['json', 'ndjson', 'csv', 'sql', 'fhir']).default('json'))
  .action(({ from, count, seed, format }: { from: string; count: number; seed: number; format: GenerateOptions['format'] }) => {
    process.exitCode = guarded(() => {
      const language = /\.(ts|json|sql)$/.exec(from)?.[1] as GenerateOptions['language'] | undefined;
      if (language === undefined || !existsSync(from)) return fail('--from takes a .ts, .json or .sql file that exists.');
      process.stdout.write(generate({ schema: readFileSync(from, 'utf8'), language, count, seed, format }));
      return 0;
    });
  });

function readCount(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It takes a whole number of at most seven digits.');
}

function collectReport(file: string, files: readonly string[]): readonly string[] {
  if (extname(file) in reports) return [...files, file];
  throw new InvalidArgumentError('Its name must end in .html, .json or .sarif.');
}

function readKeep(text: string): readonly string[] {
  const list = text.split(',').map((word) => word.trim());
  if (list.every((word) => ['name-length', 'initials', 'order'].includes(word))) return list;
  throw new InvalidArgumentError('It takes name-length, initials and order, separated by commas.');
}

/** Exit codes. 0: done or nothing to do. 1: --check found something, or something is left, failed or rolled back. 2: wrong use. */
function guarded(action: () => number): number {
  try {
    return action();
  } catch (error) {
    if (error instanceof KeyError || error instanceof ConfigError || error instanceof GitError || error instanceof SchemaError || error instanceof AuditLogError) return fail(error.message);
    throw error;
  }
}

function start(paths: readonly string[], flags: Flags): number {
  if (paths[0] === '-') return pipe(flags);
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) return fail(`There is no ${missing.join(', ')}.`);
  if (flags.write === true && flags.check === true) return fail('--check and --write exclude each other: one only looks, the other changes.');
  if (flags.verifyWith !== undefined && flags.write !== true) return fail('--verify-with needs --write: without it nothing changes that tests could notice.');
  const options = optionsOf(paths, flags);
  const result = run(options);
  noteEntry(options.root, recordOf(result, options));
  print(result, flags);
  for (const file of flags.report) writeWhole(resolve(file), reports[extname(file)]?.(result, flags.write ?? false) ?? '');
  return exitCode(result, flags);
}

function optionsOf(paths: readonly string[], { write = false, keep = [], keyFile, verifyWith, since, staged }: Flags): RunOptions {
  return {
    root: rootOf(paths[0] ?? '.'),
    targets: paths,
    write,
    keep: { length: keep.includes('name-length'), initials: keep.includes('initials'), order: keep.includes('order') },
    ...(keyFile !== undefined && { keyFile }),
    ...(verifyWith !== undefined && { verifyWith }),
    ...(since !== undefined && { since }),
    ...(staged !== undefined && { staged }),
  };
}

function pipe({ stdinFilename, keyFile }: Flags): number {
  const root = rootOf('.');
  const { key } = findKey(root, keyFile, readConfig(root), false);
  const [file] = synthesise([{ name: stdinFilename, text: readFileSync(0, 'utf8') }], { key: key.toString() });
  process.stdout.write(file?.text ?? '');
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`fixture-synth: ${message}\n`);
  return 2;
}

function exitCode(result: RunResult, flags: Flags): number {
  if (result.failed.length > 0 || result.left.size > 0 || (result.tests !== undefined && result.tests.status !== 'green')) return 1;
  return flags.check === true && result.changed.length + result.streamed.length > 0 ? 1 : 0;
}

function print(result: RunResult, { write = false, json, quiet }: Flags): void {
  if (json === true) return void process.stdout.write(jsonReport(result, write));
  if (quiet !== true && !write) for (const file of result.changed) process.stdout.write(`${diffOf(file, (style, text) => styleText(style, text, { stream: process.stdout }))}\n`);
  process.stdout.write(`${summarise(result, write)}\n`);
}

/** The project around a path: where its repository or package starts, else the path itself. */
function rootOf(path: string): string {
  const start = statSync(path).isDirectory() ? resolve(path) : dirname(resolve(path));
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, 'package.json')) || existsSync(join(at, 'hipaa.config.json'))) return at;
    if (dirname(at) === at) return start;
  }
}

// A reader that has seen enough, as `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
program.parse();
