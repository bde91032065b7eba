import { readFileSync } from 'node:fs';
import { parseObject, UsageError } from '../config.js';
import type { Finding } from '../findings/finding.js';
import type { Fix } from '../findings/fix.js';
import { isRuleName } from '../rules.js';
import type { Report } from '../scan.js';

export type ReadReport = Pick<Report, 'findings' | 'unread' | 'notes'>;

/**
 * A report that `scan --format json` wrote, perhaps in a job that had the code of a stranger: every field is checked, and
 * nothing in it is trusted to be free of Markdown or to name a file of the project.
 */
export function readReport(file: string): ReadReport {
  const raw = parseObject(readText(file), file);
  return { findings: listOf(raw, 'findings', file).map((entry) => toFinding(entry, file)), unread: listOf(raw, 'unread', file).map(toUnread), notes: listOf(raw, 'notes', file).map(String) };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`There is no report at ${file}. Write one with "hipaa-guard scan --output json=${file}".`);
  }
}

function listOf(raw: Record<string, unknown>, name: string, file: string): unknown[] {
  const list = raw[name];
  if (!Array.isArray(list)) throw new UsageError(`${file} is no report of hipaa-guard: it has no list "${name}".`);
  return list;
}

function toFinding(entry: unknown, file: string): Finding {
  const { rule, path, line, column, endLine, endColumn, message, fingerprint, fix } = (entry ?? {}) as Record<string, unknown>;
  if (typeof rule === 'string' && isRuleName(rule) && typeof path === 'string' && typeof message === 'string' && typeof fingerprint === 'string' && /^[\da-f]{32}$/.test(fingerprint) && arePlaces(line, column, endLine, endColumn)) {
    const [from, at, to, end] = [line, column, endLine, endColumn] as [number, number, number, number];
    return { rule, path, message, fingerprint, line: from, column: at, endLine: to, endColumn: end, engines: [], ...(isFix(fix) && { fix }) };
  }
  throw new UsageError(`${file} is no report of hipaa-guard: a finding lacks a field or names no rule.`);
}

function isFix(value: unknown): value is Fix {
  const { line, column, endLine, endColumn, text } = (value ?? {}) as Record<string, unknown>;
  return typeof text === 'string' && arePlaces(line, column, endLine, endColumn);
}

function arePlaces(...numbers: readonly unknown[]): boolean {
  return numbers.every((value) => Number.isSafeInteger(value) && (value as number) > 0);
}

function toUnread(entry: unknown): Report['unread'][number] {
  const { path, reason } = (entry ?? {}) as Record<string, unknown>;
  return { path: String(path), reason: String(reason) };
}
