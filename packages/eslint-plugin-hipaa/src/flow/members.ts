import type { TSESTree } from '@typescript-eslint/utils';
import { carrierNames, classifyName, namesSafeValue, namesStaff, safeMembers, transportMembers } from 'phi-vocabulary';
import { classBehind } from '../ast/class-members.js';
import { unwrap, unwrapAwait, type Node } from '../ast/nodes.js';
import { returnsOf } from '../ast/returns.js';
import { calledFunction, initOf } from '../ast/static-values.js';
import { keyName, memberName, pathOf } from '../ast/static-names.js';
import type { Analysis, Env } from './analysis.js';
import { bindArguments } from './functions.js';
import { hasCompany, isAccount, isLabels } from './company.js';
import { contextOf, isHealthFile } from './context.js';
import { declarationOfMember, typeNodeOf } from './declared-types.js';
import { isDeclaredPhi } from './declared.js';
import { ofField } from './fields.js';
import { verdictOfName, verdictOfOwnWords } from './names.js';
import type { PathStep } from './patterns.js';
import { verdictOfType } from './types.js';
import { atMost, phi, safe, strongest, unknown, type Phi, type Verdict } from './verdict.js';

export function evaluateMember(analysis: Analysis, node: TSESTree.MemberExpression, env: Env): Verdict {
  const name = memberName(node);
  const object = unwrap(node.object);
  const cls = classBehind(analysis.file, object);
  if (cls || object.type === 'ThisExpression') return name === undefined ? unknown : ofField(analysis, cls, node, name, env);
  if (isHeaderSegment(object)) return safe;
  if (name === undefined) return ofComputed(analysis, node, env);
  if (isDeclaredPhi(analysis.file, declarationOfMember(analysis.file, node))) return phi('other', 'high', name);
  const repeated = ofErrorPart(analysis, node, name);
  if (repeated.kind === 'phi') return repeated;
  const type = typeNodeOf(analysis.file, node);
  const typed = type ? verdictOfType(analysis, type) : unknown;
  if (typed.kind !== 'unknown' && classifyName(name)?.class !== 'record-key') return typed;
  const verdict = memberOf(analysis, object, name, node, env);
  return verdict.kind === 'unknown' || (verdict.kind === 'phi' && verdict.confidence === 'low') ? strongest(verdict, byCompany(analysis, node, name)) : verdict;
}

/** `req.body` where the same function takes a birth date out of it. */
function byCompany(analysis: Analysis, node: TSESTree.MemberExpression, name: string): Verdict {
  const path = pathOf(node);
  return path && !isLabels(path) && hasCompany(analysis.file, path.join('.'), node) ? phi('record', 'medium', name) : unknown;
}

/** HL7's header, acknowledgement and event segments are about the message: `msh[8]`. */
function isHeaderSegment(object: Node): boolean {
  return object.type === 'Identifier' && /^(?:msh|msa|evn)$/i.test(object.name);
}

/** `row[0]` is the row's, `record[field]` some field of the record. */
function ofComputed(analysis: Analysis, node: TSESTree.MemberExpression, env: Env): Verdict {
  const owner = analysis.evaluate(node.object, env);
  return atMost(owner, 'medium');
}

/** The value at the end of a destructuring path. */
export function followMember(analysis: Analysis, source: Node, env: Env, path: readonly PathStep[]): Verdict {
  const [first, ...rest] = path;
  if (!first) return analysis.evaluate(source, env);
  if (first.member === undefined) return atMost(analysis.evaluate(source, env), 'medium');
  const found = locate(analysis, source, first.member, env);
  if (found) return followMember(analysis, found.node, found.env, rest);
  let verdict = memberOf(analysis, source, first.member, source, env);
  for (const step of rest) verdict = step.member === undefined ? verdict : project(analysis, verdict, step.member, undefined, source);
  return verdict;
}

