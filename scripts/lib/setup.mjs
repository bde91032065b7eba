// Set-up of the workspace, shared by `npm run demo` and `npm test`. It uses nothing but Node's own modules, because it
// runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installSemgrep } from './semgrep.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const OLDEST_NODE = [20, 19];
const stampFile = join(root, 'node_modules', '.cache', 'set-up.sha256');
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** A failure that is told in one sentence, without a stack trace. */
class SetUpError extends Error {}

/** Installs what is missing; returns at once when nothing is. */
export function setUp() {
  requireNode();
  installPackages();
  const reason = installSemgrep(root);
  if (reason !== undefined) throw new SetUpError(reason);
}

function installPackages() {
  const wanted = fingerprint();
  if (isCurrent(wanted)) return;
  install();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** Compiles the packages; incremental, so that an unchanged tree costs a fraction of a second. */
export function build() {
  forgetBuildsWithoutOutput();
  const code = runPinned([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', root]);
  if (code !== 0) throw new SetUpError('The build failed; the compiler says above where.');
}

/** Runs a script on the pinned Node 24, whatever Node started us; returns its exit code. */
export function runPinned(args, env = {}) {
  const result = spawnSync(pinnedNode, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: pinnedPath(), STARTED_BY_NODE: process.execPath, ...env },
  });
  if (result.error) throw new SetUpError(`Node 24 could not be started from node_modules: ${result.error.message}`);
  return result.status ?? 1;
}

/** Turns a SetUpError into one line on stderr and exit code 1; any other error keeps its stack. */
export function reporting(action) {
  try {
    process.exitCode = action();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new SetUpError(
    `Node.js ${OLDEST_NODE.join('.')} or newer is needed to start; this is ${process.versions.node}. Get one from https://nodejs.org/ or with a version manager, for example "nvm install 24".`,
  );
}

function isCurrent(wanted) {
  return existsSync(pinnedNode) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
}

function install() {
  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  console.error(`Installing the workspace's dependencies with ${pnpm} (once; needs the npm registry) ...`);
  const [command, ...before] = npmCommand();
  const result = spawnSync(command, [...before, 'exec', '--yes', `--package=${pnpm}`, '--', 'pnpm', 'install', '--frozen-lockfile'], {
    cwd: root,
    // CI=true: pnpm then asks nothing when it has to rebuild node_modules.
    env: { ...process.env, CI: 'true', npm_config_loglevel: 'error', npm_config_update_notifier: 'false' },
    stdio: ['ignore', 2, 2],
    shell: command === 'npm.cmd',
  });
  if (result.error?.code === 'ENOENT') {
    throw new SetUpError('npm is missing. It comes with Node.js from https://nodejs.org/; on Debian and Ubuntu it is "apt-get install npm".');
  }
  if (result.status !== 0) {
    throw new SetUpError('The dependencies could not be installed; pnpm says above why. The npm registry has to be reachable.');
  }
  if (!existsSync(pinnedNode)) {
    throw new SetUpError(`The npm package "node" brought no binary for ${process.platform}-${process.arch}; its install script needs the npm registry.`);
  }
}

/** npm tells the scripts it starts where it lives; that spares a search in PATH and a shell on Windows. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js') && existsSync(cli)) return [process.execPath, cli];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

function pinnedPath() {
  return [dirname(pinnedNode), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
}

/** What the installed tree depends on: the lockfile, the manifests and the platform. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...packageFiles('package.json')]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function packageFiles(name) {
  return readdirSync(join(root, 'packages'))
    .sort()
    .map((folder) => join('packages', folder, name))
    .filter((file) => existsSync(join(root, file)));
}

/** tsc trusts its .tsbuildinfo even when somebody deleted the files beside it. */
function forgetBuildsWithoutOutput() {
  for (const manifest of packageFiles('package.json')) {
    const dist = join(root, dirname(manifest), 'dist');
    if (!existsSync(join(dist, 'index.js'))) rmSync(join(dist, '.tsbuildinfo'), { force: true });
  }
}
