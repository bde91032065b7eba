#!/usr/bin/env node
import { Command } from 'commander';
import { auditCommand } from './commands/audit.js';
import { explainCommand } from './commands/explain.js';
import { rulesCommand } from './commands/rules.js';
import { scanCommand } from './commands/scan.js';
import { version } from './version.js';

/** Each command is a file of commands/. They load what is heavy (ESLint takes half a second) when they run. */
const program = new Command('hipaa-guard').description('Finds PHI that leaves a program and HIPAA safeguards that are missing. Runs on this machine only.').version(version);

program.addCommand(scanCommand, { isDefault: true });
program.addCommand(auditCommand);
program.addCommand(explainCommand);
program.addCommand(rulesCommand);

await program.parseAsync();
