import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What concerns the scan in `hipaa.config.json`, which the tools of the suite share. */
export interface Config {
  /** Globs, as in .gitignore, of files that are left out. */
  readonly ignore: readonly string[];
  /** The project's own words, sinks and safeguards: `settings.hipaa` of the ESLint plugin. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The boundary to the assistant; see phi-boundary's `readUpstreams`. */
  readonly boundary: Readonly<Record<string, unknown>>;
}

/** The configuration, a path or an option is wrong; its message is all the user needs. */
export class UsageError extends Error {}

export function readConfig(root: string): Config {
  let text: string;
  try {
    text = readFileSync(join(root, 'hipaa.config.json'), 'utf8');
  } catch {
    return { ignore: [], settings: {}, boundary: {} };
  }
  const raw = parseObject(text, 'hipaa.config.json');
  const ignore = raw['ignore'] ?? [];
  if (!Array.isArray(ignore) || !ignore.every((glob) => typeof glob === 'string')) throw new UsageError('hipaa.config.json: "ignore" must be a list of globs.');
  return { ignore, settings: objectUnder(raw, 'settings'), boundary: objectUnder(raw, 'boundary') };
}

function objectUnder(raw: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const value = raw[name] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new UsageError(`hipaa.config.json: "${name}" must be an object.`);
  return value as Record<string, unknown>;
}

/** The object in a JSON text; `name` is the file an error points at. */
export function parseObject(text: string, name: string): Record<string, unknown> {
  const found = objectIn(text);
  if (found === undefined) throw new UsageError(`${name} holds no JSON object.`);
  return found;
}

/** The object in a JSON text; undefined when there is none. */
export function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
