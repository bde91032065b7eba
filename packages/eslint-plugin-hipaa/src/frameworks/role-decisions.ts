import type { TSESTree } from '@typescript-eslint/utils';
import { displayWords, listMethods, splitWords } from 'phi-vocabulary';
import { contains, enclosingFunction, isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName } from '../ast/static-names.js';
import { listSubject, type RoleSubject } from './roles.js';

/** What a test of a role is used for: access hangs on it, something does, it may only draw, or it surely only draws or lists. */
export type Decision = 'access' | 'choice' | 'drawing' | 'display';

const refusal = /\b(?:40[13]|forbid\w*|unauthori[sz]ed|denied|deny|redirect\w*|notFound|next\s*\(|throw\b|return\s*(?:false|null|true)?\s*;|return\s+(?:false|null|true)\b|not\s+(?:allowed|permitted|authori[sz]ed)|permission|sendStatus|reject|Navigate)/i;
const validation = /\b(?:400|422|invalid|must be|valid role|unknown role|unsupported|bad\s?request\w*)\b/i;
const explicitRefusal = /\b40[13]\b|forbid|unauthori[sz]ed|denied|not (?:allowed|permitted|authori[sz]ed)/i;
const readLimit = 600;

/** What the value of a test of a role decides, seen from where it ends up. */
export function decisionOf(file: SourceFile, test: Node, subject: RoleSubject, depth = 0): Decision {
  const top = topOf(test);
  const parent = top.parent;
  if (isListCallback(file, test)) return 'display';
  switch (parent?.type) {
    case 'LogicalExpression':
      return isJsx(parent.right) ? drawn(file, parent.right) : isLiteral(parent.right) ? 'display' : 'choice';
    case 'ConditionalExpression':
      return ofConditional(file, parent);
    case 'IfStatement':
      return ofIf(file, parent, subject);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return ofReturn(file, test, subject, depth);
    case 'VariableDeclarator':
      return depth === 0 ? ofVariable(file, parent, subject) : 'choice';
    case 'JSXExpressionContainer':
      return parent.parent.type === 'JSXAttribute' && /^(?:class|className|style|color|variant|label|title|key|icon|checked|selected|active)$/.test(attributeName(parent.parent)) ? 'display' : 'drawing';
    case 'Property':
    case 'PropertyDefinition':
      return ofMember(parent);
    case 'CallExpression':
      return /^(?:assert|invariant|ensure|check|ok)/.test(calleeName(parent) ?? '') ? 'access' : /^(?:cn|clsx|classNames|expect|log|info|debug)$/.test(calleeName(parent) ?? '') ? 'display' : 'choice';
    case 'ArrayExpression':
    case 'TemplateLiteral':
    case 'SpreadElement':
      return 'drawing';
    default:
      return 'choice';
  }
}

function attributeName(attribute: TSESTree.JSXAttribute): string {
  return attribute.name.type === 'JSXIdentifier' ? attribute.name.name : '';
}

/** `{ canEdit: isAdmin }` decides; a label, or what is logged or counted, doesn't; `{ isDoctor: … }` only describes. */
function ofMember(node: TSESTree.Property | TSESTree.PropertyDefinition): Decision {
  const key = keyName(node) ?? '';
  if (splitWords(key).some((word) => displayWords.has(word))) return 'display';
  const call = node.type === 'Property' && node.parent.parent?.type === 'CallExpression' ? (calleeName(node.parent.parent) ?? '') : '';
  if (/^(?:log|info|warn|error|debug|trace|track|identify|capture|setUser|setContext|setTags?|group|register)$/.test(call)) return 'display';
  return /^is[A-Z]/.test(key) ? 'drawing' : 'choice';
}

/** The outermost expression whose truth is still that of the test. */
function topOf(test: Node): Node {
  let current = test;
  for (;;) {
    const parent = current.parent;
    const passes =
      (parent?.type === 'LogicalExpression' && !(parent.left === current && (isJsx(parent.right) || isLiteral(parent.right)))) ||
      parent?.type === 'UnaryExpression' || parent?.type === 'TSAsExpression' || parent?.type === 'TSNonNullExpression' || parent?.type === 'ChainExpression' || parent?.type === 'AwaitExpression' ||
      (parent?.type === 'BinaryExpression') || (parent?.type === 'CallExpression' && calleeName(parent) === 'Boolean') ||
      (parent?.type === 'ConditionalExpression' && parent.test !== current);
    if (!passes || !parent) return current;
    current = parent;
  }
}

/** The place that is reported once however many roles it names: the whole `if` test, the whole returned expression. */
export function decisionRoot(test: Node): Node {
  const top = topOf(test);
  const fn = enclosingFunction(test);
  const call = fn ? searchedBy(fn) : undefined;
  return call && (top.parent === fn || top.parent?.type === 'ReturnStatement') ? decisionRoot(call) : top;
}

/** The call that asks a function about the entries of a list: `roles.some(fn)`. */
function searchedBy(fn: FunctionNode): TSESTree.CallExpression | undefined {
  return fn.parent.type === 'CallExpression' && fn.parent.callee !== fn && /^(?:some|every|find|findIndex|findLast|filter)$/.test(calleeName(fn.parent) ?? '') ? fn.parent : undefined;
}

function ofConditional(file: SourceFile, node: TSESTree.ConditionalExpression): Decision {
  const branches = [node.consequent, node.alternate];
  const text = file.textOf(node).slice(0, readLimit);
  if (branches.some((branch) => branch.type === 'CallExpression') && /\bnext\s*\(|40[13]|throw|forbid|denied|Navigate|redirect/i.test(text)) return 'access';
  if (branches.every((branch) => isLiteral(branch)) || isShown(node) || (isJsxText(node) && !branches.some((branch) => isJsx(branch)))) return 'display';
  return branches.some((branch) => isJsx(branch)) ? drawn(file, node) : 'choice';
}

/** `<h1>{doctor ? formal : user.name}</h1>`: what is written, not what is done. */
function isJsxText(node: Node): boolean {
  return node.parent?.type === 'JSXExpressionContainer' && node.parent.parent.type === 'JSXElement';
}

/** `const title = doctor ? 'Dr.' : name`, what `visibleTabs()` returns and the like. */
function isShown(node: TSESTree.ConditionalExpression): boolean {
  const holder = node.parent;
  const fn = holder.type === 'ReturnStatement' ? enclosingFunction(node) : isFunction(holder) ? holder : undefined;
  if (fn) return namesDisplay(functionName(fn));
  return (holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier' && namesDisplay(holder.id.name)) || ((holder.type === 'Property' || holder.type === 'PropertyDefinition') && namesDisplay(keyName(holder)));
}

function ofIf(file: SourceFile, node: TSESTree.IfStatement, subject: RoleSubject): Decision {
  const body = file.textOf(node.consequent).slice(0, readLimit);
  if (subject !== 'principal' && validation.test(body) && !/\b40[13]\b|forbid/i.test(body)) return 'display';
  if (navigates(node)) return 'drawing';
  const whole = node.alternate ? `${body} ${file.textOf(node.alternate).slice(0, readLimit)}` : body;
  if (refusal.test(whole)) return 'access';
  const fn = enclosingFunction(node);
  const name = fn && functionName(fn);
  return namesDisplay(name) ? 'display' : enrolls.test(name ?? '') ? 'drawing' : 'choice';
}

/** Where an account is made, its role says what belongs to it. */
const enrolls = /^(?:handle|on|do)?_?(?:register|sign_?up|enrol|onboard|create_?(?:user|account|profile))/i;

/** Every branch goes to a page: a start page is chosen, whoever comes. One branch alone would keep somebody out. */
function navigates(node: TSESTree.IfStatement): boolean {
  return node.alternate !== null && [node.consequent, node.alternate].every((branch) => onlyNavigates(branch));
}

function onlyNavigates(branch: TSESTree.Statement): boolean {
  if (branch.type === 'IfStatement') return navigates(branch);
  if (branch.type === 'BlockStatement') return branch.body.length > 0 && branch.body.every((statement) => onlyNavigates(statement));
  return branch.type === 'ExpressionStatement' && branch.expression.type === 'CallExpression' && /^(?:push|navigate|navigateByUrl|goto)$/.test(calleeName(branch.expression) ?? '');
}

/** Whether a test refuses access in so many words: 403, Forbidden, "not allowed". */
export function refusesExplicitly(file: SourceFile, test: Node): boolean {
  const holder = topOf(test).parent;
  return (holder?.type === 'IfStatement' || holder?.type === 'ConditionalExpression') && explicitRefusal.test(file.textOf(holder).slice(0, readLimit));
}

function ofReturn(file: SourceFile, test: Node, subject: RoleSubject, depth: number): Decision {
  const fn = enclosingFunction(test);
  const search = fn ? searchedBy(fn) : undefined;
  if (search) return decisionOf(file, search, subject, depth);
  const name = fn ? functionName(fn) : undefined;
  // A model's `required: () => this.role === …` asks which fields belong to a record.
  return namesDisplay(name) || /^(?:required|default|validator)$/.test(name ?? '') ? 'display' : 'access';
}

/** `const isAdmin = user.role === 'admin'` decides what its uses decide; an unused or exported one decides elsewhere. */
function ofVariable(file: SourceFile, node: TSESTree.VariableDeclarator, subject: RoleSubject): Decision {
  if (node.id.type !== 'Identifier') return 'choice';
  const reads = (file.variableOf(node.id)?.references ?? []).filter((reference) => reference.isRead()).map((reference) => reference.identifier as Node);
  const uses = reads.map((read) => decisionOf(file, read, subject, 1));
  if (uses.length === 0) return 'choice';
  return (['access', 'choice', 'drawing', 'display'] as const).find((decision) => uses.includes(decision)) ?? 'choice';
}

/** A callback that picks from a list, by the entry's own role: `users.filter((u) => u.role === 'nurse')`. */
function isListCallback(file: SourceFile, test: Node): boolean {
  const fn = enclosingFunction(test);
  const call = fn?.parent;
  if (!fn || call?.type !== 'CallExpression' || !call.arguments.includes(fn as TSESTree.Expression)) return false;
  const method = calleeName(call) ?? '';
  // rxjs's `map` is called by itself.
  if (call.callee.type !== 'MemberExpression' || (!listMethods.has(method) && !/^(?:some|every)$/.test(method))) return false;
  const owner = listSubject(file, call.callee.object);
  // `existingRoles.find((role) => role.name === …)` looks a role's record up.
  if (owner === 'principal' || (owner === 'bare' && !listMethods.has(method))) return false;
  // What `reduce` gathers stands before the entry.
  const entries = method.startsWith('reduce') ? fn.params.slice(1, 2) : method.includes('ort') ? fn.params.slice(0, 2) : fn.params.slice(0, 1);
  const names = entries.flatMap((entry) => (entry.type === 'Identifier' ? [entry.name] : entry.type === 'ObjectPattern' ? entry.properties.flatMap((property) => (property.type === 'Property' && property.value.type === 'Identifier' ? [property.value.name] : [])) : []));
  const text = file.textOf(test);
  const own = names.some((name) => new RegExp(`(?:^|[^\\w$.])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(text));
  if (!own) return false;
  return listMethods.has(method) || names.some((name) => text.startsWith(`${name}.`) || text.startsWith(`${name}?.`));
}

function drawn(file: SourceFile, node: Node): Decision {
  return /<(?:Navigate|Redirect|Forbidden|Unauthori[sz]ed|AccessDenied)|not (?:allowed|authori[sz]ed)|denied/i.test(file.textOf(node).slice(0, readLimit)) ? 'access' : 'drawing';
}

function namesDisplay(name: string | undefined): boolean {
  return name !== undefined && splitWords(name).some((word) => displayWords.has(word));
}

function isJsx(node: Node): boolean {
  return node.type === 'JSXElement' || node.type === 'JSXFragment';
}

function isLiteral(node: Node): boolean {
  return (node.type === 'Literal' && typeof node.value !== 'boolean') || (node.type === 'TemplateLiteral') || (node.type === 'ConditionalExpression' && isLiteral(node.consequent) && isLiteral(node.alternate)) || (node.type === 'MemberExpression' && /^(?:styles|colors|classes|icons|labels|theme)$/.test(node.object.type === 'Identifier' ? node.object.name : ''));
}

/** Whether a `switch` over roles only gives texts: labels, colours, start pages. */
export function isDisplaySwitch(node: TSESTree.SwitchStatement): boolean {
  const fn = enclosingFunction(node);
  if (fn && namesDisplay(functionName(fn))) return true;
  return node.cases.flatMap((option) => option.consequent).every((statement) => statement.type === 'BreakStatement' || (statement.type === 'ReturnStatement' && statement.argument !== null && (isLiteral(statement.argument) || isJsx(statement.argument))));
}

export function isInside(outer: readonly Node[], node: Node): boolean {
  return outer.some((candidate) => contains(candidate, node));
}

