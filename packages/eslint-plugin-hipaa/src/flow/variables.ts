import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName } from 'phi-vocabulary';
import { contains, enclosingFunction, isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import { importOf } from '../ast/imports.js';
import { calleeName, keyName } from '../ast/static-names.js';
import type { Analysis, Env, Variable } from './analysis.js';
import { hasCompany } from './company.js';
import { typeNodeOf } from './declared-types.js';
import { isDeclaredPhi } from './declared.js';
import { followMember } from './members.js';
import { addedTo } from './mutations.js';
import { verdictOfName } from './names.js';
import { evaluateParameter, ofDefault } from './parameters.js';
import { pathTo, patternAround, type PathStep } from './patterns.js';
import { verdictOfType } from './types.js';
import { phi, safe, strongest, unknown, type Verdict } from './verdict.js';

export function evaluateIdentifier(analysis: Analysis, node: TSESTree.Identifier, env: Env): Verdict {
  if (node.name === 'undefined' || node.name === 'NaN' || node.name === 'Infinity') return safe;
  const variable = analysis.file.variableOf(node);
  const definition = analysis.file.definitionOf(node);
  if (!variable || !definition) return classifyName(node.name)?.strength === 'strong' && !startsUpper(node.name) ? verdictOfName(analysis.file, analysis.settings, node.name, node) : unknown;
  const bound = env?.get(variable);
  if (bound) return 'verdict' in bound ? bound.verdict : analysis.evaluate(bound.node, bound.env);
  switch (definition.type as string) {
    case 'ImportBinding':
      return evaluateImport(analysis, node, importOf(analysis.file, node)?.module ?? '');
    case 'Parameter':
      return evaluateParameter(analysis, variable, definition.name, definition.node as FunctionNode, node, env);
    case 'Variable':
      return evaluateVariable(analysis, variable, node, env);
    default:
      // Functions, classes, enums, types, and the caught error, which rules about errors look at themselves.
      return safe;
  }
}

function startsUpper(name: string): boolean {
  return /^[A-Z]/.test(name);
}

const tableModule = /schema|table|model|entit|db|types?$|enum|constant|route|controller|service|component|router|repositor|util|hook|api|store|slice|action/i;

/** An imported value is what its name says, unless it comes from where tables, routes and services live. */
function evaluateImport(analysis: Analysis, node: TSESTree.Identifier, module: string): Verdict {
  if (startsUpper(node.name)) return unknown;
  if (tableModule.test(module)) return safe;
  return verdictOfName(analysis.file, analysis.settings, node.name, node);
}

function evaluateVariable(analysis: Analysis, variable: Variable, at: TSESTree.Identifier, env: Env): Verdict {
  const definition = analysis.file.definitionOf(at);
  const declarator = definition?.node as TSESTree.VariableDeclarator;
  const name = definition?.name as TSESTree.Identifier;
  if (isDeclaredPhi(analysis.file, declarator, declarator.id)) return phi('other', 'high', name.name);
  const required = importOf(analysis.file, at);
  if (required) return evaluateImport(analysis, at, required.module);
  const written = ofWrites(analysis, variable, declarator, at, env);
  const flowed = isFillable(declarator.init) ? either(written, addedTo(variable).map((node) => analysis.evaluate(node, env))) : written;
  const initial = ofDefault(analysis, name, env);
  if (initial.kind === 'phi') return strongest(flowed, initial);
  if (flowed.kind === 'safe') return flowed;
  const type = typeNodeOf(analysis.file, at);
  const typed = type ? verdictOfType(analysis, type) : unknown;
  // What is only likely may still be sure by its name: `const patient = snapshot.data()`.
  if (flowed.kind === 'phi' && flowed.confidence === 'low' && typed.kind !== 'phi') return classifyName(name.name)?.class === 'record' ? strongestKnown(flowed, verdictOfName(analysis.file, analysis.settings, name.name, at)) : flowed;
  if (flowed.kind === 'phi') return strongest(flowed, typed);
  if (typed.kind !== 'unknown') return typed;
  if (startsUpper(name.name) && /[a-z]/.test(name.name)) return unknown;
  const named = verdictOfName(analysis.file, analysis.settings, name.name, at);
  return named.kind === 'unknown' && hasCompany(analysis.file, name.name, at) ? phi('record', 'medium', name.name) : named;
}

function strongestKnown(flowed: Verdict, named: Verdict): Verdict {
  return named.kind === 'phi' ? strongest(flowed, named) : flowed;
}

function either(first: Verdict, others: readonly Verdict[]): Verdict {
  return others.reduce((best, next) => (next.kind === 'phi' ? strongest(best, next) : best), first);
}

/** A list, map, object or text that is filled after it was made. */
function isFillable(init: Node | null): boolean {
  return init?.type === 'ArrayExpression' || init?.type === 'NewExpression' || init?.type === 'ObjectExpression';
}

/** What reaches the variable: its writes, or only the last one when it stands in straight line before the read. */
function ofWrites(analysis: Analysis, variable: Variable, declarator: TSESTree.VariableDeclarator, at: Node, env: Env): Verdict {
  let verdict: Verdict | undefined;
  for (const write of reachingWrites(variable, at)) {
    const own = ofWrite(analysis, write, declarator, variable, env);
    verdict = verdict ? strongest(verdict, own) : own;
  }
  return verdict ?? unknown;
}

type Write = Variable['references'][number];

function reachingWrites(variable: Variable, at: Node): Write[] {
  const writes = variable.references.filter((reference) => reference.isWrite());
  if (writes.length < 2) return writes;
  const home = enclosingFunction(at);
  const before = writes.filter((write) => write.identifier.range[0] < at.range[0] && !(write.writeExpr && contains(write.writeExpr, at)));
  const last = before.findLastIndex((write) => enclosingFunction(write.identifier) === home && dominates(write.identifier, at));
  if (last < 0) return writes;
  const later = writes.filter((write) => write.identifier.range[0] > at.range[0] && comesAround(write.identifier, at, before[last]?.identifier));
  return [...before.slice(last), ...later];
}

/** Whether a write further down in a loop reaches a read in its next round, past the write that ran before the loop. */
function comesAround(write: Node, at: Node, ranBefore: Node | undefined): boolean {
  for (let node = at.parent; node; node = node.parent) {
    if (isFunction(node)) return false;
    if (isLoop(node) && contains(node, write)) return ranBefore === undefined || !contains(node, ranBefore);
  }
  return false;
}

function isLoop(node: Node): boolean {
  return /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/.test(node.type);
}

/** Whether the statement of a write stands in a block that also holds the read, so that it surely ran before. */
function dominates(write: Node, at: Node): boolean {
  let statement: Node = write;
  while (statement.parent && !statement.type.endsWith('Statement') && statement.type !== 'VariableDeclaration') statement = statement.parent;
  const block = statement.parent;
  return block !== undefined && (block.type === 'BlockStatement' || block.type === 'Program') && contains(block, at);
}

function ofWrite(analysis: Analysis, write: Write, declarator: TSESTree.VariableDeclarator, variable: Variable, env: Env): Verdict {
  const target = write.identifier as Node;
  const loop = declarator.parent.parent;
  if ((loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement') && loop.left === declarator.parent) {
    return loop.type === 'ForInStatement' ? safe : ofElement(analysis, loop.right, pathTo(declarator.id, target) ?? [], env);
  }
  if (!write.writeExpr) return unknown;
  const source = write.writeExpr;
  const pattern = contains(declarator, target) ? declarator.id : patternAround(target);
  const path = pattern ? pathTo(pattern, target) : [];
  if (isInitialPlaceholder(source)) return unknown;
  const flowed = follow(analysis, source, env, path ?? []);
  return preferCompany(analysis, flowed, pattern, variable);
}

/** One element of what a `for…of` runs over; the first of each pair of `Object.entries(x)` is a member's name. */
function ofElement(analysis: Analysis, list: Node, path: readonly PathStep[], env: Env): Verdict {
  if (path[0]?.member === '0' && list.type === 'CallExpression' && calleeName(list) === 'entries') return safe;
  return follow(analysis, list, env, path);
}

/** `const { name, email, diagnosis } = input`: a name among identifiers is the patient's. */
function preferCompany(analysis: Analysis, flowed: Verdict, pattern: Node | undefined, variable: Variable): Verdict {
  if (pattern?.type !== 'ObjectPattern' || flowed.kind === 'safe' || (flowed.kind === 'phi' && flowed.confidence !== 'low')) return flowed;
  return companyOfPattern(pattern, variable.name) ?? flowed;
}

/** The judgement of one name of a pattern from the identifiers it stands among. */
export function companyOfPattern(pattern: TSESTree.ObjectPattern, name: string): Verdict | undefined {
  const own = classifyName(name);
  if (!own || own.class === 'record-key' || own.class === 'record') return undefined;
  const others = pattern.properties.some((property) => property.type === 'Property' && keyName(property) !== name && isStrongValue(keyName(property)));
  return others ? phi(own.class, 'medium', name) : undefined;
}

function isStrongValue(name: string | undefined): boolean {
  const verdict = name === undefined ? undefined : classifyName(name);
  return verdict?.strength === 'strong' && verdict.class !== 'record-key';
}

/** `let patient;`, `let patient = null` and `const rows = []` say nothing yet. */
function isInitialPlaceholder(node: Node): boolean {
  if (node.type === 'Literal') return node.value === null || node.value === '';
  if (node.type === 'ArrayExpression') return node.elements.length === 0;
  if (node.type === 'ObjectExpression') return node.properties.length === 0;
  return node.type === 'NewExpression' && node.arguments.length === 0;
}

/** What the value at the end of a path is, when the path starts at the given expression. */
export function follow(analysis: Analysis, source: Node, env: Env, path: readonly PathStep[]): Verdict {
  return path.length === 0 ? analysis.evaluate(source, env) : followMember(analysis, source, env, path);
}
