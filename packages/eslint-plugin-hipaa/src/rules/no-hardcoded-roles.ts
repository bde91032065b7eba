import type { TSESTree } from '@typescript-eslint/utils';
import { isMigrationOrSeed, isTestFile } from '../ast/file-kind.js';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { calleeName, memberName, receiverOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { createRule, type Check, type Confidence } from '../create-rule.js';
import { decisionOf, decisionRoot, isDisplaySwitch, isInside, refusesExplicitly, type Decision } from '../frameworks/role-decisions.js';
import { guardCalls, roleComponents, roleDecorators } from '../frameworks/role-guards.js';
import { exportedLists, roleLists } from '../frameworks/role-lists.js';
import { roleSources } from '../frameworks/role-sources.js';
import { roleTables } from '../frameworks/role-tables.js';
import { roleTexts } from '../frameworks/role-texts.js';
import { isPermission, isPlausibleRole, isRoleShaped, isRoleWord, roleSubject, roleText, staticRoles, type RoleSubject } from '../frameworks/roles.js';

type Problem = 'tested' | 'listed';
type Roles = Check<Problem, never, object>;

/** A place where a role written in the source is held against somebody's role. */
interface RoleTest {
  readonly node: Node;
  readonly subject: RoleSubject;
}

const equality = new Set(['===', '!==', '==', '!=']);
/** Ranks and masks are compared with constants: `user.level < Level.Doctor`, `user.roles & Role.Admin`. */
const ranking = new Set(['<', '>', '<=', '>=', '&']);
const membership = new Set(['includes', 'indexOf', 'has', 'contains', 'test', 'match', 'startsWith', 'endsWith', 'localeCompare', 'equals', 'isEqual', 'intersection', 'includesAny', 'with']);

/** A name for somebody's role, a quoted role or one of an enum, or a guard that is given a text. */
const roleHint =
  /role|user_?types?\b|account_?type|access_?(?:level|type)|clearance|privilege|\bpersona\b|authorit(?:y|ies)\b|groups\b|(?:staff|member|profile)_?type|job_?title|discipline|occupation|profession\b|designation|@\w{0,12}(?:auth|access|allow)\w{0,12}\(|[\n`]\s*(?:p,|p1,|p2,|p3,|p4,|p5,)|(?:auth|protect|restrict|permit|allow|guard|only|secure)\w{0,12}\(\s*\[?\s*(?:['"`]|[a-z]\w{1,30}\.[a-z])|\b(?:admin|doctor|nurse|clinician|physician|patient)\w{0,12}['"]?\]?\s*:\s*[[{\dtfn]|(?:['"`.]|_)(?:super|sys)?(?:admin|doctor|nurse|clinician|physician|pharmacist|receptionist|therapist|surgeon|auditor|billing|moderator|superuser|practitioner|caregiver|registrar|technician|manager)/i;

export default createRule({
  name: 'no-hardcoded-roles',
  problems: {
    tested: 'Access is decided by a role name in the source.',
    listed: 'A role name in the source grants access.',
  },
  trigger: roleHint,
  check(check: Roles) {
    const { file } = check;
    if (isTestFile(file.filename) || isMigrationOrSeed(file.filename)) return;
    const grants = [...guardCalls(file), ...roleDecorators(file), ...roleComponents(file), ...roleLists(file), ...exportedLists(file), ...roleTables(file)];
    const reported: Node[] = [];
    for (const { node, roles, certain } of grants) {
      if (roles.every((role) => isException(check, role)) || isInside(reported, node)) continue;
      reported.push(node);
      check.report({ node, problem: 'listed', confidence: certain ? 'high' : 'low' });
    }
    for (const { loc, roles } of roleTexts(file)) if (!roles.every((role) => isException(check, role))) check.report({ loc, problem: 'listed', confidence: 'medium' });
    const deciding = [...grants.flatMap(({ node, certain }) => (certain && reported.includes(node) ? [node] : [])), ...reportTests(check, reported), ...file.nodesOf('SwitchStatement').filter((node) => checkSwitch(check, node))];
    for (const { node, roles } of roleSources(file, deciding)) if (!isInside(reported, node) && !roles.every((role) => isException(check, role))) check.report({ node, problem: 'listed', confidence: 'high' });
  },
});

function isException(check: Roles, role: string): boolean {
  return check.settings.roleExceptions.some((known) => known.toLowerCase() === role.toLowerCase());
}

/** One report a decision, at its first test; gives the tests that more than draw. */
function reportTests(check: Roles, reported: readonly Node[]): Node[] {
  const { file } = check;
  const tests = [...file.nodesOf('BinaryExpression').flatMap((node) => ofComparison(check, node)), ...file.nodesOf('CallExpression').flatMap((node) => ofMembership(check, node))].sort((a, b) => a.node.range[0] - b.node.range[0]);
  const roots = new Map<Node, Confidence>();
  for (const { node, subject } of tests) {
    const root = decisionRoot(node);
    if (roots.has(root) || isInside(reported, node)) continue;
    const confidence = confidenceOf(decisionOf(file, node, subject), subject);
    if (!confidence) continue;
    roots.set(root, confidence);
    check.report({ node, problem: 'tested', confidence });
  }
  return [...roots].flatMap(([root, confidence]) => (confidence === 'low' ? [] : [root]));
}

/** What only draws is left to `strict`; what only lists or labels is no decision at all. */
function confidenceOf(decision: Decision, subject: RoleSubject): Confidence | undefined {
  if (decision === 'display') return undefined;
  if (decision === 'drawing') return subject === 'described' ? undefined : 'low';
  if (subject === 'described') return decision === 'access' ? 'medium' : undefined;
  return decision === 'access' ? 'high' : 'medium';
}

/** `user.role === 'admin'`, either way round, also against enum members and constants; `user.roleId === 1`. */
function ofComparison(check: Roles, node: TSESTree.BinaryExpression): RoleTest[] {
  const number = ofNumber(check, node);
  if (number || !(equality.has(node.operator) || ranking.has(node.operator))) return number ? [number] : [];
  for (const [side, other] of [[node.left, node.right], [node.right, node.left]] as const) {
    if (!couldBeRoleText(side) || (ranking.has(node.operator) && side.type !== 'MemberExpression' && side.type !== 'Identifier')) continue;
    const role = roleText(check.file, side);
    const subject = role === undefined || isException(check, role) ? undefined : roleSubject(check.file, other);
    if (!subject || role === undefined) continue;
    if (isPlausibleRole(role, subject) || (isRoleShaped(role) && refusesExplicitly(check.file, node))) return [{ node, subject }];
  }
  return [];
}

/** A role by its number, `user.roleId === 1` or `user.roleLevel >= 3`; zero only says that there is none. */
function ofNumber(check: Roles, node: TSESTree.BinaryExpression): RoleTest | undefined {
  if (node.right.type !== 'Literal' || typeof node.right.value !== 'number' || node.right.value === 0) return undefined;
  const left = unwrapAwait(node.left);
  const name = left.type === 'MemberExpression' ? memberName(left) : undefined;
  if (name === undefined || left.type !== 'MemberExpression' || !/^role_?(?:id|level|code|type)$|^(?:access|privilege|clearance)_?level$/i.test(name)) return undefined;
  const subject = roleSubject(check.file, left, 0, true);
  return subject === undefined ? undefined : { node, subject };
}

function couldBeRoleText(node: Node): boolean {
  const inner = unwrapAwait(node);
  return (inner.type === 'Literal' && typeof inner.value === 'string') || inner.type === 'MemberExpression' || inner.type === 'Identifier' || (inner.type === 'TemplateLiteral' && inner.expressions.length === 0);
}

/** `ALLOWED.includes(user.role)`, `user.roles.includes('admin')`, `STAFF.has(role)`, `/^(?:doctor|nurse)$/.test(user.role)`. */
function ofMembership(check: Roles, call: TSESTree.CallExpression): RoleTest[] {
  const { file } = check;
  const name = calleeName(call) ?? '';
  const receiver = membership.has(name) ? receiverOf(call) : undefined;
  const argument = call.arguments[0];
  if (!receiver || !argument) return [];
  if (name === 'with') return ofMatch(check, call, argument);
  const [owner, given] = call.arguments[1] && receiver.type === 'Identifier' && receiver.name === '_' ? [argument, call.arguments[1]] : [receiver, argument];
  const subject = roleSubject(file, given);
  if (subject) {
    const roles = [...staticRoles(file, owner), ...patternRoles(resolveConst(file, owner))].filter((role) => !isException(check, role));
    return roles.some((role) => isPlausibleRole(role, subject)) ? [{ node: call, subject }] : [];
  }
  const holder = roleSubject(file, owner);
  const roles = [roleText(file, given) ?? '', ...staticRoles(file, given), ...patternRoles(resolveConst(file, given))].filter((role) => role !== '' && !isException(check, role));
  return holder && roles.some((role) => isNamedRole(role, holder)) ? [{ node: call, subject: holder }] : [];
}

/** `match(user.role).with('doctor', () => true)` of ts-pattern, at its first arm. */
function ofMatch(check: Roles, call: TSESTree.CallExpression, argument: Node): RoleTest[] {
  const receiver = receiverOf(call);
  const [matched] = receiver?.type === 'CallExpression' && calleeName(receiver) === 'match' ? receiver.arguments : [];
  const subject = matched && roleSubject(check.file, matched);
  const role = roleText(check.file, argument) ?? '';
  return subject && isPlausibleRole(role, subject) && !isException(check, role) ? [{ node: call, subject }] : [];
}

/** The asker's own roles may go by any name, or a part of one (`_lead`), but not by a permission's. */
function isNamedRole(text: string, holder: RoleSubject): boolean {
  if (holder !== 'principal') return isRoleWord(text) && isPlausibleRole(text, holder);
  return isPlausibleRole(text.replace(/^[_:-]+/, ''), holder) && !isPermission(text);
}

function patternRoles(node: Node): string[] {
  return node.type === 'Literal' && 'regex' in node ? (node.regex.pattern.match(/[A-Za-z][\w-]+/g) ?? []) : [];
}

/** Whether a `switch` decides by roles in the source; such a one is reported. */
function checkSwitch(check: Roles, node: TSESTree.SwitchStatement): boolean {
  const { file } = check;
  const subject = roleSubject(file, node.discriminant);
  if (!subject || isDisplaySwitch(node)) return false;
  const roles = node.cases.flatMap((option) => (option.test ? (roleText(file, option.test) ?? []) : [])).filter((role) => isPlausibleRole(role, subject) && !isException(check, role));
  if (roles.length > 0) check.report({ node, problem: 'tested', confidence: subject === 'described' ? 'low' : 'high' });
  return roles.length > 0 && subject !== 'described';
}
