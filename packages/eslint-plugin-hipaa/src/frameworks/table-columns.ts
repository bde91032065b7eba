import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName } from 'phi-vocabulary';
import { isFunction, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';

/**
 * What the columns of a list of rows are called: by the pattern that takes a row apart (`for (const [name, dob] of rows)`,
 * `rows.map(([name, dob]) => …)`), by a labelled tuple type, or by a first row of names.
 */
export function columnsOf(file: SourceFile, table: TSESTree.ArrayExpression): readonly string[] | undefined {
  const known = file.fact(noTables);
  if (!known.has(table)) known.set(table, readColumns(file, table));
  return known.get(table);
}

function noTables(): Map<Node, readonly string[] | undefined> {
  return new Map();
}

function readColumns(file: SourceFile, table: TSESTree.ArrayExpression): readonly string[] | undefined {
  let holder: Node = table.parent;
  while (holder.type === 'TSAsExpression' || holder.type === 'TSSatisfiesExpression') holder = holder.parent;
  const found = byUse(table) ?? byHeader(table);
  if (found || holder.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return found;
  const uses = file.variableOf(holder.id)?.references.map((reference) => reference.identifier) ?? [];
  return byTuple(file, holder.id) ?? uses.map(byUse).find((names) => names !== undefined);
}

function byUse(use: Node): readonly string[] | undefined {
  const { parent } = use;
  if (parent?.type === 'ForOfStatement' && parent.right === use && parent.left.type === 'VariableDeclaration') return patternNames(parent.left.declarations[0]?.id);
  const call = parent?.type === 'MemberExpression' && parent.object === use && parent.parent.type === 'CallExpression' ? parent.parent : undefined;
  const callback = call && /^(?:map|forEach|flatMap|filter|some|every|each)$/.test(calleeName(call) ?? '') ? call.arguments[0] : undefined;
  return isFunction(callback) ? patternNames(callback.params[0]) : undefined;
}

function patternNames(pattern: Node | undefined): readonly string[] | undefined {
  return pattern?.type === 'ArrayPattern' ? pattern.elements.map((element) => (element?.type === 'Identifier' ? element.name : '')) : undefined;
}

/** `const rows: [name: string, dob: string][]` */
function byTuple(file: SourceFile, id: TSESTree.Identifier): readonly string[] | undefined {
  const tuple = id.typeAnnotation ? /\[((?:\s*\w+\??:[^,\]]+,?)+)\]/.exec(file.textOf(id.typeAnnotation))?.[1] : undefined;
  return tuple?.split(',').map((part) => /^\s*(\w+)\??:/.exec(part)?.[1] ?? '');
}

/** `[['Name', 'DOB'], ['…', '…']]` */
function byHeader(table: TSESTree.ArrayExpression): readonly string[] | undefined {
  const first = table.elements[0];
  if (first?.type !== 'ArrayExpression' || table.elements.length < 2) return undefined;
  const names = first.elements.map((element) => (element?.type === 'Literal' && typeof element.value === 'string' ? element.value : ''));
  return names.length > 1 && names.every((name) => /^[A-Za-z][\w .#-]{1,30}$/.test(name)) && names.filter((name) => classifyName(name)).length > 1 ? names : undefined;
}
