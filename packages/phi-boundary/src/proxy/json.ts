export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than any client nests; a hostile text may nest deeper than the stack. */
const deepest = 200;

export class TooDeepError extends Error {}

/** The same value with other strings. `replace` sees the key under which a string or its list stands. */
export function mapStrings(value: Json, replace: (text: string, key: string) => string, visit?: (object: JsonObject) => Json | undefined, key = '', depth = 0): Json {
  if (depth > deepest) throw new TooDeepError();
  if (typeof value === 'string') return replace(value, key);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => mapStrings(item, replace, visit, key, depth + 1));
  const object = value as JsonObject;
  const instead = visit?.(object);
  if (instead !== undefined) return instead;
  return Object.fromEntries(Object.entries(object).map(([name, inner]) => [name, mapStrings(inner, replace, visit, name, depth + 1)]));
}
