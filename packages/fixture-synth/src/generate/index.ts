import { readJsonSchema } from './from-json-schema.js';
import { readSql } from './from-sql.js';
import { readTypeScript } from './from-typescript.js';
import { type GenerateFormat, type Row, write } from './output.js';
import { PersonMaker, type SyntheticPerson } from './person.js';
import { type Entity, type Field, SchemaError } from './schema.js';
import { membersOf, type Value } from './values.js';

export interface GenerateOptions {
  /** A TypeScript file with interfaces, a JSON Schema, or SQL DDL. */
  readonly schema: string;
  /** Which of the three; the file's extension. */
  readonly language: 'ts' | 'json' | 'sql';
  readonly count: number;
  readonly seed: number;
  readonly format: GenerateFormat;
}

/** Synthetic records that fit a schema: structure, types, nullability, foreign keys. The same seed gives the same records. */
export function generate({ schema, language, count, seed, format }: GenerateOptions): string {
  const entities = read(schema, language);
  const maker = new PersonMaker(seed);
  const people = Array.from({ length: count }, (_, i) => maker.make(i));
  const rows = new Map<string, readonly Row[]>();
  for (const entity of inOrder(entities)) rows.set(entity.name, people.map((person, i) => makeRow(entity, person, i, rows)));
  return write(format, inOrder(entities), rows, people);
}

function read(schema: string, language: GenerateOptions['language']): Entity[] {
  if (language === 'sql') return readSql(schema);
  return language === 'json' ? readJsonSchema(schema) : readTypeScript(schema);
}

/** What is referred to comes first; a circle has no order. */
function inOrder(entities: readonly Entity[]): Entity[] {
  const done: Entity[] = [];
  let waiting = [...entities];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ name, fields }) => fields.every(({ references }) => references === undefined || references.entity === name || done.some((one) => one.name === references.entity) || !entities.some((one) => one.name === references.entity)));
    if (ready.length === 0) throw new SchemaError('The tables refer to each other in a circle.');
    done.push(...ready);
    waiting = waiting.filter((entity) => !ready.includes(entity));
  }
  return done;
}

function makeRow({ fields }: Entity, person: SyntheticPerson, i: number, rows: ReadonlyMap<string, readonly Row[]>): Row {
  const references = Object.fromEntries(fields.flatMap((field) => referred(field, person, rows)));
  return { ...membersOf(fields, person, i), ...references };
}

function referred({ name, references }: Field, person: SyntheticPerson, rows: ReadonlyMap<string, readonly Row[]>): [string, Value][] {
  const targets = references === undefined ? undefined : rows.get(references.entity);
  const target = targets?.[person.number(`reference/${name}`, targets.length)];
  return references === undefined || target === undefined ? [] : [[name, target[references.field] ?? null]];
}

export { SchemaError };
