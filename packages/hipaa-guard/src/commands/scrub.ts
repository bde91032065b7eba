import { Command } from 'commander';
import { writeWhole } from 'fixture-synth/write';
import { readInput } from './input.js';
import { printed, run } from './run.js';

export const scrubCommand = new Command('scrub')
  .description("take PHI out of files for good, such as an assistant's transcripts on this machine")
  .argument('<files...>', 'files, written anew in place')
  .action((files: string[]) => run(() => scrubFiles(files)));

async function scrubFiles(files: readonly string[]): Promise<number> {
  const { scrub } = await import('phi-boundary');
  for (const file of files) {
    const { text, count } = scrub(readInput(file));
    if (count > 0) writeWhole(file, text);
    printed(`${file}: ${count === 0 ? 'nothing to take out' : `${count} taken out`}\n`);
  }
  return 0;
}
