import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { semgrepProgram } from '../../../../scripts/lib/semgrep.mjs';

export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
export const program: string = semgrepProgram(fileURLToPath(new URL('../../../..', import.meta.url)));

/** What Semgrep prints for the arguments, and its exit code; without network. */
export function semgrep(args: readonly string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  return new Promise((resolve) => {
    const child = execFile(program, ['scan', '--metrics', 'off', '--disable-version-check', ...args], { cwd: packageRoot, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      resolve({ stdout, stderr, code: error ? (child.exitCode ?? -1) : 0 });
    });
  });
}
