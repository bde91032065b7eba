import { classLabels } from 'phi-vocabulary';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import type { Confidence, MessageData, Suggestion } from '../create-rule.js';
import type { Settings } from '../settings.js';
import { analysisOf, type Analysis } from './analysis.js';
import { verdictOfLabel } from './labels.js';
import { lower, strongest, type Phi } from './verdict.js';

interface Asking {
  readonly file: SourceFile;
  readonly settings: Settings;
}

/** The surest PHI among expressions, with the expression that carries it. */
export interface Leak {
  readonly phi: Phi;
  readonly node: Node;
}

/** Looks for PHI in what leaves by a sink. */
export function findLeak(check: Asking, parts: readonly Node[]): Leak | undefined {
  const analysis = analysisOf(check.file, check.settings);
  let best: Leak | undefined;
  for (const [i, node] of parts.entries()) {
    const phi = labelled(analysis, parts[i - 1], node) ?? analysis.phiOf(node);
    if (phi && (!best || strongest(best.phi, phi) === phi)) best = { phi, node };
  }
  return best;
}

/** `log('Patient data:', data)`: what the text before an argument says of it. */
function labelled(analysis: Analysis, label: Node | undefined, node: Node): Phi | undefined {
  const text = label?.type === 'Literal' && typeof label.value === 'string' ? label.value : undefined;
  const own = text === undefined ? undefined : analysis.evaluate(node);
  const verdict = own?.kind === 'unknown' || (own?.kind === 'phi' && own.confidence === 'low') ? verdictOfLabel(analysis, text ?? '', node) : undefined;
  return verdict?.kind === 'phi' && (own?.kind !== 'phi' || verdict.confidence !== own.confidence) ? verdict : undefined;
}

/** How a message names a leak. Names that could hold data are left out. */
export function leakData(leak: Leak, sink: string): MessageData {
  return { name: safeName(leak.phi.name), class: classLabels[leak.phi.class], sink };
}

function safeName(name: string): string {
  return /^[\w$]{1,60}$/.test(name) && !/\d{3}/.test(name) ? `\`${name}\`` : 'A value';
}

/** The confidence of a leak by a sink that is itself only likely one. */
export function leakConfidence(leak: Leak, sinkConfidence: Confidence = 'high'): Confidence {
  return lower(leak.phi.confidence, sinkConfidence);
}

/** The innermost member, element or piece of text that carries the PHI. */
function narrow(check: Asking, node: Node): Node {
  const parts = partsOf(node);
  const inner = parts.length > 0 ? findLeak(check, parts)?.node : undefined;
  return inner ? narrow(check, inner) : node;
}

/** `{ prompt }` becomes `{ prompt: redact(prompt) }`. */
function shorthandKey(node: Node): string {
  return node.parent?.type === 'Property' && node.parent.shorthand && node.type === 'Identifier' ? `${node.name}: ` : '';
}

function partsOf(node: Node): Node[] {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.flatMap((property) => (property.type === 'Property' ? [property.value] : []));
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element ? [element] : []));
    case 'TemplateLiteral':
      return [...node.expressions];
    case 'BinaryExpression':
      return [node.left, node.right];
    default:
      return [];
  }
}

/** Wraps the leaking expression in the project's redactor, when it has named one. */
export function redactSuggestions(check: Asking, leak: Leak): Suggestion<'redact'>[] {
  const redactor = check.settings.sanitizers[0];
  if (redactor === undefined) return [];
  const node = narrow(check, leak.node);
  if (node.type === 'SpreadElement') return [];
  return [{ suggestion: 'redact', data: { safeguard: redactor }, fix: (fixer) => fixer.replaceText(node, `${shorthandKey(node)}${redactor}(${check.file.textOf(node)})`) }];
}

/** The text editors show for that suggestion. */
export const redactSuggestion = { redact: 'Wrap in {{safeguard}}().' } as const;

/** A sink's name for a message: its code, without arguments. */
export function sinkName(path: readonly string[] | undefined, fallback: string): string {
  const text = (path ?? []).filter((part) => part !== 'this').slice(-3).join('.');
  return text !== '' && text.length <= 50 && /^[\w$.()*]+$/.test(text) && !/\d{4}/.test(text) ? text : fallback;
}
