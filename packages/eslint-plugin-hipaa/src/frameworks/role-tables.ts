import type { TSESTree } from '@typescript-eslint/utils';
import { displayWords, grantWords, splitWords } from 'phi-vocabulary';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import type { RoleGrant } from './role-guards.js';
import { roleLookups, type RoleLookup } from './role-lookups.js';
import { isRoleWord, roleText, staticRoles } from './roles.js';

/** A table in source: what stands under each key, and what holds it. */
interface RoleTable {
  readonly holder: Node;
  readonly words: readonly string[];
  readonly entries: readonly (readonly [key: string, value: Node])[];
  readonly lookup: RoleLookup | undefined;
  readonly text: string;
}

/** Tables of roles: role to permissions or rank, permission or path to roles, a `Map`, a list of policy lines. */
export function roleTables(file: SourceFile): RoleGrant[] {
  const lookups = roleLookups(file);
  const held = [...file.nodesOf('VariableDeclarator'), ...file.nodesOf('PropertyDefinition'), ...file.nodesOf('Property')].flatMap((holder) => {
    const content = contentOf(holder);
    return content ? ofContent(file, holder, content, lookups) : [];
  });
  // `({ admin: true, nurse: false })[role]` has no holder.
  const loose = [...lookups.keys()].filter((table) => unwrapParent(table)?.type === 'MemberExpression').flatMap((table) => ofContent(file, table, table, lookups));
  return [...held, ...loose];
}

function unwrapParent(node: Node): Node | undefined {
  let parent = node.parent;
  while (parent && (parent.type === 'TSAsExpression' || parent.type === 'TSSatisfiesExpression' || parent.type === 'ChainExpression')) parent = parent.parent;
  return parent;
}

/** The object, `Map` or list that a variable, field or member holds, seen through `Object.freeze`. */
function contentOf(holder: Node): Node | undefined {
  const value = holder.type === 'VariableDeclarator' ? holder.init : holder.type === 'PropertyDefinition' || holder.type === 'Property' ? holder.value : undefined;
  const inner = value ? unwrap(value) : undefined;
  return inner?.type === 'CallExpression' && pathOf(inner.callee)?.join('.') === 'Object.freeze' && inner.arguments[0] ? unwrap(inner.arguments[0]) : inner;
}

function ofContent(file: SourceFile, holder: Node, content: Node, lookups: ReadonlyMap<Node, RoleLookup>): RoleGrant[] {
  if (content.type === 'ArrayExpression') return policyLines(file, holder, content);
  const entries = content.type === 'ObjectExpression' ? objectEntries(file, content) : mapEntries(file, content);
  if (!entries || entries.length === 0) return [];
  const table: RoleTable = { holder, words: wordsOf(holder), entries, lookup: lookups.get(content), text: file.textOf(content).slice(0, 1500) };
  const says = table.words.some((word) => grantWords.has(word));
  if (table.words.some((word) => displayWords.has(word)) && !says && table.lookup?.decision !== 'access') return [];
  const grant = byRole(file, table, says) ?? byRight(file, table, says);
  return grant ? [grant] : [];
}

function wordsOf(holder: Node): readonly string[] {
  return splitWords(holder.type === 'VariableDeclarator' ? (holder.id.type === 'Identifier' ? holder.id.name : '') : holder.type === 'Property' || holder.type === 'PropertyDefinition' ? (keyName(holder) ?? '') : '');
}

function objectEntries(file: SourceFile, object: TSESTree.ObjectExpression): [string, Node][] | undefined {
  const entries: [string, Node][] = [];
  for (const property of object.properties) {
    const key = property.type !== 'Property' ? undefined : property.computed ? roleText(file, property.key) : keyName(property);
    if (property.type !== 'Property' || key === undefined) return undefined;
    entries.push([key, property.value]);
  }
  return entries;
}

/** `new Map([['doctor', ['chart:read']]])`. */
function mapEntries(file: SourceFile, node: Node): [string, Node][] | undefined {
  const list = node.type === 'NewExpression' && calleeName(node) === 'Map' ? node.arguments[0] : undefined;
  if (list?.type !== 'ArrayExpression') return undefined;
  const entries: [string, Node][] = [];
  for (const element of list.elements) {
    const [key, value] = element?.type === 'ArrayExpression' ? element.elements : [];
    const text = key ? roleText(file, key) : undefined;
    if (text === undefined || !value) return undefined;
    entries.push([text, value]);
  }
  return entries;
}

/** Every key is a role, or something indexes the table by one, and every value grants something. */
function byRole(file: SourceFile, table: RoleTable, says: boolean): RoleGrant | undefined {
  const { entries, lookup, words } = table;
  const keys = entries.map(([key]) => key);
  const named = keys.every((key) => isRoleWord(key));
  const indexed = lookup !== undefined && (lookup.subject === 'principal' ? keys.every((key) => /^[A-Za-z][\w -]*$/.test(key)) : keys.some((key) => isRoleWord(key)));
  if (!named && !indexed) return undefined;
  if (!entries.every(([, value]) => isGrant(file, value) || ((says || (indexed && (lookup?.compared || grantsByCall(table)))) && isRuleOrScope(value)))) return undefined;
  const evident = says || words.includes('role') || words.includes('roles') || grantsLook(table);
  if (evident && named) return { node: table.holder, roles: keys, certain: says || grantsLook(table) };
  if (!lookup || !indexed || lookup.decision === 'display') return undefined;
  return { node: table.holder, roles: keys, certain: lookup.decision !== 'drawing' };
}

