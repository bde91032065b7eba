import { Argument, Command } from 'commander';
import { bashCompletion } from '../completion/bash.js';
import { fishCompletion } from '../completion/fish.js';
import { placesOf } from '../completion/places.js';
import { zshCompletion } from '../completion/zsh.js';
import { printed, run } from './run.js';

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export const completionCommand = new Command('completion')
  .description('print what a shell reads to complete commands and options')
  .addArgument(new Argument('<shell>').choices(Object.keys(shells)))
  .action((shell: keyof typeof shells, _flags: object, { parent }: Command) => run(() => printed(parent === null ? '' : shells[shell](parent.name(), placesOf(parent)))));
