import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords, type AuditPart } from 'phi-vocabulary';
import { chainOf } from '../ast/chains.js';
import { cue } from '../ast/cues.js';
import { enclosingFunction, unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember, visibleMembers } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName, memberName } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import type { Settings } from '../settings.js';
import { auditCalls } from './audit-evidence.js';
import { holdsWork, impliedParts } from './audit-implied.js';
import { isInTrail, namesAuditStore } from './audit-names.js';
import { partsOf } from './audit-parts.js';
import { returnedRecord, spreadMembers } from './audit-shapes.js';
import { plainFiles } from './audit-stores.js';
import { namesAudit } from './guard-names.js';
import { isScreen } from './screens.js';
import { isWiring } from './wiring.js';
import { callsWithin, within } from './within.js';

/** An audit record that the file spells out where it writes it. */
export interface AuditRecord {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly object: TSESTree.ObjectExpression;
}

const setup = /^(?:create|make|build|new|init|setup|configure|with|use|define|register|get|is|has)(?:[A-Z]|$)|(?:Schema|Options|Config|Middleware|Interceptor|Plugin|Decorator|Module|forRoot|forRootAsync|find\w*|count\w*|delete\w*|update\w*|query\w*|select\w*|For|Name|Key|Type|Id)$/;

/** Every record whose members can be seen: the object given to an audit call, or to the constructor of an audit entry. */
export function auditRecords(file: SourceFile, settings: Settings): readonly AuditRecord[] {
  const known = file.fact(newCache);
  let records = known.get(settings);
  if (!records) known.set(settings, (records = collect(file, settings)));
  return records;
}

function newCache(): Map<Settings, readonly AuditRecord[]> {
  return new Map();
}

function collect(file: SourceFile, settings: Settings): AuditRecord[] {
  const records = new Map<Node, AuditRecord>();
  const calls = [...new Set([...auditCalls(file, settings), ...trailWrites(file), ...plainFiles(file)])].filter((node): node is TSESTree.CallExpression => node.type === 'CallExpression');
  const made = file.nodesOf('NewExpression').filter((node) => /(?:Entry|Event|Log|Record|Audit)$/.test(calleeName(node) ?? '') && namesAudit(calleeName(node) ?? ''));
  for (const call of [...calls, ...made]) {
    const name = calleeName(call) ?? '';
    if (isWiring(call) || settings.auditBuilders.includes(name) || (setup.test(name) && !/^create(?:Audit|Log|Entry|Record|Event)?\w*$/.test(name)) || /(?:Logger|Client|Service|Middleware|Interceptor|Plugin|Store|Table|Schema)$/.test(name)) continue;
    const object = serializes(file, call) ? serialized(file, call) : recordOf(file, argumentsOf(call));
    const key = object && enclosingFunction(object) === enclosingFunction(call) ? object : call;
    if (object && !holdsWork(file, object) && !records.has(key)) records.set(key, { call, object });
  }
  return [...records.values()];
}

/** The arguments of the call, or of the whole chain when its end takes none: `insertInto('audit').values({ … }).execute()`. */
function argumentsOf(call: TSESTree.CallExpression | TSESTree.NewExpression): readonly Node[] {
  if (call.type === 'NewExpression' || call.arguments.length > 0) return call.arguments;
  return chainOf(call).links.flatMap((link) => link.call?.arguments ?? []).filter((argument) => argument.type !== 'Literal');
}

/** Whether the record travels as text: what stands around it is the envelope. */
function serializes(file: SourceFile, call: Node): boolean {
  return callsWithin(file, call).some((inner) => calleeName(inner) === 'stringify' && inner.parent.type === 'Property' && /^(?:Detail|Body|Message|MessageBody|message|value|Data|data|payload|Payload)$/.test(keyName(inner.parent) ?? ''));
}

/** The object that is put into text for a queue or a log service, however deep: `Detail: JSON.stringify({ … })`. */
function serialized(file: SourceFile, call: Node): TSESTree.ObjectExpression | undefined {
  for (const inner of callsWithin(file, call)) {
    const value = calleeName(inner) === 'stringify' && inner.arguments[0] ? resolveConst(file, inner.arguments[0]) : undefined;
    if (value?.type === 'ObjectExpression') return value;
  }
  return undefined;
}

const writeMethods = /^(?:create|insert|insertOne|save|add|push|send|put|append|write|set|index|record|store|values|emit|publish|stringify|appendFile|appendFileSync|writeFile|writeFileSync)$/;