function memberOf(analysis: Analysis, object: Node, name: string, at: Node, env: Env): Verdict {
  const own = verdictOfOwnWords(analysis.settings, name);
  if (own) return own;
  const found = locate(analysis, object, name, env);
  const located = found ? analysis.evaluate(found.node, found.env) : unknown;
  if (located.kind !== 'unknown') return located;
  const inner = unwrapAwait(object);
  if (inner.type === 'Identifier' && env && isLeftOut(analysis, inner, name, env)) return safe;
  if (inner.type === 'ConditionalExpression') return strongest(memberOf(analysis, inner.consequent, name, at, env), memberOf(analysis, inner.alternate, name, at, env));
  return project(analysis, analysis.evaluate(object, env), name, object, at);
}

/** A member that the object given to a parameter doesn't have: `send({ to, html })` gives `options.text` nothing. */
function isLeftOut(analysis: Analysis, parameter: TSESTree.Identifier, name: string, env: NonNullable<Env>): boolean {
  const variable = analysis.file.variableOf(parameter);
  const bound = variable ? env.get(variable) : undefined;
  const given = bound && 'node' in bound ? unwrapAwait(bound.node) : undefined;
  return given?.type === 'ObjectExpression' && given.properties.every((property) => property.type === 'Property' && !property.computed && keyName(property) !== name);
}

interface Located {
  readonly node: Node;
  readonly env: Env;
}

const locateLimit = 5;

