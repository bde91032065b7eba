import { describe, expect, it } from 'vitest';
import { lookUpMember, visibleMembers } from '../../src/ast/objects.js';
import { askOf } from '../support/analyse.js';

function look(code: string, name: string): string | undefined {
  return askOf(code, (file, node) => {
    const found = lookUpMember(file, node, name);
    return found.kind === 'found' ? file.textOf(found.value) : found.kind;
  });
}

describe('lookUpMember', () => {
  it.each([
    ['sink({ a: 1 });', '1'],
    ['sink({ "a": 1 });', '1'],
    ['sink({ A: 1 });', '1'],
    ['sink({ a: 1, a: 2 });', '2'],
    ['const o = { a: 1 }; sink(o);', '1'],
    ['const o = { a: 1 }; sink({ ...o });', '1'],
    ['const o = { a: 1 }; sink({ ...o, a: 2 });', '2'],
    ['const o = { a: 1 }; sink({ a: 2, ...o });', '1'],
    ['const make = () => ({ a: 1 }); sink(make());', '1'],
    ['sink(Object.assign({}, { a: 1 }));', '1'],
    ['sink(Object.freeze({ a: 1 }));', '1'],
    ['sink({ a: 1, ...{ b: 2 } });', '1'],
    ['sink({ b: 1 });', 'absent'],
    ['sink({});', 'absent'],
    ['sink({ [a]: 1 });', 'absent'],
    ['sink({ ...others });', 'unknown'],
    ['sink({ a: 1, ...others });', 'unknown'],
    ['sink({ ...others, a: 1 });', '1'],
    ['sink(options);', 'unknown'],
    ['sink(Object.assign({}, options));', 'unknown'],
    ['sink(make());', 'unknown'],
  ])('%s: %s', (code, expected) => {
    expect(look(code, 'a')).toBe(expected);
  });

  it('is absent of nothing', () => {
    expect(askOf('sink(1);', (file) => lookUpMember(file, undefined, 'a').kind)).toBe('absent');
  });
});

describe('visibleMembers', () => {
  it.each([
    ['const o = { b: 2, c: 3 }; sink({ a: 1, ...o, c: 4 });', ['a 1', 'b 2', 'c 4']],
    ['sink(Object.assign({ a: 1 }, { b: 2 }));', ['a 1', 'b 2']],
    ['sink({ a: 1, ...unknown });', ['a 1']],
    ['sink(unknown);', []],
    ['const o = { ...o, a: 1 }; sink(o);', ['a 1']],
  ])('%s', (code, expected) => {
    expect(askOf(code, (file, node) => [...visibleMembers(file, node)].map(([name, value]) => `${name} ${file.textOf(value)}`))).toEqual(expected);
  });
});