const trailWords = cue(/audit|trail|access|disclos|phi/i);

/** Writes inside a function or class that keeps the trail: `this.repo.save({ … })` of an `AuditService`. */
function trailWrites(file: SourceFile): Node[] {
  if (!file.mentions(trailWords) || isScreen(file)) return [];
  return file.nodesOf('CallExpression').filter((call) => (writeMethods.test(calleeName(call) ?? '') && isInTrail(call)) || isTaggedLine(call));
}

/** `logger.info('AUDIT', { … })`: a log line that is the trail. */
function isTaggedLine(call: TSESTree.CallExpression): boolean {
  const [tag, record] = call.arguments;
  return record?.type === 'ObjectExpression' && tag?.type === 'Literal' && /^(?:info|log|warn|notice)$/.test(calleeName(call) ?? '') && /^\W{0,3}(?:PHI[ _-]?)?AUDIT\b/.test(String(tag.value));
}

/** The object among the arguments, without the envelope (`data`, `values`, `Item`) of the store it is written to. */
function recordOf(file: SourceFile, nodes: readonly Node[]): TSESTree.ObjectExpression | undefined {
  for (const node of nodes) {
    const value = made(file, returnedRecord(file, resolveConst(file, node)));
    if (value.type !== 'ObjectExpression') continue;
    for (const envelope of ['data', 'values', 'item', 'body', 'event', 'entry', 'record', 'document', 'payload']) {
      const inner = lookUpMember(file, value, envelope);
      const object = inner.kind === 'found' ? resolveConst(file, inner.value) : undefined;
      if (object?.type === 'ObjectExpression' && value.properties.length <= 3) return object;
      if (inner.kind === 'found' && value.properties.length === 1 && object?.type === 'Identifier') return undefined;
    }
    return value;
  }
  return undefined;
}

