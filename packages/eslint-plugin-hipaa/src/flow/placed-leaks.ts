import { classifyName, mentionsPatient } from 'phi-vocabulary';
import { callSites, type CallSite } from '../ast/call-sites.js';
import { contains, enclosingFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { functionName } from '../ast/static-names.js';
import type { Settings } from '../settings.js';
import { analysisOf, type Analysis, type Env, type Variable } from './analysis.js';
import { annotationOf } from './declared-types.js';
import { Bindings, bindArguments } from './functions.js';
import { findLeak, type Leak } from './leaks.js';
import { verdictOfType } from './types.js';
import { isContent, strongest, unknown, type Phi, type Verdict } from './verdict.js';

interface Asking {
  readonly file: SourceFile;
  readonly settings: Settings;
}

/** A leak and the call at which it is reported. */
export interface PlacedLeak {
  readonly node: Node;
  readonly leak: Leak;
  /** The sink of a helper whose guilty calls are reported as well. */
  readonly relays?: boolean;
}

/** What of an argument that stands for the whole message leaves: not its recipient. */
type TakeApart = (argument: Node) => readonly Node[];

const siteLimit = 60;

/**
 * Where a leak by a sink is reported. Mostly at the sink; but where a helper only hands on what its parameters hold (`send(to, body)`),
 * at those of its calls in the file that give it PHI: that is where something can be done about it. The sink itself is then left to `strict`.
 */
export function placeLeaks(check: Asking, node: Node, parts: readonly Node[], takeApart: TakeApart = (argument) => [argument]): PlacedLeak[] {
  const analysis = analysisOf(check.file, check.settings);
  const leak = findLeak(check, parts);
  const helper = helperAround(check.file, node);
  const own = leak ? [{ node, leak }] : [];
  if (!helper || parts.length === 0 || (leak && strongestOf(analysis, parts, opaqueParameters(analysis, helper)))) return own;
  const judged = callSites(check.file, helper).slice(0, siteLimit).map((site) => ({ site, phi: ofCall(analysis, helper, site, parts, takeApart) }));
  const guilty = judged.flatMap(({ site, phi }) => (phi ? [{ node: site, leak: { phi, node: carrier(analysis, site, phi) } }] : []));
  // Where nobody knows what the callers give, the parameter's own name is all there is.
  const isOpen = guilty.length > 0 || judged.some(({ site }) => site.arguments.some((argument) => analysis.evaluate(argument).kind === 'unknown'));
  return [...guilty, ...(isOpen ? own.map((placed) => ({ node, leak: { ...placed.leak, phi: { ...placed.leak.phi, confidence: 'low' as const } }, relays: guilty.length > 0 })) : [])];
}

/** What leaves if the helper is called so: a parameter that leaves whole is taken apart as the sink would take it. */
function ofCall(analysis: Analysis, helper: FunctionNode, site: CallSite, parts: readonly Node[], takeApart: TakeApart): Phi | undefined {
  const env = bindArguments(analysis, helper, site.arguments, undefined);
  const given = parts.flatMap((part): { node: Node; env: Env }[] => {
    const argument = part.type === 'Identifier' ? site.arguments[helper.params.findIndex((param) => param.type === 'Identifier' && analysis.file.variableOf(param) === analysis.file.variableOf(part))] : undefined;
    return argument ? takeApart(argument).map((node) => ({ node, env: undefined })) : [{ node: part, env }];
  });
  return contentOf(analysis, given.reduce<Verdict>((best, one) => strongest(best, analysis.evaluate(one.node, one.env)), unknown));
}

/** The nearest function around a sink that the file itself calls; callbacks on the way are part of it. */
function helperAround(file: SourceFile, node: Node): FunctionNode | undefined {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) if (callSites(file, fn).length > 0) return fn;
  return undefined;
}

/** The parameters of a helper that say nothing of what they hold, taken for unknown: `body`, `text`, `payload`. */
function opaqueParameters(analysis: Analysis, fn: FunctionNode): Env {
  const opaque = analysis.file.sourceCode.getDeclaredVariables(fn).filter((variable) => (variable.defs[0]?.type as string) === 'Parameter' && isOpaque(analysis, fn, variable));
  const bound = new Bindings(1);
  for (const variable of opaque) bound.set(variable, { verdict: unknown });
  return bound;
}

function isOpaque(analysis: Analysis, fn: FunctionNode, variable: Variable): boolean {
  if (mentionsPatient(functionName(fn) ?? '')) return false;
  const verdict = classifyName(variable.name);
  if (verdict && (verdict.class === 'record' ? verdict.strength !== 'weak' : verdict.strength === 'strong')) return false;
  const name = variable.defs[0]?.name as Node;
  const param = fn.params.find((candidate) => contains(candidate, name));
  const annotation = param && annotationOf(param);
  return !annotation || verdictOfType(analysis, annotation).kind !== 'phi';
}

function strongestOf(analysis: Analysis, parts: readonly Node[], env: Env): Phi | undefined {
  return contentOf(analysis, parts.reduce<Verdict>((best, part) => strongest(best, analysis.evaluate(part, env)), unknown));
}

function contentOf(analysis: Analysis, verdict: Verdict): Phi | undefined {
  return verdict.kind === 'phi' && (isContent(verdict) || analysis.settings.recordKeys === 'phi') ? verdict : undefined;
}

/** The argument of a call that carries what leaks, for a suggestion to wrap. */
function carrier(analysis: Analysis, site: CallSite, phi: Phi): Node {
  return site.arguments.find((argument) => analysis.phiOf(argument)?.class === phi.class) ?? site.arguments.find((argument) => analysis.phiOf(argument)) ?? site;
}
