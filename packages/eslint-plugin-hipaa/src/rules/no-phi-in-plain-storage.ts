import type { TSESTree } from '@typescript-eslint/utils';
import { storageSinks, webStores, type CallSink } from 'phi-vocabulary';
import { createRule, type Check } from '../create-rule.js';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import { pathOf } from '../ast/static-names.js';
import { cookieWrites, type CookieWrite } from '../frameworks/cookies.js';
import { analysisOf } from '../flow/analysis.js';
import { fileWrites } from '../flow/file-writes.js';
import { findLeak, leakConfidence, leakData, redactSuggestion, redactSuggestions, sinkName, type Leak } from '../flow/leaks.js';
import { keyedLeak, persistedStates } from '../flow/persisted.js';
import { findSink, indexSinks, leavingParts } from '../flow/sink-calls.js';
import { cachedPatientRoutes, isEncryptedStore, storageSetters } from '../flow/stored.js';

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
    const analysis = analysisOf(check.file, check.settings);
    const leaks = new Set<Node>();
    for (const call of [...check.file.nodesOf('CallExpression'), ...check.file.nodesOf('NewExpression')]) {
      const sink = findSink(check.file, call, sinks);
      if (sink && !isEncryptedStore(check.file, call) && reportCall(check, call, sink)) leaks.add(call);
    }
    for (const { node, leak } of persistedStates(analysis)) reportLeak(check, node, leak, 'web storage');
    for (const set of storageSetters(check.file)) report(check, set, set.arguments.slice(0, 1), 'web storage');
    for (const write of fileWrites(check.file)) report(check, write.node, write.content, write.sink);
    for (const write of cookieWrites(check.file)) report(check, write.node, cookieContent(write), 'a cookie');
    for (const node of check.file.nodesOf('AssignmentExpression')) if (isWebStore(node.left)) report(check, node, [node.right], sinkName(pathOf(node.left), 'web storage'));
    for (const cached of cachedPatientRoutes(check.file)) if (!leaks.has(cached)) check.report({ node: cached, problem: 'route', confidence: 'medium', data: { sink: 'The cache' } });
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

function reportCall(check: StorageCheck, call: TSESTree.CallExpression | TSESTree.NewExpression, sink: CallSink): boolean {
  const name = sinkName(pathOf(call.callee), sink.label);
  if (report(check, call, leavingParts(check.file, call, sink), name)) return true;
  const keyed = sink.label === 'web storage' || sink.label === 'a cache' ? keyedLeak(analysisOf(check.file, check.settings), call) : undefined;
  if (keyed) reportLeak(check, call, keyed, name);
  return keyed !== undefined;
}

/** Whether one of the parts carries PHI, which is then reported. */
function report(check: StorageCheck, node: TSESTree.Node, parts: readonly Node[], sink: string): boolean {
  const leak = findLeak(check, parts.filter((part) => !isFunction(part)));
  if (leak) reportLeak(check, node, leak, sink);
  return leak !== undefined;
}

function reportLeak(check: StorageCheck, node: TSESTree.Node, leak: Leak, sink: string): void {
  check.report({ node, problem: 'leak', confidence: leakConfidence(leak), data: leakData(leak, sink), suggest: leak.node === node ? [] : redactSuggestions(check, leak) });
}
