import { describe, expect, it } from 'vitest';
import { calledFunction, functionBehind, initOf, partialText, resolveConst, staticBoolean, staticNumber, staticText } from '../../src/ast/static-values.js';
import { functionName } from '../../src/ast/static-names.js';
import { askOf } from '../support/analyse.js';

describe('staticText', () => {
  it.each([
    ['sink("a");', 'a'],
    ['sink(`a`);', 'a'],
    ['sink("a" + "b" + "c");', 'abc'],
    ['sink("a" + ("b" + "c"));', 'abc'],
    ['const b = "b"; sink(`a${b}c`);', 'abc'],
    ['const a = "a"; const b = a; sink(b);', 'a'],
    ['const o = { k: "a" }; sink(o.k);', 'a'],
    ['const o = { "k": "a" } as const; sink(o["k"]);', 'a'],
    ['const { k } = { k: "a" }; sink(k);', 'a'],
    ['enum E { A = "a" } sink(E.A);', 'a'],
    ['class C { static k = "a"; } sink(C.k);', 'a'],
    ['class C { k = "a"; f() { sink(this.k); } }', 'a'],
    ['const f = () => "a"; sink(f());', 'a'],
    ['function f() { return "a"; } sink(f());', 'a'],
    ['sink("a" as string);', 'a'],
    ['sink(<string>"a");', 'a'],
    ['sink(1);', '1'],
    ['sink(`v${2}`);', 'v2'],
    ['sink(sql`a${"b"}`);', 'ab'],
    ['let a; a = "a"; sink(a);', 'a'],
    ['sink("");', ''],
  ])('%s', (code, expected) => {
    expect(askOf(code, staticText)).toBe(expected);
  });

  it.each([
    ['sink(a);'],
    ['sink("a" + b);'],
    ['sink(`a${b}`);'],
    ['let a = "a"; a = "b"; sink(a);'],
    ['function f(a) { sink(a); }'],
    ['sink(null);'],
    ['sink(true);'],
    ['sink(/a/);'],
    ['sink(["a"]);'],
    ['const f = (x) => "a"; sink(f(1));'],
    ['for (const a of ["a"]) sink(a);'],
  ])('is unknown: %s', (code) => {
    expect(askOf(code, staticText)).toBeUndefined();
  });

  it('is unknown for nothing', () => {
    expect(askOf('sink(1);', (file) => staticText(file, undefined))).toBeUndefined();
  });
});

describe('partialText', () => {
  it.each([
    ['sink(`https://x/${id}/y`);', 'https://x/\u0000/y'],
    ['sink("https://x/" + id);', 'https://x/\u0000'],
    ['sink(host + "/patients");', '\u0000/patients'],
    ['sink("plain");', 'plain'],
    ['sink(`${a}${b} `);', '\u0000\u0000 '],
  ])('%s', (code, expected) => {
    expect(askOf(code, partialText)).toBe(expected);
  });

  it('is unknown where no piece is known', () => {
    expect(askOf('sink(a + b);', partialText)).toBeUndefined();
  });
});

describe('staticNumber', () => {
  it.each([
    ['sink(5);', 5],
    ['sink(-5);', -5],
    ['sink(15 * 60 * 1000);', 900_000],
    ['sink(1 + 2 - 4);', -1],
    ['sink(10 / 4);', 2.5],
    ['const minute = 60_000; sink(30 * minute);', 1_800_000],
    ['const cfg = { ttl: 60 }; sink(cfg.ttl * 2);', 120],
    ['enum T { A = 7 } sink(T.A);', 7],
    ['sink(0x10);', 16],
  ])('%s', (code, expected) => {
    expect(askOf(code, staticNumber)).toBe(expected);
  });

  it.each([['sink(a);'], ['sink("5");'], ['sink(5 * a);'], ['sink(2 ** 3);'], ['sink(5n);'], ['let a = 5; a = 6; sink(a);']])('is unknown: %s', (code) => {
    expect(askOf(code, staticNumber)).toBeUndefined();
  });
});

