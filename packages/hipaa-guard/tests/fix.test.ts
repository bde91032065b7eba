import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { findFix, fixedLines } from '../src/findings/fix.js';
import { holdsNoValue } from '../src/findings/value-free.js';

const message = (parts: Partial<Linter.LintMessage>): Linter.LintMessage => ({ ruleId: 'hipaa/x', severity: 2, message: '', line: 1, column: 1, ...parts });
const suggestion = (text: string) => ({ desc: '', fix: { range: [12, 19] as [number, number], text } });

describe('findFix', () => {
  const source = 'const a = 1;\nlog(patient);\n';

  it('takes the fix, or the only suggestion, with its place', () => {
    expect(findFix(message({ fix: { range: [17, 24], text: 'redact(patient)' } }), source)).toEqual({ line: 2, column: 5, endLine: 2, endColumn: 12, text: 'redact(patient)' });
    expect(findFix(message({ suggestions: [suggestion('x')] }), source)).toMatchObject({ line: 1, column: 13, text: 'x' });
  });

  it('takes none of several suggestions, and none that might write a value', () => {
    expect(findFix(message({ suggestions: [suggestion('x'), suggestion('y')] }), source)).toBeUndefined();
    expect(findFix(message({ suggestions: [suggestion("log('Maria')")] }), source)).toBeUndefined();
    expect(findFix(message({}), source)).toBeUndefined();
  });
});

describe('fixedLines', () => {
  const fix = { line: 2, column: 5, endLine: 3, endColumn: 2, text: 'x' };

  it('gives whole lines, without carriage returns', () => {
    expect(fixedLines('a\r\nlog(p,\r\nq)\r\n', fix)).toEqual(['log(x)']);
    expect(fixedLines('a\nlog(p,\nq)\n', { ...fix, text: 'x,\n y' })).toEqual(['log(x,', ' y)']);
  });

  it('gives nothing when the file has no such place', () => {
    expect(fixedLines('a\n', fix)).toBeUndefined();
    expect(fixedLines('a\nlo\nq', fix)).toBeUndefined();
  });
});

describe('holdsNoValue', () => {
  it.each(['logger.info(redact(patient));', "res.cookie('sid', token, { httpOnly: true, sameSite: 'strict' });", "createCipheriv('aes-256-gcm', key, iv)", 'x = `a`;', '{ maxAge: 15 * 60 * 100 }'])('shows %s', (code) => {
    expect(holdsNoValue(code)).toBe(true);
  });

  it.each(["log('Maria')", "log('maria gonzalez')", 'log("a@example.com")', 'id = 9000', "ssn = '900-12-3456'", 'f(); // Maria', 'f(); /* x */', 'f() # x', "log('half", 'match(/\\d/)', 'log(é)', 'a\u202Eb', '`${"Maria"}`'])('keeps back %s', (code) => {
    expect(holdsNoValue(code)).toBe(false);
  });
});
