import { describe, expect, it } from 'vitest';
import { callSites } from '../../src/ast/call-sites.js';
import { withFile } from '../support/analyse.js';

describe('callSites', () => {
  it.each([
    ['function f() {} f(1); f(2); g(3);', ['f(1)', 'f(2)']],
    ['const f = () => 1; f(); [f];', ['f()']],
    ['class A { f() {} g() { this.f(1); other.f(2); } }', ['this.f(1)']],
    ['const o = { f() {} }; o.f(1); o.g(2);', ['o.f(1)']],
    ['function f() {} { const f = 1; f(1); } f(2);', ['f(2)']],
    ['class A { constructor() {} } new A(1); new B(2);', ['new A(1)']],
    ['function f() {}', []],
  ])('%s', (code, expected) => {
    const found = withFile(code, 'src/example.ts', (file) => {
      const fn = [...file.nodesOf('FunctionDeclaration'), ...file.nodesOf('ArrowFunctionExpression'), ...file.nodesOf('FunctionExpression')][0]!;
      return callSites(file, fn).map((call) => file.textOf(call));
    });
    expect(found).toEqual(expected);
  });
});
