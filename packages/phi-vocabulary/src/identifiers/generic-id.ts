import { hasPlaceholderWord, placeholderDigits } from '../placeholders.js';
import { type Judgement, notIdentifier, real, synthetic } from '../value-types.js';

/** Behind a label: letters and digits with dashes, at least one digit among them. */
export const idShape: RegExp = /[A-Za-z]{0,8}-?\d[\dA-Za-z]{0,20}(?:-[\dA-Za-z]{1,12}){0,4}(?!\w)/y;

/** Judges an id that has no national format: only its key tells what it is, its letters and digits whether it is a placeholder. */
export function judgeGenericId(value: string, reason: string, confidence: 'high' | 'medium' | 'low', least: number = 5): Judgement | undefined {
  if (!/^[A-Za-z0-9][A-Za-z0-9 ./-]{3,34}$/.test(value)) return undefined;
  const digits = value.replace(/\D/g, '');
  if (hasPlaceholderWord(value)) return /\d/.test(value) ? synthetic('the id says that it is a placeholder') : undefined;
  if (digits.length < least || (value.match(/[a-z]{3,}/gi) ?? []).length > 2) return undefined;
  if (isGenerated(value)) return notIdentifier('a generated key');
  const placeholder = placeholderDigits(digits);
  return placeholder === undefined ? real(reason, confidence) : synthetic(placeholder);
}

/** Years, UUIDs, hashes and dates are no ids of this kind. */
function isGenerated(value: string): boolean {
  return /^(?:19|20)\d\d$/.test(value) || /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value) || /^[0-9a-f]{24,}$/i.test(value) || /^\d{4}-\d\d-\d\d/.test(value);
}
