import type { TSESTree } from '@typescript-eslint/utils';
import { accessGuardName, displayWords, grantWords, roleGuardVerbs, roleListKeys, splitWords } from 'phi-vocabulary';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { isRoleWord, roleText, staticRoles } from './roles.js';

/** Roles written into a guard, a decorator, a component or a table. */
export interface RoleGrant {
  readonly node: Node;
  readonly roles: readonly string[];
  readonly certain: boolean;
}

const notGuards = /^(?:(?:get|find|query)(?:All)?By|set|create|add|assign|update|remove|delete|format|map|parse|to|render|change|select|describe|it|test|grant|seed)/;
const decoratorNames = /^(?:Auth|Authorized?|Authori[sz]ation|Allow(?:ed)?|Permit|Protected|Access|RequireAuth|Secured|Restrict(?:To)?|AccessControl|Guard(?:ed)?|OnlyFor|UserTypes?|Groups?)$/;

/** `requireRole('doctor')`, `authorize(['nurse'])`, `auth(Role.ADMIN)`, `new RolesGuard(['admin'])`, `ac.grant('nurse')`. */
export function guardCalls(file: SourceFile): RoleGrant[] {
  return [...file.nodesOf('CallExpression'), ...file.nodesOf('NewExpression')].flatMap((call) => {
    const name = call.arguments.length > 0 && call.parent.type !== 'Decorator' ? calleeName(call) : undefined;
    const kind = name === undefined ? undefined : guardKind(name);
    if (!kind) return [];
    const roles = call.arguments.flatMap((argument) => rolesIn(file, argument, kind === 'role'));
    return roles.length > 0 ? [{ node: call, roles, certain: true }] : [];
  });
}

/** A name that says `role` beside a guard's verb, or one of the usual names for guards. */
function guardKind(name: string): 'role' | 'access' | undefined {
  if (notGuards.test(name) && !/^(?:grant|addPolicy|addPermissionForUser)$/.test(name)) return undefined;
  const words = splitWords(name);
  if (words.some((word) => /^(?:roles?|rbac|usertypes?)$/.test(word))) return words.length === 1 ? 'access' : words.some((word) => roleGuardVerbs.has(word)) ? 'role' : undefined;
  return accessGuardName.test(words.join('')) || name === 'grant' || name === 'addPolicy' || name === 'addPermissionForUser' || /^is?InGroup$/.test(name) ? 'access' : undefined;
}

/** `@Roles('admin')`, `@SetMetadata('roles', ['nurse'])`, `@Authorized(Role.ADMIN)`. */
export function roleDecorators(file: SourceFile): RoleGrant[] {
  return file.nodesOf('Decorator').flatMap((node) => {
    const call = unwrap(node.expression);
    if (call.type !== 'CallExpression') return [];
    const name = calleeName(call) ?? '';
    const says = splitWords(name).some((word) => word === 'role' || word === 'roles');
    if (name === 'SetMetadata' || name === 'Extensions') return metadataRoles(file, node, call);
    if (!says && !decoratorNames.test(name)) return [];
    const roles = call.arguments.flatMap((argument) => rolesIn(file, argument, says));
    return roles.length > 0 ? [{ node, roles, certain: true }] : [];
  });
}

function metadataRoles(file: SourceFile, node: Node, call: TSESTree.CallExpression): RoleGrant[] {
  const [key, ...values] = call.arguments;
  const isRoles = key && (/roles?$/i.test(roleText(file, key) ?? '') || (key.type === 'Identifier' && /role/i.test(key.name)) || key.type === 'ObjectExpression');
  const roles = isRoles ? (key.type === 'ObjectExpression' ? [key] : values).flatMap((value) => rolesIn(file, value, true)) : [];
  return roles.length > 0 ? [{ node, roles, certain: true }] : [];
}

/** Roles in an argument: one, a list, or a `roles` member. A guard that doesn't say `role` must be given words that do. */
function rolesIn(file: SourceFile, argument: Node, says: boolean): string[] {
  const accept = (text: string): boolean => (says ? /^[A-Za-z][\w .:-]{0,40}$/.test(text) && !/[:.](?:read|write|view|list)/.test(text) : isRoleWord(text));
  const object = resolveConst(file, argument);
  if (object.type === 'ObjectExpression') return object.properties.flatMap((property) => (property.type === 'Property' && /roles?$|^(?:allow(?:ed)?|any|all|requires?|groups)$/i.test(keyName(property) ?? '') ? rolesIn(file, property.value, says) : []));
  const list = staticRoles(file, argument);
  if (list.length > 0) return list.filter(accept);
  const text = roleText(file, argument) ?? importedRoles(argument, says);
  return text !== undefined && accept(text) ? [text] : [];
}

