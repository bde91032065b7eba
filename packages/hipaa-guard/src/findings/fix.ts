import type { Linter } from 'eslint';
import { holdsNoValue } from './value-free.js';

/** What can be written instead: a range of the file (lines and columns from 1, the end exclusive) and its new text. */
export interface Fix {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** The fix of a message of ESLint, or its only suggestion, unless what it writes might be a value. */
export function findFix({ fix, suggestions = [] }: Linter.LintMessage, source: string): Fix | undefined {
  const edit = fix ?? (suggestions.length === 1 ? suggestions[0]?.fix : undefined);
  if (!edit || !holdsNoValue(edit.text)) return undefined;
  const [start, end] = [placeOf(source, edit.range[0]), placeOf(source, edit.range[1])];
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text: edit.text };
}

/** The lines from the fix's first to its last as they read afterwards; undefined when the text has no such place. */
export function fixedLines(text: string, { line, column, endLine, endColumn, text: written }: Fix): string[] | undefined {
  const lines = text.split('\n').map((source) => source.replace(/\r$/, ''));
  const [first, last] = [lines[line - 1], lines[endLine - 1]];
  if (first === undefined || last === undefined || column > first.length + 1 || endColumn > last.length + 1) return undefined;
  return `${first.slice(0, column - 1)}${written}${last.slice(endColumn - 1)}`.split(/\r?\n/);
}

function placeOf(source: string, offset: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
