import { describe, expect, it } from 'vitest';
import { chainOf, tipOf } from '../../src/ast/chains.js';
import { unwrap } from '../../src/ast/nodes.js';
import { askOf, withFile } from '../support/analyse.js';

describe('chainOf', () => {
  it.each([
    ['sink(db.collection("patients").find({}));', ['db', 'collection()', 'find()']],
    ['sink(db.select().from(patients));', ['db', 'select()', 'from()']],
    ['sink(this.repo.find());', ['this', 'repo', 'find()']],
    ['sink(knex("patients").first());', ['knex()', 'first()']],
    ['sink(f());', ['f()']],
    ['sink(prisma?.patient?.findMany?.());', ['prisma', 'patient', 'findMany()']],
    ['sink(prisma!.patient.findMany());', ['prisma', 'patient', 'findMany()']],
    ['sink(db["patient"].find());', ['db', 'patient', 'find()']],
    ['sink(db[table].find());', ['db', '*', 'find()']],
    ['sink((await connect()).query(1));', ['query()']],
    ['sink(new Foo().run());', ['run()']],
    ['sink([1].map(f));', ['map()']],
  ])('%s', (code, expected) => {
    expect(askOf(code, (_, node) => chainOf(unwrap(node) as never).links.map(({ name, call }) => name + (call ? '()' : '')))).toEqual(expected);
  });

  it('gives each link its own call', () => {
    expect(askOf('sink(db.collection("patients").find({}));', (file, node) => node.type === 'CallExpression' && chainOf(node).links.map(({ call }) => call?.arguments[0] && file.textOf(call.arguments[0])))).toEqual([undefined, '"patients"', '{}']);
  });

  it('tells the root', () => {
    expect(askOf('sink((await connect()).query(1));', (_, node) => node.type === 'CallExpression' && chainOf(node).root.type)).toBe('AwaitExpression');
  });
});

describe('tipOf', () => {
  it.each([
    ['a.b().c().d();', 'a.b().c().d()'],
    ['a.b();', 'a.b()'],
    ['a.b().c;', 'a.b()'],
    ['a.b()?.c();', 'a.b()?.c()'],
    ['a.b()!.c();', 'a.b()!.c()'],
    ['a.b()();', 'a.b()'],
    ['f(a.b());', 'a.b()'],
    ['(a.b() as C).d();', '(a.b() as C).d()'],
  ])('%s', (code, expected) => {
    const found = withFile(code, 'src/example.ts', (file) => {
      const inner = file.nodesOf('CallExpression').find((call) => call.callee.type === 'MemberExpression' && call.callee.object.type === 'Identifier')!;
      return file.textOf(tipOf(inner));
    });
    expect(found).toBe(expected);
  });
});
