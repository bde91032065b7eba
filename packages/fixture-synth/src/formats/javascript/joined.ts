import type { Node, TemplateLiteral } from '@babel/types';

/** The operands of `a + b + c`; literals that stand beside each other come together. */
export function literalRuns(node: Node): Node[][] {
  const runs: Node[][] = [];
  for (const operand of operandsOf(node)) {
    const last = runs.at(-1);
    if (last !== undefined && operand.type === 'StringLiteral' && last.at(-1)?.type === 'StringLiteral') last.push(operand);
    else runs.push([operand]);
  }
  return runs;
}

/** Without recursion: long texts are put together of hundreds of literals. */
function operandsOf(node: Node): Node[] {
  const operands: Node[] = [];
  let left = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    operands.unshift(left.right);
    left = left.left;
  }
  return [left, ...operands];
}

/** The parts of a template in which only literals are put; undefined when something else is, or nothing. */
export function joinableTemplate({ quasis, expressions }: TemplateLiteral): Node[] | undefined {
  if (expressions.length === 0 || !expressions.every((expression) => expression.type === 'StringLiteral')) return undefined;
  return quasis.flatMap((quasi, i) => [quasi, expressions[i]]).filter((part) => part !== undefined);
}