/** `requireRole(...ADMIN_ROLES)` with a list from another file is still a list in source. */
function importedRoles(node: Node, says: boolean): string | undefined {
  const inner = node.type === 'SpreadElement' ? node.argument : node;
  return says && inner.type === 'Identifier' && /^[A-Z][A-Z0-9_]+$/.test(inner.name) && splitWords(inner.name).includes('roles') ? inner.name : undefined;
}

const guardComponents = /(?:Route|Guard|Gate|Protected|Require|Authori[sz]ed?|Restrict|Private|Only|Can|Access|Role|Permission)/;
const guardAttributes = /^(?:roles?|allow(?:ed)?|only|for|requires?|groups|userTypes?)$/;

/** `<RequireRole role="admin">`, `<ProtectedRoute allowedRoles={['doctor']}>`. */
export function roleComponents(file: SourceFile): RoleGrant[] {
  return file.nodesOf('JSXAttribute').flatMap((node) => {
    const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
    const element = node.parent.name.type === 'JSXIdentifier' ? node.parent.name.name : '';
    if (!node.value || !(roleListKeys.has(name.toLowerCase()) || (guardAttributes.test(name) && /^[A-Z]/.test(element) && guardComponents.test(element)))) return [];
    const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
    const roles = rolesIn(file, value, roleListKeys.has(name.toLowerCase()));
    return roles.length > 0 ? [{ node, roles, certain: true }] : [];
  });
}

const ruleSiblings = /^(?:path|prefix|route|routes|resource|url|href|to|component|element|permission|permissions|action|actions|method|methods|pattern|matcher|scope|endpoint|loadChildren|canActivate|page|feature)$/;
const personSiblings = /^(?:email|password|username|firstName|lastName|passwordHash|phone|mrn|sub|userId)$/;

/** `allowedRoles: ['admin']` anywhere, and `roles: ['clinician']` beside a path, a resource or an action. */
export function roleLists(file: SourceFile): RoleGrant[] {
  return file.nodesOf('Property').flatMap((node) => {
    const key = keyName(node) ?? '';
    if (node.parent.type !== 'ObjectExpression' || !/roles?|usertypes?|groups?|restrict|viewableby|editableby|authority/i.test(key)) return [];
    const always = roleListKeys.has(key.replace(/_/g, '').toLowerCase());
    const siblings = node.parent.properties.flatMap((sibling) => (sibling.type === 'Property' ? [keyName(sibling) ?? ''] : []));
    const isRule = siblings.some((sibling) => ruleSiblings.test(sibling)) || parentKey(node) === 'meta' || parentKey(node) === 'data';
    if (!always && !(/^(?:roles?|userTypes?|groups|authority)$/.test(key) && isRule && !siblings.some((sibling) => personSiblings.test(sibling)))) return [];
    const list = staticRoles(file, node.value);
    const single = list.length === 0 && always ? roleText(file, node.value) : undefined;
    const roles = [...list, ...(single === undefined ? [] : [single])].filter((text) => isRoleWord(text));
    return roles.length > 0 ? [{ node, roles, certain: always || !siblings.some((sibling) => /^(?:icon|label|title|name)$/.test(sibling)) }] : [];
  });
}

function parentKey(node: TSESTree.Property): string | undefined {
  const holder = node.parent.parent;
  return holder?.type === 'Property' ? keyName(holder) : undefined;
}

/** Tables in source: role to permissions, permission to roles. */
export function roleTables(file: SourceFile): RoleGrant[] {
  return [...file.nodesOf('VariableDeclarator'), ...file.nodesOf('PropertyDefinition'), ...file.nodesOf('Property')].flatMap((holder) => {
    const mapped = mapRoles(file, holder);
    if (mapped) return [{ node: holder, roles: mapped, certain: true }];
    const table = tableOf(holder);
    if (!table || table.properties.length === 0) return [];
    const words = splitWords(holder.type === 'VariableDeclarator' ? (holder.id.type === 'Identifier' ? holder.id.name : '') : (keyName(holder) ?? ''));
    if (words.some((word) => displayWords.has(word))) return [];
    const says = words.some((word) => grantWords.has(word));
    const roles = roleKeys(file, table, says) ?? roleValues(file, table);
    if (!roles) return [];
    const evident = says || words.some((word) => word === 'role' || word === 'roles');
    return evident || grantsLook(file, table) ? [{ node: holder, roles, certain: says || grantsLook(file, table) }] : [];
  });
}