/** Every value is a list of roles, under the name of a right, a field or a path. Operators of a query (`$in`) are none. */
function byRight(file: SourceFile, table: RoleTable, says: boolean): RoleGrant | undefined {
  const { entries, words } = table;
  if (entries.some(([key]) => /^\$|^(?:in|notIn|not|hasSome|hasEvery|OR|AND|NOT|contains|overlaps?|enum|values)$/.test(key))) return undefined;
  const roles: string[] = [];
  for (const [, value] of entries) {
    const list = staticRoles(file, value);
    if (list.length === 0 || !list.every((text) => isRoleWord(text))) return undefined;
    roles.push(...list);
  }
  const evident = says || words.includes('role') || words.includes('roles') || entries.every(([key]) => key.startsWith('/')) || grantsLook(table);
  return evident ? { node: table.holder, roles, certain: says || grantsLook(table) || entries.every(([key]) => key.startsWith('/')) } : undefined;
}

function isGrant(file: SourceFile, node: Node): boolean {
  const value = resolveConst(file, node);
  switch (value.type) {
    case 'ArrayExpression':
      return value.elements.every((element) => element !== null && element.type !== 'ObjectExpression' && element.type !== 'JSXElement');
    case 'NewExpression':
      return value.callee.type === 'Identifier' && value.callee.name === 'Set';
    case 'ObjectExpression':
      return value.properties.length > 0 && value.properties.every((property) => property.type === 'Property' && isFlag(property.value));
    case 'Literal':
      return typeof value.value === 'number' || typeof value.value === 'boolean' || value.value === '*';
    default:
      return false;
  }
}

/** `true`, `['read']`, `{ read: true }`: what stands under a role and a resource. */
function isFlag(node: Node, depth = 0): boolean {
  if (node.type === 'ObjectExpression') return depth < 2 && node.properties.length > 0 && node.properties.every((property) => property.type === 'Property' && isFlag(property.value, depth + 1));
  return node.type === 'ArrayExpression' || (node.type === 'Literal' && typeof node.value !== 'string');
}

/** In a table whose name grants: a predicate (`doctor: (chart) => …`) or the name of a scope (`nurse: 'ward'`). */
function isRuleOrScope(node: Node): boolean {
  return isFunction(node) || (node.type === 'Literal' && typeof node.value === 'string');
}

/** Functions under roles that define abilities: `nurse() { can('read', 'Chart'); }`. */
function grantsByCall(table: RoleTable): boolean {
  return /\b(?:can|cannot|allow|permit|grant|forbid)\s*\(/.test(table.text);
}

/** The values read like permissions: `chart:read`, `canPrescribe`, `*`. */
function grantsLook(table: RoleTable): boolean {
  return /["'`](?:\*|[a-z][\w-]*[:.](?:[a-z][\w-]*|\*)|(?:read|write|view|edit|manage|create|update|delete|export|approve|prescribe)[\w:-]*)["'`]|\bcan[A-Z]\w*\s*:/.test(table.text);
}

/** `const POLICIES = [['nurse', 'chart', 'read']]`, `const AREAS = [[/^\/charts/, ['nurse']]]`: a policy's lines, each with a role. */
function policyLines(file: SourceFile, holder: Node, list: TSESTree.ArrayExpression): RoleGrant[] {
  if (list.elements.length === 0 || list.elements[0]?.type !== 'ArrayExpression') return [];
  const paths = list.elements.map((line) => (line?.type === 'ArrayExpression' ? rolesBesidePath(file, line) : []));
  if (paths.every((roles) => roles.length > 0)) return [{ node: holder, roles: paths.flat(), certain: true }];
  if (!wordsOf(holder).some((word) => grantWords.has(word))) return [];
  const roles = list.elements.map((line) => (line?.type === 'ArrayExpression' && line.elements.length > 2 ? staticRoles(file, line).find((text) => isRoleWord(text)) : undefined));
  return roles.every((role) => role !== undefined) ? [{ node: holder, roles, certain: true }] : [];
}

/** A path or pattern first, then the roles that may go there. */
function rolesBesidePath(file: SourceFile, line: TSESTree.ArrayExpression): string[] {
  const [path, ...rest] = line.elements;
  if (path?.type !== 'Literal' || !('regex' in path || String(path.value).startsWith('/'))) return [];
  const roles = rest.flatMap((part) => (part ? staticRoles(file, part) : []));
  return roles.every((role) => isRoleWord(role)) ? roles : [];
}
