import { describe, expect, it } from 'vitest';
import { findPurpose } from '../../src/ast/purpose.js';
import { withFile } from '../support/analyse.js';

/** The names on the way of the first call of `random()`. */
function names(code: string): string[] {
  return withFile(code, 'src/example.tsx', (file) => {
    const found: string[] = [];
    const start = file.nodesOf('CallExpression').find(({ callee }) => callee.type === 'Identifier' && callee.name === 'random')!;
    findPurpose(file, start, (name) => {
      found.push(name);
      return undefined;
    });
    return found;
  });
}

describe('findPurpose', () => {
  it.each([
    ['const token = random();', 'token'],
    ['token = random();', 'token'],
    ['user.token = random();', 'token'],
    ['({ token: random() });', 'token'],
    ['class A { token = random(); }', 'token'],
    ['function token() { return random(); }', 'token'],
    ['const token = () => random();', 'token'],
    ['function f(token = random()) {}', 'token'],
    ['const token = `t-${random()}`;', 'token'],
    ['const token = "t" + random().toString(36).slice(2);', 'token'],
    ['const token = String(random());', 'token'],
    ['const token = Array.from(list, () => random()).join("");', 'token'],
    ['const token = a ? random() : b;', 'token'],
    ['const token = (await random()) as string;', 'token'],
    ['save("token", random());', 'token'],
    ['issueToken(random());', 'issueToken'],
    ['const page = <input token={random()} />;', 'token'],
    ['const x = random(); const token = x;', 'token'],
    ['function f() { return random(); } const token = f();', 'token'],
    ['const list = []; list.push(random());', 'list'],
    ['const schema = { token: { default: random() } };', 'token'],
    ['const [token] = [random()];', 'token'],
  ])('%s leads to %s', (code, name) => {
    expect(names(code)).toContain(name);
  });

  it.each([
    ['if (random() < 0.5) token();', 'token'],
    ['const token = random() > 0.5;', 'token'],
    ['const token = random() ? a : b;', 'token'],
    ['random(); const token = 1;', 'token'],
  ])('%s does not lead to %s', (code, name) => {
    expect(names(code)).not.toContain(name);
  });

  it('stops at the first answer', () => {
    const asked = withFile('const a = random(); const b = a; const c = b;', 'src/example.ts', (file) => {
      const seen: string[] = [];
      const answer = findPurpose(file, file.nodesOf('CallExpression')[0]!, (name) => {
        seen.push(name);
        return name === 'b' ? 'yes' : undefined;
      });
      return [answer, seen];
    });
    expect(asked).toEqual(['yes', ['a', 'b']]);
  });

  it('ends in a circle', () => {
    expect(names('let a = random(); let b = a; a = b; b = a;')).toEqual(expect.arrayContaining(['a', 'b']));
  });
});
