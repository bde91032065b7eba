import { sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { found, rewriteOne } from '../rewrite.js';

const ssn = sampleSsn();
const [start, end] = [ssn.slice(0, 6), ssn.slice(6)];

describe('a value in several literals', () => {
  it.each([
    ['that are added', `const patient = { ssn: '${start}' + '${end}' };`, 'ssn@1:25-41'],
    ['that are added over lines', `const patient = { ssn: '${start}' +\n  "${end}" };`, 'ssn@1:25-9'],
    ['in a template', `const patient = { ssn: \`\${'${start}'}${end}\` };`, 'ssn@1:28-41'],
  ])('%s is one', (_, text, place) => {
    expect(found('a.ts', text)).toEqual([place]);
  });

  it('is replaced part by part, and so is the same in one literal', () => {
    const fresh = rewriteOne('a.ts', `const patient = { ssn: '${start}' + "${end}" };\nexpect(patient.ssn).toBe('${ssn}');\n`);
    const [, first = '', second = '', whole = ''] = /ssn: '(9\d\d-\d\d)' \+ "(-\d{4})" \};\nexpect\(patient\.ssn\)\.toBe\('([\d-]+)'\);\n$/.exec(fresh) ?? [];
    expect(first + second).toBe(whole);
    expect(whole).toHaveLength(ssn.length);
  });

  it('is none when something else stands between', () => {
    const text = `const order = { sku: '${start}' + part + '${end}' };`;
    expect(rewriteOne('a.ts', text)).toBe(text);
  });

  it.each(["const order = { sku: 'ab' + 'cd' + 1 };", "const text = 'line one ' +\n  'line two';"])('stays when it holds nothing: %s', (text) => {
    expect(rewriteOne('a.ts', text)).toBe(text);
  });
});
