import { describe, expect, it } from 'vitest';
import { classIn, judge } from '../support/analyse.js';

describe("the project's own marks", () => {
  it.each([
    ['/** @phi */ const x = load(); sink(x);', 'other'],
    ['/** @phi */\nconst x = load();\nsink(x);', 'other'],
    ['/** The case file.\n * @phi\n */\nexport const x = load();\nsink(x);', 'other'],
    ['/* @phi */ let x; sink(x);', 'other'],
    ['// @phi\nconst x = load();\nsink(x);', 'other'],
    ['function f(/** @phi */ x) { sink(x); }', 'other'],
    ['function f(a, /** @phi */ x) { sink(x); }', 'other'],
    ['class A { /** @phi */ held; show() { sink(this.held); } }', 'other'],
    ['class A { @Phi() held; show() { sink(this.held); } }', 'other'],
    ['class A { @Phi() private readonly held: string; show() { sink(this.held); } }', 'other'],
    ['class A { f(@Phi() x) { sink(x); } }', 'other'],
    ['interface Row { /** @phi */ code: string } function f(x: Row) { sink(x.code); }', 'other'],
    ['interface Row { /** @phi */ code: string } function f(x: Row) { sink(x); }', 'record'],
    ['class Row { @Phi() code: string } function f(x: Row) { sink(x.code); }', 'other'],
    ['class Row { @Phi() code: string } function f(x: Row) { sink(x); }', 'record'],
    ['/** @phi */ interface Row { code: string } function f(x: Row) { sink(x); }', 'record'],
    ['/** @phi */ type Row = { code: string }; function f(x: Row) { sink(x); }', 'record'],
    ['@Phi() class Row { code: string } function f(x: Row) { sink(x); }', 'record'],
    ['function f(x: Phi<string>) { sink(x); }', 'record'],
    ['const x: Phi<string> = load(); sink(x);', 'record'],
    ['interface Row { code: Phi<string> } function f(x: Row) { sink(x.code); }', 'record'],
    ['interface Row { code: Phi<string> } function f(x: Row) { sink(x); }', 'record'],
    ['/** @phi */ function load() { return 1 + api(); } sink(load());', 'other'],
    ['const x = load() as Phi<string>; sink(x);', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['/** @phi */ const x = load(); const y = other(); sink(y);'],
    ['/** Not about @phish. */ const x = load(); sink(x);'],
    ['/** @phi */ const x = load(); sink(redact(x));'],
    ['function f(/** @phi */ x, y) { sink(y); }'],
    ['class A { @Phi() held; other; show() { sink(this.other); } }'],
    ['const text = "@phi"; const x = load(); sink(x);'],
    ['class A { @Column() held; show() { sink(this.held); } }'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });

  it('is as sure as can be', () => {
    expect(judge('/** @phi */ const x = load(); sink(x); function f(y: Phi<string>) { sink(y); }')).toMatchObject([{ confidence: 'high' }, { confidence: 'high' }]);
  });
});
