import type { TSESTree } from '@typescript-eslint/utils';
import { findAncestor, isFunction, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { functionName } from '../ast/static-names.js';
import { envRead } from './env-reads.js';
import { isDevelopmentBranch, isRefusedInProduction } from './production-guards.js';
import type { SecretLiteral } from './secret-values.js';

/** A literal that is a secret, before the rule reports it. */
export interface SecretFinding {
  readonly node: Node;
  readonly problem: 'named' | 'fallback' | 'used' | 'issued' | 'connection';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly name?: string;
  readonly sink?: string;
}

/** Whether a literal never counts in production: a development branch, a refusal to start, a self-test. */
export function isGuarded(file: SourceFile, literal: SecretLiteral, names: readonly string[]): boolean {
  if (isDevelopmentBranch(file, literal.node) || isInSelfTest(literal.node)) return true;
  const declarator = findAncestor(literal.node, (node): node is TSESTree.VariableDeclarator => node.type === 'VariableDeclarator' || isFunction(node));
  const variable = declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? [declarator.id.name] : [];
  const fn = findAncestor(literal.node, isFunction);
  const read = literal.primary && envRead(file, literal.primary);
  return isRefusedInProduction(file, literal.node, [...names, ...variable], [...(read ? [read.name] : []), ...(fn ? [functionName(fn) ?? ''] : [])].filter((name) => name.length > 2));
}

/** `testEncryption()`, `selfTest()`: what such a function seals was made up for it. */
export function isInSelfTest(node: Node): boolean {
  for (let fn = findAncestor(node, isFunction); fn; fn = findAncestor(fn, isFunction)) if (/^(?:_?test(?:[A-Z_]|s?$)|self_?test|run_?self)/i.test(functionName(fn) ?? '') && !/^testimon/i.test(functionName(fn) ?? '')) return true;
  return false;
}
