import { auditStorePhrases, auditStoreWords, splitWords } from 'phi-vocabulary';
import { enclosingClass, enclosingFunction, type Node } from '../ast/nodes.js';
import { functionName } from '../ast/static-names.js';
import { hasSequence, namesAudit } from './guard-names.js';

/** Whether a table, file, collection or variable holds the audit trail, by its name. */
export function namesAuditStore(name: string): boolean {
  const words = splitWords(name);
  return words.some((word) => auditStoreWords.has(word)) || auditStorePhrases.some((phrase) => hasSequence(words, phrase));
}

/** The function or class around says that it keeps the trail. */
export function isInTrail(node: Node): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) if (namesAuditStore(functionName(fn) ?? '') || keepsTrail(functionName(fn) ?? '')) return true;
  return namesAuditStore(enclosingClass(node)?.id?.name ?? '');
}

/** `recordAccess`, `logPhiView`: functions that write the trail without saying audit. */
function keepsTrail(name: string): boolean {
  return /^(?:log|record|write|append|save|store|track|emit|report)/.test(name) && namesAudit(name);
}
