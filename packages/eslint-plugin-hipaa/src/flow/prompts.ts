import type { TSESTree } from '@typescript-eslint/utils';
import { mentionsPatient } from 'phi-vocabulary';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { resolveConst } from '../ast/static-values.js';
import { keyName, pathOf } from '../ast/static-names.js';
import type { Settings } from '../settings.js';
import { analysisOf } from './analysis.js';
import { isGeneral } from './context.js';
import type { Leak } from './leaks.js';
import { isContent, phi } from './verdict.js';

/** A call with the shape every chat API shares, whatever its client is called: `{ model, messages }`, `{ model, prompt }`. */
export function isPrompt(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (pathOf(call.callee)?.[0] === 'JSON') return false;
  const first = call.arguments[0];
  if (first?.type !== 'ObjectExpression' || lookUpMember(file, first, 'model').kind !== 'found') return false;
  return ['messages', 'prompt', 'input', 'contents', 'instructions'].some((name) => lookUpMember(file, first, name).kind === 'found');
}

/** A prompt whose own words are about a patient, with text of unknown origin in the user's place. */
export function findPromptedLeak(check: { readonly file: SourceFile; readonly settings: Settings }, parts: readonly Node[]): Leak | undefined {
  const texts: string[] = [];
  const open: Node[] = [];
  for (const part of parts) gather(check.file, part, texts, open, 0);
  if (open.length === 0 || open.some((node) => isGeneral(node)) || !texts.some((text) => mentionsPatient(text))) return undefined;
  const analysis = analysisOf(check.file, check.settings);
  const node = open.find((candidate) => {
    const verdict = analysis.evaluate(candidate);
    return verdict.kind === 'unknown' || (isContent(verdict) && verdict.confidence === 'low');
  });
  return node ? { phi: phi('record', 'medium', pathOf(node)?.at(-1)?.replace('()', '') ?? 'prompt'), node } : undefined;
}

const depthLimit = 8;
const contentKeys = /^(?:messages|content|contents|parts|text|prompt|input|system|user|instructions|question|query|inputs|context|documents)$/;

/** The words of a prompt, and the expressions put between them; other members (`model`, `tools`) are settings. */
function gather(file: SourceFile, node: Node, texts: string[], open: Node[], depth: number): void {
  if (depth > depthLimit) return;
  const held = unwrapAwait(node);
  const inner = held.type === 'Identifier' ? resolveConst(file, held) : held;
  switch (inner.type) {
    case 'ObjectExpression':
      for (const property of inner.properties) if (property.type === 'Property' && contentKeys.test(keyName(property) ?? '')) gather(file, property.value, texts, open, depth + 1);
      return;
    case 'ArrayExpression':
      for (const element of inner.elements) if (element && element.type !== 'SpreadElement') gather(file, element, texts, open, depth + 1);
      return;
    case 'Literal':
      texts.push(String(inner.value));
      return;
    case 'TemplateLiteral':
      texts.push(...inner.quasis.map((quasi) => quasi.value.raw));
      for (const expression of inner.expressions) open.push(expression);
      return;
    case 'BinaryExpression':
      gather(file, inner.left, texts, open, depth + 1);
      gather(file, inner.right, texts, open, depth + 1);
      return;
    case 'Identifier':
    case 'MemberExpression':
    case 'CallExpression':
      open.push(inner);
      return;
    default:
      return;
  }
}
