// Semgrep comes as a Python wheel; a virtual environment of the workspace's own holds the pinned one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const OLDEST_PYTHON = [3, 10];

/** Where the workspace's own Semgrep is, or will be. */
export function semgrepProgram(root) {
  return process.platform === 'win32' ? join(home(root), 'Scripts', 'semgrep.exe') : join(home(root), 'bin', 'semgrep');
}

/** Installs the pinned Semgrep unless it is there; returns one sentence when it can't be done. */
export function installSemgrep(root) {
  const requirements = join(root, 'packages', 'semgrep-rules', 'requirements.txt');
  const stamp = join(home(root), 'requirements.sha256');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(semgrepProgram(root)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  const python = findPython();
  if (!python) return `Python ${OLDEST_PYTHON.join('.')} or newer is missing; Semgrep needs it. Get it from https://www.python.org/downloads/; on Debian and Ubuntu it is "apt-get install python3 python3-venv".`;
  console.error('Installing Semgrep into .cache/semgrep (once; needs the Python package index) ...');
  rmSync(home(root), { recursive: true, force: true });
  mkdirSync(join(root, '.cache'), { recursive: true });
  if (!succeeds(python, ['-m', 'venv', home(root)])) return 'Python made no virtual environment; on Debian and Ubuntu the module comes with "apt-get install python3-venv".';
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '-r', requirements];
  if (!succeeds(venvPython(root), pip)) return 'Semgrep could not be installed; pip says above why. The Python package index has to be reachable.';
  writeFileSync(stamp, wanted);
  return undefined;
}

function home(root) {
  return join(root, '.cache', 'semgrep');
}

function venvPython(root) {
  return process.platform === 'win32' ? join(home(root), 'Scripts', 'python.exe') : join(home(root), 'bin', 'python');
}

function findPython() {
  const [major, minor] = OLDEST_PYTHON;
  const isNewEnough = `import sys; sys.exit(0 if sys.version_info >= (${major}, ${minor}) else 1)`;
  return ['python3', 'python'].find((name) => spawnSync(name, ['-c', isNewEnough], { stdio: 'ignore' }).status === 0);
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
}
