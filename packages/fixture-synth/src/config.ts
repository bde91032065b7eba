import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IdentifierClass, remember, splitWords, valueDetectors } from 'phi-vocabulary';
import type { HintOfKey } from './detect/index.js';

/** `hipaa.config.json`, which the tools of the suite share; each reads what concerns it. */
export interface Config {
  /** Globs, as in .gitignore, of files that are left alone. */
  readonly ignore: readonly string[];
  /** Classes that are not replaced. */
  readonly excludedClasses: readonly string[];
  /** Keys of the project by the class that they hold; `none`: they hold nobody's values, whatever they are called. */
  readonly words: Readonly<Record<string, readonly string[]>>;
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
    return { ignore: [], excludedClasses: [], words: {} };
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
    words: wordsOf(raw['words'] ?? {}),
    ...(keyFile !== undefined && { keyFile }),
  };
}

function wordsOf(raw: unknown): Record<string, readonly string[]> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new ConfigError('hipaa.config.json: "words" must be an object of lists, such as { "mrn": ["chartRef"] }.');
  const unknown = Object.keys(raw).find((name) => name !== 'none' && !(name in valueDetectors));
  if (unknown !== undefined) throw new ConfigError(`hipaa.config.json: "words" has no class "${unknown}".`);
  return Object.fromEntries(Object.keys(raw).map((name) => [name, listOf(raw as Record<string, unknown>, name)]));
}

/** What the configuration says of a key: word by word, so that `chartRef` is `chart_ref`, too. Undefined when it names none. */
export function hintOfKey({ words }: Config): HintOfKey | undefined {
  const hints = new Map(Object.entries(words).flatMap(([name, keys]) => keys.map((key) => [splitWords(key).join(' '), name === 'none' ? ('keep' as const) : { class: name as IdentifierClass }] as const)));
  return hints.size === 0 ? undefined : remember((key) => hints.get(splitWords(key).join(' ')));
}

function listOf(raw: Record<string, unknown>, name: string): string[] {
  const value = raw[name] ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw new ConfigError(`hipaa.config.json: "${name}" must be a list of texts.`);
  return value;
}
