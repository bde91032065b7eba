import { describe, expect, it } from 'vitest';
import { moduleBehind } from '../../src/ast/origin.js';
import { askOf } from '../support/analyse.js';

describe('moduleBehind', () => {
  it.each([
    ['import { a } from "m"; sink(a);'],
    ['import a from "m"; sink(a.b.c);'],
    ['import A from "m"; const a = new A(); sink(a);'],
    ['import A from "m"; sink(new A());'],
    ['import A from "m"; const a = new A(); const b = a.child(); sink(b);'],
    ['import make from "m"; const a = make(); sink(a.b);'],
    ['const A = require("m"); const a = new A(); sink(a);'],
    ['const a = require("m")(); sink(a);'],
    ['import A from "m"; let a; a = new A(); sink(a);'],
    ['import A from "m"; class B { a = new A(); f() { sink(this.a); } }'],
    ['import A from "m"; class B { constructor() { this.a = new A(); } f() { sink(this.a); } }'],
    ['import { A } from "m"; class B { constructor(private readonly a: A) {} f() { sink(this.a); } }'],
    ['import { A } from "m"; class B { a: A; f() { sink(this.a.b); } }'],
    ['import { A } from "m"; function f(a: A) { sink(a); }'],
    ['import * as M from "m"; function f(a: M.A) { sink(a); }'],
    ['import * as M from "m"; M.withScope((scope) => { sink(scope); });'],
    ['import { A } from "m"; const a: A = make(); sink(a);'],
    ['import A from "m"; class B extends A {} const b = new B(); sink(b);'],
    ['import A from "m"; const { a } = new A(); sink(a);'],
    ['import A from "m"; async function f() { sink(await new A().load()); }'],
  ])('%s comes from m', (code) => {
    expect(askOf(code, moduleBehind)).toBe('m');
  });

  it.each([['sink(a);'], ['const a = {}; sink(a);'], ['function f(a) { sink(a); }'], ['class B { f() { sink(this.a); } }'], ['const a = b; const b = a; sink(a);'], ['sink("m");']])('%s comes from nowhere known', (code) => {
    expect(askOf(code, moduleBehind)).toBeUndefined();
  });
});
