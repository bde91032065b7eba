import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What concerns the scan in `hipaa.config.json`, which the tools of the suite share. */
export interface Config {
  /** Globs, as in .gitignore, of files that are left out. */
  readonly ignore: readonly string[];
  /** The project's own words, sinks and safeguards: `settings.hipaa` of the ESLint plugin. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The configuration, a path or an option is wrong; its message is all the user needs. */
export class UsageError extends Error {}

export function readConfig(root: string): Config {
  let text: string;
  try {
    text = readFileSync(join(root, 'hipaa.config.json'), 'utf8');
  } catch {
    return { ignore: [], settings: {} };
  }
  const raw = parseObject(text, 'hipaa.config.json');
  const ignore = raw['ignore'] ?? [];
  const settings = raw['settings'] ?? {};
  if (!Array.isArray(ignore) || !ignore.every((glob) => typeof glob === 'string')) throw new UsageError('hipaa.config.json: "ignore" must be a list of globs.');
  if (typeof settings !== 'object' || Array.isArray(settings)) throw new UsageError('hipaa.config.json: "settings" must be an object, as settings.hipaa of the ESLint plugin.');
  return { ignore, settings: settings as Record<string, unknown> };
}

/** The object in a JSON text; `name` is the file an error points at. */
export function parseObject(text: string, name: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch {
    // The message below says all that helps.
  }
  throw new UsageError(`${name} holds no JSON object.`);
}
