import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `hipaa.config.json`, which the tools of the suite share; each reads what concerns it. */
export interface Config {
  /** Globs, as in .gitignore, of files that are left alone. */
  readonly ignore: readonly string[];
  /** Classes that are not replaced. */
  readonly excludedClasses: readonly string[];
  /** File that holds the secret key, relative to the configuration. */
  readonly keyFile?: string;
}

export class ConfigError extends Error {}

export function readConfig(root: string): Config {
  const file = join(root, 'hipaa.config.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { ignore: [], excludedClasses: [] };
  }
  return checkConfig(parseConfig(text));
}

function parseConfig(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch {
    // The message below says all that helps.
  }
  throw new ConfigError('hipaa.config.json holds no JSON object.');
}

function checkConfig(raw: Record<string, unknown>): Config {
  const keyFile = raw['keyFile'];
  if (keyFile !== undefined && typeof keyFile !== 'string') throw new ConfigError('hipaa.config.json: "keyFile" must be a path.');
  return {
    ignore: listOf(raw, 'ignore'),
    excludedClasses: listOf(raw, 'excludedClasses'),
    ...(keyFile !== undefined && { keyFile }),
  };
}

function listOf(raw: Record<string, unknown>, name: string): string[] {
  const value = raw[name] ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw new ConfigError(`hipaa.config.json: "${name}" must be a list of texts.`);
  return value;
}
