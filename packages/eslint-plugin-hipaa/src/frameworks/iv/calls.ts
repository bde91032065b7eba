import type { TSESTree } from '@typescript-eslint/utils';
import { freshRandomCalls, splitWords } from 'phi-vocabulary';
import { calledName } from '../../ast/called-name.js';
import type { Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, pathOf } from '../../ast/static-names.js';
import { calledFunction } from '../../ast/static-values.js';
import { envRead } from '../env-reads.js';
import { conversionOrigin, isSize } from './conversions.js';
import { derivedOrigin, isDerivation } from './derivations.js';
import { helperOrigin, isMemoiser, memoOrigin } from './helpers.js';
import { combine, origin, originOf, unknown, type Origin, type Trace } from './trace.js';

const clock: ReadonlySet<string> = new Set(['Date.now', 'Math.random', 'performance.now', 'process.hrtime', 'process.hrtime.bigint', 'Date', 'process.uptime']);
const fresh: ReadonlySet<string> = new Set(freshRandomCalls);

/** What a call gives: new bytes, a clock reading, a setting, a helper's result, or its arguments in another shape. */
export function callOrigin(trace: Trace, node: TSESTree.CallExpression): Origin {
  const path = pathOf(node.callee) ?? [];
  const name = calledName(trace.file, node) ?? '';
  if (clock.has(path.join('.')) || isMathRandomAlias(trace.file, node)) return origin('predictable');
  if (envRead(trace.file, node)) return origin('configured');
  const fn = calledFunction(trace.file, node);
  if (fn) return helperOrigin(trace, node, fn);
  if (isMemoiser(name)) return memoOrigin(trace, node);
  if (isFreshCall(name, path)) return origin('fresh');
  if (name === 'alloc' || name === 'allocUnsafe') return node.arguments[1] ? combine([origin('constant'), originOf(trace, node.arguments[1])]) : origin('constant');
  return isDerivation(node, name) ? derivedOrigin(trace, node) : conversionOrigin(trace, node, name);
}

/** By its own name, or by what it is called on: `forge.random.getBytesSync(12)`, `prng.bytes(12)`. */
function isFreshCall(name: string, path: readonly string[]): boolean {
  if (fresh.has(name)) return true;
  const words = splitWords(name);
  if (words.includes('random') || words.includes('randombytes') || words[0] === 'secure') return true;
  return path.slice(0, -1).some((part) => /^(?:random|prng|csprng|rng)$/i.test(part));
}

/** `const rnd = Math.random`, `const { random } = Math`. */
function isMathRandomAlias(file: SourceFile, node: TSESTree.CallExpression): boolean {
  if (node.callee.type !== 'Identifier') return false;
  const definition = file.variableOf(node.callee)?.defs[0]?.node as Node | undefined;
  return definition?.type === 'VariableDeclarator' && definition.init !== null && /^Math(?:\.random)?$/.test(pathOf(definition.init)?.join('.') ?? '');
}

/** `new Uint8Array(12)`, `new Date()`; anything else that is made is unknown. */
export function newOrigin(trace: Trace, node: TSESTree.NewExpression): Origin {
  const name = calleeName(node) ?? '';
  const first = node.arguments[0];
  if (name === 'Date') return first ? originOf(trace, first) : origin('predictable');
  if (!/Array$|^Buffer$|^ArrayBuffer$|^DataView$|^Counter$|^String$/.test(name)) return unknown;
  return !first || isSize(trace, first) ? origin('constant') : originOf(trace, first);
}
