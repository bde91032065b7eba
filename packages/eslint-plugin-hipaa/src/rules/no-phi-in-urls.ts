import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName } from 'phi-vocabulary';
import { createRule, type Check } from '../create-rule.js';
import { findAncestor, isFunction, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { memberName, receiverOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { analysisOf } from '../flow/analysis.js';
import { leakConfidence, leakData, redactSuggestion, redactSuggestions, type Leak } from '../flow/leaks.js';
import { placeLeaks } from '../flow/placed-leaks.js';
import { identifierRoutes } from '../flow/route-params.js';
import { builtUrls, urlUses } from '../flow/urls.js';
import { phi } from '../flow/verdict.js';

type UrlCheck = Check<'leak', 'redact', object>;

export default createRule({
  name: 'no-phi-in-urls',
  problems: { leak: '{{name}} ({{class}}) becomes part of a URL by {{sink}}.' },
  suggestions: redactSuggestion,
  trigger: /:\w+['"`/]|\$\.|search|url|http|fetch|axios|location|href|redirect|navigat|router|params|query|socket|\/\$\{|\?[\w]+=|open\(|history|link|src=/i,
  check(check) {
    const covered = new Set<Node>();
    for (const use of urlUses(check.file)) {
      if (covered.has(use.node) || isWithin(use.node, covered)) continue;
      if (report(check, use.node, use.content, use.sink, covered)) for (const node of [use.node, ...use.content.flatMap((part) => madeFrom(check.file, part))]) covered.add(node);
    }
    for (const { node, leak } of identifierRoutes(check.file)) check.report({ node, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, 'a route') });
    for (const node of builtUrls(check.file)) {
      if (covered.has(node) || isWithin(node, covered)) continue;
      if (!report(check, node, node.expressions, 'a query string', covered)) reportKeys(check, node);
    }
  },
});

/** Whether one of the nodes is around a node. */
function isWithin(node: Node, outer: ReadonlySet<Node>): boolean {
  return findAncestor(node, (candidate): candidate is Node => candidate.type !== 'VariableDeclarator' && outer.has(candidate)) !== undefined;
}

/** The expressions a URL is put together from, through variables: they are not reported a second time. */
function madeFrom(file: SourceFile, part: Node): Node[] {
  const value = resolveConst(file, part);
  if (value.type === 'TemplateLiteral') return [value, ...value.expressions.map((inner) => rootOf(file, inner))];
  if (value.type === 'BinaryExpression') return [value, rootOf(file, value.right), ...madeFrom(file, value.left)];
  return [rootOf(file, value)];
}

/** `search` of `search.toString()`. */
function rootOf(file: SourceFile, node: Node): Node {
  const receiver = node.type === 'CallExpression' ? receiverOf(node) : undefined;
  return resolveConst(file, receiver ?? node);
}

/** A name alone that stands for a whole record is hardly a URL: `push(item)`, `open(event)`. What it is put together from would be. */
function isWholeRecord(file: SourceFile, leak: Leak): boolean {
  const node = resolveConst(file, leak.node);
  return leak.phi.class === 'record' && leak.phi.confidence !== 'high' && (node.type === 'Identifier' || node.type === 'MemberExpression');
}

/** `?ssn=${value}`: the parameter's name tells what an unknown value is, or a code's or a label's. */
function reportKeys(check: UrlCheck, node: TSESTree.TemplateLiteral): void {
  const analysis = analysisOf(check.file, check.settings);
  const index = node.expressions.findIndex((expression, i) => isIdentifierKey(node.quasis[i]?.value.raw ?? '') && (analysis.evaluate(expression).kind === 'unknown' || isCoded(expression)));
  const expression = node.expressions[index];
  const key = parameterKey(node.quasis[index]?.value.raw ?? '');
  const verdict = key === undefined ? undefined : classifyName(key);
  if (!expression || !verdict || key === undefined) return;
  const leak = { phi: phi(verdict.class, 'medium', key), node: expression };
  check.report({ node, problem: 'leak', confidence: 'medium', data: leakData(leak, 'a query string'), suggest: redactSuggestions(check, leak) });
}

function parameterKey(text: string): string | undefined {
  return /[?&]([\w.[\]-]+)=$/.exec(text)?.[1];
}

/** `?diagnosis=${diagnosis.code}` */
function isCoded(node: Node): boolean {
  return node.type === 'MemberExpression' && /^(?:code|display|label)$/.test(memberName(node) ?? '');
}

/** A parameter that is an identifier by its name, or one by which FHIR finds people: `Patient?identifier=`. */
function isIdentifierKey(text: string): boolean {
  const key = parameterKey(text);
  const verdict = key === undefined ? undefined : classifyName(key);
  if (!verdict || verdict.class === 'record-key' || verdict.class === 'record') return false;
  return verdict.strength === 'strong' || (/(?:^|\/)(?:Patient|RelatedPerson|Person)\?[^/]*$/.test(text) && verdict.class !== 'clinical');
}

function report(check: UrlCheck, node: Node, parts: readonly Node[], sink: string, covered: Set<Node>): boolean {
  // A URL that a helper makes is reported where it is asked for, not a second time where it is made.
  const placed = placeLeaks(check, node, parts.filter((part) => !isFunction(unwrap(part)))).filter(({ leak, relays }) => !relays && !isWholeRecord(check.file, leak));
  for (const { node: place, leak } of placed) {
    if (place !== node && (covered.has(place) || isWithin(place, covered))) continue;
    covered.add(place);
    check.report({ node: place, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
  }
  return placed.length > 0;
}
