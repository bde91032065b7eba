import { describe, expect, it } from 'vitest';
import { calleeName, functionName, keyName, memberName, pathOf, receiverOf } from '../../src/ast/static-names.js';
import { askOf, withFile } from '../support/analyse.js';

describe('pathOf', () => {
  it.each([
    ['sink(a);', ['a']],
    ['sink(a.b.c);', ['a', 'b', 'c']],
    ['sink(this.audit.log.info);', ['this', 'audit', 'log', 'info']],
    ['sink(super.find);', ['super', 'find']],
    ['sink(a["b"][`c`]);', ['a', 'b', 'c']],
    ['sink(a[b]);', ['a', '*']],
    ['sink(a?.b?.c);', ['a', 'b', 'c']],
    ['sink(a!.b);', ['a', 'b']],
    ['sink((a as B).c);', ['a', 'c']],
    ['sink(pino().child().info);', ['pino()', 'child()', 'info']],
    ['sink(new Foo().x);', ['new Foo()', 'x']],
    ['sink(new a.Foo().x);', ['new a.Foo()', 'x']],
    ['sink((await load()).x);', ['load()', 'x']],
    ['sink(import("m"));', ['import()']],
    ['class A { #b; f() { sink(this.#b); } }', ['this', 'b']],
    ['sink(a[0]);', ['a', '0']],
  ])('%s', (code, expected) => {
    expect(askOf(code, (_, node) => pathOf(node))).toEqual(expected);
  });

  it.each([['sink("a".length);'], ['sink([1].map);'], ['sink((a || b).c);'], ['sink(`a`);']])('has no root name: %s', (code) => {
    expect(askOf(code, (_, node) => pathOf(node))).toBeUndefined();
  });
});

describe('memberName', () => {
  it.each([
    ['sink(a.b);', 'b'],
    ['sink(a["b c"]);', 'b c'],
    ['sink(a[`b`]);', 'b'],
    ['sink(a[5]);', '5'],
    ['sink(a[b]);', undefined],
    ['sink(a[`b${c}`]);', undefined],
    ['class A { #b; f() { sink(this.#b); } }', 'b'],
  ])('%s: %s', (code, expected) => {
    expect(askOf(code, (_, node) => (node.type === 'MemberExpression' ? memberName(node) : 'no member'))).toBe(expected);
  });
});

describe('keyName', () => {
  it.each([
    ['({ a: 1 });', 'a'],
    ['({ "a b": 1 });', 'a b'],
    ['({ 5: 1 });', '5'],
    ['({ ["a"]: 1 });', 'a'],
    ['({ [`a`]: 1 });', 'a'],
    ['({ [a]: 1 });', undefined],
    ['({ a });', 'a'],
    ['({ a() {} });', 'a'],
  ])('%s: %s', (code, expected) => {
    expect(withFile(code, 'src/example.ts', (file) => keyName(file.nodesOf('Property')[0]!))).toBe(expected);
  });
});

describe('calleeName and receiverOf', () => {
  it.each([
    ['fetch(1);', 'fetch', undefined],
    ['this.audit.log(1);', 'log', 'this.audit'],
    ['a["log"](1);', 'log', 'a'],
    ['a?.log?.(1);', 'log', 'a'],
    ['a[b](1);', undefined, 'a'],
    ['(a || b)(1);', undefined, undefined],
    ['(a as any).log(1);', 'log', 'a as any'],
    ['f(1)(2);', undefined, undefined],
  ])('%s: %s on %s', (code, name, receiver) => {
    const asked = withFile(code, 'src/example.ts', (file) => {
      const call = file.nodesOf('CallExpression')[0]!;
      const owner = receiverOf(call);
      return [calleeName(call), owner && file.textOf(owner)];
    });
    expect(asked).toEqual([name, receiver]);
  });
});

describe('functionName', () => {
  it.each([
    ['function load() {}', 'load'],
    ['const load = () => 1;', 'load'],
    ['const load = function inner() {};', 'inner'],
    ['const load = useCallback(() => 1, []);', 'load'],
    ['const load = asyncHandler(wrap(async () => 1));', 'load'],
    ['({ load: () => 1 });', 'load'],
    ['({ load() {} });', 'load'],
    ['({ "load": () => 1 });', 'load'],
    ['class A { load() {} }', 'load'],
    ['class A { load = () => 1; }', 'load'],
    ['class A { #load() {} }', 'load'],
    ['exports.load = () => 1;', 'load'],
    ['load = () => 1;', 'load'],
    ['const load = (() => 1) as Loader;', 'load'],
    ['run(() => 1);', undefined],
    ['({ [key]: () => 1 });', undefined],
    ['export default () => 1;', undefined],
  ])('%s: %s', (code, expected) => {
    expect(withFile(code, 'src/example.ts', (file) => functionName([...file.nodesOf('FunctionDeclaration'), ...file.nodesOf('FunctionExpression'), ...file.nodesOf('ArrowFunctionExpression')][0]!))).toBe(expected);
  });
});
