import type { TSESTree } from '@typescript-eslint/utils';
import { importOf } from './imports.js';
import { unwrapAwait, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { calleeName, memberName, pathOf } from './static-names.js';
import { resolveConst } from './static-values.js';

/**
 * The own name of the function that a call runs, behind an alias: `import { createCipheriv as seal }`, `const seal = crypto.createCipheriv`,
 * `const fill = promisify(randomFill)`. A default or namespace import keeps its local name.
 */
export function calledName(file: SourceFile, node: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  const local = calleeName(node);
  const callee = unwrapAwait(node.callee);
  if (callee.type === 'CallExpression') return promisified(file, callee);
  return callee.type === 'Identifier' ? (nameBehind(file, callee) ?? local) : callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression' ? (nameBehindField(file, callee) ?? local) : local;
}

function nameBehind(file: SourceFile, node: TSESTree.Identifier): string | undefined {
  const imported = importOf(file, node)?.imported;
  if (imported !== undefined) return imported === 'default' || imported === '*' ? undefined : imported;
  return nameOfValue(file, resolveConst(file, node));
}

function nameBehindField(file: SourceFile, node: TSESTree.MemberExpression): string | undefined {
  const value = resolveConst(file, node);
  return value === node ? undefined : nameOfValue(file, value);
}

function nameOfValue(file: SourceFile, value: Node): string | undefined {
  if (value.type === 'MemberExpression') return memberName(value);
  return value.type === 'CallExpression' ? promisified(file, value) : undefined;
}

/** `promisify(crypto.pbkdf2)`, `util.promisify(_pbkdf2)` with `_pbkdf2` an import's alias. */
function promisified(file: SourceFile, node: TSESTree.CallExpression): string | undefined {
  const [first] = node.arguments;
  if (!first || calleeName(node) !== 'promisify') return undefined;
  const imported = importOf(file, first)?.imported;
  return imported === undefined || imported === 'default' || imported === '*' ? pathOf(resolveConst(file, first))?.at(-1) : imported.split('.').at(-1);
}
