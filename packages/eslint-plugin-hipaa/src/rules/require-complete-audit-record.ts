import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, type AuditPart } from 'phi-vocabulary';
import { isTestFile } from '../ast/file-kind.js';
import { isFunction, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, pathOf } from '../ast/static-names.js';
import { createRule, type Confidence } from '../create-rule.js';
import { analysisOf } from '../flow/analysis.js';
import { auditCalls } from '../frameworks/audit-evidence.js';
import { carriesContext } from '../frameworks/audit-implied.js';
import { auditInserts, auditRecords, bodyMember, builtRecords, contentMembers, missingOf, missingParts, type AuditRecord } from '../frameworks/audit-records.js';
import { tipOf } from '../ast/chains.js';
import { callsWithin, within } from '../frameworks/within.js';
import type { Settings } from '../settings.js';

export default createRule({
  name: 'require-complete-audit-record',
  problems: {
    incomplete: 'This audit record lacks {{safeguard}}.',
    phi: 'This audit record holds {{name}} ({{class}}) beyond the record key.',
    swallowed: 'A failure to write this audit record is swallowed.',
  },
  trigger: /audit|access|phi|hipaa|trail|disclos|ledger|journal/i,
  check({ file, settings, report }) {
    if (isTestFile(file.filename)) return;
    const calls = auditCalls(file, settings);
    const records = auditRecords(file, settings);
    for (const record of records) {
      const missing = missingParts(file, record.object);
      if (missing.length === 6) continue;
      const phi = heldPhi(file, record, settings);
      if (missing.length === 5 && missing.includes('action') && (!phi || !calls.has(record.call))) continue;
      const isVague = carriesContext(file, record.object);
      if (missing.length > 0 && !(isVague && phi)) report({ node: record.call, problem: 'incomplete', confidence: isVague ? 'low' : confidenceOf(missing), data: { safeguard: listParts(missing) } });
      else if (phi) report({ node: record.call, problem: 'phi', confidence: phi.confidence, data: { name: phi.name, class: phi.class } });
    }
    for (const { node, missing } of builtRecords(file)) report({ node, problem: 'incomplete', confidence: node.type === 'Identifier' ? 'low' : confidenceOf(missing), data: { safeguard: listParts(missing) } });
    const inserts = new Set<Node>();
    for (const { node, columns } of auditInserts(file)) {
      inserts.add(node);
      const missing = missingOf(columns);
      if (missing.length > 0 && missing.length < 6) report({ node, problem: 'incomplete', confidence: confidenceOf(missing), data: { safeguard: listParts(missing) } });
    }
    const spelled = new Set<Node>(records.map((record) => record.call));
    for (const call of calls) {
      const phi = call.type === 'CallExpression' && !spelled.has(call) && !call.arguments.some((argument) => isFunction(argument)) ? phiInText(file, call.arguments, settings) : undefined;
      if (phi) report({ node: call, problem: 'phi', confidence: phi.confidence, data: { name: phi.name, class: phi.class } });
    }
    for (const node of swallowed(file, new Set([...calls, ...inserts, ...spelled]))) report({ node, problem: 'swallowed', confidence: 'medium' });
  },
});

const texts: Readonly<Record<AuditPart, string>> = { who: 'who acted', what: 'which record', when: 'when', action: 'the action', outcome: 'the outcome', purpose: 'the purpose of use' };

