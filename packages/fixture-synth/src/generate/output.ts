import type { Entity } from './schema.js';
import { SchemaError } from './schema.js';
import type { SyntheticPerson } from './person.js';
import type { Value } from './values.js';

export type GenerateFormat = 'json' | 'ndjson' | 'csv' | 'sql' | 'fhir';
export type Row = { readonly [name: string]: Value };

/** The rows of each entity in a format. Only SQL and JSON hold several entities. */
export function write(format: GenerateFormat, entities: readonly Entity[], rows: ReadonlyMap<string, readonly Row[]>, people: readonly SyntheticPerson[]): string {
  const [first] = entities;
  if (first === undefined) throw new SchemaError('The schema describes nothing.');
  const only = rows.get(first.name) ?? [];
  switch (format) {
    case 'json':
      return `${JSON.stringify(entities.length === 1 ? only : Object.fromEntries(rows), undefined, 2)}\n`;
    case 'ndjson':
      return only.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      return toCsv(first, only);
    case 'sql':
      return entities.map((entity) => toSql(entity, rows.get(entity.name) ?? [])).join('');
    case 'fhir':
      return `${JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: people.map((person, i) => ({ resource: toPatient(person, i) })) }, undefined, 2)}\n`;
  }
}

function toCsv({ fields }: Entity, rows: readonly Row[]): string {
  const names = fields.map(({ name }) => name);
  return [names, ...rows.map((row) => names.map((name) => plain(row[name])))].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function toSql({ name, fields }: Entity, rows: readonly Row[]): string {
  const columns = fields.map((field) => field.name);
  return rows.map((row) => `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => literal(row[column])).join(', ')});\n`).join('');
}

function literal(value: Value | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `'${plain(value).replaceAll("'", "''")}'`;
}

function toPatient(person: SyntheticPerson, i: number): object {
  return {
    resourceType: 'Patient',
    id: `p${String(i + 1)}`,
    identifier: [{ type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] }, value: person.mrn }, { system: 'http://hl7.org/fhir/sid/us-ssn', value: person.ssn }],
    name: [{ use: 'official', family: person.family, given: [person.given] }],
    telecom: [{ system: 'phone', value: person.phone }, { system: 'email', value: person.email }],
    gender: person.sex,
    birthDate: person.birth,
    address: [{ line: [person.street], city: person.city, state: person.state, postalCode: person.zip }],
  };
}
