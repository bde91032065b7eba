import { clinicalRoots, listingTableEndings, splitWords } from 'phi-vocabulary';

/** Whether a table's last word says that it lists kinds of things and no persons: `encounter_types`, `carc_reason_codes`. */
export function isListingTable(name: string): boolean {
  const words = splitWords(name);
  const last = words.at(-1) ?? '';
  return listingTableEndings.has(last) && !(/^sessions?$/.test(last) && words.slice(0, -1).some((word) => clinicalRoots.has(word)));
}
