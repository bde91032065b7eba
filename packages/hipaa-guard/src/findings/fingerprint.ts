import { createHash } from 'node:crypto';
import type { Finding } from './finding.js';
import type { MergedFinding } from './merge.js';

/**
 * Gives each finding of a file a fingerprint that survives moved lines and reformatting: a hash of rule, path and the structure of
 * the code it stands on, and which of several alike it is. Strings, templates and numbers are left out before hashing, because a
 * hash of a Social Security number can be reversed by trying them all.
 */
export function fingerprint(findings: readonly MergedFinding[], text: string): Finding[] {
  const lines = text.split(/\r\n|\r|\n/);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    // A literal's own line may be nothing but values: a row of a table, a log.
    const structure = finding.rule === 'no-phi-literals' ? '' : structureOf(lines.slice(finding.line - 1, finding.endLine).join('\n'));
    const key = `${finding.rule}\0${finding.path}\0${structure}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { ...finding, fingerprint: hash(`${key}\0${occurrence}`) };
  });
}

/** Code without comments, literals, blanks and the signs a formatter adds or takes away. */
export function structureOf(code: string): string {
  return code
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '"')
    .replaceAll(/\/\*[^]*?\*\/|(?:\/\/|#).*/g, '')
    .replaceAll(/\b\d[\w.]*/g, '0')
    .replaceAll(/[\s;,()]+/g, '');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
