import { describe, expect, it } from 'vitest';
import type { RawFinding } from '../src/findings/finding.js';
import { mergeFindings } from '../src/findings/merge.js';

const found = (part: Partial<RawFinding> & Pick<RawFinding, 'engine'>): RawFinding => {
  const line = part.line ?? 3;
  return { rule: 'no-phi-in-logs', path: 'a.ts', column: 1, endLine: line, endColumn: 9, message: part.engine, ...part, line };
};

describe('mergeFindings', () => {
  it('tells what two engines found on the same lines once, in the words of ESLint', () => {
    const merged = mergeFindings([found({ engine: 'semgrep', line: 2, endLine: 5 }), found({ engine: 'eslint' })]);
    expect(merged).toEqual([{ rule: 'no-phi-in-logs', path: 'a.ts', line: 3, column: 1, endLine: 3, endColumn: 9, message: 'eslint', engines: ['eslint', 'semgrep'] }]);
  });

  it('keeps two rules on one line apart', () => {
    const merged = mergeFindings([found({ engine: 'eslint' }), found({ engine: 'semgrep', rule: 'no-phi-in-errors' })]);
    expect(merged.map(({ rule }) => rule)).toEqual(['no-phi-in-errors', 'no-phi-in-logs']);
  });

  it('keeps two files apart', () => {
    const merged = mergeFindings([found({ engine: 'eslint', path: 'b.ts' }), found({ engine: 'semgrep' })]);
    expect(merged.map(({ path }) => path)).toEqual(['a.ts', 'b.ts']);
  });

  it('keeps what one engine found twice within a range apart', () => {
    const merged = mergeFindings([found({ engine: 'eslint', line: 3, endLine: 9 }), found({ engine: 'eslint', line: 5 })]);
    expect(merged.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('tells two reports of one engine on one line once', () => {
    const merged = mergeFindings([found({ engine: 'semgrep' }), found({ engine: 'semgrep', column: 4 })]);
    expect(merged.map(({ column }) => column)).toEqual([1]);
  });
});
