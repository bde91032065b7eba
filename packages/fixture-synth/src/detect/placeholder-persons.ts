import { isPlaceholderName, remember } from 'phi-vocabulary';
import type { Group, Slot } from '../formats/slot.js';
import type { Finding } from './finding.js';

const isPartKey = remember((key) => /^(?:given|family|(?:first|last|given|family)_?name|fname|lname|first|last|surname|forename)$/i.test(key));
const isPlaceholder = remember(isPlaceholderName);

/** `given: 'Test', family: 'Composition'`: beside a placeholder the other part of a name is one, too. */
export function withoutPlaceholderPersons(findings: readonly Finding[], slots: readonly Slot[]): Finding[] {
  const made = new Set<Group>();
  for (const { path, group, piece } of slots) {
    const { value } = piece;
    if (value.length < 12 && isPartKey(path.at(-1) ?? '') && isPlaceholder(value)) made.add(group);
  }
  return made.size === 0 ? [...findings] : findings.filter(({ slot, class: phiClass, role }) => !(phiClass === 'name' && (role === 'given' || role === 'family') && made.has(slot.group)));
}
