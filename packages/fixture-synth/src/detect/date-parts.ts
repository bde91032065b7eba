import type { Group, Slot } from '../formats/slot.js';

const part = /^(?:birth_?|dob_?|b)?(year|month|day)$/i;

/** `dob: { year, month, day }` and `birthYear`, `birthMonth`, `birthDay` become one slot that is a date in three numbers. */
export function combineDateParts(slots: readonly Slot[]): readonly Slot[] {
  const byGroup = new Map<Group, Map<string, Slot>>();
  for (const slot of slots) {
    const name = part.exec(slot.path.at(-1) ?? '')?.[1]?.toLowerCase();
    if (name === undefined || !/^\d{1,4}$/.test(slot.piece.value) || !/birth|dob|born/i.test(slot.path.join(' '))) continue;
    byGroup.set(slot.group, (byGroup.get(slot.group) ?? new Map<string, Slot>()).set(name, slot));
  }
  if (byGroup.size === 0) return slots;
  const combined = new Map<Slot, Slot | undefined>();
  for (const parts of byGroup.values()) {
    const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
    if (year === undefined || month === undefined || day === undefined) continue;
    combined.set(year, { ...year, path: [...year.path.slice(0, -1), 'dob'], dateParts: { month: month.piece, day: day.piece, monthBase: 1 } });
    combined.set(month, undefined);
    combined.set(day, undefined);
  }
  return slots.flatMap((slot) => (combined.has(slot) ? (combined.get(slot) ?? []) : [slot]));
}
