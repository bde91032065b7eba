export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than any client nests; a hostile text may nest deeper than the stack. */
const deepest = 200;

export class TooDeepError extends Error {}

export interface Mapping {
  /** Sees the key under which a string or its list stands. */
  readonly text: (text: string, key: string) => string;
  readonly key?: (key: string) => string;
  /** What stands for an object as a whole; undefined to go into it. */
  readonly object?: (object: JsonObject) => Json | undefined;
}

/** The same value with other strings. */
export function mapStrings(value: Json, mapping: Mapping, key = '', depth = 0): Json {
  if (depth > deepest) throw new TooDeepError();
  if (typeof value === 'string') return mapping.text(value, key);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => mapStrings(item, mapping, key, depth + 1));
  const object = value as JsonObject;
  const { key: mapKey = (name: string): string => name } = mapping;
  return mapping.object?.(object) ?? Object.fromEntries(Object.entries(object).map(([name, inner]) => [mapKey(name), mapStrings(inner, mapping, name, depth + 1)]));
}
