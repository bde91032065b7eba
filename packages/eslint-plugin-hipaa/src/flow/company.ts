import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, labelOwners, namesStaff, splitWords } from 'phi-vocabulary';
import { enclosingFunction, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyedRead, keyName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { isHealthFile } from './context.js';
import { factOf, isPersonShape } from './person-shape.js';

/**
 * Whether a thing is known by the company its members keep: `lead` is a record where the same function also reads
 * `lead.diagnosis` or `lead.ssn`. This is how leaks that never say "patient" are found.
 */
export function hasCompany(file: SourceFile, owner: string, at: Node): boolean {
  const known = file.fact(collectCompany);
  if (known.size === 0) return false;
  for (let fn = enclosingFunction(at); fn; fn = enclosingFunction(fn)) if (known.has(`${String(fn.range[0])}:${owner}`)) return true;
  return known.has(`:${owner}`);
}

function collectCompany(file: SourceFile): ReadonlySet<string> {
  const facts = new Map<string, Set<string>>();
  const note = (at: Node, owner: readonly string[], member: string): void => {
    const last = owner.at(-1) ?? '';
    const fact = isStrongIdentifier(member) ? 'identifier' : factOf(member);
    if (fact === 'none' || last.endsWith('()') || isAccount(last) || isLabels(owner)) return;
    // What a component or class holds is the same in all its methods.
    const key = `${owner[0] === 'this' ? '' : String(enclosingFunction(at)?.range[0] ?? '')}:${owner.join('.')}`;
    facts.set(key, (facts.get(key) ?? new Set()).add(fact));
  };
  for (const node of file.nodesOf('MemberExpression')) {
    const name = memberName(node);
    const path = name === undefined || isCallee(node) ? undefined : pathOf(node.object);
    if (path && name !== undefined) note(node, path, name);
  }
  for (const pattern of file.nodesOf('ObjectPattern')) notePattern(pattern, note);
  for (const call of file.nodesOf('CallExpression')) noteKeyed(call, note);
  for (const node of file.nodesOf('TSAsExpression')) noteParsed(node, note);
  const care = isHealthFile(file);
  return new Set([...facts].filter(([, told]) => told.has('identifier') || (care && isPersonShape(told))).map(([key]) => key));
}

/** `const { nationalId, dateOfBirth } = req.body` tells what the body is. */
function notePattern(pattern: TSESTree.ObjectPattern, note: (at: Node, owner: readonly string[], member: string) => void): void {
  const source = pattern.parent.type === 'VariableDeclarator' ? pattern.parent.init : undefined;
  const path = source ? pathOf(withoutParsing(source)) : undefined;
  if (!path) return;
  for (const property of pattern.properties) if (property.type === 'Property') note(pattern, path, keyName(property) ?? '');
}

/** `JSON.parse(record.body) as { memberName: string }` tells what the text holds. */
function noteParsed(node: TSESTree.TSAsExpression, note: (at: Node, owner: readonly string[], member: string) => void): void {
  const text = withoutParsing(node.expression);
  const path = text !== node.expression && node.typeAnnotation.type === 'TSTypeLiteral' ? pathOf(text) : undefined;
  if (!path || node.typeAnnotation.type !== 'TSTypeLiteral') return;
  for (const member of node.typeAnnotation.members) if (member.type === 'TSPropertySignature') note(node, path, keyName(member) ?? '');
}

/** `event.body` of `JSON.parse(event.body)`. */
function withoutParsing(node: Node): Node {
  const inner = unwrapAwait(node);
  const text = inner.type === 'CallExpression' && pathOf(inner.callee)?.join('.') === 'JSON.parse' ? inner.arguments[0] : undefined;
  return text ? unwrapAwait(text) : node;
}

/** `form.get('fullName')`, too. */
function noteKeyed(call: TSESTree.CallExpression, note: (at: Node, owner: readonly string[], member: string) => void): void {
  const key = keyedRead(call);
  const path = key === undefined ? undefined : pathOf(receiverOf(call) ?? call);
  if (path && key !== undefined) note(call, path, key);
}

function isStrongIdentifier(name: string): boolean {
  const verdict = classifyName(name);
  return verdict?.strength === 'strong' && verdict.class !== 'record-key' && verdict.class !== 'record';
}

function isCallee(node: Node): boolean {
  return node.parent?.type === 'CallExpression' && node.parent.callee === node;
}

/** Users, staff and the firm itself have names, too. */
export function isAccount(owner: string): boolean {
  return namesStaff(owner) || /user|account|auth|session|admin|employee|company|vendor|\bapp\b|config|tenant|profile$/i.test(owner);
}

/** `labels.ssn`, `errors.dob`, `Columns.mrn`: words about a field. */
export function isLabels(path: readonly string[]): boolean {
  const last = path.at(-1) ?? '';
  return /^[A-Z]/.test(last) || labelOwners.has(last.toLowerCase()) || isFieldWords(last);
}

/** Last words of what holds words about fields; whole words, so that `account` is no count. */
const fieldEndings: ReadonlySet<string> = new Set(['label', 'labels', 'column', 'columns', 'fields', 'header', 'headers', 'error', 'errors', 'schema', 'schemas', 'config', 'options', 'style', 'styles', 'regex', 'regexes', 'pattern', 'patterns', 'rule', 'rules', 'masks', 'titles', 'messages', 'names', 'keys', 'types', 'touched', 'validator', 'validators', 'enabled', 'visible', 'required', 'mapping', 'map', 'weights', 'count', 'counts', 'stats', 'defaults']);

function isFieldWords(name: string): boolean {
  return fieldEndings.has(splitWords(name).at(-1) ?? '');
}
