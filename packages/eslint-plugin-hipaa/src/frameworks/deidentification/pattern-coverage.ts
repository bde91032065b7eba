import { identifierShapes, type ShapeSet } from 'phi-vocabulary';
import { contains, enclosingClass, enclosingFunction, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName } from '../../ast/static-names.js';
import { staticText } from '../../ast/static-values.js';
import type { Deidentifier } from './functions.js';

/** A pattern that leaves common shapes of its identifier in the text. */
export interface NarrowPattern {
  readonly node: Node;
  readonly identifier: ShapeSet['name'];
  /** How many of the common shapes all patterns of the function together miss. */
  readonly missed: number;
}

export interface Pattern {
  readonly node: Node;
  readonly regex: RegExp;
}

/** The identifiers for which a de-identifying function has patterns that miss common shapes. */
export function narrowPatterns(file: SourceFile, deidentifier: Deidentifier): NarrowPattern[] {
  const patterns = patternsOf(file, deidentifier);
  return patterns.length === 0 ? [] : identifierShapes.flatMap((set) => judge(set, patterns) ?? []);
}

/** Whether the patterns are meant for the identifier, and how many of its shapes all of them together miss. */
export function judge(set: ShapeSet, patterns: readonly Pattern[]): NarrowPattern | undefined {
  const own = patterns.filter(({ regex }) => set.probes.some((probe) => matchesWhole(regex, probe) || matchesWhole(regex, set.label + probe)) && !isGeneral(regex, set));
  const first = own[0];
  if (!first) return undefined;
  const missed = set.shapes.filter((sample) => !isRemoved(patterns, sample) && !isRemoved(patterns, set.label + sample)).length;
  return missed === 0 ? undefined : { node: first.node, identifier: set.name, missed };
}

/** A pattern for any word or number is not meant for one identifier; one for labelled numbers names its label. */
function isGeneral(regex: RegExp, set: ShapeSet): boolean {
  return matchesWhole(regex, 'word') || matchesWhole(regex, '42') || (set.name === 'mrn' && !/mrn|medical/i.test(regex.source));
}

export function matchesWhole(regex: RegExp, sample: string): boolean {
  return regex.exec(` ${sample} `)?.[0].trim() === sample;
}

/** Nothing telling may be left once all patterns were applied one after the other, as the function would. */
function isRemoved(patterns: readonly Pattern[], sample: string): boolean {
  const left = patterns.reduce((text, { regex }) => text.replace(new RegExp(regex.source, `${regex.flags}g`), ''), ` ${sample} `);
  return !/\d|@/.test(left);
}

function allPatterns(file: SourceFile): readonly Pattern[] {
  const regexes = file.nodesOf('Literal').flatMap((node) => ('regex' in node ? (compile(node, node.regex.pattern, node.regex.flags) ?? []) : []));
  const made = file.nodesOf('NewExpression').flatMap((node) => (calleeName(node) === 'RegExp' ? (compile(node, staticText(file, node.arguments[0]) ?? '', staticText(file, node.arguments[1]) ?? '') ?? []) : []));
  return [...regexes, ...made];
}

/** Regexes written in the function, and those of the module's constants and the class's fields that it reads. */
function patternsOf(file: SourceFile, { fn }: Deidentifier): Pattern[] {
  const cls = enclosingClass(fn);
  return file.fact(allPatterns).flatMap((pattern) => {
    if (contains(fn, pattern.node)) return [pattern];
    if (cls && contains(cls, pattern.node) && !enclosingFunction(pattern.node)) return [pattern];
    const use = useWithin(file, fn, pattern.node);
    return use ? [{ ...pattern, node: use }] : [];
  });
}

function compile(node: Node, source: string, flags: string): Pattern | undefined {
  if (source === '') return undefined;
  try {
    return { node, regex: new RegExp(source, flags.replace(/[gy]/g, '')) };
  } catch {
    return undefined;
  }
}

/** Where the function reads the module's constant that holds the pattern, alone or in a list. */
function useWithin(file: SourceFile, fn: Node, pattern: Node): Node | undefined {
  let node: Node | undefined = pattern.parent;
  while (node && node.type !== 'VariableDeclarator') {
    if (node.type === 'BlockStatement' || node.type === 'Program') return undefined;
    node = node.parent;
  }
  if (node?.id.type !== 'Identifier') return undefined;
  const reference = file.variableOf(node.id)?.references.find((candidate) => contains(fn, candidate.identifier));
  return reference?.identifier;
}
