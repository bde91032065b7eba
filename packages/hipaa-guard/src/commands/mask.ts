import process from 'node:process';
import { Command, InvalidArgumentError } from 'commander';
import { readInput } from './input.js';
import { printed, run } from './run.js';

interface Flags {
  readonly session: string;
  readonly hours: number;
}

const describeSession = 'whose tokens belong together: a ticket, a conversation';

export const maskCommand = new Command('mask')
  .description('print a text with tokens such as <NAME_1> in place of PHI; the values stay in an encrypted vault outside the repository')
  .argument('[file]', 'a file; - is stdin', '-')
  .option('--session <name>', describeSession, 'default')
  .option('--hours <count>', 'how long after its last use the session can be restored', toHours, 24)
  .action((file: string, flags: Flags) => run(() => maskText(file, flags)));

export const unmaskCommand = new Command('unmask')
  .description('print a text with the values back in place of the session\'s tokens')
  .argument('[file]', 'a file; - is stdin', '-')
  .option('--session <name>', describeSession, 'default')
  .option('--forget', 'delete the session afterwards')
  .action((file: string, flags: { readonly session: string; readonly forget?: true }) => run(() => unmaskText(file, flags)));

async function maskText(file: string, { session: name, hours }: Flags): Promise<number> {
  const { labelOf, mask, Vault, vaultFolder } = await import('phi-boundary');
  const text = readInput(file);
  const masked = new Vault(vaultFolder(), { hours }).update(name, (session) => mask(text, session));
  for (const [boundaryClass, count] of masked.counts) process.stderr.write(`${count} x ${labelOf(boundaryClass)}\n`);
  return printed(masked.text);
}

async function unmaskText(file: string, { session: name, forget }: { readonly session: string; readonly forget?: true }): Promise<number> {
  const { unmask, Vault, vaultFolder } = await import('phi-boundary');
  const vault = new Vault(vaultFolder());
  printed(unmask(readInput(file), vault.openExisting(name)));
  if (forget === true) vault.forget(name);
  return 0;
}

function toHours(text: string): number {
  const hours = Number(text);
  if (!(hours > 0 && hours <= 24 * 30)) throw new InvalidArgumentError('It takes a number of hours, 720 at most.');
  return hours;
}