/** The expression a member was given, when its object is a literal of this file that can be seen whole. */
function locate(analysis: Analysis, object: Node, name: string, env: Env, depth = 0): Located | undefined {
  if (depth > locateLimit) return undefined;
  const node = unwrapAwait(object);
  switch (node.type) {
    case 'ObjectExpression':
      return locateProperty(analysis, node, name, env, depth);
    case 'ArrayExpression':
      return locateElement(node, name, env);
    case 'Identifier':
      return locateThroughVariable(analysis, node, name, env, depth);
    case 'MemberExpression': {
      const inner = memberName(node);
      const owner = inner === undefined || unwrap(node.object).type === 'ThisExpression' ? undefined : locate(analysis, node.object, inner, env, depth + 1);
      return owner ? locate(analysis, owner.node, name, owner.env, depth + 1) : undefined;
    }
    case 'CallExpression': {
      const list = pathOf(node.callee)?.join('.') === 'Promise.all' ? node.arguments[0] : undefined;
      if (list) return locate(analysis, list, name, env, depth + 1);
      const fn = calledFunction(analysis.file, node);
      const returned = fn ? returnsOf(analysis.file, fn) : [];
      return fn && returned.length === 1 && returned[0] ? locate(analysis, returned[0], name, bindArguments(analysis, fn, node.arguments, env), depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

function locateProperty(analysis: Analysis, node: TSESTree.ObjectExpression, name: string, env: Env, depth: number): Located | undefined {
  for (let i = node.properties.length - 1; i >= 0; i--) {
    const property = node.properties[i];
    if (property?.type === 'SpreadElement') {
      const found = locate(analysis, property.argument, name, env, depth + 1);
      if (found) return found;
    } else if (property && keyName(property) === name) return { node: property.value, env };
  }
  return undefined;
}

function locateElement(node: TSESTree.ArrayExpression, name: string, env: Env): Located | undefined {
  const element = /^\d+$/.test(name) ? node.elements[Number(name)] : undefined;
  return element && element.type !== 'SpreadElement' ? { node: element, env } : undefined;
}

function locateThroughVariable(analysis: Analysis, node: TSESTree.Identifier, name: string, env: Env, depth: number): Located | undefined {
  const variable = analysis.file.variableOf(node);
  const bound = variable ? env?.get(variable) : undefined;
  if (bound) return 'node' in bound ? locate(analysis, bound.node, name, bound.env, depth + 1) : undefined;
  const init = initOf(analysis.file, node);
  if (!init) return undefined;
  const assigned = variable?.references.find((reference) => isAssignedMember(reference.identifier, name));
  if (assigned) return { node: ((assigned.identifier as Node).parent?.parent as TSESTree.AssignmentExpression).right, env };
  return locate(analysis, init, name, env, depth + 1);
}

/** `obj.ssn = value` somewhere in the file. */
function isAssignedMember(identifier: Node, name: string): boolean {
  const member = identifier.parent;
  return member?.type === 'MemberExpression' && member.object === identifier && memberName(member) === name && member.parent.type === 'AssignmentExpression' && member.parent.left === member;
}

/**
 * What a read takes from its owner: `patient.email` is PHI, `patient.status` and `patient.visits.length` are not,
 * `labels.ssn` is a word about a field.
 */
export function project(analysis: Analysis, owner: Verdict, name: string, object: Node | undefined, at: Node): Verdict {
  const path = object ? pathOf(object) : undefined;
  if (owner.kind === 'safe') return analysis.settings.recordKeys === 'phi' && isKeyName(name) && classifyName(path?.at(-1) ?? '')?.class === 'record' ? phi('record-key', 'high', name) : safe;
  if (owner.kind === 'unknown' && namesSafeValue(name)) return safe;
  if (owner.kind === 'unknown') return path && isLabels(path) ? safe : ofUnknownOwner(analysis, name, path, at);
  return ofRecord(owner, name);
}

function ofRecord(owner: Phi, name: string): Verdict {
  if (namesSafeValue(name)) return safe;
  if (isKeyName(name)) return phi('record-key', owner.confidence, name);
  const verdict = classifyName(name);
  if (verdict?.class === 'record-key') return phi('record-key', owner.confidence, name);
  if (verdict?.strength === 'strong') return phi(verdict.class, 'high', name);
  if (verdict?.strength === 'moderate' && owner.confidence === 'low') return phi(verdict.class, 'medium', name);
  if (transportMembers.has(name)) return owner.class === 'record' || !verdict ? owner : phi(verdict.class, owner.confidence, name);
  if (safeMembers.has(name.toLowerCase()) || namesStaff(name)) return safe;
  if (verdict || tellingEnding.test(name)) return phi(verdict?.class ?? owner.class, owner.confidence, name);
  if (/^(?:is|has|can|should)[A-Z_]/.test(name) || technicalEnding.test(name)) return safe;
  return phi(owner.class, 'low', owner.name);
}

/** Members of a record that tell something whatever their first words are: `letterText`, `referredPerson`, `incidentDescription`. */
const tellingEnding = /(?:Text|Body|Letter|Description|Narrative|Comments?|Notes?|Details|History|Reason|Person|Holder|Symptoms?|Answers?|Message|Content|Concerns?|Complaints?|Findings|Results?|Outcome|Interest|Transcript|Dob|Name|Email|Phone|Address)$|_(?:text|body|letter|description|notes?|history|reason|name|email|phone|address|outcome)$/;
/** Members of a record that are about the record or the system. */
const technicalEnding = /(?:Count|Total|At|Status|Type|Url|Code|Length|Enabled|Flag|Version|Key|Tier|Source|Step|Unit|Units|Variant|Campaign|Kind|Ward|Room|Bed|Shift|Format|Size|Loinc|Ms|Minutes|Seconds|Hours|Days|Interval|Timeout|Duration|Token|Hash|Attempts?|attemptsMade|Slot|Index|Channel|Plan|Link|Reference|ReferenceString|Level|Stage|Phase|Priority|(?:[lL]ot|[bB]atch|[oO]rder|[iI]nvoice|[tT]racking|[rR]eference|[cC]ontrol|[cC]onfirmation|[pP]age|[bB]uild|[pP]ort|[sS]equence)(?:Number|No))$|_(?:count|total|at|status|type|url|code|tier|source|unit|version|key|token|hash|ms)$|^(?:loinc|ndc|cpt|snomed|rxnorm|rxcui|unit|units|tier|ward|room|step|tags|plan|channel|slot|attempts?|no|nr|seq)$/;

/** `id`, `_id`, `uuid`: the opaque key of whatever owns it. */
export function isKeyName(name: string): boolean {
  if (/^_?(?:id|uuid|guid|uid|pk|key|ids|oid)$/i.test(name)) return true;
  const verdict = classifyName(name);
  if (verdict && verdict.class !== 'record-key') return false;
  return /(?:[a-z]I[dD]|_id|Uuid|UUID)s?$/.test(name);
}

/** Nothing is known of the owner: strong names speak for themselves, weak ones need an owner that carries a patient's data. */
function ofUnknownOwner(analysis: Analysis, name: string, path: readonly string[] | undefined, at: Node): Verdict {
  const owner = (path?.at(-1) ?? '').replace('()', '');
  if (namesStaff(owner)) return safe;
  const verdict = classifyName(name);
  if (verdict?.class === 'record-key') return phi('record-key', 'high', name);
  // What a route names besides the patient: `/patients/:id/teeth/:tooth`.
  if (verdict?.class === 'clinical' && owner === 'params') return phi('clinical', 'low', name);
  if (verdict?.strength === 'strong') return phi(verdict.class, 'high', name);
  if (path && hasCompany(analysis.file, path.join('.'), at)) return ofRecord(phi('record', 'medium', owner), name);
  const request = requestCarrier(analysis, owner, name, path, at);
  if (request.kind !== 'unknown') return request;
  if (verdict?.strength === 'moderate') return isAccount(owner) ? unknown : verdictOfName(analysis.file, analysis.settings, name, at);
  return verdict && reaching.has(verdict.class) && name.toLowerCase() !== 'name' && owner !== '' && !isAccount(owner) && isHealthFile(analysis.file) ? phi(verdict.class, 'low', name) : unknown;
}

/** Classes that reach a person: on anything but an account they are likely the patient's in a file about health care. */
const reaching: ReadonlySet<string> = new Set(['name', 'email', 'phone', 'geo', 'date', 'health-plan']);

/** `err.config.data`, `e.response.data`: what an HTTP client's error repeats of the request and the answer. */
function ofErrorPart(analysis: Analysis, node: TSESTree.MemberExpression, name: string): Verdict {
  const [root, part, ...rest] = pathOf(node) ?? [];
  const repeats = rest.length === 1 && /^(?:e|ex|err|error)$|Err(?:or)?$/.test(root ?? '') && /^(?:config|response|request)$/.test(part ?? '') && /^(?:data|body)$/.test(name);
  const context = repeats ? contextOf(analysis.file, node) : 'none';
  return context === 'none' ? unknown : phi('record', part === 'config' && context === 'strong' ? 'medium' : 'low', name);
}

/** `req.body`, `ctx.request.body`, `job.data`, `event.body`: what a route, queue or stream about patients brings in. */
function requestCarrier(analysis: Analysis, owner: string, name: string, path: readonly string[] | undefined, at: Node): Verdict {
  if (!path || !/^(?:req|request|ctx|context|event|job|msg|message|c|evt|call|input|e|ev|body|payload|data|form|values|params|query|args|res|response|result|row)$/i.test(owner)) return unknown;
  if (safeMembers.has(name.toLowerCase()) || isKeyName(name) || /^(?:headers|user|session|auth|cookies|ip|method|path|url|params|log|app|get|state|file|files|target|locals|secrets|config|settings|env)$/.test(name)) return unknown;
  const context = contextOf(analysis.file, at);
  if (context === 'none') return name === 'body' && /^req/i.test(owner) && isHealthFile(analysis.file) ? phi('record', 'low', name) : unknown;
  const confidence = context === 'strong' ? 'medium' : 'low';
  if (carrierNames.has(name.toLowerCase())) return phi('record', confidence, name);
  const verdict = classifyName(name);
  return verdict && verdict.class !== 'record' ? phi(verdict.class, confidence, name) : unknown;
}
