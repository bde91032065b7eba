import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { enclosingFunction, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { callOrigin, newOrigin } from './calls.js';
import { memberOrigin } from './members.js';
import { argumentsFor, type Argument } from './parameters.js';
import { combine, origin, originOf, startTrace, unknown, worst, type Origin, type Trace } from './trace.js';
import { variableOrigin } from './variables.js';

/** Where an expression's bytes come from, seen from the call that uses them. */
export function ivOrigin(file: SourceFile, use: Node, expression: Node): Origin {
  return originOf(startTrace(file, use, judge), expression);
}

/** What the file's own calls give for a parameter, each with its origin. */
export function givenOrigins(file: SourceFile, use: Node, parameter: TSESLint.Scope.Variable): Argument[] {
  return argumentsFor(startTrace(file, use, judge), parameter);
}

function judge(trace: Trace, node: Node): Origin {
  switch (node.type) {
    case 'Literal':
      return origin(node.value === null || node.value === '' ? 'absent' : 'constant');
    case 'TemplateLiteral':
      return node.expressions.length === 0 && node.quasis[0]?.value.raw === '' ? origin('absent') : combine(node.expressions.map((part) => originOf(trace, part)));
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier' ? unknown : combine([originOf(trace, node.left), originOf(trace, node.right)]);
    case 'ArrayExpression':
      return combine(node.elements.flatMap((element) => (element ? [originOf(trace, element.type === 'SpreadElement' ? element.argument : element)] : [])));
    case 'ConditionalExpression':
      return worst([originOf(trace, node.consequent), originOf(trace, node.alternate)]);
    case 'LogicalExpression':
      return fallbackOrigin(trace, node);
    case 'AssignmentExpression':
      return assignedOrigin(trace, node);
    case 'UpdateExpression':
      return originOf(trace, node.argument);
    case 'SequenceExpression':
      return originOf(trace, node.expressions.at(-1) ?? node);
    case 'NewExpression':
      return newOrigin(trace, node);
    case 'CallExpression':
      return callOrigin(trace, node);
    case 'MemberExpression':
      return memberOrigin(trace, node);
    case 'Identifier':
      return variableOrigin(trace, node);
    default:
      return unknown;
  }
}

/** `(cached ??= randomBytes(12))`: only the first call draws it, where the target outlives the call. */
function assignedOrigin(trace: Trace, node: TSESTree.AssignmentExpression): Origin {
  const found = originOf(trace, node.right);
  const isKept = (node.operator === '??=' || node.operator === '||=') && outlivesCall(trace.file, node.left);
  return found.kind === 'fresh' && isKept ? origin('reused') : found;
}

/** A field, or a variable of an outer function or the module. */
function outlivesCall(file: SourceFile, target: Node): boolean {
  if (target.type !== 'Identifier') return true;
  const declared = file.variableOf(target)?.defs[0]?.name as Node | undefined;
  return declared !== undefined && enclosingFunction(declared) !== enclosingFunction(target);
}

/** `given ?? DEFAULT_IV`: the fallback decides when it repeats; a fresh fallback makes the given one the caller's business. */
function fallbackOrigin(trace: Trace, node: TSESTree.LogicalExpression): Origin {
  const left = originOf(trace, node.left);
  const right = originOf(trace, node.right);
  return right.kind === 'fresh' && left.kind === 'configured' ? left : worst([left, right]);
}
