import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { noteEntry } from 'hipaa-audit-log';
import { baselineText } from '../baseline.js';
import { UsageError } from '../config.js';
import { formats, isFormatName, type FormatName } from '../formats/index.js';
import { printed, run } from './run.js';
import { exitCode, toScanOptions, withScanOptions, type ScanFlags } from './scan-options.js';

interface Flags extends ScanFlags {
  readonly format: FormatName;
  readonly output: readonly Output[];
  readonly writeBaseline?: string;
  readonly staged?: true;
}

interface Output {
  readonly format: FormatName;
  readonly file: string;
}

export const scanCommand = withScanOptions(new Command('scan'))
  .description('scan files and folders of the project and print one report')
  .addOption(new Option('--format <name>', 'what to print').choices(Object.keys(formats)).default('pretty'))
  .option('--output <format=file>', 'write a format to a file as well; several times', collectOutput, [])
  .option('--write-baseline <file>', 'write all findings of now to this file and end with 0')
  .option('--staged', "only what the next commit adds, as it stands in git's index")
  .action((paths: string[], flags: Flags) => run(() => scanAndPrint(paths, flags)));

async function scanAndPrint(paths: readonly string[], flags: Flags): Promise<number> {
  const options = { ...toScanOptions(paths, flags), ...(flags.staged === true && { staged: true }) };
  if (flags.staged === true && flags.since !== undefined) throw new UsageError('--staged and --since exclude each other.');
  const [{ scan }, { recordOf }, { writeNamed }] = await Promise.all([import('../scan.js'), import('../audit/record.js'), import('../files/write-inside.js')]);
  const report = await scan(options);
  noteEntry(options.root, recordOf('scan', report, options));
  for (const { format, file } of flags.output) writeNamed(options.root, file, formats[format](report));
  if (flags.writeBaseline !== undefined) {
    writeNamed(options.root, flags.writeBaseline, baselineText(report));
    return printed(`Wrote ${report.findings.length} findings to ${flags.writeBaseline}.\n`);
  }
  process.stdout.write(formats[flags.format](report));
  return exitCode(report.findings, flags);
}

function collectOutput(text: string, all: readonly Output[]): readonly Output[] {
  const [format = '', ...file] = text.split('=');
  if (!isFormatName(format) || file.length === 0) throw new InvalidArgumentError(`Write FORMAT=FILE, with one of ${Object.keys(formats).join(', ')}.`);
  return [...all, { format, file: file.join('=') }];
}
