import type { TSESTree } from '@typescript-eslint/utils';
import { storageSinks, webStores } from 'phi-vocabulary';
import { createRule, type Check } from '../create-rule.js';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import { pathOf } from '../ast/static-names.js';
import { cookieWrites, type CookieWrite } from '../frameworks/cookies.js';
import { findLeak, leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName } from '../flow/leaks.js';
import { findSink, indexSinks, leavingParts } from '../flow/sink-calls.js';
import { cachedPatientRoutes, fileWrites, isEncryptedStore } from '../flow/stored.js';

type StorageCheck = Check<'leak' | 'route', 'redact', object>;
const sinks = indexSinks(storageSinks);

export default createRule({
  name: 'no-phi-in-plain-storage',
  problems: {
    leak: '{{name}} ({{class}}) is kept in the clear by {{sink}}.',
    route: '{{sink}} keeps responses about patients in the clear.',
  },
  suggestions: redactSuggestion,
  trigger: /storage|write|append|cookie|cache|redis|setItem|put|kv|indexedDB|idb|\.set\(|\.add\(|export|csv|file|store|dexie|output|dump|setex|hset|push/i,
  check(check) {
    for (const call of [...check.file.nodesOf('CallExpression'), ...check.file.nodesOf('NewExpression')]) {
      const sink = findSink(check.file, call, sinks);
      if (sink && !isEncryptedStore(check.file, call)) report(check, call, leavingParts(check.file, call, sink), sinkName(pathOf(call.callee), sink.label));
    }
    for (const write of fileWrites(check.file)) report(check, write.node, write.content, write.sink);
    for (const write of cookieWrites(check.file)) report(check, write.node, cookieContent(write), 'a cookie');
    for (const node of check.file.nodesOf('AssignmentExpression')) if (isWebStore(node.left)) report(check, node, [node.right], sinkName(pathOf(node.left), 'web storage'));
    for (const cached of cachedPatientRoutes(check.file)) check.report({ node: cached, problem: 'route', confidence: 'medium', data: { sink: 'The cache' } });
  },
});

/** The value of a cookie; of a whole `Set-Cookie` text everything that is put into it. */
function cookieContent(write: CookieWrite): Node[] {
  if (write.value) return [write.value];
  return write.node.type === 'AssignmentExpression' ? [write.node.right] : [];
}

/** `localStorage.patient = …`, `sessionStorage['intake'] = …`. */
function isWebStore(target: Node): boolean {
  const left = unwrap(target);
  if (left.type !== 'MemberExpression') return false;
  return webStores.has(pathOf(left.object)?.at(-1) ?? '');
}

function report(check: StorageCheck, node: TSESTree.Node, parts: readonly Node[], sink: string): void {
  const leak = findLeak(check, parts.filter((part) => !isFunction(part)));
  if (leak) check.report({ node, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: redactSuggestions(check, leak) });
}
