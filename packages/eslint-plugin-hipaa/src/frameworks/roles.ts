import type { TSESTree } from '@typescript-eslint/utils';
import { ariaRoles, chatRoles, describedWords, ownedRoleAliases, principalWords, roleAliases, roleNameWords, speakerOwners, splitWords } from 'phi-vocabulary';
import { isFunction, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName, pathOf } from '../ast/static-names.js';
import { initOf, resolveConst } from '../ast/static-values.js';

/**
 * Whose role an expression reads: the caller's own (`principal`), one without an owner (`bare`: a variable `role`), or that of some
 * record (`described`: request input, a looked-up user, a list's entry).
 */
export type RoleSubject = 'principal' | 'bare' | 'described';

const depthLimit = 4;
const casing = new Set(['toUpperCase', 'toLowerCase', 'trim', 'toString', 'toLocaleLowerCase', 'toLocaleUpperCase']);

/** Whether the expression reads somebody's role (or roles), and whose. `isNumbered` takes the member for a role's number whatever its name. */
export function roleSubject(file: SourceFile, node: Node, depth = 0, isNumbered = false): RoleSubject | undefined {
  const inner = unwrapAwait(node);
  if (depth > depthLimit) return undefined;
  switch (inner.type) {
    case 'MemberExpression':
      return memberSubject(inner, isNumbered);
    case 'Identifier':
      return identifierSubject(file, inner, depth);
    case 'CallExpression':
      return callSubject(file, inner, depth);
    case 'LogicalExpression':
      return inner.operator === '&&' ? roleSubject(file, inner.right, depth + 1) : roleSubject(file, inner.left, depth + 1);
    default:
      return undefined;
  }
}

function memberSubject(node: TSESTree.MemberExpression, isNumbered = false): RoleSubject | undefined {
  const name = memberName(node);
  if (name === undefined) return node.computed && node.property.type === 'Literal' && node.property.value === 0 && node.object.type === 'MemberExpression' ? memberSubject(node.object) : undefined;
  if (casing.has(name)) return undefined;
  const owner = pathOf(node.object) ?? [];
  const kind = ownerKind(owner);
  if (kind === 'speaker') return undefined;
  // `role.name`, `user.role.code`
  if (['name', 'code', 'slug', 'key', 'value', 'title'].includes(name) && isRoleName(owner.at(-1) ?? '')) return ownerKind(owner.slice(0, -1)) === 'principal' ? 'principal' : 'bare';
  if (isNumbered || isRoleName(name)) return kind;
  return ownedRoleAliases.has(name) && kind === 'principal' && splitWords(owner.at(-1) ?? '').some((word) => ['user', 'account', 'profile', 'principal', 'actor'].includes(word)) ? 'principal' : undefined;
}

function ownerKind(path: readonly string[]): RoleSubject | 'speaker' {
  const last = splitWords(path.at(-1) ?? '');
  const words = path.flatMap((part) => splitWords(part));
  if (last.some((word) => speakerOwners.has(word)) && !words.includes('user')) return 'speaker';
  if (last.some((word) => describedWords.has(word)) || words.includes('body')) return 'described';
  if (words.some((word) => principalWords.has(word))) return 'principal';
  return path.length === 1 && path[0] === 'this' ? 'bare' : 'described';
}

/** `role`, `userRole`, `staff_roles`, `https://clinic/roles`, `accessLevel`; not `getByRole` or `aria-role`. */
export function isRoleName(name: string): boolean {
  if (roleAliases.has(name.replace(/[_-]/g, '').toLowerCase())) return true;
  const words = splitWords(name);
  const last = words.at(-1);
  return (last === 'role' || last === 'roles' || (last === 'groups' && words.length > 1)) && !words.includes('aria') && !words.includes('by');
}

function identifierSubject(file: SourceFile, node: TSESTree.Identifier, depth: number): RoleSubject | undefined {
  const definition = file.variableOf(node)?.defs[0];
  const declarator = definition?.node as Node | undefined;
  if (declarator?.type === 'VariableDeclarator' && declarator.id.type === 'ObjectPattern' && declarator.init) return destructuredSubject(declarator.id, declarator.init, node.name);
  const init = initOf(file, node);
  const origin = init && !isFunction(init) ? roleSubject(file, init, depth + 1) : undefined;
  if (origin) return origin;
  const fn = isFunction(declarator) ? declarator : undefined;
  if (fn) {
    const listed = callbackList(fn, node.name);
    if (listed) return roleSubject(file, listed, depth + 1);
  }
  return isRoleName(node.name) && !/^[A-Z][A-Z_]+$/.test(node.name) ? 'bare' : undefined;
}

