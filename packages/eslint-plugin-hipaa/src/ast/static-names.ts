import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type FunctionNode, type Node } from './nodes.js';

/** The name of a member access: `a.b`, `a['b']`, `a.#b`; undefined for a computed one. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed) return node.property.type === 'PrivateIdentifier' || node.property.type === 'Identifier' ? node.property.name : undefined;
  return literalText(node.property);
}

/** The key of a property, method or class field as text; undefined when computed. */
export function keyName(node: { key: Node; computed?: boolean }): string | undefined {
  const { key } = node;
  if (!node.computed && (key.type === 'Identifier' || key.type === 'PrivateIdentifier')) return key.name;
  return literalText(key);
}

function literalText(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/**
 * The names along a chain from its root: `this.audit.log.info` gives `['this', 'audit', 'log', 'info']`; a call on
 * the way leaves its name with `()`: `pino().child().info` gives `['pino()', 'child()', 'info']`, `new Foo().x` `['new Foo()', 'x']`.
 * Undefined when the root has no name.
 */
export function pathOf(node: Node): string[] | undefined {
  const parts: string[] = [];
  let current = unwrap(node);
  let called = '';
  for (;;) {
    current = unwrap(current);
    switch (current.type) {
      case 'MemberExpression':
        parts.push((memberName(current) ?? '*') + called);
        called = '';
        current = current.object;
        continue;
      case 'CallExpression':
        called = '()';
        current = current.callee;
        continue;
      case 'AwaitExpression':
        current = current.argument;
        continue;
      case 'NewExpression': {
        const inner = pathOf(current.callee);
        return inner ? [`new ${inner.join('.')}()`, ...parts.reverse()] : undefined;
      }
      case 'Identifier':
        parts.push(current.name + called);
        return parts.reverse();
      case 'ThisExpression':
        parts.push(`this${called}`);
        return parts.reverse();
      case 'Super':
        parts.push(`super${called}`);
        return parts.reverse();
      case 'ImportExpression':
        parts.push(`import()`);
        return parts.reverse();
      default:
        return undefined;
    }
  }
}

/** The last name of a callee: `log` of `this.audit.log(...)`, `fetch` of `fetch(...)`. */
export function calleeName(call: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? memberName(callee) : undefined;
}

/** What a method is called on: `this.audit` of `this.audit.log(...)`. */
export function receiverOf(call: TSESTree.CallExpression): TSESTree.Expression | undefined {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? callee.object : undefined;
}

/** The name a function goes by: its own, its variable's, its property's or its method's. */
export function functionName(fn: FunctionNode): string | undefined {
  if (fn.id) return fn.id.name;
  const holder = holderOf(fn);
  switch (holder.type) {
    case 'VariableDeclarator':
      return holder.id.type === 'Identifier' ? holder.id.name : undefined;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return keyName(holder);
    case 'AssignmentExpression': {
      const left = unwrap(holder.left);
      if (left.type === 'Identifier') return left.name;
      return left.type === 'MemberExpression' ? memberName(left) : undefined;
    }
    default:
      return undefined;
  }
}

/** What declares a function expression, seen through wrappers such as `useCallback(fn)` or `asyncHandler(fn)` on the way to a variable. */
function holderOf(fn: FunctionNode): Node {
  let node: Node = fn;
  while (node.parent && (node.parent.type === 'CallExpression' || node.parent.type === 'TSAsExpression' || node.parent.type === 'TSSatisfiesExpression')) node = node.parent;
  return node.parent ?? node;
}

/** `fullName` of `form.get('fullName')`: a member that is read by a method. */
export function keyedRead(call: TSESTree.CallExpression): string | undefined {
  const [key] = call.arguments;
  const owner = receiverOf(call);
  const name = owner && pathOf(owner)?.at(-1);
  if (calleeName(call) !== 'get' || key?.type !== 'Literal' || typeof key.value !== 'string' || !/^[A-Za-z_]\w*$/.test(key.value)) return undefined;
  return name !== undefined && keyedOwners.test(name) ? key.value : undefined;
}

const keyedOwners = /^(?:fd|row|record|doc|snapshot|snap|document)$|(?:form|formData|data|body|params|payload|fields|values|input|query)(?:\(\))?$/i;
