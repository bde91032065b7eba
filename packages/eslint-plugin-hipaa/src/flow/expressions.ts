import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName } from 'phi-vocabulary';
import type { Node } from '../ast/nodes.js';
import { calleeName, keyName, receiverOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import type { Analysis, Env } from './analysis.js';
import { evaluateCall, evaluateNew } from './calls.js';
import { contextOf, isHealthFile } from './context.js';
import { verdictOfLabel } from './labels.js';
import { evaluateMember } from './members.js';
import { factOf, isPersonShape } from './person-shape.js';
import { storeVerdict } from './stores.js';
import { evaluateIdentifier } from './variables.js';
import { phi, safe, strongest, unknown, type Verdict } from './verdict.js';

/** One step of the analysis: what an expression is, from what its parts are. */
export function evaluateExpression(analysis: Analysis, node: Node, env: Env): Verdict {
  switch (node.type) {
    case 'Identifier':
      return evaluateIdentifier(analysis, node, env);
    case 'MemberExpression':
      return evaluateMember(analysis, node, env);
    case 'CallExpression':
      return evaluateCall(analysis, node, env);
    case 'NewExpression':
      return evaluateNew(analysis, node, env);
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return analysis.evaluate(node.expression, env);
    case 'AwaitExpression':
    case 'SpreadElement':
      return analysis.evaluate(node.argument, env);
    case 'YieldExpression':
      return node.argument ? analysis.evaluate(node.argument, env) : unknown;
    case 'TemplateLiteral':
      return ofTemplate(analysis, node, env);
    case 'TaggedTemplateExpression':
      return evaluateTagged(analysis, node, env);
    case 'BinaryExpression':
      return node.operator === '+' ? ofConcatenation(analysis, node, env) : safe;
    case 'LogicalExpression':
      return node.operator === '&&' ? analysis.evaluate(node.right, env) : either(analysis, [node.left, node.right], env);
    case 'ConditionalExpression':
      return isOneOfAList(analysis, node) ? safe : either(analysis, [node.consequent, node.alternate], env);
    case 'AssignmentExpression':
      return analysis.evaluate(node.right, env);
    case 'SequenceExpression':
      return node.expressions.length > 0 ? analysis.evaluate(node.expressions.at(-1) as Node, env) : unknown;
    case 'ObjectExpression':
      return evaluateObject(analysis, node, env);
    case 'ArrayExpression':
      return ofText(analysis, node.elements.filter((element): element is NonNullable<typeof element> => element !== null), env);
    case 'Literal':
      // The empty start of a form's or a store's state says nothing of what it will hold.
      return node.value === '' || node.value === null || node.value === 0 ? unknown : safe;
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ClassExpression':
    case 'ThisExpression':
    case 'JSXElement':
    case 'JSXFragment':
      return safe;
    default:
      return unknown;
  }
}

/** `topics.includes(topic) ? topic : 'general'`: one of a few known texts. */
function isOneOfAList(analysis: Analysis, node: TSESTree.ConditionalExpression): boolean {
  const { test, consequent, alternate } = node;
  if (test.type !== 'CallExpression' || alternate.type !== 'Literal' || !/^(?:includes|has)$/.test(calleeName(test) ?? '')) return false;
  const list = receiverOf(test);
  const known = list ? resolveConst(analysis.file, list) : undefined;
  const isWritten = known?.type === 'ArrayExpression' || (known?.type === 'NewExpression' && calleeName(known) === 'Set');
  return isWritten && test.arguments[0] !== undefined && analysis.file.textOf(test.arguments[0]) === analysis.file.textOf(consequent);
}

/** Text with a tag is what is put into it; a statement in SQL is what the store gives for it. */
function evaluateTagged(analysis: Analysis, node: TSESTree.TaggedTemplateExpression, env: Env): Verdict {
  const text = ofText(analysis, node.quasi.expressions, env);
  return text.kind === 'phi' && text.class !== 'record-key' ? text : (storeVerdict(analysis, node) ?? text);
}

/** Text or a list made of parts: PHI if a part is, safe if all are. */
function ofText(analysis: Analysis, parts: readonly Node[], env: Env): Verdict {
  return either(analysis, parts, env);
}

function ofTemplate(analysis: Analysis, node: TSESTree.TemplateLiteral, env: Env): Verdict {
  const carried = ofText(analysis, node.expressions, env);
  if (!isOpen(carried)) return carried;
  return node.expressions.map((expression, i) => verdictOfLabel(analysis, node.quasis[i]?.value.raw ?? '', expression)).reduce(strongest, carried);
}

function either(analysis: Analysis, parts: readonly Node[], env: Env): Verdict {
  let verdict: Verdict = safe;
  for (const part of parts) {
    verdict = strongest(verdict, analysis.evaluate(part, env));
    if (verdict.kind === 'phi' && verdict.confidence === 'high' && verdict.class !== 'record-key') break;
  }
  return verdict;
}

/** A judgement that the text around a value may still sharpen. */
function isOpen(verdict: Verdict): boolean {
  return verdict.kind === 'unknown' || (verdict.kind === 'phi' && verdict.confidence === 'low');
}

/** `'NACK for message: ' + message`. */
function ofConcatenation(analysis: Analysis, node: TSESTree.BinaryExpression, env: Env): Verdict {
  const operands = concatenated(node);
  const carried = ofText(analysis, operands, env);
  if (!isOpen(carried)) return carried;
  return operands.map((operand, i) => verdictOfLabel(analysis, labelOf(operands[i - 1]), operand)).reduce(strongest, carried);
}

function labelOf(node: Node | undefined): string {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}

/** The operands of a chain of `+`, gathered without recursion. */
function concatenated(root: TSESTree.BinaryExpression): Node[] {
  const operands: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'BinaryExpression' && node.operator === '+') stack.push(node.right, node.left);
    else operands.push(node);
  }
  return operands;
}

