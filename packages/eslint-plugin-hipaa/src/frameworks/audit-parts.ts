import { auditParts, splitWords, type AuditPart } from 'phi-vocabulary';

const parts = Object.entries(auditParts).map(([part, names]) => [part as AuditPart, new Set(names)] as const);

/** The parts of an audit record a key can stand for, by the whole key or its last words. */
export function partsOf(key: string): AuditPart[] {
  const words = splitWords(key);
  return parts.flatMap(([part, names]) => (words.some((_, i) => names.has(words.slice(i).join(''))) ? [part] : []));
}
