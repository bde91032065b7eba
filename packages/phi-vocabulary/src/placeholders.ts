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
  return isRun(digits, 1, wraps) || isRun(digits, -1, wraps);
}

function isRun(digits: string, step: number, wraps: boolean): boolean {
  for (let i = 1; i < digits.length; i++) if (!isStep(digits.charCodeAt(i - 1), digits.charCodeAt(i), step, wraps)) return false;
  return true;
}

/** Length of the longest stretch that counts up or down without a wrap. */
export function longestRun(digits: string): number {
  let best = 1;
  for (const step of [1, -1]) {
    for (let i = 1, run = 1; i < digits.length; i++) {
      run = isStep(digits.charCodeAt(i - 1), digits.charCodeAt(i), step, false) ? run + 1 : 1;
      if (run > best) best = run;
    }
  }
  return best;
}

function isStep(from: number, to: number, step: number, wraps: boolean): boolean {
  const difference = to - from;
  return difference === step || (wraps && difference === -9 * step);
}

function isPeriodic(digits: string): boolean {
  return hasPeriod(digits, 1) || hasPeriod(digits, 2) || hasPeriod(digits, 3);
}

function hasPeriod(digits: string, period: number): boolean {
  if (digits.length < period * 2) return false;
  for (let i = period; i < digits.length; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(i - period)) return false;
  return true;
}

function isRound(digits: string): boolean {
  return /^0{2,}\d{1,3}$/.test(digits) || /^[1-9]0{3,}\d{0,2}$/.test(digits);
}

function hasRepeatingGroups(value: string): boolean {
  if (!/\d\D+\d+\D+\d/.test(value)) return false;
  const groups = value.match(/\d+/g) ?? [];
  return groups.length > 2 && groups.every((group) => group.length > 1 && /^(\d)\1+$/.test(group));
}
