import type { Key, Slot } from './claim.js';
import { keyOf } from './keys.js';

/** A cell of a row, without quotes and blanks around. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Values in rows that a head names, and rows without a head. */
export interface Rows {
  readonly slots: readonly Slot[];
  readonly loose: readonly (readonly Cell[])[];
}

const insert = /\b(?:insert\s{1,4}(?:or \w{1,10} )?into|copy|replace into|upsert into)\s{1,4}["'`[]?([\w."]{1,64})["'`\]]?\s{0,4}(?:\(([^()]{1,2000})\))?\s{0,8}(values|from stdin[^\n]{0,60};?\n)\s{0,8}/gi;
/** MySQL's message of a composed key. */
const duplicate = /Duplicate entry '([^\n]{1,200}?)' for key '([\w.]{1,80})'/g;
const keyTuple = /Key \(([^()]{1,200})\)=\(([^()\n]{1,400})\)/g;
/** `('…', '…', …)`, `Row("…", "…")`, `["…", "…"]`: three and more values of a call, a tuple or a list. */
const tuple = /[([]((?:[^\S\n]{0,4}(?:N?'(?:[^'\\\n]|''|\\.){0,160}'|"(?:[^"\\\n]|\\.){0,160}"|[^\s,'"()[\]{}=;]['\u2019\w.+@\p{L}-]{0,60}),){2,60}[^\S\n]{0,4}(?:'(?:[^'\\\n]|''|\\.){0,160}'|"(?:[^"\\\n]|\\.){0,160}"|[^\s,'"()[\]{}=;]['\u2019\w.+@\p{L}-]{0,60})?)[\s]{0,4}[)\]]/gu;

export function findRows(text: string): Rows {
  const tables = readTables(text);
  return { slots: [...tables.slots, ...readInserts(text), ...readKeys(text)], loose: [...tables.loose, ...readTuples(text), ...readParameters(text)] };
}

function readKeys(text: string): Slot[] {
  const duplicates = text.includes('Duplicate entry') ? readDuplicates(text) : [];
  if (!text.includes(')=(')) return duplicates;
  return [...duplicates, ...[...text.matchAll(keyTuple)].flatMap((match) => pairUp(keysOf((match[1] ?? '').split(',')), cellsOf(match[2] ?? '', ',', match.index + match[0].length - 1 - (match[2] ?? '').length)))];
}

/** A key over one column says what the value is; one over several that it is a person's. */
function readDuplicates(text: string): Slot[] {
  return [...text.matchAll(duplicate)].flatMap(({ 0: whole, 1: value = '', 2: name = '', index }) => {
    const start = index + whole.indexOf(value);
    const columns = name.replace(/^.*\./, '').replace(/^(?:uq|uk|ix|idx|unique)_|_(?:uq|uk|key|unique|idx)$/g, '');
    const isComposed = columns.includes('_') && /patient|member|person|dob|birth/i.test(name);
    const key: Key | undefined = isComposed ? { class: 'other', strong: true } : keyOf(columns);
    return key === undefined ? [] : [{ key, start, end: start + value.length }];
  });
}

function readInserts(text: string): Slot[] {
  return [...text.matchAll(insert)].flatMap((match) => {
    const keys = keysOf((match[2] ?? '').split(','));
    const from = match.index + match[0].length;
    if (!keys.some((key) => key !== undefined)) return [];
    return match[3]?.toLowerCase() === 'values' ? readValues(text, from, keys) : linesFrom(text, from, '\t').flatMap((cells) => pairUp(keys, cells));
  });
}

function readValues(text: string, from: number, keys: readonly (Key | undefined)[]): Slot[] {
  tuple.lastIndex = from;
  const slots: Slot[] = [];
  for (let at = from; slots.length < mostValues; ) {
    tuple.lastIndex = at;
    const match = tuple.exec(text);
    if (match === null || match.index - at > 40) return slots;
    slots.push(...pairUp(keys, cellsOf(match[1] ?? '', ',', match.index + 1)));
    at = match.index + match[0].length;
  }
  return slots;
}

const mostValues = 200_000;

function readTuples(text: string): Cell[][] {
  return [...text.matchAll(tuple)].map((match) => cellsOf(match[1] ?? '', ',', match.index + 1));
}

/** PostgreSQL's `$1 = 'value', $2 = 'value'` and the like. */
const parameters = /(?:[$:?@]\d{1,2} ?= ?'[^'\n]{0,160}'(?:, ?)?){2,60}/g;

function readParameters(text: string): Cell[][] {
  return [...text.matchAll(parameters)].map(({ 0: list, index }) => [...list.matchAll(/'([^'\n]*)'/g)].map(({ 1: value = '', index: at }) => ({ start: index + at + 1, end: index + at + 1 + value.length })));
}

interface Table {
  readonly keys: readonly (Key | undefined)[];
  readonly separator: Separator;
}

type Separator = ',' | ';' | '\t' | '|' | '/' | '  ';

/** Lines under a line of column names, and lines of cells without one. */
function readTables(text: string): { slots: Slot[]; loose: Cell[][] } {
  const slots: Slot[] = [];
  const loose: Cell[][] = [];
  let table: Table | undefined;
  for (const { start, line } of linesOf(text)) {
    const separator = separatorOf(line, table?.separator);
    if (separator === undefined || /^[\s|+:=-]*$/.test(line)) {
      if (!/^[\s|+:=-]+$/.test(line)) table = undefined;
      continue;
    }
    const head = headOf(line, separator);
    if (head !== undefined) {
      table = { keys: head, separator };
      continue;
    }
    const cells = cellsOf(line, separator, start).flatMap((cell) => (separator === '  ' ? splitAtDay(line, cell, start) : cell));
    if (!isHl7(line)) loose.push(cells);
    if (table !== undefined && Math.abs(cells.length - table.keys.length) < 2) slots.push(...pairUp(table.keys, cells));
    else if (isHl7(line)) table = undefined;
  }
  return { slots, loose };
}

function isHl7(line: string): boolean {
  return /^\W{0,4}[A-Z][A-Z\d]{2}\|/.test(line);
}

/** The column names of a line: texts without digits and values, two of which name identifiers or one surely. */
function headOf(line: string, separator: Separator): (Key | undefined)[] | undefined {
  const cells = cellsOf(line, separator, 0).map(({ start, end }) => line.slice(start, end));
  if (cells.length < 2 || !cells.every((cell) => /^[\p{L}_#*][\p{L}\w #./()-]{0,40}$|^$/u.test(cell) && !/\d{3}/.test(cell))) return undefined;
  const keys = keysOf(cells);
  const named = keys.filter((key) => key !== undefined);
  return (named.length > 1 && named.length * 3 > cells.length) || named.some(({ strong }) => strong) ? keys : undefined;
}

/** Behind `first`, `last` is a family name; what a column says alone stands in `keyOf`. */
function keysOf(columns: readonly string[]): (Key | undefined)[] {
  return columns.map((column) => keyOf(column.replace(/["'`[\]*]/g, '').replace(/^.*\./, '').trim()));
}

/** Cells by column; a row that has one more begins with its number (pandas), one that has one less lacks the last. */
function pairUp(keys: readonly (Key | undefined)[], cells: readonly Cell[]): Slot[] {
  const shift = cells.length > keys.length ? 1 : 0;
  return cells.flatMap((cell, i) => {
    const key = keys[i - shift];
    return key === undefined || cell.end <= cell.start ? [] : [{ key, start: cell.start, end: cell.end }];
  });
}

/** A column that a long value fills has one blank behind it. */
function splitAtDay(line: string, { start, end }: Cell, offset: number): Cell[] {
  const cut = /(?<=\p{L}) (?=\d{4}-\d\d|\d\d?\/\d|\d{6})|(?<=\d{4}-\d\d-\d\d|\/\d{4}) (?=\p{L})/u.exec(line.slice(start - offset, end - offset))?.index;
  return cut === undefined ? [{ start, end }] : [{ start, end: start + cut }, { start: start + cut + 1, end }];
}

function* linesOf(text: string, from = 0): Generator<{ start: number; line: string }> {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start < longestLine) yield { start, line: text.slice(start, end) };
    start = end + 1;
  }
}

function linesFrom(text: string, from: number, separator: Separator): Cell[][] {
  const rows: Cell[][] = [];
  for (const { start, line } of linesOf(text, from)) {
    if (!line.includes(separator)) break;
    rows.push(cellsOf(line, separator, start));
  }
  return rows;
}

/** Longer lines are minified code. */
const longestLine = 4_000;

function separatorOf(line: string, above: Separator | undefined): Separator | undefined {
  if (line.length < 5) return undefined;
  const bars = countOf(line, '|');
  if (bars > 1) return '|';
  if (line.includes('\t') && line.trim().includes('\t')) return '\t';
  if (line.split(' / ', 4).length > 2) return '/';
  const commas = countOf(line, ',');
  const semicolons = countOf(line, ';');
  if (semicolons > 1 && semicolons > commas) return ';';
  if ((commas > 1 || above === ',' || /^[\w "]{2,30},[\w "]{2,30}\r?$/.test(line)) && commas > 0 && !/[({=]/.test(line)) return ',';
  return /\S {2,}\S/.test(line.trim()) ? '  ' : undefined;
}

function countOf(line: string, char: string): number {
  let count = 0;
  for (let at = line.indexOf(char); at >= 0; at = line.indexOf(char, at + 1)) count++;
  return count;
}

/** Ranges of the cells, each without quotes and blanks around; a separator in quotes separates nothing. */
function cellsOf(line: string, separator: Separator, offset: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quote = '';
  for (let i = 0; i <= line.length; i++) {
    const char = line.charAt(i);
    if (quote !== '' && i < line.length) {
      if (char === quote) quote = '';
      continue;
    }
    if ((char === '"' || char === "'") && line.slice(from, i).trim() === '') quote = closes(line, i, char, separator) ? char : '';
    else if (i === line.length || isBetween(line, i, separator)) {
      push(cells, line, from, i, offset, separator);
      from = i + 1;
    }
  }
  return cells;
}

/** Slashes count with blanks around: they stand in days, too. */
function isBetween(line: string, at: number, separator: Separator): boolean {
  if (separator === '  ') return line.charAt(at) === ' ' && line.charAt(at + 1) === ' ';
  return line.charAt(at) === separator && (separator !== '/' || (line.charAt(at - 1) === ' ' && line.charAt(at + 1) === ' '));
}

/** Whether a quote that opens a cell is closed before a separator. */
function closes(line: string, at: number, quote: string, separator: Separator): boolean {
  const end = line.indexOf(quote, at + 1);
  return end > 0 && (end + 1 === line.length || line.slice(end + 1).trimStart().startsWith(separator.trim()) || line.charAt(end + 1) === quote);
}

function push(cells: Cell[], line: string, from: number, to: number, offset: number, separator: Separator): void {
  const cell = line.slice(from, to);
  const trimmed = cell.trim().replace(/^N?(["'`])(.*)\1$/s, '$2').trim();
  if (trimmed === '' && (separator === '  ' || (separator === '|' && (from === 0 || to === line.length)))) return;
  const start = offset + from + Math.max(0, cell.indexOf(trimmed));
  cells.push({ start, end: start + trimmed.length });
}
