import { isRuleName } from '../rules.js';

/** A comment that takes a finding out of the report, and why it stands there. */
export interface InlineSuppression {
  readonly rules: readonly string[];
  /** The line it holds for; undefined: the whole file. */
  readonly line: number | undefined;
  readonly reason: string | undefined;
  /** The line of the comment itself. */
  readonly at: number;
}

// `hipaa-ignore-next-line no-phi-in-logs -- why`, and what ESLint and Semgrep know: `eslint-disable-line hipaa/x -- why`, `nosemgrep: x -- why`.
const comment = /\b(?:(?:hipaa-ignore|eslint-disable)-(next-line|line|file)|(nosemgrep))\b:?[ \t]+([\w./,\- \t]+?)(?:[ \t]+--[ \t]+(.*?))?[ \t]*(?:\*\/|-->|$)/gm;

/** The suppressions of a file's text, of any language; those that name no rule of ours are somebody else's. */
export function findSuppressions(text: string): InlineSuppression[] {
  if (!/hipaa-ignore|eslint-disable|nosemgrep/.test(text)) return [];
  return text.split(/\r\n|\r|\n/).flatMap((source, index) =>
    [...source.matchAll(comment)].flatMap(([, scope, nosemgrep, list = '', reason]): InlineSuppression[] => {
      const rules = list.split(/[,\s]+/).map((name) => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1)).filter(isRuleName);
      if (rules.length === 0) return [];
      const at = index + 1;
      const line = scope === 'file' ? undefined : scope === 'next-line' || (nosemgrep !== undefined && isAlone(source)) ? at + 1 : at;
      return [{ rules, line, reason: reason === '' ? undefined : reason, at }];
    }),
  );
}

/** Semgrep takes a comment on a line of its own for the line below. */
function isAlone(source: string): boolean {
  return /^\s*(?:#|\/\/|\/\*|<!--|--)/.test(source);
}
