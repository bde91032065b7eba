import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, labelOwners, namesStaff } from 'phi-vocabulary';
import { enclosingFunction, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyName, memberName, pathOf } from '../ast/static-names.js';
import { isHealthFile } from './context.js';

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
  const known = new Set<string>();
  const care = isHealthFile(file);
  for (const node of file.nodesOf('MemberExpression')) {
    const name = memberName(node);
    if (name === undefined || !isIdentifying(name, care) || isCallee(node)) continue;
    const path = pathOf(node.object);
    if (path && !isLabels(path) && !isAccount(path.at(-1) ?? '')) known.add(`${String(enclosingFunction(node)?.range[0] ?? '')}:${path.join('.')}`);
  }
  for (const pattern of file.nodesOf('ObjectPattern')) addPattern(pattern, care, known);
  return known;
}

/** `const { nationalId, dateOfBirth } = req.body` tells what the body is. */
function addPattern(pattern: TSESTree.ObjectPattern, care: boolean, known: Set<string>): void {
  const source = pattern.parent.type === 'VariableDeclarator' ? pattern.parent.init : undefined;
  const path = source ? pathOf(source) : undefined;
  if (!path || path.at(-1)?.endsWith('()') || isAccount(path.at(-1) ?? '')) return;
  const tells = pattern.properties.some((property) => property.type === 'Property' && isIdentifying(keyName(property) ?? '', care));
  if (tells) known.add(`${String(enclosingFunction(pattern)?.range[0] ?? '')}:${path.join('.')}`);
}

function isCallee(node: Node): boolean {
  return node.parent?.type === 'CallExpression' && node.parent.callee === node;
}

/** Strong identifiers anywhere; in a file about health care also a full name or clinical content. */
function isIdentifying(name: string, care: boolean): boolean {
  const verdict = classifyName(name);
  if (!verdict || verdict.class === 'record-key' || verdict.class === 'record') return false;
  return verdict.strength === 'strong' || (care && (verdict.strength === 'moderate' || personNames.has(name)));
}

const personNames: ReadonlySet<string> = new Set(['firstName', 'lastName', 'givenName', 'familyName', 'first_name', 'last_name']);

/** Users, staff and the firm itself have names, too. */
export function isAccount(owner: string): boolean {
  return namesStaff(owner) || /user|account|auth|session|admin|employee|company|vendor|\bapp\b|config|tenant|profile$/i.test(owner);
}

/** `labels.ssn`, `errors.dob`, `Columns.mrn`: words about a field. */
export function isLabels(path: readonly string[]): boolean {
  const last = path.at(-1) ?? '';
  return /^[A-Z]/.test(last) || labelOwners.has(last.toLowerCase()) || isFieldWords(last);
}

const fieldEnding = /(?:labels?|columns?|fields|headers?|errors?|schemas?|config|options|styles|regex(?:es)?|patterns?|rules|masks?|titles|messages|names|keys|types|props|touched|validators?|enabled|visible|required|mapping|map|weights|counts?|stats|defaults)$/i;

function isFieldWords(name: string): boolean {
  return fieldEnding.test(name);
}
