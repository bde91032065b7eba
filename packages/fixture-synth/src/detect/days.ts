import type { Slot } from '../formats/slot.js';
import { dayOf, findDates } from '../synthesise/dates.js';
import type { Finding } from './finding.js';

const secondsPerDay = 86_400;

/** The days that a finding names: in a text, in three numbers, or as a time since 1970. */
export function daysOf({ slot, start, end, role }: Finding): number[] {
  if (slot.dateParts !== undefined) return dayOfParts(slot) ?? [];
  const value = slot.piece.value.slice(start, end);
  return role === 'epoch' ? [dayOfEpoch(value)] : findDates(value).map(({ day }) => day);
}

/** `new Date(1957, 2, 22)`. */
export function dayOfParts({ piece, dateParts }: Slot): [number] | undefined {
  const day = dateParts && dayOf(Number(piece.value), Number(dateParts.month.value) + 1 - dateParts.monthBase, Number(dateParts.day.value));
  return day === undefined ? undefined : [day];
}

/** Seconds since 1970 have at most ten digits until the year 2286, milliseconds of the years that people are born in mostly more. */
function ticksPerDay(epoch: string): number {
  return epoch.replace('-', '').length > 10 ? secondsPerDay * 1000 : secondsPerDay;
}

function dayOfEpoch(epoch: string): number {
  return Math.floor(Number(epoch) / ticksPerDay(epoch));
}

/** The same time of another day. */
export function moveEpoch(epoch: string, move: (day: number) => number): string {
  const day = dayOfEpoch(epoch);
  return String(Number(epoch) + (move(day) - day) * ticksPerDay(epoch));
}
