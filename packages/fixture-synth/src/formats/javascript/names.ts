import type { AssignmentExpression, AssignmentPattern, ClassProperty, Expression, JSXAttribute, Node, PrivateName, VariableDeclarator } from '@babel/types';

export type Named = VariableDeclarator | AssignmentExpression | AssignmentPattern | ClassProperty | JSXAttribute;

/** The names that a declaration, assignment or attribute gives its value. */
export function keyOf(node: Named): { names: string[]; value: Node | null | undefined } {
  switch (node.type) {
    case 'VariableDeclarator':
      return { names: textNames(node.id), value: node.init };
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return { names: textNames(node.left), value: node.right };
    case 'ClassProperty':
      return { names: textNames(node.key), value: node.value };
    case 'JSXAttribute':
      return { names: node.name.type === 'JSXIdentifier' ? [node.name.name] : [], value: node.value };
  }
}

function textNames(node: Node): string[] {
  return keyText(node, true)?.split('.') ?? [];
}

/** The text of a key; with `whole`, of a chain of members. */
export function keyText(node: Expression | PrivateName | Node, whole: boolean = false): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'StringLiteral':
      return whole ? undefined : node.value;
    case 'PrivateName':
      return node.id.name;
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const name = node.computed ? (node.property.type === 'StringLiteral' ? node.property.value : undefined) : keyText(node.property);
      const owner = keyText(node.object, whole);
      return name === undefined ? owner : owner === undefined ? name : `${owner}.${name}`;
    }
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'AwaitExpression':
    case 'ParenthesizedExpression':
      return keyText('argument' in node ? node.argument : node.expression, whole);
    case 'CallExpression': {
      const name = calleeName(node.callee);
      if (name === 'map' || name === 'flatMap') return mappedMember(node.arguments[0]);
      return derivingCalls.test(name) ? keyText(node.callee, whole)?.replace(/\.\w+$/, '') : name;
    }
    default:
      return undefined;
  }
}

/** What they give is still the value of what they are called on, or a part of it. */
const derivingCalls = /^(?:toString|trim|toLowerCase|toUpperCase|at|item|format|slice|substring|substr|replace|replaceAll|padStart|normalize)$/;

/** `rows.map((row) => row.last_name)` gives last names. */
function mappedMember(callback: Node | undefined): string | undefined {
  return callback?.type === 'ArrowFunctionExpression' && callback.body.type === 'MemberExpression' ? keyText(callback.body.property) : undefined;
}

/** The last name of what is called. */
export function calleeName(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') return callee.property.type === 'Identifier' ? callee.property.name : '';
  return callee.type === 'CallExpression' ? calleeName(callee.callee) : '';
}

const transparent = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'ParenthesizedExpression', 'ConditionalExpression', 'LogicalExpression', 'SpreadElement', 'JSXExpressionContainer', 'AwaitExpression', 'TemplateElement', 'ArrowFunctionExpression']);

/** Whether a value's parts are called what the whole is called. */
export function passesThrough(node: Node): boolean {
  return transparent.has(node.type);
}
