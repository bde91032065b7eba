import { placeholderDigits } from 'phi-vocabulary';
import { type Claim, claim } from './claim.js';

/** One to four letters before digits. */
const prefixed = /(?<![\w./@#-])([A-Z]{1,4})-?\d{5,10}(?:-\d{1,4})?(?![\w-]|\.\d)/g;
/** Prefixes of tickets, standards and goods. */
const otherPrefix = /^(?:INC|CHG|REQ|RITM|TASK|PRB|SCTA|HD|BUG|PR|PRJ|CVE|RFC|ISO|SKU|PO|SO|INV|ORD|ORA|TS|CS|KB|MS|IDE|GH|JIRA|TKT|SR|CASE|US|ERR|EPIC|V|LOINC|NDC|CPT|PORT|PID|HTTP|SHA|UTC|E|RN)$/;
/** Nine or ten digits: a Social Security number or a North American telephone number without its separators. */
const bare = /(?<![\w./@#:-])(?:[2-9]\d{2}[2-9]\d{6}|(?!000|666)[0-8]\d{8})(?![\w-]|\.\d)/g;
const ticketBefore = /\b(?:ticket|issue|case|order|build|job|run|commit|version|error|event|message|incident|bug|jira|code|bytes?|size|offset|ts|time|timestamp|txn|seq|npi)\b["' :#=]{0,4}$/i;
const patterned = /(?<![\w./@-])(?:[A-Z]{1,4}[-_]?)?\d{2,10}(?:-\d{1,8}){0,3}(?![\w-]|\.\d)/g;
const shapedClasses: ReadonlySet<Claim['class']> = new Set(['mrn', 'health-plan', 'account']);

/** In a text about somebody: ids with a prefix, numbers of nine or ten digits, and numbers that look like an id found behind a label, letter by letter. */
export function findLooseIds(text: string, claims: readonly Claim[]): Claim[] {
  const shapes = new Set(claims.filter((one) => shapedClasses.has(one.class) && one.end - one.start > 5).map(({ start, end }) => shapeOf(text.slice(start, end))));
  const alike = shapes.size === 0 ? [] : [...text.matchAll(patterned)].filter(({ 0: id }) => id.length > 5 && shapes.has(shapeOf(id)) && placeholderDigits(id) === undefined && !/^(?:19|20)\d{6}$|^\d{4}-\d\d-\d\d$/.test(id));
  const loose = [...text.matchAll(prefixed)].filter(({ 0: id, 1: prefix = '', index }) => !otherPrefix.test(prefix) && placeholderDigits(id) === undefined && !ticketBefore.test(text.slice(Math.max(0, index - 20), index)));
  const numbers = [...text.matchAll(bare)].filter(({ 0: digits, index }) => placeholderDigits(digits) === undefined && !ticketBefore.test(text.slice(Math.max(0, index - 20), index)));
  return [...[...alike, ...loose].map((match) => claimAt('mrn', match)), ...numbers.map((match) => claimAt(match[0].length === 9 ? 'ssn' : 'phone', match))];
}

function claimAt(boundaryClass: Claim['class'], { 0: id, index }: RegExpExecArray): Claim {
  return claim(boundaryClass, index, index + id.length, false);
}

/** Digits as `0`, letters as `A`. */
function shapeOf(id: string): string {
  return id.replace(/\d/g, '0').replace(/[A-Za-z]/g, 'A');
}
