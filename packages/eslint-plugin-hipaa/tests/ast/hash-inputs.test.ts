import { describe, expect, it } from 'vitest';
import { hashInputs, namesIn } from '../../src/ast/hash-inputs.js';
import { askOf, withFile } from '../support/analyse.js';

describe('hashInputs', () => {
  it.each([
    ['createHash("md5").update(a).digest("hex");', ['a']],
    ['createHash("md5").update(a).update(b);', ['a', 'b']],
    ['const h = createHash("md5"); h.update(a); h.update(b); h.digest();', ['a', 'b']],
    ['createHash("md5");', []],
    ['digest("SHA-1", a);', ['a']],
  ])('%s', (code, expected) => {
    const found = withFile(code, 'src/example.ts', (file) => {
      const call = file.nodesOf('CallExpression').find(({ callee }) => callee.type === 'Identifier')!;
      return hashInputs(file, call).map((node) => file.textOf(node));
    });
    expect(found).toEqual(expected);
  });
});

describe('namesIn', () => {
  it.each([
    ['sink(password);', ['password']],
    ['sink(user.password);', ['password', 'user']],
    ['sink(`${a}:${b}`);', ['a', 'b']],
    ['sink(a + b.c);', ['a', 'c', 'b']],
    ['sink([a, b]);', ['a', 'b']],
    ['sink(await a);', ['a']],
    ['sink("a");', []],
  ])('%s', (code, expected) => {
    expect(askOf(code, namesIn)).toEqual(expected);
  });

  it('does not count what only a length is taken of', () => {
    expect(askOf('sink(password.length);', namesIn)).not.toContain('password');
  });
});
