import type { TSESTree } from '@typescript-eslint/utils';
import { ariaRoles, chatRoles, describedWords, ownedRoleAliases, principalWords, roleAliases, permissionVerbs, roleNameWords, speakerOwners, splitWords } from 'phi-vocabulary';
import { isFunction, unwrap, unwrapAwait, type Node } from '../ast/nodes.js';
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
      return entrySubject(file, inner, depth) ?? lookedUp(file, inner, typedSubject(file, inner, memberSubject(inner, isNumbered)));
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

const entryNames = new Set(['name', 'code', 'slug', 'key', 'value', 'title', 'label', 'type', 'authority', 'id']);
const ownLists = new Set(['memberships', 'membership', 'assignments', 'authorities', 'affiliations', 'positions', 'staffroles', 'grants']);

/** Whose roles a list holds: the asker's (`user.memberships`), or one without an owner (`userRoles`); undefined for `users` or `careTeam`. */
export function listSubject(file: SourceFile, list: Node, depth = 0): 'principal' | 'bare' | undefined {
  const inner = unwrapAwait(list);
  const name = inner.type === 'MemberExpression' ? memberName(inner) : undefined;
  if (inner.type === 'MemberExpression' && name !== undefined && ownLists.has(name.toLowerCase())) return ownerKind(pathOf(inner.object) ?? []) === 'principal' ? 'principal' : undefined;
  const subject = roleSubject(file, inner, depth + 1);
  return subject === 'described' ? undefined : subject;
}

/** The role of an entry of the asker's own list: `user.memberships.some((m) => m.role === …)`. */
function entrySubject(file: SourceFile, node: TSESTree.MemberExpression, depth: number): RoleSubject | undefined {
  const name = memberName(node);
  if (name === undefined || node.object.type !== 'Identifier' || !(entryNames.has(name) || isRoleName(name))) return undefined;
  const definition = file.variableOf(node.object)?.defs[0]?.node as Node | undefined;
  const list = isFunction(definition) ? callbackList(definition, node.object.name) : undefined;
  return list && listSubject(file, list, depth);
}

/** `(p: Principal) => p.role`: whoever asks, by the parameter's type where its name says nothing. */
function typedSubject(file: SourceFile, node: TSESTree.MemberExpression, kind: RoleSubject | undefined): RoleSubject | undefined {
  const owner = unwrap(node.object);
  if (kind !== 'described' || owner.type !== 'Identifier' || splitWords(owner.name).some((word) => describedWords.has(word))) return kind;
  const declared = file.variableOf(owner)?.defs[0]?.name as TSESTree.Identifier | undefined;
  const type = declared?.typeAnnotation?.typeAnnotation;
  const words = type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? splitWords(type.typeName.name) : [];
  return words.some((word) => principalWords.has(word)) && !words.some((word) => describedWords.has(word)) ? 'principal' : kind;
}

/** `const user = await User.findById(req.params.id)` is a record that the request names, not whoever asks. */
function lookedUp(file: SourceFile, node: TSESTree.MemberExpression, kind: RoleSubject | undefined): RoleSubject | undefined {
  if (kind !== 'principal' || node.object.type !== 'Identifier') return kind;
  const definition = file.variableOf(node.object)?.defs[0]?.node as Node | undefined;
  // `for (const user of users)` runs over others.
  if (definition?.type === 'VariableDeclarator' && definition.parent.parent.type === 'ForOfStatement') return 'described';
  const init = initOf(file, node.object);
  // `User.findById(id).select('-password').lean()`: the call that names the record is the innermost.
  for (let call = init && unwrapAwait(init); call?.type === 'CallExpression'; call = call.callee.type === 'MemberExpression' ? unwrapAwait(call.callee.object) : undefined) {
    if (call.arguments.some((argument) => namesRequest(file, argument))) return 'described';
  }
  return kind;
}

const requestParts = /\b(?:params|body|query|input|args|dto|target\w*)\b/;

