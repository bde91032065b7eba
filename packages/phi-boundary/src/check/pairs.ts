import type { Slot } from './claim.js';
import type { BoundaryClass } from './found.js';
import { keyOf, slotOf } from './keys.js';
import { capital, letter } from './letters.js';
import { lastFirstText, nameText, withoutOtherWords } from './name-words.js';

/** `key: value`, `"key": "value"`, `key=value`, `key => value`, `(key)=(value)`, `:key 'value'`, `key LIKE 'value'` up to the value. */
const pair = /(?<![\w$@/.-])(["'`]?)([A-Za-z_$][\w$.-]{0,60}(?: (?:[A-Za-z#]\w{0,14})){0,2}|N\u00ba|[A-Za-z]{2,12} #)\1(?:["'\]\\)]{0,3})[ \t]{0,4}(?:=>|:=|->>?|!==|===?|<>|!=|[:=]|\b(?:LIKE|ILIKE|eq|is)\b)[ \t]{0,4}(?:\\?n?\s{0,2})(?:\{ ?"[SN]" ?: ?)?(?:(?:new )?[A-Za-z_.]{0,24}\()?(?:[bBfFrRuNE](?=["']))?([[({"'`\\]{0,4})/g;
/** `<LastName>value</LastName>`, `<family value="value"/>` */
const element = /<([A-Za-z][\w:.-]{1,40})(?:(?: [\w:.-]{1,20}="[^"<>]{0,80}"){0,4}>([^<>\n]{1,160})<\/|[^<>]{0,80}? (?:value|extension)="([^"<>]{1,160})")/g;
/** `findByMrn('value')`, `.set("ssn", "value")`, `fill('#dob', 'value')`, `expect(p.ssn).toBe('value')` */
const call = /([A-Za-z_$][\w$.]{1,60})\)?\.?([A-Za-z]\w{1,30})?\(["'`]([^"'`\n]{2,120})["'`](?:, ?["'`]([^"'`\n]{1,160})["'`])?/g;

/** `cy.get('[data-cy=last]').type('value')`, `page.locator('#dob').fill('value')` */
const typed = /\(["'`][#.[]?(?:[\w-]{1,20}[~|^$*]?=["']?)?([A-Za-z][\w-]{1,40})["']?\]?["'`]\)\.\w{2,16}\(["'`]([^"'`\n]{2,120})["'`]/g;

/** `<td>MRN</td><td>value</td>`, `<dt>Name</dt><dd>value</dd>`; `mrn | value` of a record printed line by line; `:patient/mrn "value"`; `1) "mrn" 2) "value"` of Redis. */
const beside = /<(?:t[dh]|dt|b|strong|label)>([^<>\n]{2,40}?):?<\/(?:t[dh]|dt|b|strong|label)>\s{0,20}(?:<(?:td|dd|span)>)?([^<>\n]{1,120})|^[ \t>*]{0,8}([A-Za-z][\w .#/-]{1,30}?)[ ]{0,30}(?:\| |\t)[ ]{0,8}([^|\t\n]{1,120}?)[ ]{0,8}$|:([a-z][\w-]{1,30}(?:\/[\w-]{1,30})?) (?:#inst )?"([^"\n]{1,120})"|(?<![\w.])\d{1,3}\) "(\w{2,30})"\s{1,4}\d{1,3}\) "([^"\n]{1,120})"/gm;

/** `<Attribute Name="mrn"><AttributeValue>value</AttributeValue>`, `<dd data-label="Policy">value</dd>` */
const named = /<[A-Za-z][\w:.-]{0,40}(?: [\w:.-]{1,20}="[^"<>]{0,80}"){0,3} (?:[Nn]ame|label|data-label|aria-label|title|key)="([^"<>]{2,40})"[^<>]{0,80}>\s{0,20}(?:<[A-Za-z][\w:.-]{0,40}[^<>]{0,80}>)?([^<>\n]{1,120})</g;

export function findPairs(text: string): Slot[] {
  return [...keyed(text), ...besides(text), ...(text.includes('</') || text.includes('="') ? elements(text) : []), ...(text.includes('(') ? [...calls(text), ...typedIn(text)] : [])];
}

function keyed(text: string): Slot[] {
  if (!/[:=]|\b(?:LIKE|eq|is)\b/i.test(text)) return [];
  const slots: Slot[] = [];
  for (const match of text.matchAll(pair)) {
    const start = match.index + match[0].length;
    const opening = match[3] ?? '';
    const key = keyOf(ownName(text, match));
    if (key !== undefined) for (const range of valuesAt(text, start, opening, key.class)) slots.push({ key, ...range });
  }
  return slots;
}

/** FHIR and its like write `value`, `text`, `line` for what the object around them names. */
function ownName(text: string, { 2: name = '', index }: RegExpExecArray): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return /^(?:value|text|line|display|v|val|reference|extension|code|n|nm)$/i.test(last) ? holderOf(text, index) : last;
}

/** The key of the object or array in which an offset stands; `mrn` for FHIR's `identifier`. */
function holderOf(text: string, at: number): string {
  let depth = 0;
  for (let i = at - 1; i >= Math.max(0, at - holderReach); i--) {
    const char = text.charAt(i);
    if (char === '}' || char === ']') depth++;
    else if ((char === '{' || char === '[') && depth-- === 0) {
      const name = /["']?(\w{1,40})["']?\s{0,4}:\s{0,4}[[{]?\s{0,8}$/.exec(text.slice(Math.max(0, i - 60), i))?.[1];
      if (name !== undefined) return fhirNames[name] ?? name;
      depth = 0;
    }
  }
  return '';
}

const holderReach = 400;
const fhirNames: Readonly<Record<string, string>> = { identifier: 'mrn', telecom: 'phone', coding: 'diagnosis code', subject: 'patient', beneficiary: 'patient', individual: 'patient' };

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The quoted text, the quoted texts of a list, or what stands up to the end of an unquoted value. */
function valuesAt(text: string, start: number, opening: string, boundaryClass: BoundaryClass): Range[] {
  const quote = /["'`]$/.exec(opening)?.[0];
  const first = quote === undefined ? undefined : quotedAt(text, start, quote);
  if (first === undefined) return [bareAt(text, start, boundaryClass)];
  const rest = /[[(]/.test(opening) ? restOfList(text, first.end + 1) : [];
  return [first, ...rest];
}

function quotedAt(text: string, start: number, quote: string): Range | undefined {
  const limit = Math.min(text.length, start + longestQuoted);
  for (let i = start; i < limit; i++) {
    const char = text.charAt(i);
    if (char === '\n') return undefined;
    if (char === quote && quote === "'" && (text.charAt(i + 1) === quote || isApostrophe(text, i))) i++;
    else if (char === quote && !(text.charAt(i - 1) === '\\' && quote === "'")) return { start, end: text.charAt(i - 1) === '\\' ? i - 1 : i };
  }
  return undefined;
}

/** Between letters, in a text whose quotes somebody forgot to escape. */
function isApostrophe(text: string, at: number): boolean {
  return /^\p{L}'\p{Lu}$/u.test(text.slice(at - 1, at + 2));
}

const longestQuoted = 240;

function restOfList(text: string, from: number): Range[] {
  const list = /^(?:\s{0,8},\s{0,8}["'][^"'\n]{1,120}["']){1,8}/.exec(text.slice(from, from + 600))?.[0] ?? '';
  return [...list.matchAll(/["']([^"'\n]{1,120})["']/g)].map(({ index, 1: value = '' }) => ({ start: from + index + 1, end: from + index + 1 + value.length }));
}

const bare = /[^\n;|"'`<>{}[\]&]{1,120}/y;
const bareName = new RegExp(`(?:${lastFirstText}|${nameText})(?![${letter}\\d_(])`, 'y');

/** Unquoted a value goes on to a delimiter, two blanks or the next key; a comma may be part of a name, a day or an address. */
function bareAt(text: string, start: number, boundaryClass: BoundaryClass): Range {
  const shape = boundaryClass === 'name' ? bareName : bare;
  shape.lastIndex = start;
  const value = shape.exec(text)?.[0] ?? '';
  const cut = value.search(boundaryClass === 'geo' ? endOfAddress : boundaryClass === 'date' ? endOfPair : endOfValue);
  const kept = (cut < 0 ? value : value.slice(0, cut)).trimEnd();
  return { start, end: start + (boundaryClass === 'name' ? withoutOtherWords(kept) : kept).length };
}

const endOfPair = / {2,}|\t| -{1,2} |[ ,][\w.]{1,40}=|[!?](?: |$)|,? [A-Za-z_]{2,20}: |[)]/;
const endOfAddress = new RegExp(`${endOfPair.source}|\\.(?: |$)`);
const endOfValue = new RegExp(`${endOfPair.source}|,(?! [${capital}])|\\.(?: |$)| (?:and|is|was|has|for|in|on|at|from|to|with|but|or)\\b`);

function elements(text: string): Slot[] {
  const attributes = [...text.matchAll(named)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) => slotOf(name, value, index + whole.length - value.length - 1));
  const tags = [...text.matchAll(element)].flatMap((match) => {
    const name = (match[1] ?? '').replace(/^.*:/, '');
    const value = match[2] ?? match[3] ?? '';
    // C-CDA: `<id root="…" extension="…"/>`
    return slotOf(name === 'id' && match[3] !== undefined ? 'mrn' : name, value, match.index + match[0].lastIndexOf(value));
  });
  return [...attributes, ...tags];
}

function besides(text: string): Slot[] {
  return [...text.matchAll(beside)].flatMap((match) => {
    const value = match[2] ?? match[4] ?? match[6] ?? match[8] ?? '';
    return slotOf(match[1] ?? match[3] ?? match[5] ?? match[7] ?? '', value, match.index + match[0].lastIndexOf(value));
  });
}

function typedIn(text: string): Slot[] {
  return [...text.matchAll(typed)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) => {
    const key = keyOf(name);
    const start = index + whole.length - 1 - value.length;
    return key === undefined ? [] : [{ key, start, end: start + value.length }];
  });
}

function calls(text: string): Slot[] {
  return [...text.matchAll(call)].flatMap((match) => {
    const [whole, path = '', method = '', first = '', second] = match;
    const start = match.index + whole.indexOf(first, path.length + method.length);
    const named = /^(?:Date|date|moment|dayjs)$/.test(path) ? undefined : second === undefined ? keyOfCall(path, method) : keyOf(first.replace(/^[#.@[]|\]$/g, ''));
    if (named === undefined) return [];
    const value = second ?? first;
    const at = second === undefined ? start : start + first.length + whole.slice(start - match.index + first.length).indexOf(second);
    return [{ key: named, start: at, end: at + value.length }];
  });
}

/** `findByMember`, `getPatientByMrn`, `expect(p.address.zip).toBe` */
function keyOfCall(path: string, method: string): Slot['key'] | undefined {
  const by = /(?:By|For|With|Of)([A-Z]\w*)$/.exec(method === '' ? path : method)?.[1];
  const name = by ?? (/^(?:toBe|toEqual|equals?|isEqualTo|to|eq|toHaveText|toContain|toStrictEqual)$/.test(method) || method === '' ? path.slice(path.lastIndexOf('.') + 1) : method);
  return keyOf(name.replace(/^(?:set|with|find|get|has|lookup|fetch|load|search|by|format|normali[sz]e|parse|mask|validate)(?=[A-Z])/, ''));
}
