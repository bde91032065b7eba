import { spawnSync } from 'node:child_process';

/**
 * Runs a command in a folder and gives its seconds by the clock and on the CPU, with those of every process it started. bash counts
 * them; a command that can't be started fails the measurement, one that ends with findings (1) doesn't.
 */
export function timed(command, args, cwd) {
  const { status, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="@%R %U %S"; time "$0" "$@" > /dev/null', command, ...args], { cwd, encoding: 'utf8' });
  const [, real, user, system] = /@([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  if (real === undefined || status > 1) throw new Error(`${command} ${args[0]} failed (${status}): ${stderr.slice(-300)}`);
  return { seconds: Number(real), cpu: Number(user) + Number(system) };
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
