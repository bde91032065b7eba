import { type Entity, type Field, plainField, SchemaError } from './schema.js';

interface JsonSchema {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string | number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A JSON Schema with properties; `$ref` into `$defs` and `definitions` is followed. */
export function readJsonSchema(text: string): Entity[] {
  const root = parseSchema(text);
  if (root.properties === undefined) throw new SchemaError('The JSON Schema has no "properties".');
  return [{ name: root.title ?? 'patients', fields: fieldsOf(root, root, 0) }];
}

function parseSchema(text: string): JsonSchema {
  try {
    return JSON.parse(text) as JsonSchema;
  } catch {
    throw new SchemaError('The schema is not valid JSON.');
  }
}

function fieldsOf(schema: JsonSchema, root: JsonSchema, depth: number): Field[] {
  if (depth > 6) return [];
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({ ...fieldOf(name, resolve(property, root), root, depth), isOptional: schema.required?.includes(name) !== true }));
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (root.$defs?.[name] ?? root.definitions?.[name] ?? {});
}

function fieldOf(name: string, schema: JsonSchema, root: JsonSchema, depth: number): Field {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const values = schema.const === undefined ? schema.enum?.filter((value) => value !== null) : [schema.const];
  const common = { isNullable: types.includes('null') || schema.enum?.includes(null) === true, ...(values && { values }), ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }) };
  if (schema.properties !== undefined) return { ...plainField(name, 'object'), ...common, fields: fieldsOf(schema, root, depth + 1) };
  if (types.includes('array')) return { ...plainField(name, 'array'), ...common, ...elements(name, schema, root, depth) };
  return { ...plainField(name, scalarType(types, schema.format)), ...common };
}

function elements(name: string, { items = {} }: JsonSchema, root: JsonSchema, depth: number): Partial<Field> {
  const inner = fieldOf(name, resolve(items, root), root, depth + 1);
  return inner.fields === undefined ? { element: inner } : { fields: inner.fields };
}

function scalarType(types: readonly string[], format: string | undefined): Field['type'] {
  if (format === 'date' || format === 'date-time') return format;
  const type = types.find((one) => one !== 'null');
  return type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string';
}
