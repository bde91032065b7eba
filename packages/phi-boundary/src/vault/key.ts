import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { VaultError } from './errors.js';

const keyBytes = 32;

/** Where key and sessions live: outside every repository, so that no commit takes them along. */
export function vaultFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['HIPAA_GUARD_HOME'] ?? join(environment['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'hipaa-guard');
}

/** The key of the vault, made on first use: 32 random bytes in a file that only its owner reads (45 CFR 164.514(c)(2)). */
export function findVaultKey(folder: string): Buffer {
  const file = join(folder, 'vault.key');
  refuseRepository(folder);
  if (!existsSync(file)) makeKey(folder, file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new VaultError(`Others than you may read ${file}. Run: chmod 600 ${file}`);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== keyBytes) throw new VaultError(`${file} holds no key of 32 bytes in hexadecimal. Move it away to have a new one made; sessions sealed with the old key are then lost.`);
  return key;
}

/** Two processes may start at once: whoever comes second reads the first one's key. */
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(keyBytes).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new VaultError(`The key of the vault can't be written to ${folder}. Set HIPAA_GUARD_HOME to a folder of yours.`);
  }
}

function refuseRepository(folder: string): void {
  for (let at = nearestExisting(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) throw new VaultError(`${folder} lies in the git repository ${at}. Set HIPAA_GUARD_HOME to a folder outside of it.`);
    if (dirname(at) === at) return;
  }
}

function nearestExisting(folder: string): string {
  let at = resolve(folder);
  while (!existsSync(at)) at = dirname(at);
  return realpathSync(at);
}
