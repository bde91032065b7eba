import { Command } from 'commander';
import { listRules } from '../explain.js';
import { printed, run } from './run.js';

export const rulesCommand = new Command('rules').description('list the rules').action(() => run(() => printed(listRules())));
