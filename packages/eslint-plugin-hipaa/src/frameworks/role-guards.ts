import type { TSESTree } from '@typescript-eslint/utils';
import { accessGuardName, guardingWords, roleGuardVerbs, roleListKeys, splitWords } from 'phi-vocabulary';
import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import { calledFunction, resolveConst } from '../ast/static-values.js';
import { decisionOf } from './role-decisions.js';
import { guardFactories } from './role-factories.js';
import { isRoleWord, roleText, staticRoles } from './roles.js';

/** Roles written into a guard, a decorator, a component or a table. */
export interface RoleGrant {
  readonly node: Node;
  readonly roles: readonly string[];
  readonly certain: boolean;
}

const notGuards = /^(?:(?:get|find|query)(?:All)?By|set|create|add|assign|update|remove|delete|format|map|parse|to|render|change|select|describe|it|test|grant|seed)/;
/** `requireRole('doctor')`, `authorize(['nurse'])`, `new RolesGuard(['admin'])`, `ac.grant('nurse')`, or a function of the file that compares its argument with a role. */
export function guardCalls(file: SourceFile): RoleGrant[] {
  const factories = guardFactories(file);
  return [...file.nodesOf('CallExpression'), ...file.nodesOf('NewExpression')].flatMap((call) => {
    const name = call.arguments.length > 0 && call.parent.type !== 'Decorator' ? calleeName(call) : undefined;
    if (name === undefined || (name === 'require' && call.callee.type === 'Identifier')) return [];
    if (name === 'SetMetadata' && call.type === 'CallExpression') return metadataRoles(file, call, call);
    const fn = factories.size > 0 && !notGuards.test(name) ? calledFunction(file, call) : undefined;
    const kind = fn && factories.has(fn) ? 'role' : guardKind(name);
    const roles = kind ? call.arguments.flatMap((argument) => rolesIn(file, argument, kind === 'role')) : [];
    if (roles.length === 0) return [];
    const decision = /^(?:has|is|can|in|check)(?![a-z])/.test(name) && call.type === 'CallExpression' && call.parent.type !== 'ArrayExpression' ? decisionOf(file, call, 'principal') : 'access';
    return decision === 'display' || isListedBelow(file, call) ? [] : [{ node: call, roles, certain: decision !== 'drawing' }];
  });
}

/** `createProtectedRoute(handler, { roles: ['admin'] })` over many lines is reported at the list itself. */
function isListedBelow(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return call.loc.start.line !== call.loc.end.line && call.arguments.some((argument) => argument.type === 'ObjectExpression' && argument.loc.start.line !== call.loc.start.line && rolesIn(file, argument, false).length > 0);
}

/** A name that says `role` beside a guard's verb, one of the usual names for guards, or a name with a guard's word in it. */
function guardKind(name: string): 'role' | 'access' | undefined {
  const grants = /^(?:grant|addPolicy|addPermissionForUser|setGrants)$/.test(name);
  const words = splitWords(name);
  if (notGuards.test(name) && !grants) return words[0] === 'create' && words.some((word) => word === 'protected' || word === 'guard') ? 'access' : undefined;
  if (words.some((word) => /^(?:roles?|rbac|usertypes?)$/.test(word))) return words.length === 1 ? 'access' : words.some((word) => roleGuardVerbs.has(word)) ? 'role' : undefined;
  return grants || accessGuardName.test(words.join('')) || /^is?InGroup$/.test(name) || words.some((word) => guardingWords.has(word)) ? 'access' : undefined;
}

/** `@Roles('admin')`, `@SetMetadata('roles', ['nurse'])`, `@Authorized(Role.ADMIN)`. */
export function roleDecorators(file: SourceFile): RoleGrant[] {
  return file.nodesOf('Decorator').flatMap((node) => {
    const call = unwrap(node.expression);
    if (call.type !== 'CallExpression') return [];
    const name = calleeName(call) ?? '';
    const says = splitWords(name).some((word) => word === 'role' || word === 'roles');
    if (name === 'SetMetadata' || name === 'Extensions') return metadataRoles(file, node, call);
    if (!says && !isGuardDecorator(name)) return [];
    const roles = call.arguments.flatMap((argument) => rolesIn(file, argument, says));
    return roles.length > 0 ? [{ node, roles, certain: true }] : [];
  });
}

const decoratorNames = /^(?:Access|Secured?|OnlyFor|UserTypes?|Groups?)$/;

/** `@RequirePermission('patient', 'delete')` names a resource and an action: that is the way out of roles in code. */
function isGuardDecorator(name: string): boolean {
  if (/permission|scope|ability|polic/i.test(name)) return false;
  return decoratorNames.test(name) || splitWords(name).some((word) => guardingWords.has(word) || word === 'requires' || word === 'require');
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
  if (object.type === 'ObjectExpression' && object.properties.length > 0 && object.properties.every((property) => property.type === 'Property' && property.value.type === 'ObjectExpression' && isRoleWord(keyName(property) ?? ''))) return object.properties.flatMap((property) => (property.type === 'Property' ? (keyName(property) ?? []) : []));
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
