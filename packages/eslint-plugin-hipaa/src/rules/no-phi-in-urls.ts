import type { TSESTree } from '@typescript-eslint/utils';
import { createRule, type Check } from '../create-rule.js';
import { contains, isFunction, unwrap, type Node } from '../ast/nodes.js';
import { resolveConst } from '../ast/static-values.js';
import { findLeak, leakConfidence, leakData, redactSuggestion, redactSuggestions } from '../flow/leaks.js';
import { builtUrls, urlUses } from '../flow/urls.js';

type UrlCheck = Check<'leak', 'redact', object>;

export default createRule({
  name: 'no-phi-in-urls',
  problems: { leak: '{{name}} ({{class}}) becomes part of a URL by {{sink}}.' },
  suggestions: redactSuggestion,
  trigger: /url|http|fetch|axios|location|href|redirect|navigat|router|params|query|socket|\/\$\{|\?[\w]+=|open\(|history|link|src=/i,
  check(check) {
    const covered: Node[] = [];
    for (const use of urlUses(check.file)) {
      if (covered.some((node) => node === use.node)) continue;
      if (report(check, use.node, use.content, use.sink)) covered.push(use.node, ...use.content.map((part) => resolveConst(check.file, part)));
    }
    for (const node of builtUrls(check.file)) {
      if (!covered.some((known) => known === node || contains(known, node))) report(check, node, partsOf(node), 'a query string');
    }
  },
});

function partsOf(node: Node): readonly Node[] {
  return node.type === 'TemplateLiteral' ? node.expressions : [node];
}

function report(check: UrlCheck, node: Node, parts: readonly Node[], sink: string): boolean {
  const leak = findLeak(check, parts.filter((part) => !isFunction(unwrap(part))));
  if (!leak) return false;
  check.report({ node: node as TSESTree.Node, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
  return true;
}
