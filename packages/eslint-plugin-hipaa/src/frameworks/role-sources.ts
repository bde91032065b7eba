import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords } from 'phi-vocabulary';
import { enclosingFunction, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { isInside } from './role-decisions.js';
import { isRoleWord, staticRoles } from './roles.js';

/** Roles listed apart from the decision that takes them: `const PRESCRIBERS = [Role.Doctor]`, `enum Role { Doctor = 'doctor' }`. */
interface RoleSource {
  readonly node: TSESTree.VariableDeclarator | TSESTree.TSEnumDeclaration;
  readonly roles: readonly string[];
}

/**
 * The lists and enums of the file that its decisions take their roles from, also by way of each other. An enum or list that nothing of
 * the file decides by is left alone: other files may only draw with it.
 */
export function roleSources(file: SourceFile, deciding: readonly Node[]): RoleSource[] {
  if (deciding.length === 0) return [];
  let open = [...file.nodesOf('TSEnumDeclaration').flatMap((node) => ofEnum(node)), ...file.nodesOf('VariableDeclarator').flatMap((node) => ofVariable(file, node))];
  const found: RoleSource[] = [];
  const users = [...deciding];
  for (;;) {
    const used = open.filter(({ node }) => !isInside(users, node) && file.variableOf(node.id)?.references.some((reference) => reference.isRead() && isInside(users, reference.identifier)));
    if (used.length === 0) return found;
    open = open.filter((source) => !used.includes(source));
    found.push(...used);
    users.push(...used.map(({ node }) => node));
  }
}

/** An enum is one of roles by its name, or when all its members are called like roles. */
function ofEnum(node: TSESTree.TSEnumDeclaration): RoleSource[] {
  const roles = node.body.members.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : id.type === 'Literal' ? [id.value] : []));
  return roles.length > 0 && (namesRoles(node.id.name) || roles.every((role) => isRoleWord(role))) ? [{ node, roles }] : [];
}

/** A list, set or object of roles outside functions; one inside is read together with its decision. */
function ofVariable(file: SourceFile, node: TSESTree.VariableDeclarator): RoleSource[] {
  if (!node.init || node.id.type !== 'Identifier' || enclosingFunction(node)) return [];
  const roles = staticRoles(file, node.init);
  if (roles.length > 0) return roles.some((role) => isRoleWord(role)) ? [{ node, roles }] : [];
  const members = membersOf(unwrap(node.init));
  return members.length > 0 && (namesRoles(node.id.name) || members.every((role) => isRoleWord(role))) ? [{ node, roles: members }] : [];
}

/** `{ ADMIN: 'admin', NURSE: 'nurse' } as const`, also frozen: the values, when all are texts. */
function membersOf(node: Node): string[] {
  const object = node.type === 'CallExpression' && node.arguments.length === 1 && node.arguments[0] ? unwrap(node.arguments[0]) : node;
  if (object.type !== 'ObjectExpression') return [];
  const values = object.properties.map((property) => (property.type === 'Property' && property.value.type === 'Literal' && typeof property.value.value === 'string' ? property.value.value : undefined));
  return values.every((value) => value !== undefined) ? values : [];
}

function namesRoles(name: string): boolean {
  return splitWords(name).some((word) => word === 'role' || word === 'roles');
}
