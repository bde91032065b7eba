import type { TSESTree } from '@typescript-eslint/utils';
import { identifierShapes } from 'phi-vocabulary';
import { isFunction, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, receiverOf } from '../../ast/static-names.js';
import { resolveConst, staticText } from '../../ast/static-values.js';
import { within } from '../within.js';
import type { Deidentifier } from './functions.js';
import { judge, matchesWhole } from './pattern-coverage.js';

/** `text.replace(/…/, '[SSN]')` without the flag `g`, `text.replace(patient.name, '[NAME]')`: the first occurrence only. */
export function replacesOnlyFirst(file: SourceFile, { fn }: Deidentifier): Node | undefined {
  return within(file.nodesOf('CallExpression'), fn).find((call) => {
    const given = calleeName(call) === 'replace' ? call.arguments[0] : undefined;
    if (!given || call.arguments.length < 2 || isRepeated(call)) return false;
    if (given.type === 'Identifier' && isKnownText(file, given)) return true;
    const pattern = resolveConst(file, given);
    if (pattern.type === 'MemberExpression') return directName.test(file.textOf(pattern));
    if (pattern.type === 'NewExpression') return calleeName(pattern) === 'RegExp' && !flagsOf(file, pattern).includes('g') && mentionsText(file, pattern.arguments[0]);
    return pattern.type === 'Literal' && 'regex' in pattern && !pattern.regex.flags.includes('g') && !/^\^|\$$/.test(pattern.regex.pattern) && isForIdentifier(pattern);
  });
}

const directName = /\.(?:name|firstName|lastName|fullName|ssn|mrn|email|phone)$/;
/** Words for lists and values that are texts to look for, not patterns. */
const texts = /(?:names?|terms?|words|identifiers|values|strings|tokens|surnames?|aliases|mrns?|ssns?|people|dictionary)$/i;

/** `while (text.includes(name)) text = text.replace(name, '')` gets them all. */
function isRepeated(call: Node): boolean {
  for (let node = call.parent; node && !isFunction(node); node = node.parent) if (node.type === 'WhileStatement' || node.type === 'DoWhileStatement') return true;
  return false;
}

function flagsOf(file: SourceFile, made: TSESTree.NewExpression): string {
  const flags = made.arguments[1];
  return flags ? (staticText(file, flags) ?? 'g') : '';
}

/** `new RegExp(escape(name))`: a text that was turned into a pattern. */
function mentionsText(file: SourceFile, source: Node | undefined): boolean {
  return source !== undefined && staticText(file, source) === undefined && /name|mrn|ssn|term|phone|email/i.test(file.textOf(source));
}

/** A loop's or callback's variable that runs over texts, or a parameter that is called like one. */
function isKnownText(file: SourceFile, node: TSESTree.Identifier): boolean {
  const definition = file.variableOf(node)?.defs[0];
  const holder = definition?.node as Node | undefined;
  if (holder?.type === 'VariableDeclarator') {
    const loop = holder.parent.parent;
    return loop.type === 'ForOfStatement' && texts.test(file.textOf(loop.right)) && !isPatternList(file, loop.right);
  }
  if (!isFunction(holder)) return false;
  const receiver = holder.parent.type === 'CallExpression' ? receiverOf(holder.parent) : undefined;
  return receiver ? texts.test(file.textOf(receiver)) && !isPatternList(file, receiver) : /^(?:patient|full|first|last|known)?_?(?:name|mrn|ssn)$/i.test(node.name);
}

function isPatternList(file: SourceFile, node: Node): boolean {
  return /RegExp|\/[^/\n]+\//.test(file.textOf(resolveConst(file, node)));
}

function isForIdentifier(pattern: TSESTree.RegExpLiteral): boolean {
  const regex = new RegExp(pattern.regex.pattern, pattern.regex.flags.replace(/[gy]/g, ''));
  return identifierShapes.some((set) => judge(set, [{ node: pattern, regex }]) !== undefined || set.probes.some((probe) => matchesWhole(regex, probe)));
}