describe('staticBoolean', () => {
  it.each([
    ['sink(true);', true],
    ['sink(false);', false],
    ['sink(!0);', true],
    ['sink(!1);', false],
    ['const on = true; sink(on);', true],
    ['const o = { on: false }; sink(o.on);', false],
    ['sink(1);', undefined],
    ['sink(!a);', undefined],
    ['sink(isProduction);', undefined],
  ])('%s', (code, expected) => {
    expect(askOf(code, staticBoolean)).toBe(expected);
  });
});

describe('resolveConst', () => {
  it.each([
    ['const a = { b: 1 }; sink(a);', 'ObjectExpression'],
    ['const a = f(); const b = a; sink(b);', 'CallExpression'],
    ['const a = [1]; sink(a);', 'ArrayExpression'],
    ['const a = await b; sink(a);', 'Identifier'],
    ['sink(a.b);', 'MemberExpression'],
    ['const o = { f() {} }; sink(o.f);', 'FunctionExpression'],
    ['const make = () => ({ a: 1 }); sink(make());', 'ObjectExpression'],
    ['let a = {}; a = []; sink(a);', 'Identifier'],
    ['function f(a) { sink(a); }', 'Identifier'],
    ['const o = { a: 1, a: "b" }; sink(o.a);', 'Literal'],
  ])('%s ends at %s', (code, type) => {
    expect(askOf(code, (file, node) => resolveConst(file, node).type)).toBe(type);
  });
});

describe('initOf', () => {
  it.each([
    ['const a = 1; sink(a);', '1'],
    ['let a; a = 2; sink(a);', '2'],
    ['const { a } = { a: 3 }; sink(a);', '3'],
    ['let a = 1; a = 2; sink(a);', undefined],
    ['let a = 1; a++; sink(a);', undefined],
    ['function f(a) { sink(a); }', undefined],
    ['sink(a);', undefined],
    ['import a from "a"; sink(a);', undefined],
    ['var a = 1; var a = 2; sink(a);', undefined],
    ['const { a } = load(); sink(a);', undefined],
    ['const [a] = [1]; sink(a);', undefined],
  ])('%s: %s', (code, expected) => {
    expect(
      askOf(code, (file, node) => {
        const init = initOf(file, node);
        return init && file.textOf(init);
      }),
    ).toBe(expected);
  });
});

describe('calledFunction and functionBehind', () => {
  it.each([
    ['function f() {} sink(f);', 'f'],
    ['const f = () => 1; sink(f);', 'f'],
    ['const f = function () {}; sink(f);', 'f'],
    ['const f = useCallback(() => 1, []); sink(f);', 'f'],
    ['const o = { f() {} }; sink(o.f);', 'f'],
    ['const o = { f: () => 1 }; sink(o.f);', 'f'],
    ['class A { f() {} g() { sink(this.f); } }', 'f'],
    ['class A { f = () => 1; g() { sink(this.f); } }', 'f'],
    ['class A { static f() {} } sink(A.f);', 'f'],
    ['class A { f() {} } const a = new A(); sink(a.f);', 'f'],
    ['sink(function f() {});', 'f'],
  ])('%s is %s', (code, name) => {
    expect(askOf(code, (file, node) => functionName(functionBehind(file, node)!))).toBe(name);
  });

  it.each([
    ['sink(f);'],
    ['import f from "f"; sink(f);'],
    ['function g(f) { sink(f); }'],
    ['const f = 5; sink(f);'],
    ['const o = {}; sink(o.f);'],
    ['class A { g() { sink(this.f); } }'],
    ['sink(a.b.c);'],
  ])('%s is none of the file', (code) => {
    expect(askOf(code, functionBehind)).toBeUndefined();
  });

  it('is asked by calls', () => {
    expect(askOf('function f() {} sink(f());', (file, node) => node.type === 'CallExpression' && calledFunction(file, node)?.id?.name)).toBe('f');
  });
});
