import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseObject, UsageError } from '../config.js';

const suppressionsFile = '.hipaa/suppressions.json';

/** An accepted finding: by whom, why, and until when. */
export interface Suppression {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string;
  /** YYYY-MM-DD; from the day after on it no longer holds. */
  readonly expires: string;
}

/** `{ "suppressions": [{ "fingerprint", "reason", "owner", "expires" }] }`; an entry that lacks one of them is an error. */
export function readSuppressions(root: string): Suppression[] {
  let text: string;
  try {
    text = readFileSync(join(root, suppressionsFile), 'utf8');
  } catch {
    return [];
  }
  const { suppressions } = parseObject(text, suppressionsFile);
  if (!Array.isArray(suppressions)) throw new UsageError(`${suppressionsFile}: "suppressions" must be a list.`);
  return suppressions.map((entry: unknown, index) => check(entry, index));
}

function check(entry: unknown, index: number): Suppression {
  const { fingerprint, reason, owner, expires } = (entry ?? {}) as Record<string, unknown>;
  if (typeof fingerprint === 'string' && isText(reason) && isText(owner) && typeof expires === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(expires)) return { fingerprint, reason, owner, expires };
  throw new UsageError(`${suppressionsFile}: entry ${index + 1} needs "fingerprint", "reason", "owner" and "expires" (YYYY-MM-DD).`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Whether a suppression still holds on a day (YYYY-MM-DD). */
export function holdsOn({ expires }: Suppression, day: string): boolean {
  return day <= expires;
}
