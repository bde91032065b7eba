import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type Node } from './nodes.js';
import { pathOf } from './static-names.js';

/** A decorator by its last name with its arguments: `@Roles('admin')` gives `Roles`; `@common.Get()` gives `Get`. */
export interface DecoratorUse {
  readonly node: TSESTree.Decorator;
  readonly name: string;
  readonly arguments: readonly Node[];
}

/** The decorators on a class, member or parameter. */
export function decoratorsOf(node: Node): DecoratorUse[] {
  const list = (node as { decorators?: TSESTree.Decorator[] }).decorators ?? [];
  const own = list.flatMap((decorator) => describe(decorator));
  // With `export class`, parsers other than typescript-eslint's hang decorators on the export.
  const exported = node.parent?.type === 'ExportNamedDeclaration' || node.parent?.type === 'ExportDefaultDeclaration' ? node.parent : undefined;
  return exported && list.length === 0 ? [...own, ...((exported as { decorators?: TSESTree.Decorator[] }).decorators ?? []).flatMap((decorator) => describe(decorator))] : own;
}

function describe(decorator: TSESTree.Decorator): DecoratorUse[] {
  const expression = unwrap(decorator.expression);
  const target = expression.type === 'CallExpression' ? expression.callee : expression;
  const name = pathOf(target)?.at(-1)?.replace('()', '');
  return name === undefined ? [] : [{ node: decorator, name, arguments: expression.type === 'CallExpression' ? expression.arguments : [] }];
}
