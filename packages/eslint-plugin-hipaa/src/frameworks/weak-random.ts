import type { TSESTree } from '@typescript-eslint/utils';
import { clockNames, weakGenerators } from 'phi-vocabulary';
import { importOf, importsModule } from '../ast/imports.js';
import { unwrap, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../ast/static-names.js';
import { initOf } from '../ast/static-values.js';

/** A value somebody can guess, and what makes it: a weak generator or the clock. */
export interface WeakValue {
  /** The call that makes it. */
  readonly node: Node;
  /** Where its way starts: the call, or a reader of the plainly named variable that keeps a clock reading. */
  readonly use: Node;
  readonly source: 'random' | 'clock';
  readonly sink: string;
}

/** Everything in the file that draws from `Math.random`, a seeded or time-based package, or the clock. */
export function weakValues(file: SourceFile): WeakValue[] {
  const hasPackage = importsModule(file, Object.keys(weakGenerators));
  const calls = file.nodesOf('CallExpression').flatMap((node): WeakValue[] => {
    const source = sourceOf(file, node, hasPackage);
    return source ? [{ node, use: node, source, sink: pathOf(node.callee)?.join('.') ?? 'Math.random' }] : [];
  });
  const dates = file.nodesOf('UnaryExpression').filter((node) => node.operator === '+' && isNow(file, node.argument)).map((node): WeakValue => ({ node, use: node, source: 'clock', sink: 'Date' }));
  return [...calls, ...dates].flatMap((value) => (value.source === 'clock' ? readingsOf(file, value) : [value]));
}

function sourceOf(file: SourceFile, node: TSESTree.CallExpression, hasPackage: boolean): WeakValue['source'] | undefined {
  const name = calleeName(node);
  switch (name) {
    case 'random':
      if (/^(?:(?:window|globalThis|self)\.)?Math\.random$/.test(pathOf(node.callee)?.join('.') ?? '')) return 'random';
      break;
    case 'now':
      if (/^(?:(?:window|globalThis|self)\.)?(?:Date|performance|moment|dayjs)\.now$/.test(pathOf(node.callee)?.join('.') ?? '')) return 'clock';
      break;
    case 'pseudoRandomBytes':
      return 'random';
    case 'hrtime':
    case 'bigint':
      return pathOf(node.callee)?.slice(0, 2).join('.') === 'process.hrtime' ? 'clock' : undefined;
    case 'getTime':
    case 'valueOf':
      return isNow(file, receiverOf(node)) ? 'clock' : undefined;
    case 'Number':
      return isNow(file, node.arguments[0]) ? 'clock' : undefined;
    default:
  }
  if (isMathRandom(file, node.callee) || isLodash(node)) return 'random';
  return hasPackage ? packageSource(file, node) : undefined;
}

/** `new Date()` without arguments, at once or by the variable that holds it. */
function isNow(file: SourceFile, node: Node | undefined): boolean {
  if (!node) return false;
  const value = unwrap(node.type === 'Identifier' ? (initOf(file, node) ?? node) : node);
  return value.type === 'NewExpression' && calleeName(value) === 'Date' && value.arguments.length === 0;
}

/** `const { random } = Math`, `const rnd = Math.random`. */
function isMathRandom(file: SourceFile, callee: Node): boolean {
  const definition = callee.type === 'Identifier' ? (file.variableOf(callee)?.defs[0]?.node as Node | undefined) : undefined;
  if (definition?.type !== 'VariableDeclarator' || !definition.init) return false;
  const path = pathOf(definition.init)?.join('.');
  return path === 'Math.random' || (path === 'Math' && definition.id.type === 'ObjectPattern');
}

/** lodash and Chance as the globals that browsers know them by. */
function isLodash(node: TSESTree.CallExpression): boolean {
  return /^(?:(?:_|lodash)\.(?:random|sample|sampleSize|shuffle)|chance\.\w+)$/.test(pathOf(node.callee)?.join('.') ?? '');
}

/** A call into one of the weak packages: of the import, of what it made, or of what its factory gave. */
function packageSource(file: SourceFile, node: TSESTree.CallExpression): WeakValue['source'] | undefined {
  const module = moduleBehind(file, node.callee);
  const functions = module === undefined || !Object.hasOwn(weakGenerators, module) ? undefined : weakGenerators[module];
  if (!functions || module === undefined || isFactory(file, node)) return undefined;
  const name = importOf(file, node.callee)?.imported ?? calleeName(node) ?? '';
  if (functions !== true && !functions.includes(name)) return undefined;
  return module === 'uuid' || module === 'uniqid' ? 'clock' : 'random';
}

/** `seedrandom(seed)` and `customAlphabet(…)` give a generator, which another call draws from. */
function isFactory(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const { parent } = node;
  if (parent.type === 'CallExpression' && parent.callee === node) return true;
  const variable = parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? file.variableOf(parent.id) : undefined;
  return variable?.references.some(({ identifier }) => identifier.parent.type === 'CallExpression' && identifier.parent.callee === identifier) ?? false;
}

const neutral: ReadonlySet<string> = new Set(clockNames);

/** The clock itself, or the places that read the variable it is kept in: `const ts = Date.now().toString()`. */
function readingsOf(file: SourceFile, value: WeakValue): WeakValue[] {
  let node = value.node;
  while (isTextForm(node.parent, node)) node = node.parent as Node;
  const target = node.parent?.type === 'VariableDeclarator' ? node.parent.id : undefined;
  const variable = target?.type === 'Identifier' && neutral.has(target.name.toLowerCase()) ? file.variableOf(target) : undefined;
  if (!variable) return [value];
  return variable.references.filter((reference) => reference.isRead()).map((reference) => ({ ...value, use: reference.identifier }));
}

/** `.toString().slice(-8)` and the like around a reading. */
function isTextForm(parent: Node | undefined, node: Node): boolean {
  if (parent?.type === 'MemberExpression') return parent.object === node;
  if (parent?.type !== 'CallExpression') return false;
  return parent.callee === node ? /^(?:toString|slice|substring|substr|padStart|padEnd|toFixed|replace|toUpperCase)$/.test(calleeName(parent) ?? '') : calleeName(parent) === 'String';
}
