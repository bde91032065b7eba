import { classifyName, splitWords } from 'phi-vocabulary';
import type { Node } from '../../ast/nodes.js';
import { isAgeName, isDirectIdentifier, isPersonDate, isZipName } from './field-names.js';
import type { LeftoverKind } from './generalisation.js';
import type { Remnant } from './output.js';

/** The fields of a record's type, as far as they are written down. */
export type FieldsOf = (record: Node) => readonly string[] | undefined;

interface Kept {
  readonly kind: LeftoverKind;
  readonly weak: boolean;
}

/** What a record keeps after some of its fields were taken out; without its type, the fields that are taken out are counted. */
export function keptOf({ removed }: Remnant, fields: readonly string[] | undefined, limited: boolean): Kept | undefined {
  if (removed.has('*')) return undefined;
  if (fields === undefined) return keptUnseen(removed);
  const left = fields.filter((field) => !removed.has(field) && !removed.has(field.split('.')[0] ?? '')).map((field) => field.split('.').at(-1) ?? '');
  if (left.some((name) => isDirectIdentifier(name) && !isZipName(name))) return { kind: 'identifier', weak: false };
  if (limited) return undefined;
  if (left.some(isPersonDate)) return { kind: 'date', weak: false };
  if (left.some(isZipName)) return { kind: 'zip', weak: false };
  return left.some(isAgeName) ? { kind: 'age', weak: true } : undefined;
}

const groups: readonly ((name: string) => boolean)[] = [
  (name) => classOf(name) === 'name' || /^(?:name|first_?name|last_?name|full_?name)$/i.test(name) || splitWords(name).includes('name'),
  (name) => /^(?:ssn|mrn|health-plan|account|license)$/.test(classOf(name)) || /^(?:identifiers?|ids?)$/i.test(name),
  (name) => /^(?:phone|email|fax|ip|url)$/.test(classOf(name)) || /^(?:contacts?|telecom)$/i.test(name),
  (name) => classOf(name) === 'geo' || isZipName(name),
  isPersonDate,
];
const holders = /^(?:person|patient|demographics|identity|pii|phi|subject|contact_?info)$/i;

function classOf(name: string): string {
  return classifyName(name)?.class ?? '';
}

/** A few fields taken out of an unseen record leave the rest of the eighteen identifiers, the dates above all. */
function keptUnseen(removed: ReadonlySet<string>): Kept | undefined {
  const names = [...removed];
  if (names.some((name) => holders.test(name))) return undefined;
  const covered = groups.filter((isOf) => names.some(isOf)).length;
  if (covered === 0 || covered === groups.length) return undefined;
  return { kind: 'denylist', weak: covered > 3 };
}
