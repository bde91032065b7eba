import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { noteEntry } from 'hipaa-audit-log';
import { readContext, type ContextFlags } from '../comment/context/read.js';
import { printed, run } from './run.js';
import { exitCode, toScanOptions, withScanOptions, type ScanFlags } from './scan-options.js';

interface Flags extends ScanFlags, ContextFlags {
  readonly from?: string;
  readonly dryRun?: true;
}

export const commentCommand = withScanOptions(new Command('comment'))
  .description('scan what a pull request adds and comment on its lines, on GitHub or GitLab')
  .addOption(new Option('--from <report.json>', 'take the findings of this report instead of a scan').conflicts(['strict', 'baseline']))
  .option('--dry-run', 'print what would be done')
  .addOption(new Option('--forge <name>', "the forge, when it isn't the one whose job this is").choices(['github', 'gitlab']))
  .option('--project <name>', 'the repository (OWNER/NAME) or project')
  .option('--pull <number>', 'the number of the pull or merge request', toNumber)
  .option('--api <url>', "the address of the forge's REST interface")
  .addHelpText('after', '\nThe token is read from GITHUB_TOKEN or GITLAB_TOKEN. Without one, or with one that may not write, the findings are told in the job.')
  .action((paths: string[], flags: Flags) => run(() => scanAndComment(paths, flags)));

async function scanAndComment(paths: readonly string[], flags: Flags): Promise<number> {
  const options = toScanOptions(paths, flags);
  const pull = readContext(process.env, flags);
  const [{ comment }, { readReport }] = await Promise.all([import('../comment/comment.js'), import('../comment/report-file.js')]);
  const candidates = await comment({
    root: options.root,
    pull,
    since: flags.since,
    dryRun: flags.dryRun === true,
    find: async (since) => {
      if (flags.from !== undefined) return readReport(flags.from);
      const [{ scan }, { recordOf }] = await Promise.all([import('../scan.js'), import('../audit/record.js')]);
      const report = await scan({ ...options, since });
      noteEntry(options.root, recordOf('comment', report, { ...options, since }));
      return report;
    },
    summaryFile: process.env['GITHUB_STEP_SUMMARY'],
    print: printed,
    warn: (warning) => process.stderr.write(`hipaa-guard: ${warning}\n`),
  });
  if (flags.quiet !== true) process.stderr.write(`${candidates.length} findings on the lines this adds.\n`);
  return exitCode(candidates.map(({ finding }) => finding), flags);
}

function toNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It takes a number.');
  return Number(text);
}
