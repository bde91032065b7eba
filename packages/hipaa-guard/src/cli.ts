#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { Command } from 'commander';
import { auditCommand } from './commands/audit.js';
import { checkCommand } from './commands/check.js';
import { commentCommand } from './commands/comment.js';
import { completionCommand } from './commands/completion.js';
import { explainCommand } from './commands/explain.js';
import { hookCommand } from './commands/hook.js';
import { initCommand } from './commands/init.js';
import { incidentCommand } from './commands/incident.js';
import { maskCommand, unmaskCommand } from './commands/mask.js';
import { mcpCommand } from './commands/mcp.js';
import { mutateCommand, restoreCommand } from './commands/mutate.js';
import { proxyCommand } from './commands/proxy.js';
import { reportCommand } from './commands/report.js';
import { rulesCommand } from './commands/rules.js';
import { scanCommand } from './commands/scan.js';
import { scrubCommand } from './commands/scrub.js';
import { version } from './version.js';

/** Each command is a file of commands/. They load what is heavy (ESLint takes half a second) when they run. */
const program = new Command('hipaa-guard').description('Finds PHI that leaves a program and HIPAA safeguards that are missing. Runs on this machine; only comment talks to your forge.').version(version);

program.addCommand(scanCommand, { isDefault: true });
program.addCommand(auditCommand);
program.addCommand(commentCommand);
program.addCommand(completionCommand);
program.addCommand(explainCommand);
program.addCommand(hookCommand);
program.addCommand(initCommand);
program.addCommand(reportCommand);
program.addCommand(rulesCommand);
program.addCommand(checkCommand);
program.addCommand(maskCommand);
program.addCommand(unmaskCommand);
program.addCommand(mutateCommand);
program.addCommand(restoreCommand);
program.addCommand(scrubCommand);
program.addCommand(proxyCommand);
program.addCommand(mcpCommand);
program.addCommand(incidentCommand);

// Compiled code of what a command loads, above all TypeScript, is kept by Node in the folder for temporary files.
enableCompileCache();
await program.parseAsync();
