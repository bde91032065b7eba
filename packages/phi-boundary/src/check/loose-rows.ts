import { type Claim, claim } from './claim.js';
import { dayIn, isLongAgo } from './dates.js';
import type { BoundaryClass } from './found.js';
import { familiarity, isOtherWord, isPersonName, partsOf, trailingName } from './name-words.js';
import { valueIn } from './plausible.js';
import type { Cell } from './rows.js';

/** Cells that only a person's row has. */
const ssn = /^\d{3}-\d{2}-\d{4}$/;
const id = /^(?=.*\d)[A-Z]{0,5}[-#]?\d[\dA-Z]*(?:-[\dA-Z]+)*$/i;
const trailingId = /(?<=: ["']?)[A-Z]{0,5}-?\d{4,12}$/;
const lifeSpan = /^1\d{3}-(?:19|20)\d\d$/;
const enumWord = /^[A-Z]{1,2}$|^(?:true|false|null|yes|no|male|female|active|inactive|pending)$/i;

interface Judged extends Cell {
  readonly class: BoundaryClass | undefined;
}

/**
 * Rows without a head: what each cell is by its shape. A row with a Social Security number, or with a name beside a day or
 * a number, is a person's (in a sentence with commas only a day long ago says so); its rows are tied, since nothing says in which role.
 */
export function judgeLooseRow(text: string, cells: readonly Cell[]): Claim[] {
  const judged = cells.map((cell, i) => judgeCell(i === 0 ? behindSentence(text, cell) : cell, text));
  const isProse = cells.some(({ start, end }) => /[.!?] \p{Lu}/u.test(text.slice(start, end)));
  const classes = new Set(judged.filter((cell) => cell.class !== 'date' || !isProse || isLongAgo(text.slice(cell.start, cell.end))).map(({ class: boundaryClass }) => boundaryClass));
  const isOfPerson = classes.has('ssn') || (classes.has('name') && ['date', 'mrn', 'phone', 'email'].some((one) => classes.has(one as BoundaryClass)));
  if (!isOfPerson) return [];
  return judged.flatMap(({ class: boundaryClass, start, end }) => (boundaryClass === undefined ? [] : [claim(boundaryClass, start, end, boundaryClass === 'ssn')]));
}

function judgeCell(cell: Cell, text: string): Judged {
  return { ...cell, class: classOf(text.slice(cell.start, cell.end)) };
}

/** `Split this: Last, First | …`: the first cell without the sentence before it. */
function behindSentence(text: string, { start, end }: Cell): Cell {
  const cell = text.slice(start, end);
  const name = isPersonName(cell) ? undefined : trailingName(cell) ?? trailingId.exec(cell)?.[0];
  if (name === undefined) return { start, end };
  const last = start + cell.lastIndexOf(name);
  return { start: last, end: last + name.length };
}

function classOf(value: string): BoundaryClass | undefined {
  if (value.length < 2 || value.length > 80 || enumWord.test(value) || lifeSpan.test(value)) return undefined;
  if (ssn.test(value)) return valueIn('ssn', value) && 'ssn';
  const day = dayIn(value);
  if (day !== undefined && day.start === 0 && day.end === value.length) return 'date';
  if (/^[\w.+-]+@[\w.-]+\.\w+$/.test(value)) return valueIn('email', value) && 'email';
  if (/^[+(]?[\d().\- ]{10,17}$/.test(value) && value.replace(/\D/g, '').length > 9 && /[().\- +]/.test(value)) return valueIn('phone', value) && 'phone';
  if (id.test(value) && value.replace(/\D/g, '').length > 4) return /^\d{5}(?:-\d{4})?$/.test(value) ? 'geo' : valueIn('mrn', value) && 'mrn';
  if (/^\d{1,6},? (?:\p{Lu}|(?:rue|avenue|calle|avenida|via)\b)/u.test(value)) return valueIn('geo', value) && 'geo';
  return isPersonName(value) && !partsOf(value).some(isOtherWord) && (familiarity(value) > 0 || partsOf(value).length > 1 || /^\p{Lu}['\u2019]?\p{L}+/u.test(value)) ? 'name' : undefined;
}
