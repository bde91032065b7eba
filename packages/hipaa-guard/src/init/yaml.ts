import { parse } from 'yaml';

/** The object a YAML text holds; undefined for another shape or a broken text. */
export function readYaml(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The text with lines added at its end, when the result holds everything as before beside them. */
export function appendYaml(text: string, lines: string, isRight: (after: Record<string, unknown>) => boolean): string | undefined {
  const after = `${text.trimEnd()}\n${lines}`;
  const read = readYaml(after);
  return readYaml(text) !== undefined && read !== undefined && isRight(read) ? after : undefined;
}
