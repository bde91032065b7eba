import { describe, expect, it } from 'vitest';
import { calledName } from '../../src/ast/called-name.js';
import { askOf } from '../support/analyse.js';

describe('calledName', () => {
  it.each([
    ['sink(seal());', 'seal'],
    ['sink(crypto.seal());', 'seal'],
    ['import { createCipheriv as seal } from "crypto"; sink(seal());', 'createCipheriv'],
    ['import seal from "crypto"; sink(seal());', 'seal'],
    ['import * as crypto from "crypto"; sink(crypto.createCipheriv());', 'createCipheriv'],
    ['const { createCipheriv: seal } = require("crypto"); sink(seal());', 'createCipheriv'],
    ['const seal = crypto.createCipheriv; sink(seal());', 'createCipheriv'],
    ['const fill = promisify(randomFill); sink(fill());', 'randomFill'],
    ['import { randomFill as rf } from "crypto"; const fill = util.promisify(rf); sink(fill());', 'randomFill'],
    ['sink(promisify(crypto.pbkdf2)(a));', 'pbkdf2'],
    ['class A { seal = crypto.createCipheriv; f() { sink(this.seal()); } }', 'createCipheriv'],
    ['sink(new Hash());', 'Hash'],
    ['sink((a || b)());', undefined],
  ])('%s calls %s', (code, expected) => {
    expect(askOf(code, (file, node) => (node.type === 'CallExpression' || node.type === 'NewExpression' ? calledName(file, node) : 'no call'))).toBe(expected);
  });
});