/** `new Map([['doctor', ['chart:read']]])`. */
function mapRoles(file: SourceFile, holder: Node): string[] | undefined {
  const value = holder.type === 'VariableDeclarator' && holder.init ? unwrap(holder.init) : undefined;
  const list = value?.type === 'NewExpression' && calleeName(value) === 'Map' ? value.arguments[0] : undefined;
  if (list?.type !== 'ArrayExpression' || list.elements.length === 0) return undefined;
  const roles = list.elements.map((pair) => (pair?.type === 'ArrayExpression' && pair.elements[0] && pair.elements[1] && isGrant(file, pair.elements[1]) ? roleText(file, pair.elements[0]) : undefined));
  return roles.every((role) => role !== undefined && isRoleWord(role)) ? (roles as string[]) : undefined;
}

function tableOf(holder: Node): TSESTree.ObjectExpression | undefined {
  const value = holder.type === 'VariableDeclarator' ? holder.init : holder.type === 'PropertyDefinition' || holder.type === 'Property' ? holder.value : undefined;
  const inner = value ? unwrap(value) : undefined;
  const content = inner?.type === 'CallExpression' && pathOf(inner.callee)?.join('.') === 'Object.freeze' && inner.arguments[0] ? unwrap(inner.arguments[0]) : inner;
  if (content?.type === 'NewExpression' && content.arguments[0]) return undefined;
  return content?.type === 'ObjectExpression' ? content : undefined;
}

/** All keys are roles and every value grants something: a list, a set, a level, a record of flags. */
function roleKeys(file: SourceFile, table: TSESTree.ObjectExpression, says: boolean): string[] | undefined {
  const roles: string[] = [];
  for (const property of table.properties) {
    if (property.type !== 'Property') return undefined;
    const name = property.computed ? roleText(file, property.key) : keyName(property);
    if (name === undefined || !isRoleWord(name) || !(isGrant(file, property.value) || (says && isRuleOrScope(property.value)))) return undefined;
    roles.push(name);
  }
  return roles;
}

function isGrant(file: SourceFile, node: Node): boolean {
  const value = resolveConst(file, node);
  switch (value.type) {
    case 'ArrayExpression':
      return value.elements.every((element) => element !== null && element.type !== 'ObjectExpression');
    case 'NewExpression':
      return value.callee.type === 'Identifier' && value.callee.name === 'Set';
    case 'ObjectExpression':
      return value.properties.length > 0 && value.properties.every((property) => property.type === 'Property' && ['ArrayExpression', 'Literal'].includes(property.value.type) && !(property.value.type === 'Literal' && typeof property.value.value === 'string'));
    case 'Literal':
      return typeof value.value === 'number' || typeof value.value === 'boolean' || value.value === '*';
    default:
      return false;
  }
}

/** In a table whose name grants: a predicate (`doctor: (chart) => …`) or the name of a scope (`nurse: 'ward'`). */
function isRuleOrScope(node: Node): boolean {
  return isFunction(node) || (node.type === 'Literal' && typeof node.value === 'string');
}

/** Every value is a list of roles. */
function roleValues(file: SourceFile, table: TSESTree.ObjectExpression): string[] | undefined {
  const roles: string[] = [];
  for (const property of table.properties) {
    const list = property.type === 'Property' ? staticRoles(file, property.value) : [];
    if (list.length === 0 || !list.every((text) => isRoleWord(text))) return undefined;
    roles.push(...list);
  }
  return roles;
}

/** The values read like permissions: `chart:read`, `canPrescribe`, `*`. */
function grantsLook(file: SourceFile, table: TSESTree.ObjectExpression): boolean {
  return /["'`](?:\*|[a-z][\w-]*[:.](?:[a-z][\w-]*|\*)|(?:read|write|view|edit|manage|create|update|delete|export|approve|prescribe)[\w:-]*)["'`]|\bcan[A-Z]\w*\s*:/.test(file.textOf(table).slice(0, 1500));
}
