import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { UsageError } from '../config.js';
import { slashed } from '../files/find.js';
import type { Finding } from '../findings/finding.js';
import { faultOf, severities } from '../rules.js';
import type { ScanOptions } from '../scan.js';

/** What every command that scans can be told. */
export interface ScanFlags {
  readonly strict?: true;
  readonly baseline?: string;
  readonly since?: string;
  readonly failOn: (typeof severities)[number];
  readonly maxWarnings?: number;
  readonly concurrency: number | 'auto' | 'off';
  readonly cache: boolean;
  readonly semgrep?: string;
  readonly quiet?: true;
}

export function withScanOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'files and folders below the current one', ['.'])
    .option('--strict', 'report also what a reviewer might dispute')
    .option('--baseline <file>', 'leave out the findings this file knows')
    .option('--since <revision>', 'only what changed since the branch left the revision')
    .addOption(failOnOption())
    .option('--max-warnings <count>', 'end with 1 only beyond so many findings', toCount)
    .option('--concurrency <count>', 'threads for ESLint: a number, auto or off', toConcurrency, 'off')
    .option('--no-cache', 'look at every file, also at those that are as the scan before saw them')
    .option('--semgrep <program>', 'the Semgrep program, when it is not on the PATH')
    .option('--quiet', 'no progress on stderr');
}

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'the least severity that ends with 1').choices(severities).default('low');
}

/** The scan that paths and flags ask for, in the current folder. */
export function toScanOptions(paths: readonly string[], flags: ScanFlags): ScanOptions {
  const root = process.cwd();
  return {
    root,
    paths: paths.map((path) => inside(root, path)),
    preset: flags.strict === true ? 'strict' : 'recommended',
    concurrency: flags.concurrency,
    ...(flags.since !== undefined && { since: flags.since }),
    ...(flags.baseline !== undefined && { baseline: flags.baseline }),
    cache: flags.cache,
    ...(flags.semgrep !== undefined && { semgrep: flags.semgrep }),
    ...(flags.quiet !== true && { onProgress: (step: string) => process.stderr.write(`${step} ...\n`) }),
  };
}

export function exitCode(findings: readonly Finding[], { failOn, maxWarnings = 0 }: Pick<ScanFlags, 'failOn' | 'maxWarnings'>): number {
  const failing = findings.filter(({ rule }) => severities.indexOf(faultOf(rule).severity) >= severities.indexOf(failOn));
  return failing.length > maxWarnings ? 1 : 0;
}

function inside(root: string, path: string): string {
  if (!existsSync(resolve(root, path))) throw new UsageError(`There is no ${path}.`);
  const name = relative(root, resolve(root, path));
  // A link may lead out of the project although its name doesn't.
  const real = relative(realpathSync(root), realpathSync(resolve(root, path)));
  if ([name, real].some((one) => one.split(sep)[0] === '..')) throw new UsageError(`${path} is outside of the current folder; run the scan in the project it belongs to.`);
  return name === '' ? '.' : slashed(name);
}

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

function toConcurrency(text: string): number | 'auto' | 'off' {
  if (text === 'auto' || text === 'off') return text;
  return toCount(text);
}
