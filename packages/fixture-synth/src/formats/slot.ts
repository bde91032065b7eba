import type { IdentifierClass } from 'phi-vocabulary';
import type { Piece } from '../text/piece.js';

/** What a value is within its class. Names, addresses and dates come whole and in parts. */
export type Role =
  | 'full' | 'given' | 'family' | 'initials' | 'username'
  | 'street' | 'city' | 'county' | 'zip' | 'state' | 'coordinate' | 'address'
  | 'age' | 'epoch' | 'last-four' | 'npi' | 'dea' | 'vin' | 'card' | 'mbi' | 'mac' | 'udi';

/** What the format itself knows about a value; `keep`: it is a code, a type, an event's time, and stays. */
export type FormatHint = { readonly class: IdentifierClass; readonly role?: Role } | 'keep';

/** Values that stand together: an object, a row, a segment, a call's arguments, a test. A class, since there is one for each record of a file. */
export class Group {
  /** Keys of the group's own members. */
  keys: string[] = [];
  /** FHIR's resource type. */
  type: string | undefined = undefined;
  /** Answers worked out once. A WeakMap of them would cost more than all the rest. */
  isAboutPerson: boolean | undefined = undefined;
  isPersonal: boolean | undefined = undefined;
  isInResource: boolean | undefined = undefined;
  owner: Group | undefined = undefined;
  shape: Shape | undefined = undefined;

  constructor(
    readonly parent: Group | undefined,
    /** The key, table or segment that the group stands under. */
    readonly name: string | undefined,
    /** One of several of its kind in a list, which may be about different persons. */
    readonly inList: boolean,
    /** A file or a test: what stands in it side by side may be about different persons. */
    readonly isScope: boolean = false,
  ) {}
}

/** Name and keys of a group: millions of records share a few. What follows from them is kept here by those who work it out. */
export interface Shape {
  readonly name: string | undefined;
  readonly keys: readonly string[];
  readonly facts: Map<(shape: Shape) => unknown, unknown>;
}

/** What follows from a shape, worked out once. */
export function factOf<T>(shape: Shape, make: (shape: Shape) => T): T {
  if (shape.facts.has(make)) return shape.facts.get(make) as T;
  const fact = make(shape);
  shape.facts.set(make, fact);
  return fact;
}

/** More shapes than this are not records of a few kinds, and would only cost memory. */
const mostShapes = 5_000;
const shapes = new Map<string, Shape>();

/** The shape of a group whose keys are all known. */
export function shapeOf(group: Group): Shape {
  return (group.shape ??= findShape(group));
}

function findShape({ name, keys }: Group): Shape {
  const mark = `${name ?? ''}\0${keys.join('\0')}`;
  const known = shapes.get(mark);
  if (known !== undefined) return known;
  if (shapes.size >= mostShapes) shapes.clear();
  const fresh = { name, keys: [...keys], facts: new Map() };
  shapes.set(mark, fresh);
  return fresh;
}

/** A value in a file, where it stands, and what is known about it. */
export interface Slot {
  readonly piece: Piece;
  /** Names from the outermost holder to the value. */
  readonly path: readonly string[];
  readonly group: Group;
  readonly kind: 'string' | 'number' | 'comment' | 'text' | 'key';
  readonly hint?: FormatHint | undefined;
  /** A date in three numbers, as in `new Date(1957, 2, 22)`; `piece` is the year, months count from `monthBase`. */
  readonly dateParts?: { readonly month: Piece; readonly day: Piece; readonly monthBase: 0 | 1 };
}

/** A file that its format can't read; it is reported and left alone. */
export class UnreadableError extends Error {}

export type Parse = (piece: Piece, root: Group) => Slot[];

/** A file or a test. */
export function newScope(name: string, parent?: Group): Group {
  return new Group(parent, name, true, true);
}

export function newGroup(parent?: Group, name?: string, inList: boolean = false): Group {
  return new Group(parent, name, inList);
}
