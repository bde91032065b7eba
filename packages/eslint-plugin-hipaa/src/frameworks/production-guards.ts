import { contains, enclosingFunction, findAncestor, isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';

const production = /prod/i;

interface Refusal {
  readonly test: string;
  readonly within: FunctionNode | undefined;
  readonly at: number;
}

/**
 * Whether the file refuses to run in production under a condition that names one of these: `if (isProd && secret === devSecret) throw …`.
 * A local name counts only within its own function, where a refusal before the literal counts as well; `anywhere` is for environment
 * variables and names of the module.
 */
export function isRefusedInProduction(file: SourceFile, node: Node, names: readonly string[], anywhere: readonly string[]): boolean {
  const fn = enclosingFunction(node);
  const hits = (test: string, list: readonly string[]): boolean => list.some((name) => new RegExp(`\\b${name.replace(/\W/g, '')}\\b`).test(test));
  return file.fact(collectRefusals).some(({ test, within, at }) => hits(test, anywhere) || (within === fn && fn !== undefined && at < node.range[0]) || (hits(test, names) && (!fn || within === fn)));
}

/** Whether a node only counts outside production: the development arm of a `?:` or an `if`. */
export function isDevelopmentBranch(file: SourceFile, node: Node): boolean {
  const branch = findAncestor(node, (candidate): candidate is Node => isFunction(candidate) || candidate.type === 'ConditionalExpression' || candidate.type === 'IfStatement');
  if (!branch || (branch.type !== 'ConditionalExpression' && branch.type !== 'IfStatement')) return false;
  const test = file.textOf(branch.test);
  if (contains(branch.test, node)) return false;
  const isThen = contains(branch.consequent, node);
  if (/prod/i.test(test)) return /!==?|!\w/.test(test) ? isThen : !isThen;
  return /['"](?:test|development|dev|local)['"]|isDev|isTest|isLocal|__DEV__/.test(test) && isThen && !/!==?|!\w/.test(test);
}

/** The conditions, outer ones included, under which the file throws or exits, as far as they ask for production. */
function collectRefusals(file: SourceFile): Refusal[] {
  const exits: Node[] = [...file.nodesOf('ThrowStatement'), ...file.nodesOf('CallExpression').filter((call) => calleeName(call) === 'exit')];
  return exits.flatMap((node) => {
    const tests: string[] = [];
    for (let current = node.parent; current; current = current.parent) if (current.type === 'IfStatement') tests.push(file.textOf(current.test));
    const test = tests.join(' ');
    return production.test(test) ? [{ test, within: enclosingFunction(node), at: node.range[0] }] : [];
  });
}
