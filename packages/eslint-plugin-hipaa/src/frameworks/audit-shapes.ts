import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction, resolveConst } from '../ast/static-values.js';

/** The record that a helper of the file puts together: `ledger.append(this.#event('open', id))`. */
export function returnedRecord(file: SourceFile, node: Node): Node {
  const fn = node.type === 'CallExpression' ? calledFunction(file, node) : undefined;
  const body = fn?.body.type === 'BlockStatement' ? fn.body.body.at(-1) : fn?.body;
  const value = body?.type === 'ReturnStatement' ? body.argument : body;
  return value?.type === 'ObjectExpression' ? value : node;
}

/** The members of what a spread call gives: `...base(actor)`. */
export function spreadObjects(file: SourceFile, object: TSESTree.ObjectExpression): TSESTree.ObjectExpression[] | undefined {
  const found: TSESTree.ObjectExpression[] = [];
  for (const property of object.properties) {
    if (property.type !== 'SpreadElement') continue;
    const value = returnedRecord(file, resolveConst(file, property.argument));
    if (value.type !== 'ObjectExpression' || value === object) return undefined;
    found.push(value);
  }
  return found;
}