function evaluateObject(analysis: Analysis, node: TSESTree.ObjectExpression, env: Env): Verdict {
  let verdict: Verdict = safe;
  for (const property of node.properties) {
    const own = property.type === 'SpreadElement' ? analysis.evaluate(property.argument, env) : ofProperty(analysis, property, env);
    verdict = strongest(verdict, own);
  }
  return verdict.kind === 'unknown' && describesPerson(analysis, node) ? phi('record', 'medium', 'record') : verdict;
}

/** `{ name: form.get('name'), complaint: form.get('complaint') }` in a file about health care. */
function describesPerson(analysis: Analysis, node: TSESTree.ObjectExpression): boolean {
  if (!isHealthFile(analysis.file)) return false;
  return isPersonShape(new Set(node.properties.flatMap((property) => (property.type === 'Property' && property.value.type !== 'Literal' ? factOf(keyName(property) ?? '') : []))));
}

/** A member whose value is unknown is what its key says: `{ ssn: x }`; `{ claim: req.body }` makes a body somebody's. */
function ofProperty(analysis: Analysis, property: TSESTree.Property, env: Env): Verdict {
  const value = property.computed ? strongest(analysis.evaluate(property.key, env), analysis.evaluate(property.value, env)) : analysis.evaluate(property.value, env);
  const key = keyName(property);
  if (key === undefined || value.kind === 'safe') return value;
  const named = classifyName(key);
  if (value.kind === 'phi') return value.confidence === 'low' && value.class === 'record' && named?.class === 'record' && isHealthFile(analysis.file) ? { ...value, confidence: 'medium' } : value;
  if (!named || named.class === 'record-key') return unknown;
  if (named.strength === 'strong') return phi(named.class, 'medium', key);
  return contextOf(analysis.file, property) === 'strong' && named.class !== 'record' ? phi(named.class, 'low', key) : unknown;
}
