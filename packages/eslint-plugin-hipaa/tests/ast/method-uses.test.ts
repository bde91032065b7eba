import { describe, expect, it } from 'vitest';
import { membersUsedOf } from '../../src/ast/method-uses.js';
import { withFile } from '../support/analyse.js';

describe('membersUsedOf', () => {
  it.each([
    ['make().a;', ['a']],
    ['make().a();', ['a']],
    ['make()!.a;', ['a']],
    ['const x = make(); x.a(); x.b;', ['a', 'b']],
    ['let x; x = make(); x["a"];', ['a']],
    ['const x = make();', []],
    ['const x = make(); send(x);', undefined],
    ['const x = make(); x[key];', undefined],
    ['send(make());', undefined],
    ['make();', undefined],
  ])('%s uses %j', (code, expected) => {
    const found = withFile(code, 'src/example.ts', (file) => membersUsedOf(file, file.nodesOf('CallExpression').find(({ callee }) => callee.type === 'Identifier' && callee.name === 'make')!));
    expect(found).toEqual(expected);
  });
});
