import { remember } from 'phi-vocabulary';

/** What is the same in every spelling of a name: `O'Dwyer`, `ODWYER`, `o'dwyer`, `José`, `JOSE`. */
export const normalName: (text: string) => string = remember((text) => {
  if (/^[a-z]*$/.test(text)) return text;
  return stripMarks(text).replace(/['\u2019\u02bc.]/g, '').toLowerCase();
});

function stripMarks(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('ß', 'ss');
}

/** Writes a name as another was written: capitals, apostrophes, accents. */
export function spellLike(name: string, model: string, { hasApostrophe, hasMarks }: Features): string {
  let text = name;
  if (hasApostrophe && !/['\u2019\u02bc]/.test(model)) text = text.replace(/['\u2019]/g, '');
  else if (model.includes('\u2019')) text = text.replaceAll("'", '\u2019');
  if (hasMarks && !/[^\0-\x7f]/.test(model.normalize('NFC').replace(/[\u2019\u02bc]/g, ''))) text = stripMarks(text);
  return caseLike(text, model);
}

export interface Features {
  readonly hasApostrophe: boolean;
  readonly hasMarks: boolean;
}

export function featuresOf(text: string): Features {
  return { hasApostrophe: /['\u2019\u02bc]/.test(text), hasMarks: /\p{M}/u.test(text.normalize('NFD')) };
}

export function caseLike(text: string, model: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return text.toUpperCase();
  if (letters !== '' && letters === letters.toLowerCase()) return text.toLowerCase();
  return letters.length === 1 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Puts digits into the places that digits have in the model. */
export function fillDigits(digits: string, model: string): string {
  let i = 0;
  return model.replace(/\d/g, () => digits.charAt(i++));
}
