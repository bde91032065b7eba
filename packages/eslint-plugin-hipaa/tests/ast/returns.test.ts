import { describe, expect, it } from 'vitest';
import { returnsOf } from '../../src/ast/returns.js';
import { withFile } from '../support/analyse.js';

describe('returnsOf', () => {
  it.each([
    ['function f() { return a; }', ['a']],
    ['function f() { if (x) return a; return b; }', ['a', 'b']],
    ['function f() { return; }', []],
    ['function f() { run(() => { return a; }); return b; }', ['b']],
    ['function f() { class A { g() { return a; } } try { return b; } finally { return c; } }', ['b', 'c']],
    ['function* f() { yield a; yield* b; }', ['a', 'b']],
    ['function f() {}', []],
  ])('%s', (code, expected) => {
    expect(withFile(code, 'src/example.ts', (file) => returnsOf(file, file.nodesOf('FunctionDeclaration')[0]!).map((node) => file.textOf(node)))).toEqual(expected);
  });

  it('takes the body of a short arrow function', () => {
    expect(withFile('const f = () => ({ a });', 'src/example.ts', (file) => returnsOf(file, file.nodesOf('ArrowFunctionExpression')[0]!).map((node) => file.textOf(node)))).toEqual(['{ a }']);
  });
});
