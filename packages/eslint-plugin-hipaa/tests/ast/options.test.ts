import { describe, expect, it } from 'vitest';
import { inlineObject, lookUpOption, lookUpPath } from '../../src/ast/options.js';
import { askOf } from '../support/analyse.js';

function look(code: string, path: readonly string[]): string {
  return askOf(code, (file, node) => {
    const found = lookUpPath(file, node, path);
    return found.kind === 'found' ? file.textOf(found.value) : found.kind;
  });
}

describe('lookUpOption', () => {
  it.each([
    ['sink({ secure: true });', 'true'],
    ['sink({ Secure: true });', 'true'],
    ['sink({ secure });', 'secure'],
    ['const o = { secure: true }; sink(o);', 'true'],
    ['const base = { secure: true }; sink({ ...base, path: "/" });', 'true'],
    ['const base = { secure: true }; const more = { ...base }; sink(more);', 'true'],
    ['const o = {}; o.secure = true; sink(o);', 'true'],
    ['function make() { return { secure: true }; } sink(make());', 'true'],
    ['const make = (secure) => ({ secure }); sink(make(true));', 'true'],
    ['const make = (o) => ({ ...o, path: "/" }); sink(make({ secure: true }));', 'true'],
    ['const make = (o = { secure: true }) => ({ ...o }); sink(make());', 'true'],
    ['sink(Object.assign({}, { secure: true }));', 'true'],
    ['sink(Object.freeze({ secure: true }));', 'true'],
    ['sink(a ? { secure: true } : { secure: false });', 'true'],
    ['sink({ ...(a && { secure: true }) });', 'true'],
    ['sink(options ?? { secure: true });', 'true'],
    ['sink({});', 'absent'],
    ['sink(undefined);', 'absent'],
    ['sink({ path: "/" });', 'absent'],
    ['sink(a ? { secure: true } : {});', 'absent'],
    ['function make(a) { if (a) return {}; return { secure: true }; } sink(make(1));', 'absent'],
    ['sink(options);', 'unknown'],
    ['sink({ ...options });', 'unknown'],
    ['import { options } from "./options"; sink(options);', 'unknown'],
    ['sink(make());', 'unknown'],
  ])('%s: %s', (code, expected) => {
    expect(look(code, ['secure'])).toBe(expected);
  });

  it('is absent of nothing', () => {
    expect(askOf('sink(1);', (file) => lookUpOption(file, undefined, 'secure').kind)).toBe('absent');
  });
});

describe('lookUpPath', () => {
  it.each([
    ['sink({ cookie: { maxAge: 5 } });', '5'],
    ['const cookie = { maxAge: 5 }; sink({ cookie });', '5'],
    ['const cookie = { maxAge: 5 }; sink({ ...{ cookie } });', '5'],
    ['sink({ cookie: {} });', 'absent'],
    ['sink({});', 'absent'],
    ['sink({ cookie });', 'unknown'],
    ['sink({ cookie: make() });', 'unknown'],
  ])('%s: %s', (code, expected) => {
    expect(look(code, ['cookie', 'maxAge'])).toBe(expected);
  });
});

describe('inlineObject', () => {
  it.each([
    ['sink({ a: 1 });', true],
    ['sink({ a: 1 } as const);', true],
    ['const o = {}; sink(o);', false],
    ['sink([]);', false],
  ])('%s: %s', (code, expected) => {
    expect(askOf(code, (_, node) => inlineObject(node) !== undefined)).toBe(expected);
  });

  it('takes nothing', () => {
    expect(inlineObject(undefined)).toBeUndefined();
  });
});
