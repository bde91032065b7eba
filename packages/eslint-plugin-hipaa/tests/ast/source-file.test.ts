import { describe, expect, it } from 'vitest';
import { SourceFile } from '../../src/ast/source-file.js';
import { withFile } from '../support/analyse.js';

describe('SourceFile', () => {
  it('lists nodes in the order of the text', () => {
    expect(withFile('a(b(1), c(2)); d(); class E { f() { g(); } }', 'src/example.ts', (file) => file.nodesOf('CallExpression').map(({ callee }) => file.textOf(callee)))).toEqual(['a', 'b', 'c', 'd', 'g']);
    expect(withFile('`a ${b}` + "c"; `d`;', 'src/example.ts', (file) => file.nodesOf('TemplateLiteral').map((node) => file.textOf(node)))).toEqual(['`a ${b}`', '`d`']);
    expect(withFile('a();', 'src/example.ts', (file) => file.nodesOf('NewExpression'))).toEqual([]);
  });

  it('knows the variable behind an identifier, by scope', () => {
    const names = withFile('const a = 1; function f(a) { return a; } f(a); b;', 'src/example.ts', (file) => {
      const inner = file.nodesOf('ReturnStatement')[0]!.argument!;
      const outer = file.nodesOf('CallExpression')[0]!.arguments[0]!;
      const free = file.ast.body.at(-1)!;
      return [file.variableOf(inner)?.defs[0]?.type, file.variableOf(outer)?.defs[0]?.type, free.type === 'ExpressionStatement' && file.variableOf(free.expression)];
    });
    expect(names).toEqual(['Parameter', 'Variable', undefined]);
  });

  it('works a fact out once', () => {
    let count = 0;
    const fact = (): number => ++count;
    withFile('a();', 'src/example.ts', (file) => [file.fact(fact), file.fact(fact)]);
    expect(count).toBe(1);
  });

  it('remembers a fact that is undefined', () => {
    let count = 0;
    const fact = (): undefined => {
      count++;
      return undefined;
    };
    withFile('a();', 'src/example.ts', (file) => {
      file.fact(fact);
      file.fact(fact);
    });
    expect(count).toBe(1);
  });

  it('is one object for one tree', () => {
    withFile('a();', 'src/example.ts', (file) => {
      expect(SourceFile.of(file.sourceCode, file.filename)).toBe(file);
    });
  });

  it('tells text and file name', () => {
    expect(withFile('a();', 'src/b/c.ts', ({ text, filename }) => [text, filename])).toEqual(['a();', 'src/b/c.ts']);
  });
});
