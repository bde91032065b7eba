import { carrierNames, classifyName } from 'phi-vocabulary';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { calleeName, pathOf } from '../ast/static-names.js';
import type { Analysis } from './analysis.js';
import { isHealthFile } from './context.js';
import { phi, unknown, type Verdict } from './verdict.js';

/**
 * `'Patient data:', data` and `Patient data: ${JSON.stringify(data)}`: text that names a record right before a value says what the
 * value is, when the value's own name says nothing. A path or a query is no such text: `/patients?${query}`.
 */
export function verdictOfLabel(analysis: Analysis, label: string, node: Node): Verdict {
  const name = pathOf(withoutText(node))?.at(-1) ?? '';
  if (!carrierNames.has(name.replaceAll('_', '').toLowerCase()) || !/[A-Za-z0-9][:=]?\s*$/.test(label)) return unknown;
  const words = label.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const verdict = classifyName(words.slice(-wordLimit).join('_')) ?? classifyName(words.slice(1 - wordLimit).join('_'));
  if (!verdict || verdict.class === 'record-key') return unknown;
  if (verdict.strength === 'strong') return phi(verdict.class, /[:=]\s*$/.test(label) ? 'medium' : 'low', name);
  return verdict.strength === 'moderate' && isHealthFile(analysis.file) ? phi(verdict.class, 'low', name) : unknown;
}

const wordLimit = 3;

/** `JSON.stringify(data, null, 2)` is the data. */
function withoutText(node: Node): Node {
  const inner = unwrapAwait(node);
  const first = inner.type === 'CallExpression' && /^(?:stringify|inspect|String|safeStringify)$/.test(calleeName(inner) ?? '') ? inner.arguments[0] : undefined;
  return first ? unwrapAwait(first) : inner;
}
