#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { writeWhole } from 'fixture-synth';
import { baselineText } from './baseline.js';
import { UsageError } from './config.js';
import { explain, listRules } from './explain.js';
import { slashed } from './files/find.js';
import { formats, isFormatName, type FormatName } from './formats/index.js';
import { faultOf, severities } from './rules.js';
import type { Report } from './scan.js';
import { version } from './version.js';

type Severity = (typeof severities)[number];

interface ScanFlags {
  readonly strict?: true;
  readonly format: FormatName;
  readonly output: readonly Output[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly since?: string;
  readonly staged?: true;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly concurrency: number | 'auto' | 'off';
  readonly cache?: true;
  readonly semgrep?: string;
  readonly quiet?: true;
}

interface Output {
  readonly format: FormatName;
  readonly file: string;
}

/** 0: nothing that fails; 1: findings; 2: the scan could not run. */
const program = new Command('hipaa-guard').description('Finds PHI that leaves a program and HIPAA safeguards that are missing. Runs on this machine only.').version(version);

program
  .command('scan', { isDefault: true })
  .description('scan files and folders of the project and print one report')
  .argument('[paths...]', 'files and folders below the current one', ['.'])
  .option('--strict', 'report also what a reviewer might dispute')
  .addOption(new Option('--format <name>', 'what to print').choices(Object.keys(formats)).default('pretty'))
  .option('--output <format=file>', 'write a format to a file as well; several times', collectOutput, [])
  .option('--baseline <file>', "leave out the findings this file knows")
  .option('--write-baseline <file>', 'write all findings of now to this file and end with 0')
  .option('--since <revision>', 'only what changed since the branch left the revision')
  .option('--staged', "only what the next commit adds, as it stands in git's index")
  .addOption(new Option('--fail-on <severity>', 'the least severity that ends with 1').choices(severities).default('low'))
  .option('--max-warnings <count>', 'end with 1 only beyond so many findings', toCount)
  .option('--concurrency <count>', 'threads for ESLint: a number, auto or off', toConcurrency, 'off')
  .option('--cache', 'keep ESLint results of unchanged files in .hipaa/cache')
  .option('--semgrep <program>', 'the Semgrep program, when it is not on the PATH')
  .option('--quiet', 'no progress on stderr')
  .action(async (paths: string[], flags: ScanFlags) => {
    process.exitCode = await reporting(() => runScan(paths, flags));
  });

program
  .command('explain')
  .description('say what a rule is about')
  .argument('<rule>')
  .action(async (rule: string) => {
    process.exitCode = await reporting(() => printed(explain(rule)));
  });

program
  .command('rules')
  .description('list the rules')
  .action(async () => {
    process.exitCode = await reporting(() => printed(listRules()));
  });

await program.parseAsync();

async function runScan(paths: readonly string[], flags: ScanFlags): Promise<number> {
  const root = process.cwd();
  const targets = paths.map((path) => inside(root, path));
  if (flags.staged === true && flags.since !== undefined) throw new UsageError('--staged and --since exclude each other.');
  // ESLint takes half a second to load; `explain` and a wrong option shouldn't wait for it.
  const { scan } = await import('./scan.js');
  const report = await scan({
    root,
    paths: targets,
    preset: flags.strict === true ? 'strict' : 'recommended',
    concurrency: flags.concurrency,
    ...(flags.since !== undefined && { since: flags.since }),
    ...(flags.staged === true && { staged: true }),
    ...(flags.baseline !== undefined && { baseline: flags.baseline }),
    ...(flags.cache === true && { cacheFile: resolve(root, '.hipaa/cache/eslint') }),
    ...(flags.semgrep !== undefined && { semgrep: flags.semgrep }),
    ...(flags.quiet !== true && { onProgress: (step: string) => process.stderr.write(`${step} ...\n`) }),
  });
  for (const { format, file } of flags.output) writeWhole(resolve(root, file), formats[format](report));
  if (flags.writeBaseline !== undefined) {
    writeWhole(resolve(root, flags.writeBaseline), baselineText(report));
    return printed(`Wrote ${report.findings.length} findings to ${flags.writeBaseline}.\n`);
  }
  printed(formats[flags.format](report));
  return exitCode(report, flags);
}

function exitCode({ findings }: Report, { failOn, maxWarnings = 0 }: ScanFlags): number {
  const failing = findings.filter(({ rule }) => severities.indexOf(faultOf(rule).severity) >= severities.indexOf(failOn));
  return failing.length > maxWarnings ? 1 : 0;
}

function inside(root: string, path: string): string {
  const name = relative(root, resolve(root, path));
  if (!existsSync(resolve(root, path))) throw new UsageError(`There is no ${path}.`);
  if (name.startsWith('..')) throw new UsageError(`${path} is outside of the current folder; run the scan in the project it belongs to.`);
  return name === '' ? '.' : slashed(name);
}

function printed(text: string): number {
  process.stdout.write(text);
  return 0;
}

async function reporting(action: () => number | Promise<number>): Promise<number> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`hipaa-guard: ${error.message}\n`);
    return 2;
  }
}

function collectOutput(text: string, all: readonly Output[]): readonly Output[] {
  const [format = '', ...file] = text.split('=');
  if (!isFormatName(format) || file.length === 0) throw new InvalidArgumentError(`Write FORMAT=FILE, with one of ${Object.keys(formats).join(', ')}.`);
  return [...all, { format, file: file.join('=') }];
}

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

function toConcurrency(text: string): number | 'auto' | 'off' {
  if (text === 'auto' || text === 'off') return text;
  return toCount(text);
}
