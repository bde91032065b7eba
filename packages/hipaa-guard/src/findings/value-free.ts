import { findPhiValues } from 'phi-vocabulary';

const texts = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
/** `strict`, `aes-256-gcm`, `/patients/:id`: a word of code. A name has a capital, a number more digits. */
const codeWord = /^[a-z\d_\-./:]*$/;

/**
 * Whether a piece of code may be shown although it comes from the source: it has no comment, its texts are lower-case words of code,
 * no number is long enough to identify somebody, and the vocabulary sees no value. Errs on the side of no.
 */
export function holdsNoValue(code: string): boolean {
  if (/[^\t\n\x20-\x7e]|\d{4}|\/\/|\/\*|#|\/[^/\n]*\\[^/\n]*\//.test(code)) return false;
  if (![...code.matchAll(texts)].every(([, double, single, template]) => codeWord.test(double ?? single ?? template ?? ''))) return false;
  return !/["'`]/.test(code.replaceAll(texts, '')) && findPhiValues(code, { patientContext: true }).every(({ verdict }) => verdict === 'not-an-identifier');
}
