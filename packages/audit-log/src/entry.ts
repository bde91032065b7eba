import { createHash } from 'node:crypto';

/** What a command tells of itself. Further members belong to the kind; none of them holds a value of anybody or a line of a file. */
export interface AuditRecord {
  readonly tool: string;
  readonly version: string;
  /** What was done, for instance `scan` or `rewrite`. Any program may bring kinds of its own. */
  readonly kind: string;
  readonly outcome: string;
  /** SHA-256 of the rules and settings that were applied. */
  readonly rules?: string;
  /** How many, by rule or class. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly files?: readonly FileChange[];
  readonly [detail: string]: unknown;
}

/** SHA-256 of a changed file before and after. */
export interface FileChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface Entry extends AuditRecord {
  readonly time: string;
  readonly user: string;
  /** SHA-256 of what a process that was stopped left of its line before this one. */
  readonly torn?: string;
  readonly previous: string;
  readonly hash: string;
}

/** What the first entry names as the one before it. */
export const noEntry = '0'.repeat(64);

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** One line. The hash is that of the line's other bytes, so that a changed blank shows as well. */
export function writeEntry(body: AuditRecord & { readonly previous: string }): string {
  const text = JSON.stringify(body);
  return `${text.slice(0, -1)},"hash":"${sha256(text)}"}`;
}

/** The entry of a line; undefined for a line that is none or whose bytes are not those that were hashed. */
export function readEntry(line: string): Entry | undefined {
  const tail = /,"hash":"([0-9a-f]{64})"\}$/.exec(line);
  if (tail === null || sha256(`${line.slice(0, tail.index)}}`) !== tail[1]) return undefined;
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}
