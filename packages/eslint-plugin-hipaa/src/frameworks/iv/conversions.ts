import type { TSESTree } from '@typescript-eslint/utils';
import { reshapingCalls } from 'phi-vocabulary';
import { isFunction, unwrapAwait, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../../ast/static-names.js';
import { resolveConst, staticNumber } from '../../ast/static-values.js';
import { isIvName } from '../crypto-calls.js';
import { returnsOrigin } from './helpers.js';
import { combine, origin, originOf, unknown, worst, type Origin, type Trace } from './trace.js';

const conversions: ReadonlySet<string> = new Set(reshapingCalls);
const encoders: ReadonlySet<string> = new Set(['encode', 'utf8', 'hex', 'base64']);

/** A call that only re-shapes bytes or text gives what it is given; anything else that isn't known gives something unknown. */
export function conversionOrigin(trace: Trace, node: TSESTree.CallExpression, name: string): Origin {
  const receiver = receiverOf(node);
  const parts = node.arguments.flatMap((argument) => partOrigin(trace, argument.type === 'SpreadElement' ? argument.argument : argument));
  if (receiver && !isNamespace(trace.file, receiver, name)) parts.unshift(originOf(trace, receiver));
  const found = combine(parts);
  if (found.kind === 'fresh') return found;
  if (name === 'get' && receiver) return lookedUpOrigin(trace, receiver);
  return conversions.has(name) ? found : unknown;
}

/** `ivs.get(id)`: the values of a constant map, or bytes kept under an IV's name. */
function lookedUpOrigin(trace: Trace, receiver: Node): Origin {
  const map = resolveConst(trace.file, receiver);
  const pairs = map.type === 'NewExpression' && calleeName(map) === 'Map' && map.arguments[0] ? resolveConst(trace.file, map.arguments[0]) : undefined;
  if (pairs?.type === 'ArrayExpression') return worst(pairs.elements.flatMap((pair) => (pair?.type === 'ArrayExpression' && pair.elements[1] ? [originOf(trace, pair.elements[1])] : [])));
  return isIvName(pathOf(receiver)?.at(-1) ?? '') ? origin('reused', false) : unknown;
}

const sizeName = /(?:length|len|size|bytes|bits)$/i;

/** Whether the argument of a byte array's constructor is its size rather than its content. */
export function isSize(trace: Trace, node: Node): boolean {
  const name = pathOf(node)?.at(-1);
  return staticNumber(trace.file, node) !== undefined || (name !== undefined && sizeName.test(name.replace(/_/g, '')));
}

/** A mapping callback counts by what it returns. */
function partOrigin(trace: Trace, node: Node): Origin[] {
  if (isFunction(node)) {
    const found = returnsOrigin(trace, node);
    return found.kind === 'predictable' || found.kind === 'fresh' ? [found] : [];
  }
  const value = unwrapAwait(node);
  if (value.type === 'ObjectExpression') return [];
  // Sizes and encodings (`slice(0, 12)`, `'hex'`) say nothing about where the bytes come from, except that nothing new comes in.
  return isSize(trace, value) ? [origin('constant')] : [originOf(trace, value)];
}

/** `Buffer`, `CryptoJS.enc.Utf8`, `new TextEncoder()`: what a conversion is called on, not what it converts. */
function isNamespace(file: SourceFile, receiver: Node, name: string): boolean {
  const node = resolveConst(file, receiver);
  if (node.type === 'NewExpression' && /^Text(?:En|De)coder$/.test(calleeName(node) ?? '')) return true;
  const path = pathOf(node);
  // `Buffer.from(x)` is a value, `Buffer` isn't.
  if (path?.some((part) => part.endsWith('()'))) return false;
  const root = path?.[0] ?? '';
  if (/^(?:Buffer|CryptoJS|Uint8Array|forge|sodium|nacl|JSON|String|Object|Array|Math|naclUtil|util|base64|aesjs|sjcl|ethers|asmCrypto)$/.test(root) || /^(?:enc|util|utils|utf8|hex|codec|utf8String|Utf8|Hex|Latin1|Base64|WordArray)$/.test(path?.at(-1) ?? '')) return true;
  return encoders.has(name) && /enc(?:oder)?$/i.test(path?.at(-1) ?? '');
}
