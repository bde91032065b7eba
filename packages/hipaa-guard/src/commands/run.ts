import process from 'node:process';
import { AuditLogError } from 'hipaa-audit-log';
import { UsageError } from '../config.js';

/** Runs a command and sets the exit code. 0: nothing that fails; 1: findings; 2: it could not run. */
export async function run(action: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await action();
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof AuditLogError || isBoundaryError(error))) throw error;
    process.stderr.write(`hipaa-guard: ${error.message}\n`);
    process.exitCode = 2;
  }
}

/** By name: the package that throws them is only loaded by the commands that need it. */
function isBoundaryError(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'VaultError' || error.name === 'ProxyConfigError');
}

/** Prints a result on stdout; the exit code of a command that did what it should. */
export function printed(text: string): number {
  process.stdout.write(text);
  return 0;
}
