import { mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import process from 'node:process';
import { Command, Option } from 'commander';
import { writeWhole } from 'fixture-synth/write';
import type { Renaming } from 'phi-boundary';
import { UsageError } from '../config.js';
import { slashed } from '../files/find.js';
import { readInput } from './input.js';
import { printed, run } from './run.js';

interface Flags {
  readonly session: string;
  readonly out?: string;
}

const session = (): Option => new Option('--session <name>', 'whose words belong together: a ticket, a conversation').default('default');
const out = (what: string): Option => new Option('--out <folder>', `write files below this folder, under their ${what} names, in place of stdout`);

export const mutateCommand = new Command('mutate')
  .description('print code without the words that tell what it is about: names, tables, keys and comments get neutral ones, the same in all files of the session')
  .argument('[files...]', 'files; - is stdin', ['-'])
  .addOption(session())
  .addOption(out('neutral'))
  .action((files: string[], flags: Flags) => run(() => rename(files, flags, 'mutate')));

export const restoreCommand = new Command('restore')
  .description('print code with its own names back in place of neutral ones: untouched, edited or extended, also inside Markdown')
  .argument('[files...]', 'files; - is stdin', ['-'])
  .addOption(session())
  .addOption(out('own'))
  .action((files: string[], flags: Flags) => run(() => rename(files, flags, 'restore')));

async function rename(files: readonly string[], { session: name, out: folder }: Flags, direction: 'mutate' | 'restore'): Promise<number> {
  if (files.length > 1 && folder === undefined) throw new UsageError('Several files need a folder: --out FOLDER.');
  const { Vault, vaultFolder } = await import('phi-boundary');
  const texts = files.map((file) => ({ file, text: readInput(file) }));
  const vault = new Vault(vaultFolder());
  const results = direction === 'restore' ? texts.map(renamer(vault.openExisting(name).renaming, direction)) : vault.update(name, ({ renaming }) => texts.map(renamer(renaming, direction)));
  for (const { file, text } of results) {
    if (folder === undefined) printed(text);
    else writeBelow(folder, file, text);
  }
  return 0;
}

interface Renamed {
  readonly file: string;
  readonly text: string;
}

function renamer(renaming: Renaming, direction: 'mutate' | 'restore'): (one: Renamed) => Renamed {
  return ({ file, text }) => ({ file: renaming[direction](relativeName(file)), text: renaming[direction](text) });
}

/** From the current folder on: what lies above it says where the project is, and is no business of the assistant's. */
function relativeName(file: string): string {
  const name = slashed(relative(process.cwd(), resolve(file)));
  return name.startsWith('../') ? name.replace(/^.*\//, '') : name;
}

function writeBelow(folder: string, name: string, text: string): void {
  const path = resolve(folder, name);
  if (relative(resolve(folder), path).startsWith('..')) throw new UsageError(`${name} lies outside of ${folder}.`);
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, text);
}
