import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { noteEntry, type RangeFlags, readRange, sha256 } from 'hipaa-audit-log';
import type { Evidence, Period } from '../report/evidence.js';
import { version } from '../version.js';
import { run } from './run.js';

const formats = ['html', 'json', 'oscal'] as const;
type Format = (typeof formats)[number];

interface Flags extends RangeFlags {
  readonly strict?: true;
  readonly semgrep?: string;
  readonly format: Format;
  readonly output: readonly { readonly format: Format; readonly file: string }[];
}

export const reportCommand = new Command('report')
  .description('evidence over a period from the audit log and a scan of now, in the order of 45 CFR 164.312')
  .option('--from <day>', 'first day, YYYY-MM-DD')
  .option('--to <day>', 'last day, YYYY-MM-DD; today by default')
  .option('--range <days>', 'so many days up to today; 90d by default')
  .addOption(new Option('--format <name>', 'what to print when no --output is given').choices(formats).default('html'))
  .option('--output <format=file>', 'write a format to a file; several times', collectOutput, [])
  .option('--strict', 'report also what a reviewer might dispute')
  .option('--semgrep <program>', 'the Semgrep program, when it is not on the PATH')
  .action((flags: Flags) => run(() => writeReport(flags)));

async function writeReport({ strict, semgrep, format, output, ...range }: Flags): Promise<number> {
  const root = process.cwd();
  const period = periodOf(range, new Date());
  const [{ scan }, { recordOf }, { gather }] = await Promise.all([import('../scan.js'), import('../audit/record.js'), import('../report/evidence.js')]);
  const options = { root, paths: ['.'], cache: true, preset: strict === true ? ('strict' as const) : ('recommended' as const), ...(semgrep !== undefined && { semgrep }) };
  const report = await scan(options);
  noteEntry(root, recordOf('scan', report, options));
  const evidence = gather(root, report, period, new Date());
  if (output.length === 0) process.stdout.write(await render(format, evidence));
  const files = [];
  for (const { format: name, file } of output) files.push({ file, before: sha256(''), after: await writeOne(root, file, await render(name, evidence)) });
  noteEntry(root, { tool: 'hipaa-guard', version, kind: 'report', outcome: 'written', from: period.from, to: period.to, files });
  return 0;
}

function periodOf(flags: RangeFlags, today: Date): Period {
  const { from, to = today.toISOString().slice(0, 10) } = readRange(Object.keys(flags).length === 0 ? { range: '90d' } : flags, today);
  return { from: from ?? '2000-01-01', to };
}

async function render(format: Format, evidence: Evidence): Promise<string> {
  if (format === 'html') return (await import('../report/html.js')).evidenceHtml(evidence);
  if (format === 'oscal') return (await import('../report/oscal.js')).evidenceOscal(evidence);
  return (await import('../report/json.js')).evidenceJson(evidence);
}

async function writeOne(root: string, file: string, text: string): Promise<string> {
  const { writeNamed } = await import('../files/write-inside.js');
  writeNamed(root, file, text);
  return sha256(text);
}

function collectOutput(text: string, all: Flags['output']): Flags['output'] {
  const [name = '', ...file] = text.split('=');
  const format = formats.find((one) => one === name);
  if (format === undefined || file.length === 0) throw new InvalidArgumentError(`Write FORMAT=FILE, with one of ${formats.join(', ')}.`);
  return [...all, { format, file: file.join('=') }];
}