function listParts(missing: readonly AuditPart[]): string {
  return missing.map((part) => texts[part]).join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** A store may stamp the time itself; everything else only the caller knows. */
function confidenceOf(missing: readonly AuditPart[]): Confidence {
  return missing.length === 1 && missing[0] === 'when' ? 'low' : 'medium';
}

interface HeldPhi {
  readonly name: string;
  readonly class: string;
  readonly confidence: Confidence;
}

function heldPhi(file: SourceFile, record: AuditRecord, settings: Settings): HeldPhi | undefined {
  const body = bodyMember(file, record.object);
  if (body !== undefined) return { name: body, class: 'record', confidence: 'medium' };
  const analysis = analysisOf(file, settings);
  for (const value of contentMembers(file, record.object)) {
    const found = analysis.phiOf(value) ?? within(file.nodesOf('TemplateLiteral'), value).flatMap((template) => template.expressions).map((expression) => analysis.phiOf(expression)).find(Boolean);
    if (found && found.class !== 'record-key' && !/^reason/i.test(found.name) && !namesActor(found.name)) return { name: found.name, class: found.class, confidence: found.confidence };
  }
  return namedPhi(file, record);
}

const callers = /^(?:this\.)?(?:user|actor|staff|req|request|ctx|session|viewer|clinician|performer|admin|principal|claims|token)\b/;

/** Names and findings of a person by the member alone (`label.surname`, `scan.impression`): in a trail nothing but keys is expected. */
function namedPhi(file: SourceFile, record: AuditRecord): HeldPhi | undefined {
  for (const value of contentMembers(file, record.object)) {
    const pieces = value.type === 'TemplateLiteral' ? value.expressions : [value];
    for (const piece of pieces) {
      if (piece.type !== 'MemberExpression' || callers.test(file.textOf(piece))) continue;
      const name = memberName(piece) ?? '';
      const found = classifyName(name);
      if (found && found.class !== 'record-key' && found.strength !== 'weak') return { name, class: found.class, confidence: 'medium' };
    }
  }
  return undefined;
}

/** `accessorName`, `performedBy`: who acted belongs into the record. */
function namesActor(name: string): boolean {
  return /^(?:accessor|actor|performer|performed_?by|accessed_?by|requester|requestor|viewer|grantee|reviewer|operator|caller)(?![a-z])/i.test(name);
}

/** `audit.log(req, event, `Chart of ${patient.name} opened`)`. */
function phiInText(file: SourceFile, nodes: readonly Node[], settings: Settings): HeldPhi | undefined {
  const analysis = analysisOf(file, settings);
  const pieces = nodes.filter((node) => node.type === 'TemplateLiteral').flatMap((template) => template.expressions);
  const found = pieces.map((expression) => analysis.phiOf(expression)).find((phi) => phi !== undefined && phi.class !== 'record-key' && !namesActor(phi.name));
  return found && { name: found.name, class: found.class, confidence: found.confidence };
}

/** `try { audit } catch {}` and `audit().catch(() => {})` where nothing but a log line follows. */
function swallowed(file: SourceFile, calls: ReadonlySet<Node>): Node[] {
  if (calls.size === 0) return [];
  const attempts = file.nodesOf('TryStatement').filter((node) => node.handler && onlyAudits(node.block, calls) && ignores(node.handler.body)).flatMap((node) => node.handler ?? []);
  const catches = file.nodesOf('CallExpression').filter((call) => calls.has(call)).map((call) => tipOf(call)).filter((tip) => isIgnoringCatch(tip));
  const settled = file.nodesOf('CallExpression').filter((call) => calleeName(call) === 'allSettled' && isDropped(call) && callsWithin(file, call).some((inner) => calls.has(inner)));
  return [...attempts, ...new Set(catches), ...settled];
}

/** Nobody looks at what comes back. */
function isDropped(call: TSESTree.CallExpression): boolean {
  const holder = call.parent.type === 'AwaitExpression' ? call.parent.parent : call.parent;
  return holder.type === 'ExpressionStatement';
}

function onlyAudits(block: TSESTree.BlockStatement, calls: ReadonlySet<Node>): boolean {
  return block.body.length > 0 && block.body.length <= 3 && block.body.some((statement) => statement.type === 'ExpressionStatement' && holds(statement.expression, calls)) && block.body.every((statement) => statement.type === 'VariableDeclaration' || (statement.type === 'ExpressionStatement' && (holds(statement.expression, calls) || isLogLine(statement.expression))));
}

function holds(expression: Node, calls: ReadonlySet<Node>): boolean {
  const inner = unwrapAwait(expression);
  return calls.has(inner);
}

/** Only comments and log lines: the failure goes nowhere. */
function ignores(body: TSESTree.BlockStatement): boolean {
  return body.body.every((statement) => (statement.type === 'ExpressionStatement' && isLogLine(statement.expression)) || (statement.type === 'ReturnStatement' && isNothing(statement.argument)));
}

function isNothing(value: Node | null): boolean {
  return value === null || (value.type === 'Literal' && !value.value) || (value.type === 'Identifier' && value.name === 'undefined');
}

function isLogLine(expression: Node): boolean {
  const inner = unwrapAwait(expression);
  if (inner.type !== 'CallExpression') return false;
  const path = pathOf(inner.callee)?.map((part) => part.replace('()', '')) ?? [];
  return path.length > 1 && /^(?:console|\w*log(?:ger)?|Sentry)$/i.test(path.at(-2) ?? '') && /^(?:log|info|warn|error|debug|trace|captureException)$/.test(path.at(-1) ?? '');
}

function isIgnoringCatch(tip: TSESTree.CallExpression): boolean {
  const name = calleeName(tip);
  if (name !== 'catch' && name !== 'then') return false;
  const handler = tip.arguments[name === 'catch' ? 0 : 1];
  if (handler?.type === 'Identifier') return /^noop$/i.test(handler.name);
  if (handler?.type === 'MemberExpression') return /(?:^|\.)(?:console|_|\w*log(?:ger)?)\.(?:noop|log|info|warn|error|debug)$/i.test(pathOf(handler)?.join('.') ?? '');
  if (!isFunction(handler)) return false;
  if (handler.body.type === 'BlockStatement') return ignores(handler.body);
  return isLogLine(handler.body) || isNothing(handler.body);
}
