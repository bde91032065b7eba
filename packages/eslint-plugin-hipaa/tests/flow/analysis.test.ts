import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../src/flow/analysis.js';
import { readSettings } from '../../src/settings.js';
import { classIn, judge, phiIn, withFile } from '../support/analyse.js';

describe('settings', () => {
  it('adds the words of the project', () => {
    expect(classIn('function f(caseFileText) { sink(caseFileText); }')).toBeUndefined();
    expect(classIn('function f(caseFileText) { sink(caseFileText); }', { settings: { phiWords: ['caseFileText'] } })).toBe('other');
    expect(classIn('sink(row.caseFileText);', { settings: { phiWords: ['caseFileText'] } })).toBe('other');
    expect(classIn('function f(caseFileTextLength) { sink(caseFileTextLength); }', { settings: { phiWords: ['caseFileText'] } })).toBeUndefined();
  });

  it('follows the words of the project through a pattern', () => {
    expect(classIn('const { caseFileText: t } = row; sink(t);', { settings: { phiWords: ['caseFileText'] } })).toBe('other');
  });

  it('takes words off the vocabulary', () => {
    expect(classIn('sink(patient);', { settings: { safeWords: ['patient'] } })).toBeUndefined();
    expect(classIn('sink(data.ssn);', { settings: { safeWords: ['ssn'] } })).toBeUndefined();
    expect(classIn('sink(ssn);', { settings: { safeWords: ['patient'] } })).toBe('ssn');
  });

  it('adds types', () => {
    expect(classIn('function f(x: CaseFile) { sink(x); }')).toBeUndefined();
    expect(classIn('function f(x: CaseFile) { sink(x); }', { settings: { phiTypes: ['CaseFile'] } })).toBe('record');
    expect(classIn('function f(x: CaseFile[]) { sink(x[0]); }', { settings: { phiTypes: ['CaseFile'] } })).toBe('record');
  });

  it('adds data access', () => {
    expect(classIn('sink(await vault.load(id));')).toBeUndefined();
    expect(classIn('sink(await vault.load(id));', { settings: { dataAccessCalls: ['vault.load'] } })).toBe('record');
  });

  it('counts record keys when told to', () => {
    expect(phiIn('sink(patient.id);')).toBeUndefined();
    expect(phiIn('sink(patient.id);', { settings: { recordKeys: 'phi' } })).toMatchObject({ class: 'record-key' });
    expect(phiIn('sink(`for ${patientId}`);', { settings: { recordKeys: 'phi' } })).toMatchObject({ class: 'record-key' });
    expect(phiIn('sink(color.id);', { settings: { recordKeys: 'phi' } })).toBeUndefined();
  });
});

describe('limits', () => {
  it.each([
    ['let a = b; let b = a; sink(a);'],
    ['let a; let b; a = b; b = a; sink(a);'],
    ['function f(x) { return g(x); } function g(x) { return f(x); } sink(f(1));'],
    ['const f = (x) => f(x); sink(f(1));'],
    ['const { a } = a; sink(a);'],
    ['const [a = a] = [a]; sink(a);'],
    ['const a = { b: a }; sink(a.b.b.b);'],
    ['class A { x = this.y; y = this.x; show() { sink(this.x); } }'],
    ['interface A { next: A } function f(x: A) { sink(x.next.next.next); }'],
    ['type A = A[]; function f(x: A) { sink(x); }'],
    ['interface A extends B {} interface B extends A {} function f(x: A) { sink(x); }'],
    ['let a = 1; a = a + a; a = a + a; sink(a);'],
    ['const xs = []; xs.push(xs); sink(xs);'],
    ['const f = (g) => g(g); sink(f(f));'],
  ])('ends without PHI: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });

  it('finds PHI that enters a cycle', () => {
    expect(classIn('let a = patient.ssn; let b = a; while (go()) { a = b; b = a; } sink(b);')).toBe('ssn');
    expect(classIn('function walk(node) { if (node.next) return walk(node.next); return node; } sink(walk(patient));')).toBe('record');
  });

  it('judges an expression alike whichever is asked first', () => {
    const code = 'let a = patient; let b = a; a = b; sink(a); sink(b);';
    const kinds = (order: readonly number[]): string[] =>
      withFile(code, 'src/example.ts', (file) => {
        const analysis = analysisOf(file, readSettings({}));
        const asked = file.nodesOf('CallExpression').map((call) => call.arguments[0]!);
        const answers = order.map((i) => [i, analysis.evaluate(asked[i]!).kind] as const);
        return answers.sort(([a], [b]) => a - b).map(([, kind]) => kind);
      });
    expect(kinds([0, 1])).toEqual(kinds([1, 0]));
  });

  it('is shared by all who ask with the same settings', () => {
    const settings = readSettings({});
    withFile('sink(a);', 'src/example.ts', (file) => {
      expect(analysisOf(file, settings)).toBe(analysisOf(file, settings));
      expect(analysisOf(file, readSettings({ hipaa: { phiWords: ['a'] } }))).not.toBe(analysisOf(file, settings));
    });
  });

  it('does not follow a value through a function of another file', () => {
    expect(judge('import { relay } from "./relay"; sink(relay());')).toEqual([{ kind: 'unknown' }]);
  });
});
