import type { TSESTree } from '@typescript-eslint/utils';
import { carrierNames, namesStaff } from 'phi-vocabulary';
import { isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import type { Analysis, Env, Variable } from './analysis.js';
import { elementCallbacks, pipedInto } from './callbacks.js';
import { hasCompany } from './company.js';
import { annotationOf, typeAlong, typeNodeOf } from './declared-types.js';
import { isDeclaredPhi } from './declared.js';
import { callsOf, nesting } from './functions.js';
import { project } from './members.js';
import { verdictOfName } from './names.js';
import { isTypeParameter, verdictOfType } from './types.js';
import { pathTo, type PathStep } from './patterns.js';
import { companyOfPattern, follow } from './variables.js';
import { atMost, phi, safe, strongest, unknown, type Verdict } from './verdict.js';

/** What a parameter holds: its declared type, the list it runs over, the file's own calls, then its name. */
export function evaluateParameter(analysis: Analysis, variable: Variable, name: Node, fn: FunctionNode, at: TSESTree.Identifier, env: Env): Verdict {
  const param = fn.params.find((candidate) => pathTo(candidate, name) !== undefined);
  if (!param) return unknown;
  if (isDeclaredPhi(analysis.file, param, name)) return phi('other', 'high', at.name);
  const path = pathTo(param, name) ?? [];
  const typed = ofAnnotation(analysis, param, path);
  // A clinic or a doctor may be described like a person: the parameter's own name says it is none.
  if (typed.kind === 'phi' && typed.confidence !== 'high' && namesStaff(at.name)) return safe;
  if (typed.kind !== 'unknown') return typed;
  const callback = ofElementType(analysis, at) ?? ofCallback(analysis, fn, param, path, env);
  if (callback && callback.kind !== 'unknown') return callback;
  const named = strongestKnown(ofOwnName(analysis, param, path.at(-1)?.member ?? variable.name, at), ofDefault(analysis, name, env));
  if (named.kind === 'phi' && named.confidence === 'high') return isTold(analysis, fn, param, path, env) ? safe : named;
  const called = ofCalls(analysis, fn, param, path, env);
  return called.kind === 'unknown' ? named : called.kind === 'safe' ? (named.kind === 'phi' ? named : called) : strongest(called, named);
}

/** A parameter every call of the file gives something safe, in a function nobody else can call. */
function isTold(analysis: Analysis, fn: FunctionNode, param: Node, path: readonly PathStep[], env: Env): boolean {
  return !isExported(fn) && ofCalls(analysis, fn, param, path, env).kind === 'safe';
}

function isExported(fn: FunctionNode): boolean {
  const holder = fn.type === 'FunctionDeclaration' ? fn.parent : fn.parent.parent?.parent;
  return holder?.type === 'ExportNamedDeclaration' || holder?.type === 'ExportDefaultDeclaration' || fn.parent.type === 'MethodDefinition' || fn.parent.type === 'Property';
}

function ofAnnotation(analysis: Analysis, param: Node, path: readonly PathStep[]): Verdict {
  const annotation = annotationOf(param);
  if (!annotation) return unknown;
  const end = typeAlong(analysis.file, annotation, path);
  const told = end ? verdictOfType(analysis, end) : unknown;
  if (told.kind !== 'unknown') return told;
  let verdict = verdictOfType(analysis, annotation);
  if (verdict.kind === 'unknown') return verdict;
  if (verdict.kind === 'safe' && path.length > 0) return safe;
  for (const step of path) verdict = step.member === undefined ? verdict : project(analysis, verdict, step.member, undefined, param);
  return verdict;
}

/** Types under which a value of that name can't be a record: `(patient: number)`, `(email: boolean)`. */
const scalarTypes: ReadonlySet<string> = new Set(['TSNumberKeyword', 'TSBooleanKeyword', 'TSBigIntKeyword', 'TSFunctionType', 'TSLiteralType']);

function ofOwnName(analysis: Analysis, param: Node, name: string, at: TSESTree.Identifier): Verdict {
  const type = annotationOf(param)?.type ?? '';
  const verdict = verdictOfName(analysis.file, analysis.settings, name, at);
  if (verdict.kind === 'phi' && verdict.class === 'record' && (scalarTypes.has(type) || type === 'TSStringKeyword')) return scalarTypes.has(type) || namesKind.test(name) ? safe : atMost(verdict, namesSomebody(name) ? 'low' : 'medium');
  if (verdict.kind === 'phi' && carrierNames.has(name.toLowerCase()) && isAnything(param)) return unknown;
  if (verdict.kind === 'phi') return verdict;
  if (/^[A-Z]/.test(name)) return unknown;
  if (hasCompany(analysis.file, name, at)) return phi('record', 'medium', name);
  return (param.type === 'ObjectPattern' ? companyOfPattern(param, name) : undefined) ?? verdict;
}

/** Texts that say what something is about, not what is in it: `(action: string, resource: string)`. */
const namesKind = /^(?:resource|entity|target|reference|model|table|collection|topic|resource_?type|scope)$/i;

/** `<A>(args: A) => …`: a wrapper of anything, patients' or not. */
function isAnything(param: Node): boolean {
  const type = annotationOf(param);
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && isTypeParameter(type, type.typeName.name);
}

/** A text called `patient` or `encounter` is its key more often than its content; one called `dischargeSummary` is content. */
function namesSomebody(name: string): boolean {
  return /(?:patients?|encounters?|members?|residents?|beneficiary|subject|appointments?|visits?|claims?|admission|referral|episode|order|specimen|prescription|observation|lead|case|client)$/i.test(name);
}

/** `(record = patient) => …`: the default is what the parameter is when a call leaves it out. */
export function ofDefault(analysis: Analysis, name: Node, env: Env): Verdict {
  const pattern = name.parent;
  return pattern?.type === 'AssignmentPattern' && pattern.left === name ? analysis.evaluate(pattern.right, env) : unknown;
}

function strongestKnown(first: Verdict, other: Verdict): Verdict {
  return other.kind === 'phi' ? strongest(first, other) : first;
}

/** `http.get<Patient>(url).pipe(tap((p) => …))`: the type of what a callback is run over, when it is PHI's. */
function ofElementType(analysis: Analysis, at: TSESTree.Identifier): Verdict | undefined {
  const type = typeNodeOf(analysis.file, at);
  const typed = type ? verdictOfType(analysis, type) : unknown;
  return typed.kind === 'phi' ? typed : undefined;
}

/** `patients.map((p) => …)`, `load().then((row) => …)`: the parameter is an element or the result of the receiver. */
function ofCallback(analysis: Analysis, fn: FunctionNode, param: Node, path: readonly PathStep[], env: Env): Verdict | undefined {
  const call = fn.parent;
  if (call.type !== 'CallExpression' || !call.arguments.includes(fn as never)) return undefined;
  const watched = /^(?:watch|useWatch|autorun|reaction|effect|subscribeWithSelector)$/.test(calleeName(call) ?? '') ? call.arguments[0] : undefined;
  if (watched && watched !== fn && fn.params.indexOf(param as never) < 2) return isFunction(watched) ? undefined : follow(analysis, watched, env, path);
  if (tellsOfConnection(call)) return safe;
  const role = elementCallbacks.get(calleeName(call) ?? '');
  const receiver = receiverOf(call) ?? pipedInto(call);
  if (!role || !receiver) return undefined;
  const index = fn.params.indexOf(param as never);
  if (role.safeParameters.includes(index)) return safe;
  if (!role.elementParameters.includes(index)) return undefined;
  const source = receiver.type === 'Identifier' && /^(?:Array|_|R|Promise|lodash)$/.test(receiver.name) ? call.arguments[0] : receiver;
  if (!source || isFunction(source)) return undefined;
  return isEntryKey(source, path) ? safe : follow(analysis, source, env, path);
}

/** `socket.on('disconnect', (reason) => …)`, `onAuthStateChange((event) => …)`: what a connection or a sign-in tells of itself. */
function tellsOfConnection(call: TSESTree.CallExpression): boolean {
  const name = calleeName(call) ?? '';
  const event = call.arguments[0];
  if (/^on(?:Auth|IdToken|Connect|Disconnect|Connection|Network|Visibility|AppState|StateChange)/.test(name)) return true;
  return /^(?:on|once|addListener|addEventListener)$/.test(name) && event?.type === 'Literal' && /^(?:dis)?connect(?:ing|ed|ion|_error)?$|^(?:close|end|error|open|exit|ready|listening|drain|finish|reconnect\w*|SIG[A-Z]+|beforeExit|uncaughtException|unhandledRejection)$/.test(String(event.value));
}

/** The first of each pair of `Object.entries(x)` is a member's name. A list else stands for its elements. */
function isEntryKey(source: Node, path: readonly PathStep[]): boolean {
  return path[0]?.member === '0' && source.type === 'CallExpression' && calleeName(source) === 'entries';
}

const callLimit = 12;

/** The union of what the calls of this file pass. */
function ofCalls(analysis: Analysis, fn: FunctionNode, param: Node, path: readonly PathStep[], env: Env): Verdict {
  if (env && nesting(env) > 2) return unknown;
  const index = fn.params.indexOf(param as never);
  let verdict: Verdict | undefined;
  for (const args of callsOf(analysis.file, fn).slice(0, callLimit)) {
    const argument = args[index];
    const own = argument ? follow(analysis, argument, undefined, path) : unknown;
    verdict = verdict ? strongest(verdict, own) : own;
  }
  return verdict ?? unknown;
}
