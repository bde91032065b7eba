import { type Entity, type Field, plainField, SchemaError } from './schema.js';

const table = /create\s+table\s+(?:if\s+not\s+exists\s+)?["`[]?([\w.]+)["`\]]?\s*\(([^;]*)\)/gi;

/** Tables of SQL DDL with their foreign keys. */
export function readSql(text: string): Entity[] {
  const entities = [...text.replace(/--[^\n]*/g, '').matchAll(table)].map((match) => ({ name: (match[1] ?? '').replace(/^.*\./, ''), fields: readColumns(match[2] ?? '') }));
  if (entities.length === 0) throw new SchemaError('The file has no CREATE TABLE.');
  return entities;
}

function readColumns(body: string): Field[] {
  const parts = splitColumns(body);
  const keys = new Map(parts.flatMap((part) => foreignKey(part)));
  return parts.flatMap((part) => {
    const [, name = '', rest = ''] = /^["`[]?(\w+)["`\]]?\s+(.*)$/s.exec(part) ?? [];
    if (name === '' || /^(?:primary|foreign|unique|constraint|check|key|index)$/i.test(name)) return [];
    const references = keys.get(name) ?? referenceIn(rest);
    return [{ ...columnOf(name, rest), ...(references && { references }) }];
  });
}

/** Commas inside brackets divide no columns. */
function splitColumns(body: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i <= body.length; i++) {
    if (body[i] === '(') depth++;
    else if (body[i] === ')') depth--;
    if (i < body.length && (body[i] !== ',' || depth > 0)) continue;
    parts.push(body.slice(start, i).trim());
    start = i + 1;
  }
  return parts.filter((part) => part !== '');
}

function columnOf(name: string, rest: string): Field {
  const maxLength = /^\s*(?:var)?char(?:acter)?(?:\s+varying)?\s*\((\d+)\)/i.exec(rest)?.[1];
  const values = /\b(?:in|enum)\s*\(([^)]*)\)/i.exec(rest)?.[1]?.match(/'[^']*'/g)?.map((text) => text.slice(1, -1));
  return {
    ...plainField(name, typeOf(rest)),
    isNullable: !/not\s+null|primary\s+key/i.test(rest),
    isKey: /primary\s+key/i.test(rest),
    ...(maxLength !== undefined && { maxLength: Number(maxLength) }),
    ...(values && { values }),
  };
}

function typeOf(rest: string): Field['type'] {
  if (/^\s*(?:int|integer|bigint|smallint|serial|bigserial)/i.test(rest)) return 'integer';
  if (/^\s*(?:numeric|decimal|real|double|float)/i.test(rest)) return 'number';
  if (/^\s*bool/i.test(rest)) return 'boolean';
  if (/^\s*(?:timestamp|datetime)/i.test(rest)) return 'date-time';
  return /^\s*date/i.test(rest) ? 'date' : 'string';
}

function foreignKey(part: string): [string, NonNullable<Field['references']>][] {
  const column = /foreign\s+key\s*\(\s*["`[]?(\w+)/i.exec(part)?.[1];
  const references = referenceIn(part);
  return column === undefined || references === undefined ? [] : [[column, references]];
}

function referenceIn(text: string): Field['references'] {
  const match = /references\s+["`[]?([\w.]+)["`\]]?\s*\(\s*["`[]?(\w+)/i.exec(text);
  return match === null ? undefined : { entity: (match[1] ?? '').replace(/^.*\./, ''), field: match[2] ?? '' };
}
