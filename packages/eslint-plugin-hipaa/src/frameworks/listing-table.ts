import { listingTableEndings, splitWords } from 'phi-vocabulary';

/** Whether a table's last word says that it lists kinds of things and no persons: `encounter_types`, `carc_reason_codes`. */
export function isListingTable(name: string): boolean {
  return listingTableEndings.has(splitWords(name).at(-1) ?? '');
}
