import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.js';
import { sift } from '../src/suppressions/apply.js';
import { holdsOn } from '../src/suppressions/file.js';
import { findSuppressions } from '../src/suppressions/inline.js';

const finding: Finding = { rule: 'no-phi-in-logs', path: 'a.py', line: 2, column: 1, endLine: 2, endColumn: 9, message: '', engines: ['semgrep'], fingerprint: 'f1' };
const entry = { fingerprint: 'f1', reason: 'reviewed', owner: 'ops', expires: '2026-06-30' };

describe('findSuppressions', () => {
  it.each([
    ['# hipaa-ignore-next-line no-phi-in-logs -- test system only\nprint(patient)', { rules: ['no-phi-in-logs'], line: 2, reason: 'test system only', at: 1 }],
    ['print(patient)  # hipaa-ignore-line no-phi-in-logs -- why', { rules: ['no-phi-in-logs'], line: 1, reason: 'why', at: 1 }],
    ['// hipaa-ignore-file hipaa/require-audit -- a script', { rules: ['require-audit'], line: undefined, reason: 'a script', at: 1 }],
    ['log(p); // eslint-disable-line hipaa/no-phi-in-logs -- why', { rules: ['no-phi-in-logs'], line: 1, reason: 'why', at: 1 }],
    ['/* eslint-disable-next-line hipaa/no-phi-in-logs, no-console -- why */', { rules: ['no-phi-in-logs'], line: 2, reason: 'why', at: 1 }],
    ['<!-- hipaa-ignore-next-line no-phi-literals -- a sample -->', { rules: ['no-phi-literals'], line: 2, reason: 'a sample', at: 1 }],
    ['print(p)  # nosemgrep: hipaa.python.no-phi-in-logs -- why', { rules: ['no-phi-in-logs'], line: 1, reason: 'why', at: 1 }],
    ['# nosemgrep: hipaa.python.no-phi-in-logs -- why\nprint(p)', { rules: ['no-phi-in-logs'], line: 2, reason: 'why', at: 1 }],
    ['# hipaa-ignore-next-line no-phi-in-logs', { rules: ['no-phi-in-logs'], line: 2, reason: undefined, at: 1 }],
    ['# hipaa-ignore-next-line no-phi-in-logs -- ', { rules: ['no-phi-in-logs'], line: 2, reason: undefined, at: 1 }],
  ])('reads %j', (text, expected) => {
    expect(findSuppressions(text)).toEqual([expected]);
  });

  it.each(['// eslint-disable-next-line no-console -- why', '# nosemgrep', '// hipaa-ignore-next-line no-such-rule -- why', 'a hipaa-ignore comment'])('leaves %j to others', (text) => {
    expect(findSuppressions(text)).toEqual([]);
  });
});

describe('sift', () => {
  it('takes out a finding with a comment that has a reason', () => {
    const { open, suppressed, notes } = sift([finding], () => '# hipaa-ignore-next-line no-phi-in-logs -- why\nprint(patient)', [], '2026-01-01');
    expect([open, suppressed.map(({ reason }) => reason), notes]).toEqual([[], ['why'], []]);
  });

  it('keeps it, and says why, when the reason is missing', () => {
    const { open, notes } = sift([finding], () => '# hipaa-ignore-next-line no-phi-in-logs\nprint(patient)', [], '2026-01-01');
    expect([open, notes]).toEqual([[finding], [`a.py:1: a suppression without a reason doesn't hold; write " -- why" behind it.`]]);
  });

  it('keeps it when the comment names another rule or line', () => {
    expect(sift([finding], () => '# hipaa-ignore-next-line no-phi-in-errors -- why\nprint(patient)', [], '2026-01-01').open).toEqual([finding]);
    expect(sift([finding], () => '# hipaa-ignore-line no-phi-in-logs -- why\nprint(patient)', [], '2026-01-01').open).toEqual([finding]);
  });

  it('takes out what the list accepts, until it expires', () => {
    expect(sift([finding], () => '', [entry], '2026-06-30').suppressed).toEqual([{ ...finding, reason: 'reviewed', owner: 'ops' }]);
    const late = sift([finding], () => '', [entry], '2026-07-01');
    expect([late.open, late.notes]).toEqual([[finding], ['a.py:2: the suppression of no-phi-in-logs by ops expired on 2026-06-30.']]);
  });

  it('knows the day after', () => {
    expect([holdsOn(entry, '2026-06-30'), holdsOn(entry, '2026-07-01')]).toEqual([true, false]);
  });
});
