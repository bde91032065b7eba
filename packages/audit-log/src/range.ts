import type { Entry } from './entry.js';
import { AuditLogError } from './folder.js';

/** Days as YYYY-MM-DD, in UTC, both included; a missing one leaves that end open. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/** What the commands take: two days, or so many days up to today (`90d`). */
export interface RangeFlags extends DayRange {
  readonly range?: string;
}

export function selectRange(entries: readonly Entry[], { from = '', to = '9999' }: DayRange): Entry[] {
  return entries.filter(({ time }) => time >= from && time.slice(0, 10) <= to);
}

export function readRange({ from, to, range }: RangeFlags, today: Date): DayRange {
  for (const day of [from, to]) if (day !== undefined && !isDay(day)) throw new AuditLogError('A day is written YYYY-MM-DD.');
  if (range === undefined) return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  if (from !== undefined || to !== undefined) throw new AuditLogError('--range and --from or --to exclude each other.');
  return lastDays(range, today);
}

/** `90d`: today and the 89 days before it. */
function lastDays(range: string, today: Date): DayRange {
  const days = Number(/^(\d{1,4})d$/.exec(range)?.[1] ?? 0);
  if (days === 0) throw new AuditLogError('A range is a number of days, for instance 90d.');
  const first = new Date(today.getTime() - (days - 1) * 86_400_000);
  return { from: first.toISOString().slice(0, 10), to: today.toISOString().slice(0, 10) };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
