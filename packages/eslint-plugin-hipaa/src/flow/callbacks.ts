import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, type Node } from '../ast/nodes.js';
import { calleeName, receiverOf } from '../ast/static-names.js';

/** Which parameters of a callback are elements of the receiver, and which are positions or counts. */
export interface CallbackRole {
  readonly elementParameters: readonly number[];
  readonly safeParameters: readonly number[];
}

const element: CallbackRole = { elementParameters: [0, 2], safeParameters: [1] };
const reducer: CallbackRole = { elementParameters: [1, 3], safeParameters: [2] };
const pair: CallbackRole = { elementParameters: [0, 1], safeParameters: [] };
const result: CallbackRole = { elementParameters: [0], safeParameters: [] };

/** Methods that run a function over a list or a result, by name. */
export const elementCallbacks: ReadonlyMap<string, CallbackRole> = new Map([
  ...['map', 'flatMap', 'forEach', 'filter', 'find', 'findLast', 'some', 'every', 'each', 'eachSeries', 'mapSeries', 'keyBy', 'groupBy', 'sortBy', 'orderBy', 'partition', 'uniqBy', 'findIndex', 'eachAsync', 'from'].map((name): [string, CallbackRole] => [name, element]),
  ...['sort', 'toSorted'].map((name): [string, CallbackRole] => [name, pair]),
  ...['reduce', 'reduceRight'].map((name): [string, CallbackRole] => [name, reducer]),
  ...['then', 'tap', 'pipe', 'subscribe', 'switchMap', 'mergeMap', 'concatMap', 'andThen', 'next'].map((name): [string, CallbackRole] => [name, result]),
]);

/** What runs into an operator: of `load().pipe(map(toRow), tap((row) => …))` what the function before gives, else what is piped. */
export function pipedInto(operator: TSESTree.CallExpression): Node | undefined {
  const pipe = operator.parent;
  if (pipe.type !== 'CallExpression' || calleeName(pipe) !== 'pipe') return undefined;
  const before = pipe.arguments.slice(0, pipe.arguments.indexOf(operator)).findLast((other) => other.type === 'CallExpression' && /^(?:map|switchMap|mergeMap|concatMap|exhaustMap)$/.test(calleeName(other) ?? ''));
  const fn = before?.type === 'CallExpression' ? before.arguments[0] : undefined;
  return isFunction(fn) && fn.body.type !== 'BlockStatement' ? fn.body : before ? undefined : receiverOf(pipe);
}
