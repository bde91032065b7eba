import { classifyName } from '../match-name.js';
import { remember } from '../names/remember.js';
import { splitWords } from '../names/split-words.js';
import type { PhiClass, Strength } from '../types.js';

/** What a key, column, label or field says about the value behind it. */
export interface KeyClass {
  readonly class: PhiClass | undefined;
  readonly strength: Strength;
  readonly words: readonly string[];
  /** The key says that its value is made up (`fakeSsn`) or a pattern (`ssnMask`). */
  readonly role: 'value' | 'made-up' | 'pattern';
}

/**
 * Names that only count for literals: in code they stand for something about a provider, a machine or a place,
 * but a real-looking value under them is an identifier all the same.
 */
const literalPhrases: readonly (readonly [phrase: string, phiClass: PhiClass, strength: Strength])[] = [
  ['npi', 'license', 'strong'],
  ['member id', 'health-plan', 'strong'],
  ['dea', 'license', 'strong'],
  ['passport', 'license', 'strong'],
  ['dl number', 'license', 'weak'],
  ['udi', 'device', 'strong'],
  ['imei', 'device', 'weak'],
  ['mac', 'device', 'weak'],
  ['device serial', 'device', 'weak'],
  ['pacemaker serial', 'device', 'strong'],
  ['implant serial', 'device', 'strong'],
  ['plate', 'vehicle', 'weak'],
  ['medicaid', 'health-plan', 'strong'],
  ['medicare', 'health-plan', 'strong'],
  ['card number', 'account', 'weak'],
  ['lat', 'geo', 'weak'],
  ['lng', 'geo', 'weak'],
  ['lon', 'geo', 'weak'],
  ['accession number', 'other', 'weak'],
  ['specimen number', 'other', 'weak'],
  ['subject number', 'other', 'weak'],
  ['client ip', 'ip', 'weak'],
];

const madeUp = new Set(['fake', 'dummy', 'synthetic', 'redacted', 'masked', 'placeholder', 'anonymized', 'deidentified', 'hashed']);
const patterns = new Set(['regex', 'regexp', 'pattern', 'mask', 'format', 'hash', 'checksum', 'digest', 'integrity', 'version', 'sha']);

export const classifyKey: (key: string) => KeyClass = remember(readKey);

function readKey(key: string): KeyClass {
  const words = splitWords(key);
  const role = words.some((word) => madeUp.has(word)) ? 'made-up' : words.some((word) => patterns.has(word)) ? 'pattern' : 'value';
  const plain = words.filter((word) => !madeUp.has(word)).join(' ');
  const verdict = classifyName(role === 'made-up' ? plain : key);
  const literal = literalPhrases.find(([phrase]) => ` ${plain} `.includes(` ${phrase} `));
  const isOutweighed = literal?.[2] === 'strong' && verdict?.strength === 'weak';
  if (verdict !== undefined && !isOutweighed && !['clinical', 'record', 'record-key'].includes(verdict.class)) return { ...verdict, words, role };
  if (literal !== undefined) return { class: literal[1], strength: literal[2], words, role };
  return { class: verdict?.class, strength: verdict?.strength ?? 'weak', words, role };
}