/** `const { role: kind } = req.user`, `const { user: { role } } = req`. */
function destructuredSubject(pattern: TSESTree.ObjectPattern, init: Node, name: string): RoleSubject | undefined {
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    const key = keyName(property) ?? '';
    if (target.type === 'Identifier' && target.name === name && isRoleName(key)) {
      const kind = ownerKind(pathOf(init) ?? []);
      return kind === 'speaker' ? undefined : kind;
    }
    if (target.type === 'ObjectPattern' && target.properties.some((inner) => inner.type === 'Property' && inner.value.type === 'Identifier' && inner.value.name === name && isRoleName(keyName(inner) ?? ''))) return ownerKind([key]) === 'principal' ? 'principal' : 'described';
  }
  return undefined;
}

/** The list whose entries a callback's first parameter stands for: `roles.some((r) => …)`. */
function callbackList(fn: Node, parameter: string): Node | undefined {
  const call = fn.parent;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== fn || !isFunction(fn)) return undefined;
  const first = fn.params[0];
  if (first?.type !== 'Identifier' || first.name !== parameter || call.callee.type !== 'MemberExpression') return undefined;
  return call.callee.object;
}

function callSubject(file: SourceFile, call: TSESTree.CallExpression, depth: number): RoleSubject | undefined {
  const name = calleeName(call) ?? '';
  if (casing.has(name) && call.callee.type === 'MemberExpression') return roleSubject(file, call.callee.object, depth + 1);
  const [first] = call.arguments;
  if (/^(?:getItem|get|getHeader|header)$/.test(name) && first?.type === 'Literal' && isRoleName(String(first.value))) return 'bare';
  if (name === 'String' && call.arguments[0]) return roleSubject(file, call.arguments[0], depth + 1);
  const words = splitWords(name);
  if (!['role', 'roles'].includes(words.at(-1) ?? '') || words.includes('by')) return undefined;
  return ['get', 'current', 'my', 'fetch', 'resolve', 'user', 'use', 'load', 'extract', 'read'].includes(words[0] ?? '') ? 'bare' : undefined;
}

/**
 * The role a static expression names: a literal, a constant of the file, an enum member (`Role.ADMIN`, also an imported one),
 * or a parameter that runs over a static list. Undefined when the roles come from elsewhere.
 */
export function roleText(file: SourceFile, node: Node): string | undefined {
  const value = resolveConst(file, node);
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : undefined;
  if (value.type === 'TemplateLiteral' && value.expressions.length === 0) return value.quasis[0]?.value.cooked ?? undefined;
  if (value.type === 'MemberExpression') return enumRole(value);
  if (value.type !== 'Identifier') return undefined;
  const definition = file.variableOf(value)?.defs[0]?.node as Node | undefined;
  if (isFunction(definition)) {
    const list = callbackList(definition, value.name);
    return list ? staticRoles(file, list)[0] : undefined;
  }
  // ROLE_ADMIN, ADMIN_ROLE: an imported constant.
  return /^[A-Z][A-Z0-9_]+$/.test(value.name) && splitWords(value.name).includes('role') ? value.name : undefined;
}

function enumRole(node: TSESTree.MemberExpression): string | undefined {
  const path = pathOf(node);
  const name = path?.at(-1);
  if (!path || !name || !/^[A-Z]/.test(path[0] ?? '') || !/^[A-Z]/.test(name)) return undefined;
  return isRoleWord(name) || path.slice(0, -1).some((part) => splitWords(part).some((word) => word === 'role' || word === 'roles')) ? name : undefined;
}

/** The roles of a list written in this file: an array, a Set, a frozen or concatenated constant. */
export function staticRoles(file: SourceFile, node: Node): string[] {
  const value = resolveConst(file, node);
  if (value.type === 'ArrayExpression') return value.elements.flatMap((element) => (!element ? [] : element.type === 'SpreadElement' ? staticRoles(file, element.argument) : (roleText(file, element) ?? [])));
  if (value.type === 'NewExpression' && value.callee.type === 'Identifier' && value.callee.name === 'Set') return value.arguments[0] ? staticRoles(file, value.arguments[0]) : [];
  if (value.type === 'CallExpression' && ['freeze', 'asList', 'of'].includes(calleeName(value) ?? '') && value.arguments[0]) return staticRoles(file, value.arguments[0]);
  return [];
}

/** Whether a text reads as a role's name: a short name, one of whose words is a role's. `chart:read` is a permission. */
export function isRoleWord(text: string): boolean {
  return text.length <= 40 && /^[\w .:-]+$/.test(text) && !/[:.](?:read|write|view|list|create|update|delete|manage|export|\*)/i.test(text) && splitWords(text).length <= 4 && splitWords(text).some((word) => roleNameWords.has(word) || roleNameWords.has(word.replace(/s$/, '')));
}

/** Whether the text can be a role where the subject is one: not a speaker, an ARIA role or a sentence. */
export function isPlausibleRole(text: string, subject: RoleSubject): boolean {
  const lower = text.toLowerCase();
  if (text === '' || ariaRoles.has(lower) || ['undefined', 'string', 'object', 'any', 'all', 'null'].includes(lower)) return false;
  if (subject !== 'principal' && chatRoles.has(lower)) return false;
  return subject === 'principal' ? /^[A-Za-z][\w .:-]{0,40}$/.test(text) : isRoleWord(text);
}
