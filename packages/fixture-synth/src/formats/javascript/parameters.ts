import type { CallExpression, Node, Statement } from '@babel/types';
import { calleeName } from './names.js';

/** Parameters of the file's functions by name: `buildPatient('…', '…')` says by them what its arguments are. */
export function findParameters(body: readonly Statement[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const statement of body) {
    const declared = (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') && statement.declaration ? statement.declaration : statement;
    if (declared.type === 'FunctionDeclaration' && declared.id) found.set(declared.id.name, declared.params.map(parameterName));
    if (declared.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declared.declarations) {
      if (id.type === 'Identifier' && (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')) found.set(id.name, init.params.map(parameterName));
    }
  }
  return found;
}

function parameterName(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'AssignmentPattern' ? parameterName(node.left) : '';
}

/** The parameters of the callback behind `it.each([…])`; undefined when the call is none. */
export function columnsOfEach(node: CallExpression): readonly string[] | undefined {
  const { callee } = node;
  if (callee.type !== 'CallExpression' || calleeName(callee.callee) !== 'each' || callee.arguments[0]?.type !== 'ArrayExpression') return undefined;
  const callback = node.arguments.find((argument) => argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression');
  return callback === undefined ? [] : callback.params.map(parameterName);
}
