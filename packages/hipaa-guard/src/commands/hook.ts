import process from 'node:process';
import { Command, Option } from 'commander';
import { noteEntry } from 'hipaa-audit-log';
import { formats, type FormatName } from '../formats/index.js';
import { installHook } from '../hook/install.js';
import { printed, run } from './run.js';
import { exitCode, failOnOption, type ScanFlags } from './scan-options.js';

interface Flags extends Pick<ScanFlags, 'strict' | 'failOn' | 'baseline'> {
  readonly format: FormatName;
  readonly semgrep?: string | true;
}

export const hookCommand = new Command('hook')
  .description("judge what the next commit adds, as it stands in git's index; for a pre-commit hook")
  .option('--strict', 'report also what a reviewer might dispute')
  .option('--baseline <file>', 'leave out the findings this file knows')
  .addOption(failOnOption())
  .addOption(new Option('--format <name>', 'what to print when there are findings').choices(Object.keys(formats)).default('pretty'))
  .option('--semgrep [program]', 'run Semgrep as well, whose start takes seconds')
  .action((flags: Flags) => run(() => judgeIndex(flags)));

hookCommand
  .command('install')
  .description("write git's pre-commit hook, unless there is one")
  .action(() => run(() => printed(installHook(process.cwd()))));

/** Says nothing where there is nothing to say, as hooks do. */
async function judgeIndex({ strict, baseline, format, semgrep, ...flags }: Flags): Promise<number> {
  const [{ scan }, { recordOf }] = await Promise.all([import('../scan.js'), import('../audit/record.js')]);
  const options = {
    root: process.cwd(),
    paths: ['.'],
    preset: strict === true ? ('strict' as const) : ('recommended' as const),
    staged: true,
    semgrep: semgrep === true ? 'semgrep' : (semgrep ?? (false as const)),
    ...(baseline !== undefined && { baseline }),
  };
  const report = await scan(options);
  noteEntry(options.root, recordOf('hook', report, options));
  if (report.findings.length + report.unread.length + report.notes.length > 0) process.stdout.write(formats[format](report));
  return exitCode(report.findings, flags);
}
