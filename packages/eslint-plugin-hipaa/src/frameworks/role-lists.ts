import type { TSESTree } from '@typescript-eslint/utils';
import { roleListKeys, splitWords } from 'phi-vocabulary';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import type { RoleGrant } from './role-guards.js';
import { isRoleWord, roleText, staticRoles } from './roles.js';

const ruleSiblings = /^(?:path|prefix|route|routes|resource|url|href|to|component|element|permission|permissions|action|actions|method|methods|pattern|matcher|scope|endpoint|loadChildren|loadComponent|canActivate|canMatch|page|feature|handler|object|operation|attributes|can|strategy|field|model)$/;
const personSiblings = /^(?:email|password|username|firstName|lastName|passwordHash|phone|mrn|sub|userId|name)$/;
/** Members that grant only beside a rule's other parts: `{ path: '/charts', allow: ['doctor'] }`. */
const grantingKeys = /^(?:roles?|userTypes?|groups|authority|authorities|allow(?:ed)?|access|only|requires?|required|permit(?:ted)?|scopes?|subject|who|for|grantees?|principals?)$/;
/** Beside one of these, a single role is the subject of a grant: `{ role: 'nurse', resource: 'chart', action: 'read' }`. */
const grantSiblings = /^(?:resource|resources|action|actions|permission|permissions|can|attributes|possession|operation)$/;

/** `allowedRoles: ['admin']` anywhere, and `roles: ['clinician']` beside a path, a resource or an action, or given to a guarding wrapper. */
export function roleLists(file: SourceFile): RoleGrant[] {
  return file.nodesOf('Property').flatMap((node) => {
    const key = keyName(node) ?? '';
    if (node.parent.type !== 'ObjectExpression') return [];
    const always = roleListKeys.has(key.replace(/_/g, '').toLowerCase());
    if (!always && !grantingKeys.test(key)) return [];
    const siblings = node.parent.properties.flatMap((sibling) => (sibling.type === 'Property' ? [keyName(sibling) ?? ''] : []));
    const context = always ? 'rule' : contextOf(node, siblings);
    if (!context) return [];
    const list = staticRoles(file, node.value);
    const single = list.length === 0 && (always || context === 'grant' || context === 'meta') ? roleText(file, node.value) : undefined;
    const roles = [...list, ...(single === undefined ? [] : [single])].filter((text) => isRoleWord(text));
    const complete = /^(?:roles?|userTypes?)$/.test(key) || always ? roles.length > 0 : roles.length > 0 && roles.length === Math.max(list.length, 1);
    return complete ? [{ node, roles, certain: always || !siblings.some((sibling) => /^(?:icon|label|title|name)$/.test(sibling)) || isServerFile(file.filename) }] : [];
  });
}

/** On a server a feature with an icon is still a feature; in a front end it is a menu's entry. */
function isServerFile(filename: string): boolean {
  return /[\\/](?:backend|server|api|middlewares?|guards?|policies)[\\/](?:[^\\/]+[\\/]){0,3}[^\\/]+\.[cm]?[jt]s$/.test(filename);
}

/** What makes a rule of the object: a route's `meta`, the parts of a grant, a path or handler, or the call it is given to. */
function contextOf(node: TSESTree.Property, siblings: readonly string[]): 'meta' | 'grant' | 'rule' | undefined {
  if (siblings.some((sibling) => personSiblings.test(sibling)) && !siblings.some((sibling) => ruleSiblings.test(sibling))) return undefined;
  const holder = node.parent.parent;
  const parentKey = holder?.type === 'Property' ? (keyName(holder) ?? '') : '';
  if (/^(?:meta|data|handle)$/.test(parentKey)) return isRoute(holder) ? 'meta' : undefined;
  if (/^(?:auth|access|security|guard|authorization)$/.test(parentKey)) return 'rule';
  if (siblings.filter((sibling) => grantSiblings.test(sibling)).length > 1) return 'grant';
  if (siblings.some((sibling) => ruleSiblings.test(sibling))) return 'rule';
  return holder?.type === 'CallExpression' && splitWords(calleeName(holder) ?? '').some((word) => wrapperWords.has(word)) ? 'rule' : undefined;
}

const wrapperWords = new Set(['protect', 'protected', 'guard', 'guarded', 'secure', 'secured', 'auth', 'authorized', 'authenticated', 'authorize', 'restricted', 'private', 'procedure']);

/** A route's record holds the `meta`; elsewhere `data: { role }` is what a request carries. */
function isRoute(meta: TSESTree.Node | undefined): boolean {
  return meta?.parent?.type === 'ObjectExpression' && meta.parent.properties.some((sibling) => sibling.type === 'Property' && /^(?:path|component|element|canActivate|canMatch|canLoad|children|loadComponent|loadChildren|redirect|url|views?)$/.test(keyName(sibling) ?? ''));
}

const allowing = new Set(['allowed', 'permitted', 'privileged', 'required', 'authorized', 'authorised', 'restricted', 'trusted', 'granted']);

/** `export const ALLOWED_ROLES = ['case_manager']` that only other files read. A list that this file reads is reported where it decides. */
export function exportedLists(file: SourceFile): RoleGrant[] {
  return file.nodesOf('VariableDeclarator').flatMap((node) => {
    if (node.id.type !== 'Identifier' || !node.init || node.parent.parent.type !== 'ExportNamedDeclaration') return [];
    const words = splitWords(node.id.name);
    if (words.length < 2 || !/^(?:roles?|users|staff|usertypes)$/.test(words.at(-1) ?? '')) return [];
    const certain = words.some((word) => allowing.has(word));
    if (!certain && words.some((word) => /^(?:all|user|valid|available|default|known|staff|role|every|supported|app)$/.test(word))) return [];
    const roles = staticRoles(file, node.init);
    if (roles.length === 0 || !roles.every((role) => isRoleWord(role)) || file.variableOf(node.id)?.references.some((reference) => reference.isRead())) return [];
    return [{ node, roles, certain }];
  });
}
