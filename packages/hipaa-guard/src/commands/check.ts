import { Command } from 'commander';
import { printed, run } from './run.js';
import { readInput } from './input.js';

interface Flags {
  readonly json?: true;
  readonly stdinFilename?: string;
}

/** 0: nothing that may not leave; 1: PHI; 2: it could not be read. */
export const checkCommand = new Command('check')
  .description('say where texts hold PHI: prompts, pasted logs, stack traces, diffs; class and place, never the value')
  .argument('[files...]', 'files; - is stdin', ['-'])
  .option('--json', 'as JSON')
  .option('--stdin-filename <name>', 'the name under which stdin is reported')
  .action((files: string[], flags: Flags) => run(() => checkFiles(files, flags)));

async function checkFiles(files: readonly string[], { json, stdinFilename }: Flags): Promise<number> {
  const { check } = await import('phi-boundary');
  const found = files.flatMap((file) => check(readInput(file)).map((sighting) => ({ file: file === '-' ? (stdinFilename ?? 'stdin') : file, ...sighting })));
  if (json === true) printed(`${JSON.stringify(found, undefined, 2)}\n`);
  else printed(found.map(({ file, line, column, label }) => `${file}:${line}:${column} ${label}\n`).join(''));
  return found.length === 0 ? 0 : 1;
}
