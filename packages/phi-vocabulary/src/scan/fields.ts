/** A value in a structured text with the key that its column, field or position gives it. */
export interface Field {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly neighbours: readonly string[];
  /** Where the row, tuple or segment starts: equal for the values of one person. */
  readonly record: number;
}

const insertHead = /\binsert\s{1,4}(?:or \w{1,10} )?into\s{1,4}["'`[]?([\w.]{1,64})["'`\]]?\s{0,4}\(([^()]{1,2000})\)\s{0,8}values\s{0,8}/gi;
/** One SQL value with its comma or closing bracket. */
const sqlValue = /\s*(?:'((?:[^'\\]|''|\\.){0,400})'|([^\s,'()]{0,100}(?:\([^()]{0,60}\))?))\s*([,)])/y;
/** Fields of HL7 v2.5 segments that identify the patient, a relative or the insured (chapters 3 and 6). */
const hl7Fields: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  PID: { 2: 'mrn', 3: 'mrn', 4: 'mrn', 5: 'patientName', 6: 'patientName', 7: 'dateOfBirth', 9: 'patientName', 11: 'patientAddress', 13: 'patientPhone', 14: 'patientPhone', 18: 'patientAccountNumber', 19: 'ssn', 20: 'driversLicense' },
  NK1: { 2: 'patientName', 4: 'patientAddress', 5: 'patientPhone', 6: 'patientPhone' },
  GT1: { 3: 'patientName', 5: 'patientAddress', 6: 'patientPhone', 8: 'dateOfBirth', 12: 'ssn' },
  IN1: { 16: 'patientName', 18: 'dateOfBirth', 19: 'patientAddress', 36: 'insurancePolicyNumber', 49: 'memberId' },
};
const segment = /(?<![A-Za-z0-9])(PID|NK1|GT1|IN1)\|[^\r\n\\"'`]{3,4000}/g;

export function findFields(text: string): Field[] {
  return [...findInsertedValues(text), ...findSegmentFields(text), ...findCsvFields(text)];
}

/** `INSERT INTO patients (ssn, dob) VALUES ('…', '…'), (…)`: columns name the values. */
function findInsertedValues(text: string): Field[] {
  if (!/insert/i.test(text)) return [];
  return [...text.matchAll(insertHead)].flatMap((match) => {
    const columns = (match[2] ?? '').split(',').map((column) => column.replace(/["'`[\]\s]/g, ''));
    return readTuples(text, match.index + match[0].length, columns, match[1] ?? '');
  });
}

function readTuples(text: string, from: number, columns: readonly string[], table: string): Field[] {
  const fields: Field[] = [];
  let at = from;
  while (text.charAt(at) === '(') {
    const tuple = readTuple(text, at + 1, columns, table);
    fields.push(...tuple.fields);
    const next = /^\s{0,8},\s{0,8}(?=\()/.exec(text.slice(tuple.end, tuple.end + 24));
    if (next === null) break;
    at = tuple.end + next[0].length;
  }
  return fields;
}

function readTuple(text: string, from: number, columns: readonly string[], table: string): { fields: Field[]; end: number } {
  const fields: Field[] = [];
  const neighbours = [...columns, table];
  sqlValue.lastIndex = from;
  for (let i = 0, end = from; ; i++) {
    const match = sqlValue.exec(text);
    if (match === null) return { fields, end };
    end = match.index + match[0].length;
    const start = match.index + match[0].search(/\S/) + (match[1] === undefined ? 0 : 1);
    const value = match[1] ?? match[2] ?? '';
    const key = columns[i];
    if (key !== undefined && value !== '') fields.push({ key, start, end: start + value.length, neighbours, record: from });
    if (match[3] === ')') return { fields, end };
  }
}

function findSegmentFields(text: string): Field[] {
  if (!text.includes('|')) return [];
  return [...text.matchAll(segment)].flatMap((match) => readSegment(match[0], match.index, hl7Fields[match[1] ?? ''] ?? {}));
}

function readSegment(line: string, offset: number, keys: Readonly<Record<number, string>>): Field[] {
  let at = offset;
  return line.split('|').flatMap((value, i) => {
    const start = at;
    at += value.length + 1;
    const key = keys[i];
    const length = key === undefined ? 0 : componentLength(value, key);
    return key === undefined || length === 0 ? [] : [{ key, start, end: start + length, neighbours: ['mrn', 'dateOfBirth'], record: offset }];
  });
}

/** Of a repeated field the first repetition; of names and addresses all components, of the rest the first. */
function componentLength(value: string, key: string): number {
  const [repetition = ''] = value.split('~', 1);
  if (key === 'patientName') return repetition.replace(/\^+$/, '').length;
  return key === 'patientAddress' ? (/^[^^]*\^\^[^^]*\^[A-Z]{2}\^\d{5}(?:-\d{4})?/.exec(repetition)?.[0] ?? repetition.split('^', 1)[0] ?? '').length : (repetition.split('^', 1)[0] ?? '').length;
}

/** A table with a header line, comma or tab separated: a pasted export. */
function findCsvFields(text: string): Field[] {
  const head = /^[ \t]*("?[A-Za-z_][\w ]{0,40}"?(?:[,\t]"?[A-Za-z_][\w ]{0,40}"?){1,60})\r?\n(?=[^\n]*[,\t])/m.exec(text);
  if (head === null) return [];
  const separator = (head[1] ?? '').includes('\t') ? '\t' : ',';
  const columns = (head[1] ?? '').split(separator).map((column) => column.replace(/"/g, '').trim());
  return readRows(text, head.index + head[0].length, columns, separator);
}

function readRows(text: string, from: number, columns: readonly string[], separator: string): Field[] {
  const fields: Field[] = [];
  let at = from;
  for (const line of text.slice(from).split('\n')) {
    const cells = splitCells(line, separator);
    if (cells.length !== columns.length) break;
    for (const [i, cell] of cells.entries()) {
      const key = columns[i];
      if (key !== undefined && cell.end > cell.start) fields.push({ key, start: at + cell.start, end: at + cell.end, neighbours: columns, record: at });
    }
    at += line.length + 1;
  }
  return fields;
}

/** Ranges of the cells of a line, without quotes and blanks around. */
function splitCells(line: string, separator: string): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let [from, quoted] = [0, false];
  for (let i = 0; i <= line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    if (i < line.length && (quoted || line[i] !== separator)) continue;
    const cell = line.slice(from, i);
    const start = from + (/^[\s"]*/.exec(cell)?.[0].length ?? 0);
    cells.push({ start, end: Math.max(start, from + cell.replace(/[\s"]+$/, '').length) });
    from = i + 1;
  }
  return cells;
}
