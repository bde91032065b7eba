import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareFolder } from 'hipaa-audit-log';
import type { Config } from './config.js';
import { writeWhole } from './files/write.js';

export class KeyError extends Error {}

const shortest = 16;

export interface FoundKey {
  readonly key: Buffer;
  /** There was none and nothing may be written: the values shown are examples. */
  readonly isTemporary: boolean;
}

/**
 * The secret that ties originals to replacements: from the option, the environment, the configuration, or a file that git
 * ignores and that the first run with --write makes. It belongs outside the repository (45 CFR 164.514(c)(2)).
 */
export function findKey(root: string, option: string | undefined, config: Config, mayWrite: boolean): FoundKey {
  const file = option ?? (config.keyFile === undefined ? undefined : join(root, config.keyFile));
  const fromEnvironment = process.env['FIXTURE_SYNTH_KEY'];
  if (option === undefined && fromEnvironment !== undefined && fromEnvironment !== '') return { key: checked(fromEnvironment, 'FIXTURE_SYNTH_KEY'), isTemporary: false };
  if (file !== undefined) return { key: readKey(resolve(file)), isTemporary: false };
  const own = join(root, '.hipaa', 'fixture-synth.key');
  if (existsSync(own)) return { key: readKey(own), isTemporary: false };
  const fresh = randomBytes(32).toString('hex');
  if (mayWrite) makeKey(root, own, fresh);
  return { key: Buffer.from(fresh), isTemporary: !mayWrite };
}

function readKey(file: string): Buffer {
  try {
    return checked(readFileSync(file, 'utf8'), 'The key file');
  } catch (error) {
    if (error instanceof KeyError) throw error;
    throw new KeyError('The key file can\'t be read. Name one that exists with --key-file, or leave the option away to have one made.');
  }
}

function checked(text: string, what: string): Buffer {
  const key = text.trim();
  if (key.length < shortest) throw new KeyError(`${what} holds fewer than ${String(shortest)} characters, which can be guessed. Use for instance 32 random bytes in hexadecimal.`);
  return Buffer.from(key);
}

function makeKey(root: string, file: string, key: string): void {
  prepareFolder(root);
  writeWhole(file, `${key}\n`, 0o600);
}
