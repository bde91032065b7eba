import { Command } from 'commander';
import { explain } from '../explain.js';
import { printed, run } from './run.js';

export const explainCommand = new Command('explain')
  .description('say what a rule is about')
  .argument('<rule>')
  .action((rule: string) => run(() => printed(explain(rule))));
