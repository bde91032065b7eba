import { describe, expect, it } from 'vitest';
import { merge } from '../demo/merge.mjs';

const found = (rule: string, line: number, endLine = line, message = 'ESLint') => ({ rule, line, endLine, column: 1, message });

describe('merge', () => {
  it('tells the same fault on the same line once, in the words of ESLint', () => {
    const merged = merge([{ path: 'a.js', findings: [found('no-phi-in-logs', 3)] }], [{ path: 'a.js', findings: [found('no-phi-in-logs', 2, 4, 'Semgrep')] }]);
    expect(merged).toEqual([{ path: 'a.js', findings: [found('no-phi-in-logs', 3)], unparsed: undefined }]);
  });

  it('keeps another rule on the same line, and the same rule on another', () => {
    const merged = merge([{ path: 'a.js', findings: [found('no-phi-in-logs', 3)] }], [{ path: 'a.js', findings: [found('no-phi-in-logs', 9), found('no-phi-in-errors', 3)] }]);
    expect(merged[0]!.findings.map(({ rule, line }) => [rule, line])).toEqual([
      ['no-phi-in-logs', 3],
      ['no-phi-in-errors', 3],
      ['no-phi-in-logs', 9],
    ]);
  });

  it('puts the files of both in one order', () => {
    const merged = merge([{ path: 'b.js', findings: [found('no-phi-in-logs', 1)] }], [{ path: 'a.py', findings: [found('no-phi-in-logs', 1)] }]);
    expect(merged.map(({ path }) => path)).toEqual(['a.py', 'b.js']);
  });
});
