import type { Node } from '@babel/types';
import { calleeName, keyText } from './names.js';

/** `getByLabel('Date of birth').fill('…')`: the inner call's text names the value. */
export function labelPath(callee: Node): string[] | undefined {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'CallExpression' || !/^(?:fill|type|setValue|pressSequentially|toHaveValue|selectOption)$/.test(calleeName(callee))) return undefined;
  const [label] = callee.object.arguments;
  return label?.type === 'StringLiteral' ? [label.value.replace(/^[#.@[]{0,2}(?:name=)?/, '')] : undefined;
}

/** `new PatientBuilder().withMrn('…')`, `parseAddress('…')`: what is called, on what. */
export function methodPath(callee: Node, name: string): string[] {
  let root: Node = callee;
  while (root.type === 'MemberExpression' || root.type === 'CallExpression' || root.type === 'NewExpression') root = root.type === 'MemberExpression' ? root.object : root.callee;
  const owner = root.type === 'Identifier' && root.name !== name ? [root.name] : [];
  return [...owner, name.replace(/^(?:with|set|having|add|parse|format)(?=[A-Z])/, '')];
}

/** What `expect(…)` was asked about, from the matcher's callee. */
export function assertedPath(callee: Node): string[] | undefined {
  let node: Node = callee;
  while (node.type === 'MemberExpression') node = node.object;
  if (node.type !== 'CallExpression' || calleeName(node.callee) !== 'expect') return undefined;
  const argument = node.arguments[0];
  return argument === undefined ? [] : (keyText(argument, true)?.split('.') ?? []);
}
