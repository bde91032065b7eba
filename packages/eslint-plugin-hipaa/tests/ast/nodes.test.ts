import { describe, expect, it } from 'vitest';
import { contains, enclosingClass, enclosingFunction, findAncestor, isClass, isFunction, unwrap, unwrapAwait } from '../../src/ast/nodes.js';
import { askOf } from '../support/analyse.js';

describe('unwrap', () => {
  it.each([
    ['sink(a);', 'a'],
    ['sink(a as B);', 'a'],
    ['sink(a!);', 'a'],
    ['sink(<B>a);', 'a'],
    ['sink(a satisfies B);', 'a'],
    ['sink((a as B)! satisfies C);', 'a'],
    ['sink(a?.b);', 'a?.b'],
    ['sink(await a);', 'await a'],
  ])('%s', (code, expected) => {
    expect(askOf(code, (file, node) => file.textOf(unwrap(node)))).toBe(expected);
  });

  it('looks below await when asked to', () => {
    expect(askOf('sink((await (await a as B))!);', (file, node) => file.textOf(unwrapAwait(node)))).toBe('a');
  });
});

describe('what a node stands in', () => {
  it('is the nearest function', () => {
    expect(askOf('function outer() { const inner = () => { sink(1); }; }', (_, node) => enclosingFunction(node)?.type)).toBe('ArrowFunctionExpression');
    expect(askOf('class A { f() { sink(1); } }', (_, node) => enclosingFunction(node)?.type)).toBe('FunctionExpression');
    expect(askOf('sink(1);', (_, node) => enclosingFunction(node))).toBeUndefined();
  });

  it('is the nearest class', () => {
    expect(askOf('class A { f() { return class B { g() { sink(1); } }; } }', (_, node) => enclosingClass(node)?.id?.name)).toBe('B');
    expect(askOf('sink(1);', (_, node) => enclosingClass(node))).toBeUndefined();
  });

  it('is never the node itself', () => {
    expect(askOf('function f() { sink(() => 1); }', (_, node) => findAncestor(node, isFunction)?.type)).toBe('FunctionDeclaration');
    expect(askOf('class A { f() { sink(class B {}); } }', (_, node) => findAncestor(node, isClass)?.id?.name)).toBe('A');
  });

  it('contains it', () => {
    expect(askOf('sink(a + b);', (_, node) => node.type === 'BinaryExpression' && [contains(node, node.left), contains(node.left, node), contains(node, node)])).toEqual([true, false, true]);
  });
});

describe('isFunction and isClass', () => {
  it.each([
    ['sink(() => 1);', true, false],
    ['sink(function () {});', true, false],
    ['sink(class {});', false, true],
    ['sink(f);', false, false],
  ])('%s', (code, fn, cls) => {
    expect(askOf(code, (_, node) => [isFunction(node), isClass(node)])).toEqual([fn, cls]);
  });

  it('takes nothing', () => {
    expect([isFunction(undefined), isFunction(null), isClass(undefined)]).toEqual([false, false, false]);
  });
});
