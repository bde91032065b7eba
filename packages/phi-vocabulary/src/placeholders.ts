/** Digits and words that people write where a value would stand: counting runs, repeats, `TEST`, `XXX`. */

const words = /(?:test|fake|demo|dummy|sample|example|mock|synth|placeholder|invalid|todo|tbd|foo|xxx|redact|mask|your|abc123|none|null|unknown)/i;

/** Letters in an id that say it is none: `MRN-TEST-0001`. */
export function hasPlaceholderWord(value: string): boolean {
  return words.test(value);
}

/** Why the digits of a value are a placeholder, or undefined. Separators count: 111-22-3333 repeats in each group. */
export function placeholderDigits(value: string): string | undefined {
  const digits = value.replace(/\D/g, '');
  if (digits.length < 4) return undefined;
  if (/^(?:(\d)\1{2,})+$/.test(digits)) return 'the digits come in runs of the same one';
  if (isPeriodic(digits)) return 'the digits only repeat';
  if (isSequential(digits) || isPaddedSequence(digits)) return 'the digits only count up or down';
  if (isRound(digits)) return 'the number is a small or round counter';
  return hasRepeatingGroups(value) ? 'each group repeats one digit' : undefined;
}

/** `000123456`, `9123456789`: a counting run behind zeros or one other digit. */
function isPaddedSequence(digits: string): boolean {
  const rest = digits.replace(/^0+/, '');
  return (rest.length > 3 && isSequential(rest)) || (digits.length > 7 && longestRun(digits) >= digits.length - 1);
}

/**
 * Every step is +1, or every step -1. Only what starts at an end of the keyboard's row may wrap (1234567890):
 * 5678901234 is not what people type as a placeholder.
 */
export function isSequential(digits: string): boolean {
  const wraps = /^[019]/.test(digits);
  return [1, -1].some((step) => [...digits].every((digit, i) => i === 0 || isStep(digits.charAt(i - 1), digit, step, wraps)));
}

/** Length of the longest stretch that counts up or down without a wrap. */
export function longestRun(digits: string): number {
  let best = 1;
  for (const step of [1, -1]) {
    for (let i = 1, run = 1; i < digits.length; i++) {
      run = isStep(digits.charAt(i - 1), digits.charAt(i), step, false) ? run + 1 : 1;
      best = Math.max(best, run);
    }
  }
  return best;
}

function isStep(from: string, to: string, step: number, wraps: boolean): boolean {
  const difference = Number(to) - Number(from);
  return difference === step || (wraps && difference === -9 * step);
}

function isPeriodic(digits: string): boolean {
  return [1, 2, 3].some((period) => digits.length >= period * 2 && digits === digits.slice(0, period).repeat(Math.ceil(digits.length / period)).slice(0, digits.length));
}

function isRound(digits: string): boolean {
  return /^0{2,}\d{1,3}$/.test(digits) || /^[1-9]0{3,}\d{0,2}$/.test(digits);
}

function hasRepeatingGroups(value: string): boolean {
  const groups = value.match(/\d+/g) ?? [];
  return groups.length > 2 && groups.every((group) => group.length > 1 && /^(\d)\1+$/.test(group));
}
