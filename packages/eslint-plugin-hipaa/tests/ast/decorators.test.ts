import babelParser from '@babel/eslint-parser';
import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import { decoratorsOf } from '../../src/ast/decorators.js';
import type { Node } from '../../src/ast/nodes.js';
import { withFile } from '../support/analyse.js';

describe('decoratorsOf', () => {
  it.each([
    ['@Get() class A {}', ['Get']],
    ['@Get class A {}', ['Get']],
    ['@common.Get("a") class A {}', ['Get']],
    ['@A @B() class C {}', ['A', 'B']],
    ['@Get() export class A {}', ['Get']],
    ['export default @Get() class {}', ['Get']],
    ['class A {}', []],
    ['@(make()) class A {}', ['make']],
    ['@(a || b) class A {}', []],
  ])('%s', (code, expected) => {
    expect(withFile(code, 'src/example.ts', (file) => decoratorsOf(file.nodesOf('ClassDeclaration')[0]!).map(({ name }) => name))).toEqual(expected);
  });

  it('gives the arguments', () => {
    expect(withFile('@Roles("admin", nurse) class A {}', 'src/example.ts', (file) => decoratorsOf(file.nodesOf('ClassDeclaration')[0]!)[0]!.arguments.map((argument) => file.textOf(argument)))).toEqual(['"admin"', 'nurse']);
  });

  it('looks at members and parameters, too', () => {
    const names = withFile('class A { @Get("x") load(@Body() body, plain) {} @Column() name; }', 'src/example.ts', (file) => {
      const method = file.nodesOf('MethodDefinition')[0]!;
      return [method, method.value.params[0]!, method.value.params[1]!, file.nodesOf('PropertyDefinition')[0]!].map((node) => decoratorsOf(node).map(({ name }) => name));
    });
    expect(names).toEqual([['Get'], ['Body'], [], ['Column']]);
  });

  it('finds those that Babel hangs on an export', () => {
    const found: string[][] = [];
    const rule: Rule.RuleModule = { create: () => ({ ClassDeclaration: (node) => void found.push(decoratorsOf(node as unknown as Node).map(({ name }) => name)) }) };
    const parserOptions = { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: [['decorators', { decoratorsBeforeExport: true }]] } } };
    new Linter({ configType: 'flat' }).verify('@Get() export class A {}', [{ files: ['**/*.js'], languageOptions: { parser: babelParser, parserOptions }, plugins: { test: { rules: { rule } } }, rules: { 'test/rule': 'error' } }], { filename: 'a.js' });
    expect(found).toEqual([['Get']]);
  });
});
