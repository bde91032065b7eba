import type { IdentifierClass } from 'phi-vocabulary';
import type { Piece } from '../text/piece.js';

/** What a value is within its class. Names, addresses and dates come whole and in parts. */
export type Role =
  | 'full' | 'given' | 'family' | 'initials' | 'username'
  | 'street' | 'city' | 'county' | 'zip' | 'state' | 'coordinate' | 'address'
  | 'age' | 'last-four' | 'npi' | 'dea' | 'vin' | 'card' | 'mbi' | 'mac' | 'udi';

/** What the format itself knows about a value; `keep`: it is a code, a type, an event's time, and stays. */
export type FormatHint = { readonly class: IdentifierClass; readonly role?: Role } | 'keep';

/** Values that stand together: an object, a row, a segment, a call's arguments, a test. */
export interface Group {
  readonly parent?: Group;
  /** The key, table or segment that the group stands under. */
  readonly name?: string;
  /** One of several of its kind in a list, which may be about different persons. */
  readonly inList: boolean;
  /** A file or a test: what stands in it side by side may be about different persons. */
  readonly isScope?: boolean;
  /** Keys of the group's own members. */
  readonly keys: string[];
  /** FHIR's resource type. */
  type?: string;
  /** Answers worked out once: whether it is about a person, and which group stands for that person. A WeakMap of them would cost more than all the rest. */
  isAboutPerson?: boolean;
  owner?: Group;
}

/** A value in a file, where it stands, and what is known about it. */
export interface Slot {
  readonly piece: Piece;
  /** Names from the outermost holder to the value. */
  readonly path: readonly string[];
  readonly group: Group;
  readonly kind: 'string' | 'number' | 'comment' | 'text' | 'key';
  readonly hint?: FormatHint;
  /** A date in three numbers, as in `new Date(1957, 2, 22)`; `piece` is the year, months count from `monthBase`. */
  readonly dateParts?: { readonly month: Piece; readonly day: Piece; readonly monthBase: 0 | 1 };
}

/** A file that its format can't read; it is reported and left alone. */
export class UnreadableError extends Error {}

export type Parse = (piece: Piece, root: Group) => Slot[];

/** A file or a test. */
export function newScope(name: string, parent?: Group): Group {
  return { ...newGroup(parent, name, true), isScope: true };
}

export function newGroup(parent?: Group, name?: string, inList: boolean = false): Group {
  return { ...(parent && { parent }), ...(name !== undefined && { name }), inList, keys: [] };
}
