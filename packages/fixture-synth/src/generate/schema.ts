/** What a schema says about one field, whatever language it is written in. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'date-time' | 'object' | 'array';
  readonly isNullable: boolean;
  readonly isOptional: boolean;
  readonly values?: readonly (string | number)[];
  readonly maxLength?: number;
  /** Members of an object, or of the elements of an array. */
  readonly fields?: readonly Field[];
  /** The elements of an array that are no objects. */
  readonly element?: Field;
  /** `table.column` that the value must occur in. */
  readonly references?: { readonly entity: string; readonly field: string };
  readonly isKey: boolean;
}

/** An interface, a JSON Schema object or a table. */
export interface Entity {
  readonly name: string;
  readonly fields: readonly Field[];
}

export class SchemaError extends Error {}

/** A field of which only name and type are known. */
export function plainField(name: string, type: Field['type']): Field {
  return { name, type, isNullable: false, isOptional: false, isKey: /^id$/i.test(name) };
}
