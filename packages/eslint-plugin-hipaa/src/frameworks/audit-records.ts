import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords, type AuditPart } from 'phi-vocabulary';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember, visibleMembers } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import type { Settings } from '../settings.js';
import { auditCalls } from './audit-evidence.js';
import { isInTrail, namesAuditStore } from './audit-stores.js';
import { partsOf } from './audit-parts.js';
import { namesAudit } from './guard-names.js';
import { within } from './within.js';

/** An audit record that the file spells out where it writes it. */
export interface AuditRecord {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly object: TSESTree.ObjectExpression;
}

const setup = /^(?:create|make|build|new|init|setup|configure|with|use|define|register|get|is|has)(?:[A-Z]|$)|(?:Schema|Options|Config|Middleware|Interceptor|Plugin|Decorator|Module|forRoot|forRootAsync|find\w*|count\w*|delete\w*|update\w*|query\w*|select\w*|For|Name|Key|Type|Id)$/;

/** Every record whose members can be seen: the object given to an audit call, or to the constructor of an audit entry. */
export function auditRecords(file: SourceFile, settings: Settings): AuditRecord[] {
  const records = new Map<Node, AuditRecord>();
  const calls = [...new Set([...auditCalls(file, settings), ...trailWrites(file)])].filter((node): node is TSESTree.CallExpression => node.type === 'CallExpression');
  const made = file.nodesOf('NewExpression').filter((node) => /(?:Entry|Event|Log|Record|Audit)$/.test(calleeName(node) ?? '') && namesAudit(calleeName(node) ?? ''));
  for (const call of [...calls, ...made]) {
    const name = calleeName(call) ?? '';
    if (settings.auditBuilders.includes(name) || (setup.test(name) && !/^create(?:Audit|Log|Entry|Record|Event)?\w*$/.test(name)) || /(?:Logger|Client|Service|Middleware|Interceptor|Plugin|Store|Table|Schema)$/.test(name)) continue;
    const object = recordOf(file, call.arguments);
    if (object && !records.has(object)) records.set(object, { call, object });
  }
  return [...records.values()];
}

const writeMethods = /^(?:create|insert|insertOne|save|add|push|send|put|append|write|set|index|record|store|values|emit|publish|stringify)$/;

/** Writes inside a function or class that keeps the trail: `this.repo.save({ … })` of an `AuditService`. */
function trailWrites(file: SourceFile): Node[] {
  if (!/audit|trail/i.test(file.text)) return [];
  return file.nodesOf('CallExpression').filter((call) => writeMethods.test(calleeName(call) ?? '') && isInTrail(call));
}

/** The object among the arguments, without the envelope (`data`, `values`, `Item`) of the store it is written to. */
function recordOf(file: SourceFile, nodes: readonly Node[]): TSESTree.ObjectExpression | undefined {
  for (const node of nodes) {
    const value = made(file, resolveConst(file, node));
    if (value.type !== 'ObjectExpression') continue;
    for (const envelope of ['data', 'values', 'item', 'body', 'event', 'entry', 'record', 'document', 'payload']) {
      const inner = lookUpMember(file, value, envelope);
      const object = inner.kind === 'found' ? resolveConst(file, inner.value) : undefined;
      if (object?.type === 'ObjectExpression' && value.properties.length <= 3) return object;
    }
    return value;
  }
  return undefined;
}

const insertColumns = /insert\s+into\s+["'`[]?(?:\w+\.)?(\w+)["'`\]]?\s*\(([^)]*)\)/i;

/** The columns of statements that write the trail: `INSERT INTO audit_log (user_id, action)`. */
export function auditInserts(file: SourceFile): { node: Node; columns: readonly string[] }[] {
  return [...file.nodesOf('CallExpression'), ...file.nodesOf('TaggedTemplateExpression')].flatMap((node) => {
    const text = node.type === 'TaggedTemplateExpression' ? partialText(file, node.quasi) : isStatementCall(node) ? (partialText(file, node.arguments[0]) ?? '') : '';
    const match = text ? insertColumns.exec(text) : null;
    return match && namesAuditStore(match[1] ?? '') ? [{ node, columns: (match[2] ?? '').match(/\w+/g) ?? [] }] : [];
  });
}

function isStatementCall(call: TSESTree.CallExpression): boolean {
  return /^(?:query|execute|run|prepare|raw|exec|none|one|any|unsafe|\$executeRaw(?:Unsafe)?)$/.test(calleeName(call) ?? '');
}

/** `new PutCommand({ Item })`, `repo.create({ … })`, `JSON.stringify({ … })`: what is inside. */
function made(file: SourceFile, node: Node): Node {
  const inner = node.type === 'NewExpression' || (node.type === 'CallExpression' && /^(?:create|stringify|of|from|build)$/.test(calleeName(node) ?? '')) ? node.arguments[0] : undefined;
  return inner ? resolveConst(file, inner) : node;
}

/** The parts that names alone don't bring: of columns, or of the members of a record. */
export function missingOf(keys: readonly string[]): AuditPart[] {
  const present = new Set(keys.flatMap((key) => partsOf(key)));
  if (!present.has('what') && keys.some((key) => namesRecord(key))) present.add('what');
  return (['who', 'what', 'when', 'action', 'outcome', 'purpose'] as const).filter((part) => !present.has(part));
}

/** The parts a record lacks. A spread that can't be seen may bring any of them. */
export function missingParts(file: SourceFile, object: TSESTree.ObjectExpression): AuditPart[] {
  if (lookUpMember(file, object, '\u0000').kind === 'unknown') return [];
  const keys = [...visibleMembers(file, object).keys(), ...within(file.nodesOf('Property'), object).flatMap((property) => keyName(property) ?? [])];
  return missingOf(keys);
}

/** `consentId`, `labId`, `claimKey`: the key of what was touched, not of a request or a session of the system. */
function namesRecord(key: string): boolean {
  const words = splitWords(key);
  const last = words.at(-1) ?? '';
  return words.length > 1 && /^(?:ids?|uuid|key|ref|reference|number)$/.test(last) && !/^(?:request|trace|correlation|tenant|org|organization|span|facility|clinic|device|event|ip|job)$/.test(words.at(-2) ?? '') && partsOf(key).length === 0;
}

/** The member values of a record, those that its own parts name left out: who acted and why is no patient's data. */
export function contentMembers(file: SourceFile, object: TSESTree.ObjectExpression): Node[] {
  return [...visibleMembers(file, object)].filter(([key]) => !partsOf(key).some((part) => part === 'who' || part === 'when' || part === 'outcome' || part === 'purpose') && !/^(?:action|event|operation|type|ip\w*|useragent|resourcetype|id|method|path|sessionid)$/i.test(key)).map(([, value]) => unwrapAwait(value));
}
