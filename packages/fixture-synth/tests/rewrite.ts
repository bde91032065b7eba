import { detect, synthesise } from 'fixture-synth';

const key = 'a key for tests, 32 characters long';

/** The files after a run, by name. */
export function rewrite(files: Readonly<Record<string, string>>): Record<string, string> {
  const sources = Object.entries(files).map(([name, text]) => ({ name, text }));
  return Object.fromEntries(synthesise(sources, { key }).map(({ name, text }) => [name, text]));
}

/** One file after a run. */
export function rewriteOne(name: string, text: string): string {
  return rewrite({ [name]: text })[name] ?? '';
}

/** `class@line:column-endColumn` of each finding. */
export function found(name: string, text: string): string[] {
  return detect([{ name, text }]).map(({ class: phiClass, line, column, endColumn }) => `${phiClass}@${String(line)}:${String(column)}-${String(endColumn)}`);
}

/** A copy in which a sample stands in place of its name: `<ssn>`. */
export function fill(template: string, samples: Readonly<Record<string, string>>): string {
  return template.replace(/<([a-z]\w*)>/g, (mark, name: string) => samples[name] ?? mark);
}
