import type { FileDiff } from '../diff.js';
import type { Finding } from '../findings/finding.js';
import { fixedLines } from '../findings/fix.js';
import { holdsNoValue } from '../findings/value-free.js';
import { byPlace } from '../findings/merge.js';
import { faultOf, severities } from '../rules.js';
import { holdsValue } from './render/shown.js';
import type { Candidate, Place } from './types.js';

/** A longer suggestion is a rewrite, which nobody accepts with a click. */
const longestSuggestion = 2000;

export interface Changes {
  readonly files: readonly FileDiff[];
  /** From the repository's top to the folder that was scanned, with a slash at its end. */
  readonly prefix: string;
  /** A file's text as it is committed. */
  readonly textOf: (path: string) => string | undefined;
}

/** The findings that stand on added lines, worst first, each once, and where they can be told. */
export function toCandidates(findings: readonly Finding[], changes: Changes): Candidate[] {
  const files = new Map(changes.files.map((file) => [file.path, file]));
  const unique = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  return [...unique.values()]
    .sort((a, b) => rank(b) - rank(a) || byPlace(a, b))
    .flatMap((finding) => {
      const file = files.get(finding.path);
      return file ? toCandidate(finding, file, changes) : [];
    });
}

function rank({ rule }: Finding): number {
  return severities.indexOf(faultOf(rule).severity);
}

function toCandidate(finding: Finding, file: FileDiff, { prefix, textOf }: Changes): Candidate[] {
  const line = firstAdded(file, finding);
  if (line === undefined) return [];
  const moved = { ...finding, path: `${prefix}${finding.path}` };
  // A path is sent as it is, so one that holds a value is counted only.
  if (holdsValue(moved.path)) return [{ finding: moved, place: undefined, suggestion: undefined }];
  const place: Place = { path: moved.path, oldPath: `${prefix}${file.oldPath}`, startLine: line, line };
  const suggestion = suggestionFor(finding, file, textOf);
  return [{ finding: moved, place: suggestion && finding.fix ? { ...place, startLine: finding.fix.line, line: finding.fix.endLine } : place, suggestion }];
}

function firstAdded({ added }: FileDiff, { line, endLine }: Finding): number | undefined {
  const range = added.find(([first, last]) => line <= last && endLine >= first);
  return range && Math.max(range[0], line);
}

/** What the fix makes of its lines, when they are all added in one run and nothing on them can be a value. */
function suggestionFor({ path, fix }: Finding, { added }: FileDiff, textOf: Changes['textOf']): string[] | undefined {
  if (!fix || !added.some(([first, last]) => fix.line >= first && fix.endLine <= last)) return undefined;
  const text = textOf(path);
  const lines = text === undefined ? undefined : fixedLines(text, fix);
  const written = lines?.join('\n') ?? '';
  return written.length <= longestSuggestion && holdsNoValue(written) ? lines : undefined;
}