const insertColumns = /insert\s+into\s+["'`[]?(?:\w+\.)?(\w+)["'`\]]?\s*\(([^)]*)\)/i;

/** A column that takes the record as a document: `INSERT INTO audit_chain (record, hash)`. */
const wholeRecord = /^(?:record|entry|event|payload|body|doc|document|json|content)(?:_json|_data)?$/i;

/** The columns of statements that write the trail: `INSERT INTO audit_log (user_id, action)`. */
export function auditInserts(file: SourceFile): { node: Node; columns: readonly string[] }[] {
  return [...file.nodesOf('CallExpression'), ...file.nodesOf('TaggedTemplateExpression')].flatMap((node) => {
    const text = node.type === 'TaggedTemplateExpression' ? partialText(file, node.quasi) : isStatementCall(node) ? (partialText(file, node.arguments[0]) ?? '') : '';
    const match = text ? insertColumns.exec(text) : null;
    const columns = (match?.[2] ?? '').match(/\w+/g) ?? [];
    return match && namesAuditStore(match[1] ?? '') && !columns.some((column) => wholeRecord.test(column)) ? [{ node, columns }] : [];
  });
}

function isStatementCall(call: TSESTree.CallExpression): boolean {
  return /^(?:query|execute|run|prepare|raw|exec|none|one|any|unsafe|\$executeRaw(?:Unsafe)?)$/.test(calleeName(call) ?? '');
}

/** `new PutCommand({ Item })`, `repo.create({ … })`, `JSON.stringify({ … }) + '\n'`: what is inside. */
function made(file: SourceFile, node: Node): Node {
  if (node.type === 'NewExpression' && /Command$/.test(calleeName(node) ?? '')) {
    const item = lookUpMember(file, node.arguments[0], 'item');
    return item.kind === 'found' ? resolveConst(file, item.value) : node;
  }
  if (node.type === 'BinaryExpression') return made(file, node.left);
  if (node.type === 'TemplateLiteral') return node.expressions[0] ? made(file, node.expressions[0]) : node;
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
  const spread = spreadMembers(file, object);
  if (spread === undefined) return [];
  const implied = new Set(impliedParts(file, object));
  const keys = [...addedByWriter(file, object), ...spread, ...assignedMembers(file, object), ...visibleMembers(file, object).keys(), ...within(file.nodesOf('Property'), object).flatMap((property) => keyName(property) ?? [])];
  return missingOf(keys).filter((part) => !implied.has(part));
}

/** What the file's own writer adds: `emit(row) { send({ id, at: new Date(), ...row }) }`. */
function addedByWriter(file: SourceFile, object: TSESTree.ObjectExpression): string[] {
  const name = object.parent.type === 'CallExpression' ? calleeName(object.parent) : undefined;
  const method = name === undefined ? undefined : file.fact(firstMethods).get(name);
  const first = method?.value.params[0];
  if (!method || first?.type !== 'Identifier') return [];
  return within(file.nodesOf('SpreadElement'), method).flatMap((spread) => (spread.argument.type === 'Identifier' && spread.argument.name === first.name ? [...visibleMembers(file, spread.parent).keys()] : []));
}

function firstMethods(file: SourceFile): ReadonlyMap<string, TSESTree.MethodDefinition> {
  return new Map(file.nodesOf('MethodDefinition').toReversed().map((node) => [keyName(node) ?? '', node]));
}

/** What is added to a record after it was made: `entry.userId = user.id`. */
function assignedMembers(file: SourceFile, object: TSESTree.ObjectExpression): string[] {
  const declarator = object.parent.type === 'VariableDeclarator' && object.parent.id.type === 'Identifier' ? object.parent.id : undefined;
  const variable = declarator && file.variableOf(declarator);
  if (!variable) return [];
  return variable.references.flatMap(({ identifier }) => {
    const member = (identifier as Node).parent;
    return member?.type === 'MemberExpression' && member.parent.type === 'AssignmentExpression' && member.parent.left === member ? (memberName(member) ?? []) : [];
  });
}

/** Records that functions and classes of the trail build: `function toAuditEntry(…) { return { … } }`, `class AuditEntry`. */
export function builtRecords(file: SourceFile): { node: Node; missing: readonly AuditPart[] }[] {
  const returned = file.nodesOf('ReturnStatement').flatMap((statement) => {
    const fn = enclosingFunction(statement);
    const name = (fn && functionName(fn)) ?? '';
    if (statement.argument?.type !== 'ObjectExpression' || !namesAudit(name) || !/^(?:to|build|make|create|new|format|as|from)|(?:Entry|Event|Record)$/.test(name)) return [];
    return [{ node: statement.argument, missing: missingParts(file, statement.argument) }];
  });
  const classes = file.nodesOf('ClassDeclaration').flatMap((cls) => {
    if (!cls.id || !namesAudit(cls.id.name) || !/(?:Entry|Event|Record)$/.test(cls.id.name)) return [];
    const keys = within(file.nodesOf('AssignmentExpression'), cls).flatMap(({ left }) => (left.type === 'MemberExpression' && left.object.type === 'ThisExpression' ? (memberName(left) ?? []) : []));
    return [{ node: cls.id, missing: missingOf(keys) }];
  });
  return [...returned, ...classes].filter(({ missing }) => missing.length > 0 && missing.length <= 3);
}

/** `consentId`, `labId`, `claimKey`: the key of what was touched, not of a request or a session of the system. */
function namesRecord(key: string): boolean {
  const words = splitWords(key);
  const last = words.at(-1) ?? '';
  return words.length > 1 && /^(?:ids?|uuid|key|ref|reference|number)$/.test(last) && !/^(?:request|trace|correlation|tenant|org|organization|span|facility|clinic|device|event|ip|job)$/.test(words.at(-2) ?? '') && partsOf(key).length === 0;
}

const wholeBody = /^(?:JSON\.stringify\(\s*)?(?:\w+\.)*(?:body|payload|responseBody|requestBody)\s*\)?$|^(?:JSON\.stringify\(\s*)?(?:res|response|result|rows?)\)?$/;
const bodyKey = /^(?:(?:request|response|raw|full)?_?(?:body|payload)|response|before|after|snapshot|old_?(?:value|record|data)|new_?(?:value|record|data))$/i;

/** The member of a record that holds a whole request, response or row: whatever is in it, the trail is a copy of the chart then. */
export function bodyMember(file: SourceFile, object: TSESTree.ObjectExpression): string | undefined {
  for (const [key, value] of visibleMembers(file, object)) if (bodyKey.test(key) && wholeBody.test(file.textOf(unwrapAwait(value)))) return key;
  return undefined;
}

/** The member values of a record, those that its own parts name left out: who acted and why is no patient's data. */
export function contentMembers(file: SourceFile, object: TSESTree.ObjectExpression): Node[] {
  return [...visibleMembers(file, object)].filter(([key]) => !partsOf(key).some((part) => part === 'who' || part === 'when' || part === 'outcome' || part === 'purpose') && !/^(?:action|event|operation|type|ip\w*|useragent|resourcetype|id|method|path|sessionid)$/i.test(key)).map(([, value]) => unwrapAwait(value));
}
