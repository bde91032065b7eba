import { classifyName } from 'phi-vocabulary';
import { unwrap, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { resolveConst, staticText } from '../../ast/static-values.js';

/** The texts of a list or set that the file writes out: `['ssn', 'dob']`, `new Set([…])`, `Object.freeze([…])`, spreads of such. */
export function listedNames(file: SourceFile, node: Node | undefined): readonly string[] | undefined {
  const value = node && resolveConst(file, node);
  if (value?.type === 'NewExpression' || value?.type === 'CallExpression') return listedNames(file, value.arguments[0]);
  if (value?.type !== 'ArrayExpression') return undefined;
  return value.elements.flatMap((element) => {
    if (element?.type === 'SpreadElement') return listedNames(file, element.argument) ?? [];
    return element ? (staticText(file, unwrap(element)) ?? []) : [];
  });
}

/** Whether most names of a list stand for identifiers: fields to remove, not fields to keep. */
export function namesIdentifiers(names: readonly string[]): boolean {
  return names.length > 0 && names.filter((name) => classifyName(name) !== undefined).length * 2 >= names.length;
}
