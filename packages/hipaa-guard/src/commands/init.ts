import process from 'node:process';
import { Command, Option } from 'commander';
import { noteEntry, sha256 } from 'hipaa-audit-log';
import { agentNames, type AgentName } from '../agents/index.js';
import type { Plan } from '../init/plan.js';
import type { Edit } from '../init/proposal.js';
import { version } from '../version.js';
import { run } from './run.js';

export const initCommand = new Command('init')
  .description('propose what this repository lacks: hipaa.config.json, ESLint preset, hook and CI job')
  .option('--write', 'write the files')
  .addOption(new Option('--dry-run', 'only show what would change, which is the default').conflicts('write'))
  .addOption(new Option('--agent <names...>', 'AI assistants to add hooks for, in their own settings').choices(agentNames))
  .action(({ write, agent }: { readonly write?: true; readonly agent?: readonly AgentName[] }) => run(() => setUp(write === true, agent ?? [])));

async function setUp(isWritten: boolean, agents: readonly AgentName[]): Promise<number> {
  const root = process.cwd();
  const [{ planFor }, { diffOf }] = await Promise.all([import('../init/plan.js'), import('../init/diff.js')]);
  const plan = planFor(root, agents);
  if (isWritten) await writeAll(root, plan.edits);
  else for (const edit of plan.edits) process.stdout.write(`${diffOf(edit)}\n`);
  process.stdout.write(summary(plan, isWritten));
  return 0;
}

async function writeAll(root: string, edits: readonly Edit[]): Promise<void> {
  const { writeNamed } = await import('../files/write-inside.js');
  for (const { file, after, isProgram } of edits) writeNamed(root, file, after, isProgram === true ? 0o755 : undefined);
  const files = edits.map(({ file, before, after }) => ({ file, before: sha256(before ?? ''), after: sha256(after) }));
  noteEntry(root, { tool: 'hipaa-guard', version, kind: 'init', outcome: files.length > 0 ? 'changed' : 'unchanged', files });
}

function summary({ edits, notes, install }: Plan, isWritten: boolean): string {
  const files = edits.map(({ file }) => file).join(', ');
  const done = edits.length === 0 ? 'Nothing is missing that could be written.' : isWritten ? `Wrote ${files}.` : `Would write ${files}. Do it with: npx hipaa-guard init --write`;
  const next = edits.length === 0 ? [] : [`Install: ${install}`, 'First report: npx hipaa-guard scan', 'To start from what is there: npx hipaa-guard scan --write-baseline hipaa-baseline.json'];
  return [...notes, done, ...next, ''].join('\n');
}
