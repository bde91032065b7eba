import process from 'node:process';
import { Command, Option } from 'commander';
import { noteEntry } from 'hipaa-audit-log';
import { agentNames, type AgentName } from '../agents/index.js';
import { UsageError } from '../config.js';
import { formats, type FormatName } from '../formats/index.js';
import { installHook } from '../hook/install.js';
import { readInput } from './input.js';
import { printed, run } from './run.js';
import { exitCode, failOnOption, type ScanFlags } from './scan-options.js';

interface Flags extends Pick<ScanFlags, 'strict' | 'failOn' | 'baseline'> {
  readonly format: FormatName;
  readonly semgrep?: string | true;
  readonly agent?: AgentName;
  readonly mode: 'block' | 'mask';
}

export const hookCommand = new Command('hook')
  .description("judge what the next commit adds, as it stands in git's index; for a pre-commit hook")
  .option('--strict', 'report also what a reviewer might dispute')
  .option('--baseline <file>', 'leave out the findings this file knows')
  .addOption(failOnOption())
  .addOption(new Option('--format <name>', 'what to print when there are findings').choices(Object.keys(formats)).default('pretty'))
  .option('--semgrep [program]', 'run Semgrep as well, whose start takes seconds')
  .addOption(new Option('--agent <name>', "answer an event of an AI assistant on stdin in place of git's index").choices(agentNames))
  .addOption(new Option('--mode <mode>', "what a prompt with PHI is answered with: a refusal, or the masked prompt to be sent in its place").choices(['block', 'mask']).default('block'))
  .action((flags: Flags) => run(() => (flags.agent === undefined ? judgeIndex(flags) : answer(flags.agent, flags.mode))));

hookCommand
  .command('install')
  .description("write git's pre-commit hook, unless there is one")
  .action(() => run(() => printed(installHook(process.cwd()))));

async function answer(agent: AgentName, mode: Flags['mode']): Promise<number> {
  try {
    const { answerAgent } = await import('../agents/run.js');
    const { exitCode: code, stdout, stderr } = await answerAgent(agent, readInput('-'), mode, process.cwd());
    process.stderr.write(stderr);
    process.stdout.write(stdout);
    return code;
  } catch (error) {
    // Only 2 is a refusal; an error of our own that ended with 1 would let the prompt pass.
    throw error instanceof UsageError ? error : new UsageError('The event could not be checked, because of an error in hipaa-guard.');
  }
}

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
