import { describe, expect, it } from 'vitest';
import { importedModules, importOf, importsModule, matchesModule } from '../../src/ast/imports.js';
import { askOf, withFile } from '../support/analyse.js';

describe('importOf', () => {
  it.each([
    ['import { a } from "m"; sink(a);', 'm a'],
    ['import { a as b } from "m"; sink(b);', 'm a'],
    ['import { "a-b" as c } from "m"; sink(c);', 'm a-b'],
    ['import a from "m"; sink(a);', 'm default'],
    ['import { default as a } from "m"; sink(a);', 'm default'],
    ['import * as a from "m"; sink(a);', 'm *'],
    ['import * as a from "m"; sink(a.b);', 'm b'],
    ['import a from "m"; sink(a.b);', 'm b'],
    ['import { a } from "m"; sink(a.b);', 'm a.b'],
    ['import a = require("m"); sink(a);', 'm *'],
    ['import a = require("m"); sink(a.b);', 'm b'],
    ['const a = require("m"); sink(a);', 'm *'],
    ['const a = require("m"); sink(a.b);', 'm b'],
    ['const { a } = require("m"); sink(a);', 'm a'],
    ['const { a: b } = require("m"); sink(b);', 'm a'],
    ['const { a = 1 } = require("m"); sink(a);', 'm a'],
    ['const a = require("m").b; sink(a);', 'm b'],
    ['const a = require("m")["b"]; sink(a);', 'm b'],
    ['sink(require("m"));', 'm *'],
    ['sink(require("m").b);', 'm b'],
    ['const a = await import("m"); sink(a.b);', 'm b'],
    ['const { a } = await import("m"); sink(a);', 'm a'],
    ['import type { a } from "m"; sink(a);', 'm a'],
    ['import { a } from "m"; sink(a!);', 'm a'],
  ])('%s comes from %s', (code, expected) => {
    expect(
      askOf(code, (file, node) => {
        const found = importOf(file, node);
        return found && `${found.module} ${found.imported}`;
      }),
    ).toBe(expected);
  });

  it.each([['sink(a);'], ['const a = 1; sink(a);'], ['import { a } from "m"; function f(a) { sink(a); }'], ['const a = require(name); sink(a);'], ['const a = load("m"); sink(a);'], ['sink("m");']])('%s comes from none', (code) => {
    expect(askOf(code, importOf)).toBeUndefined();
  });
});

describe('importedModules', () => {
  it('knows every way to import', () => {
    const code = 'import "a"; import b from "b"; import type { C } from "c"; import d = require("d"); const e = require("e"); import("f"); require("g"); import(name); require(name);';
    expect([...withFile(code, 'src/example.ts', importedModules)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });
});

describe('matchesModule and importsModule', () => {
  it.each([
    ['@sentry/node', ['@sentry/'], true],
    ['@sentry/node', ['@sentry/node'], true],
    ['@sentry/node/esm', ['@sentry/node'], true],
    ['@sentry/nodejs', ['@sentry/node'], false],
    ['node:crypto', ['crypto'], true],
    ['crypto', ['crypto'], true],
    ['crypto-js', ['crypto'], false],
    ['pino', ['winston', 'pino'], true],
    ['pino', [], false],
  ])('%s among %j: %s', (module, names, expected) => {
    expect(matchesModule(module, names)).toBe(expected);
    expect(withFile(`import "${module}";`, 'src/example.ts', (file) => importsModule(file, names))).toBe(expected);
  });
});