/** `req.params.id`, `{ where: { id: input.id } }`, or a variable that was taken out of one. */
function namesRequest(file: SourceFile, node: Node): boolean {
  if (requestParts.test(file.textOf(node).slice(0, 200))) return true;
  const definition = node.type === 'Identifier' ? (file.variableOf(node)?.defs[0]?.node as Node | undefined) : undefined;
  return definition?.type === 'VariableDeclarator' && definition.init !== null && requestParts.test(file.textOf(definition.init).slice(0, 200));
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

const roleParts = new Set(['name', 'code', 'key', 'slug', 'type', 'names', 'codes']);

/** `role`, `userRole`, `role_code`, `staff_roles`, `https://clinic/roles`, `accessLevel`; not `getByRole` or `aria-role`. */
function isRoleName(name: string): boolean {
  if (roleAliases.has(name.replace(/[_-]/g, '').toLowerCase())) return true;
  const words = splitWords(name);
  const last = words.at(-1);
  const isRole = last === 'role' || last === 'roles' || (last === 'groups' && words.length > 1) || (words.at(-2) === 'role' && roleParts.has(last ?? ''));
  return isRole && !words.includes('aria') && !words.includes('by');
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
export function callbackList(fn: Node, parameter: string): Node | undefined {
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
  // `user.roles.map((role) => role.name)` are still roles.
  if (/^(?:map|flatMap|filter|split|sort|flat|slice)$/.test(name) && call.callee.type === 'MemberExpression') return listSubject(file, call.callee.object, depth);
  const words = splitWords(name);
  if (!['role', 'roles'].includes(words.at(-1) ?? '') || words.includes('by')) return undefined;
  // A signal or an accessor: `auth.role()`.
  if (words.length === 1 && call.arguments.length === 0 && call.callee.type === 'MemberExpression') return 'bare';
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

/** The roles of a list written in this file: an array, a Set, a frozen or concatenated constant, any list of a table. */
export function staticRoles(file: SourceFile, node: Node): string[] {
  const value = resolveConst(file, node);
  if (value.type === 'ArrayExpression') return value.elements.flatMap((element) => (!element ? [] : element.type === 'SpreadElement' ? staticRoles(file, element.argument) : (roleText(file, element) ?? [])));
  if (value.type === 'NewExpression' && value.callee.type === 'Identifier' && value.callee.name === 'Set') return value.arguments[0] ? staticRoles(file, value.arguments[0]) : [];
  if (value.type === 'CallExpression' && ['freeze', 'asList', 'of'].includes(calleeName(value) ?? '') && value.arguments[0]) return staticRoles(file, value.arguments[0]);
  return value.type === 'MemberExpression' && value.computed ? rolesOfTable(file, value.object) : [];
}

/** `ACCESS[action]`: which of its lists is meant shows at run time only. */
function rolesOfTable(file: SourceFile, node: Node): string[] {
  const table = resolveConst(file, node);
  if (table.type !== 'ObjectExpression') return [];
  return table.properties.flatMap((property) => (property.type === 'Property' && property.value.type === 'ArrayExpression' ? staticRoles(file, property.value) : []));
}

/** `chart:read`, `users.delete`: a right, not a role. */
export function isPermission(text: string): boolean {
  const words = splitWords(text);
  return /[:.](?:read|write|view|list|create|update|delete|manage|export|\*)/i.test(text) || (words.length > 1 && words.some((word) => permissionVerbs.has(word)));
}

/** Professions of care by their endings: `dermatologist`, `paediatrician`, `phlebotomist`. */
const careProfession = /^[a-z]{4,}(?:ologist|iatrist|iatrician|otomist|therapist|dietician|dietitian|optician|surgeon|odontist|paedist|pedist)s?$/;

/** Whether a text reads as a role's name: a short name, one of whose words is a role's. `chart:read` is a permission. */
export function isRoleWord(text: string): boolean {
  return text.length <= 40 && /^[\w .:-]+$/.test(text) && !isPermission(text) && splitWords(text).length <= 4 && splitWords(text.split('.').at(-1) ?? '').some((word) => roleNameWords.has(word) || roleNameWords.has(word.replace(/s$/, '')) || careProfession.test(word));
}

/** A text in the shape of a role's name, whose words nobody knows: `exporter`. Enough only where access is refused in so many words. */
export function isRoleShaped(text: string): boolean {
  const lower = text.toLowerCase();
  return /^[a-z][\w-]{2,30}$/i.test(text) && !ariaRoles.has(lower) && !chatRoles.has(lower) && !['undefined', 'string', 'object', 'any', 'all', 'null', 'none'].includes(lower);
}

/** Whether the text can be a role where the subject is one: not a speaker, an ARIA role or a sentence. */
export function isPlausibleRole(text: string, subject: RoleSubject): boolean {
  const lower = text.toLowerCase();
  if (text === '' || ariaRoles.has(lower) || ['undefined', 'string', 'object', 'any', 'all', 'null'].includes(lower)) return false;
  if (subject !== 'principal' && chatRoles.has(lower)) return false;
  return subject === 'principal' ? /^[A-Za-z][\w .:-]{0,40}$/.test(text) : isRoleWord(text);
}
