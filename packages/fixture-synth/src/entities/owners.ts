import { type Group, newGroup, type Slot } from '../formats/slot.js';

/** Groups that hold one value of somebody, even when there are several of them: FHIR's `name[0]`, a list of phones. */
const valueHolders = /^(?:names?|telecom|address(?:es)?|identifiers?|phones?|phoneNumbers?|emails?|ids?|contactPoints?|type|coding|period|meta|insurance|coverage|extension|maritalStatus|communication|demographics|line|given)$/i;
const otherPersons = /^(?:contacts?|emergency_?contacts?|next_?of_?kin|guarantor|spouse|mother|father|guardian|relatives?|dependents?|subscriber|policy_?holder|providers?|practitioners?|physicians?|doctors?|attending|referring|prescriber|nurses?|general_?practitioner|primary_?care.*|pcp|caregiver|children|child|NK1|GT1)$/i;

/** The group that stands for the person whose values a group holds: `patient` for `patient.name` and `patient.address`. */
export function ownerOf(group: Group): Group {
  group.owner ??= climb(group);
  return group.owner;
}

function climb(group: Group): Group {
  const { parent, inList, name = '' } = group;
  if (parent === undefined || parent.isScope || group.isScope || otherPersons.test(name)) return group;
  if (inList && !valueHolders.test(name)) return group;
  return ownerOf(parent);
}

/** Groups around an owner that may be somebody's, nearest first, up to the file. */
export function* ownersAround(group: Group): Generator<Group> {
  for (let at: Group | undefined = ownerOf(group); at !== undefined; at = at.parent === undefined ? undefined : ownerOf(at.parent)) yield at;
}

const lineGroups = new WeakMap<Slot, Map<number, Group>>();

/** In running text a line is about one person. */
export function groupAt(slot: Slot, position: number): Group {
  if ((slot.kind !== 'text' && slot.kind !== 'comment') || slot.path.length > 0) return slot.group;
  const line = slot.piece.value.lastIndexOf('\n', position - 1);
  const lines = lineGroups.get(slot) ?? new Map<number, Group>();
  lineGroups.set(slot, lines);
  const group = lines.get(line) ?? newGroup(slot.group, undefined, true);
  lines.set(line, group);
  return group;
}
