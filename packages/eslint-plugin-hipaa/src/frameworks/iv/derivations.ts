import type { TSESTree } from '@typescript-eslint/utils';
import { derivingCalls } from 'phi-vocabulary';
import { isFunction, unwrapAwait, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, pathOf } from '../../ast/static-names.js';
import { resolveConst } from '../../ast/static-values.js';
import { isSize } from './conversions.js';
import { combine, origin, originOf, type Origin, type Trace } from './trace.js';

const deriving: ReadonlySet<string> = new Set(derivingCalls);

/** Whether a call, or one on its chain, hashes or stretches its arguments. */
export function isDerivation(node: TSESTree.CallExpression, name: string): boolean {
  return deriving.has(name) || (pathOf(node.callee) ?? []).some((part) => deriving.has(part.replace('()', '')));
}

/** A hash or a derived key repeats unless something in it is new: a random salt, a counter, a nonce. */
export function derivedOrigin(trace: Trace, node: TSESTree.CallExpression): Origin {
  const inputs = chainInputs(node).filter((input) => !isKeyInput(trace.file, node, input) && !isSize(trace, input));
  const found = combine(inputs.map((input) => leafOrigin(trace, input)));
  return found.kind === 'constant' || found.kind === 'configured' || found.kind === 'absent' ? origin('derived') : found;
}

const variesText = /salt|nonce|\biv|seq|counter|random/i;

/** What a key derivation stretches: whatever it is, the salt decides whether the result is new. */
function isKeyInput(file: SourceFile, node: TSESTree.CallExpression, input: Node): boolean {
  return /^(?:scrypt|pbkdf2|hkdf|deriveBits|EvpKDF|crypto_pwhash)/i.test(calleeName(node) ?? '') && input.type !== 'CallExpression' && input.type !== 'ObjectExpression' && !variesText.test(file.textOf(input)) && resolveConst(file, input).type !== 'ObjectExpression';
}

/** All arguments along a chain: `createHash(a).update(b).digest(c)` gives c, b, a. */
function chainInputs(node: Node): Node[] {
  const inputs: Node[] = [];
  for (let current: Node | undefined = unwrapAwait(node); current; ) {
    if (current.type === 'CallExpression') {
      inputs.push(...current.arguments.filter((argument) => !isFunction(argument)));
      current = unwrapAwait(current.callee);
    } else if (current.type === 'MemberExpression') current = unwrapAwait(current.object);
    else break;
  }
  return inputs;
}

/** An input of a derivation: an object's members count one by one (`deriveBits({ salt, … })`). */
function leafOrigin(trace: Trace, node: Node): Origin {
  const value = resolveConst(trace.file, node);
  if (value.type !== 'ObjectExpression') return originOf(trace, node);
  return combine(value.properties.flatMap((property) => (property.type === 'Property' ? [originOf(trace, property.value)] : [])));
}
