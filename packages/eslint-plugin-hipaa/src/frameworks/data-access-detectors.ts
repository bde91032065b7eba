import type { TSESTree } from '@typescript-eslint/utils';
import { certainStoreMethods, databaseNames, fhirMethods, keyValueNames, looseStoreMethods, patientResources, serviceEndings, splitWords, sqlMethods, storeEndings, storeVerb, type StoreOperation } from 'phi-vocabulary';
import { chainOf, type Chain, type Link } from '../ast/chains.js';
import { isFunction, unwrap, unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, receiverOf } from '../ast/static-names.js';
import { importOf } from '../ast/imports.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { entityName, receiverOfCall, type Receiver } from './receiver-types.js';
import { readStatement, type Statement } from './sql-text.js';
import { subjectVerdict } from './patient-subject.js';

/** What one detector knows about a chain of calls. */
export interface Found {
  readonly library: string;
  readonly operation: StoreOperation;
  readonly subjects: readonly string[];
}

type Detector = (file: SourceFile, chain: Chain, tip: TSESTree.CallExpression) => Found | undefined;

/** Tried in order: what is written out (a statement, a table name) before what only names tell. */
export const detectors: readonly Detector[] = [statement, dynamo, firestoreFunction, fhir, fhirOverHttp, tableInChain, keyValue, entityArgument, storeMethod];

function operationOf(name: string): StoreOperation | undefined {
  const known = certainStoreMethods.get(name) ?? looseStoreMethods.get(name);
  if (known) return known;
  const verb = storeVerb.exec(name)?.[0];
  if (verb === undefined) return undefined;
  if (/Count$|^countBy/.test(name)) return 'count';
  return looseStoreMethods.get(verb) ?? (/^(?:delete|remove|destroy)/.test(verb) ? 'delete' : /^(?:upsert|update|create|insert|import|merge|record|register|archive)/.test(verb) ? 'write' : 'read');
}

/** Raw SQL through any client: `pool.query(text)`, `db.prepare(text).get()`, `query({ text })`. */
function statement(file: SourceFile, chain: Chain): Found | undefined {
  for (const link of chain.links) {
    if (!link.call || !sqlMethods.has(link.name)) continue;
    const read = readStatement(statementText(file, link.call.arguments[0]) ?? '') ?? namedStatement(file, chain, link);
    if (read) return read.operation === 'build' ? { library: 'sql', operation: 'build', subjects: [] } : { library: 'sql', operation: read.operation, subjects: read.tables };
  }
  const root = chain.root.type === 'Identifier' ? resolveConst(file, chain.root) : undefined;
  if (root?.type !== 'CallExpression' || calleeName(root) !== 'prepare') return undefined;
  const read = readStatement(statementText(file, root.arguments[0]) ?? '');
  return read ? { library: 'sql', operation: read.operation, subjects: read.tables } : undefined;
}

/** `db.query(SELECT_PATIENT, [id])` with a statement from another file: its name says what it is about. */
function namedStatement(file: SourceFile, chain: Chain, link: Link): Statement | undefined {
  const argument = link.call?.arguments[0];
  if (!argument || !/^(?:query|execute|raw|any|one|oneOrNone|many|manyOrNone|none)$/.test(link.name) || !chain.links.slice(0, -1).some((owner) => databaseNames.has(owner.name.toLowerCase()))) return undefined;
  const value = resolveConst(file, argument);
  const name = value.type === 'MemberExpression' ? memberName(value) : value.type === 'Identifier' && isImported(file, value) ? value.name : undefined;
  if (name === undefined || subjectVerdict(name) === 'unknown') return undefined;
  return { operation: /insert|update|upsert|create|save/i.test(name) ? 'write' : /delete|remove/i.test(name) ? 'delete' : /count/i.test(name) ? 'count' : 'read', tables: [name] };
}

function isImported(file: SourceFile, node: Node): boolean {
  return importOf(file, node) !== undefined;
}

function statementText(file: SourceFile, argument: Node | undefined): string | undefined {
  if (!argument) return undefined;
  const value = resolveConst(file, argument);
  if (value.type === 'NewExpression') return partialText(file, value.arguments[0]);
  if (value.type === 'CallExpression' || value.type === 'TaggedTemplateExpression') return partialText(file, value.type === 'CallExpression' ? value.arguments[0] : value);
  if (value.type !== 'ObjectExpression') return partialText(file, argument);
  for (const key of ['text', 'sql', 'query']) {
    const member = lookUpMember(file, value, key);
    if (member.kind === 'found') return partialText(file, member.value);
  }
  return undefined;
}

const dynamoCommand = /^(?:(?:Batch|Transact)?(?:Get|Put|Update|Delete|Write)(?:Item|Items)?|Query|Scan|ExecuteStatement)Command$/;

const searchMethods = new Set(['search', 'get', 'index', 'update', 'delete', 'msearch', 'bulk', 'deleteByQuery', 'updateByQuery']);

/** DynamoDB and Elasticsearch, whose calls name the table in an object: `send(new GetCommand({ TableName }))`, `docClient.get({ TableName }).promise()`. */
function dynamo(file: SourceFile, chain: Chain): Found | undefined {
  for (const link of chain.links) {
    const argument = link.call?.arguments[0];
    if (!argument) continue;
    const value = link.name === 'send' || link.call?.arguments[0]?.type === 'Identifier' || argument.type === 'ObjectExpression' ? resolveConst(file, argument) : argument;
    if (value.type === 'NewExpression' && dynamoCommand.test(calleeName(value) ?? '')) return { library: 'dynamodb', operation: dynamoOperation(calleeName(value) ?? ''), subjects: tableNames(file, value.arguments[0]) };
    const index = value.type === 'ObjectExpression' && searchMethods.has(link.name) ? lookUpMember(file, value, 'index') : undefined;
    if (index?.kind === 'found') return { library: 'elasticsearch', operation: dynamoOperation(link.name), subjects: [partialText(file, index.value) ?? nameOf(file, index.value)] };
    if (value.type === 'ObjectExpression' && lookUpMember(file, value, 'TableName').kind === 'found') return { library: 'dynamodb', operation: dynamoOperation(link.name), subjects: tableNames(file, value) };
  }
  return undefined;
}

function dynamoOperation(name: string): StoreOperation {
  return /delete/i.test(name) ? 'delete' : /put|update|write/i.test(name) ? 'write' : 'read';
}

function tableNames(file: SourceFile, input: Node | undefined): string[] {
  if (!input) return [];
  const named = lookUpMember(file, input, 'TableName');
  if (named.kind === 'found') return [partialText(file, named.value) ?? nameOf(file, named.value)];
  const requests = lookUpMember(file, input, 'RequestItems');
  return requests.kind === 'found' ? [file.textOf(requests.value).slice(0, 80)] : [];
}

/** `process.env.DISCHARGE_TABLE`, `tables.patients`: the last name stands for the table; `TABLE` for what it was set to. */
function nameOf(file: SourceFile, node: Node): string {
  const value = resolveConst(file, node);
  const text = file.textOf(value).replace(/[!?)\]]+$/, '');
  return /(\w+)$/.exec(text)?.[1]?.replace(/_?(?:TABLE|TableName|Table)(?:_?NAME)?$/, '') ?? '';
}

const firestoreFunctions: ReadonlyMap<string, StoreOperation> = new Map([['getDoc', 'read'], ['getDocs', 'read'], ['getDocFromServer', 'read'], ['onSnapshot', 'read'], ['setDoc', 'write'], ['addDoc', 'write'], ['updateDoc', 'write'], ['deleteDoc', 'delete'], ['getCountFromServer', 'count']]);

/** Firestore's modular functions: `getDoc(doc(db, 'patients', id))`, `getDocs(query(collection(db, 'patients')))`. */
function firestoreFunction(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const name = chain.links.length === 1 ? (chain.links[0]?.name ?? '') : '';
  const operation = firestoreFunctions.get(name) ?? (isReference(file, tip.arguments[0]) ? realtimeFunctions.get(name) : undefined);
  return operation ? { library: 'firestore', operation, subjects: pathStrings(file, tip.arguments[0], 0) } : undefined;
}

const realtimeFunctions: ReadonlyMap<string, StoreOperation> = new Map([['get', 'read'], ['onValue', 'read'], ['onChildAdded', 'read'], ['set', 'write'], ['update', 'write'], ['push', 'write'], ['remove', 'delete']]);

/** `ref(db, 'patients/1')` of the realtime database. */
function isReference(file: SourceFile, node: Node | undefined): boolean {
  const value = node && resolveConst(file, node);
  return value?.type === 'CallExpression' && calleeName(value) === 'ref' && value.arguments.length > 1;
}

function pathStrings(file: SourceFile, node: Node | undefined, depth: number): string[] {
  if (!node || depth > 3) return [];
  const value = resolveConst(file, node);
  if (value.type !== 'CallExpression') return [];
  const own = value.arguments.flatMap((argument) => partialText(file, argument)?.split('/').slice(0, 4) ?? []);
  return [...own.slice(0, 3).filter((text) => /^[A-Za-z]/.test(text)), ...pathStrings(file, value.arguments[0], depth + 1)];
}

const certainFhir = /Resource(?:s|Pages|IfNoneExist)?$|^searchOne$|PatientEverything$|^readReference$|^readHistory$|^countResources$/;
const fhirReceiver = /fhir|medplum|smart|^client$|ehr|epic|cerner/i;

/** Medplum, fhir-kit-client and fhirclient: the resource type is an argument, a member or the start of a path. */
function fhir(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const name = chain.links.at(-1)?.name ?? '';
  const operation = fhirMethods.get(name);
  if (!operation) return undefined;
  const receiver = chain.links.at(-2)?.name ?? '';
  const resource = resourceType(file, tip.arguments[0]) ?? (receiver === 'patient' && name === 'read' ? 'Patient' : undefined);
  if (certainFhir.test(name) && (resource !== undefined || fhirReceiver.test(receiver))) return { library: 'fhir', operation, subjects: [resource ?? fieldOfPath(name)] };
  if (resource === undefined || !(fhirReceiver.test(receiver) || (receiver === 'patient' && name !== 'create'))) return undefined;
  return { library: 'fhir', operation, subjects: [resource] };
}

const httpCall = /^(?:fetch|axios|got|ky|request|get|post|put|patch|delete|doRequest)$/;

/** A FHIR server without a client: `fetch(`${base}/Patient/${id}`)`. */
function fhirOverHttp(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const name = chain.links.at(-1)?.name ?? '';
  if (!httpCall.test(name) || !tip.arguments[0]) return undefined;
  const resource = /\/([A-Z][A-Za-z]{3,30})(?:[/?\u0000]|$)/.exec(partialText(file, tip.arguments[0]) ?? '')?.[1];
  return resource !== undefined && patientResources.has(resource) ? { library: 'fhir-http', operation: /post|put|patch/.test(name) ? 'write' : 'read', subjects: [resource] } : undefined;
}

function fieldOfPath(name: string): string {
  return name === 'readPatientEverything' ? 'Patient' : 'fhirResource';
}

function resourceType(file: SourceFile, argument: Node | undefined): string | undefined {
  if (!argument) return undefined;
  const value = resolveConst(file, argument);
  if (value.type === 'ObjectExpression') {
    const member = lookUpMember(file, value, 'resourceType');
    if (member.kind === 'found') return partialText(file, member.value);
    const url = lookUpMember(file, value, 'url');
    return url.kind === 'found' ? resourceType(file, url.value) : undefined;
  }
  const first = /^\/?([A-Z][A-Za-z]+)/.exec(partialText(file, value) ?? '')?.[1];
  return first !== undefined && patientResources.has(first) ? first : undefined;
}

const tableCalls = new Set(['doc', 'document', 'ref', 'collection', 'collectionGroup', 'from', 'into', 'table', 'selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'rpc', 'getRepository', 'getMongoRepository', 'model', 'insert', 'update', 'delete', 'createQueryBuilder', 'innerJoin', 'leftJoin', 'withSchema', 'getModel', 'forEntity', 'prepare', 'entities', 'container', 'service', 'bucket', 'mergeInto', 'replaceInto']);
const rootCalls = new Set(['db', 'knex', 'trx', 'tx', 'conn', 'database', 'k', 'query', 'model', 'getRepository', 'collection', 'getCollection', 'useCollection']);
/** Connections that are called with a table, also as a member: `this.knex('problems')`. */
const connections = new Set(['knex', 'db', 'trx', 'tx']);
const starters = new Set(['Array', 'Buffer', 'Object', 'Set', 'Map', 'Observable', 'Readable', 'Rx', 'String', 'Uint8Array', 'Promise', 'moment', 'Joi', 'z', 'yup']);
const builderEnds = new Set(['getCustomRepository', 'getMongoRepository', 'getTreeRepository', 'getCollection', 'createQueryRunner', 'createQueryBuilder', 'collection', 'getRepository', 'model', 'getModel', 'withSchema', 'container', 'collectionGroup', 'doc', 'prepare', 'table']);

/** A chain that names its table: Mongo and Firestore collections, Supabase, Knex, Kysely, Drizzle, TypeORM's and Sequelize's registries. */
function tableInChain(file: SourceFile, chain: Chain): Found | undefined {
  const first = chain.links[0];
  if (!first || starters.has(first.name)) return undefined;
  const subjects: string[] = [];
  let library = '';
  for (const [i, link] of chain.links.entries()) {
    const table = link.call && (i === 0 ? rootCalls.has(link.name) : tableCalls.has(link.name) || (connections.has(link.name) && link.call.arguments[0]?.type === 'Literal')) ? tableArgument(file, link, i) : undefined;
    if (table === undefined) continue;
    subjects.push(table);
    library ||= link.name;
  }
  const last = chain.links.at(-1);
  if (subjects.length === 0 || !last || builderEnds.has(last.name)) return undefined;
  if (chain.links.length === 1) return undefined;
  return { library, operation: onlyBuilds(chain) ? 'build' : chainOperation(chain), subjects };
}

/** TypeORM's and MikroORM's builders run on their last call only. */
function onlyBuilds(chain: Chain): boolean {
  const last = chain.links.at(-1)?.name ?? '';
  return chain.links.some((link) => link.call && link.name === 'createQueryBuilder') && !certainStoreMethods.has(last) && !/^(?:execute|get\w+|stream|exec|run)$/.test(last);
}

function tableArgument(file: SourceFile, link: Link, index: number): string | undefined {
  const argument = link.call?.arguments[0];
  if (!argument) return undefined;
  const value = unwrap(argument);
  const needsName = link.name === 'insert' || link.name === 'update' || link.name === 'delete';
  if (value.type === 'Identifier' && needsName && !isTableLike(file, value)) return undefined;
  if (needsName && value.type !== 'Identifier' && !(value.type === 'MemberExpression' && /schema|tables?$/i.test(file.textOf(value.object)))) return undefined;
  if (needsName && index === 0) return undefined;
  const text = partialText(file, value);
  if (link.name === 'doc' || link.name === 'document' || link.name === 'ref') return text?.includes('/') ? text.split('/').find((part) => /^[A-Za-z]/.test(part)) : undefined;
  if (text !== undefined) return link.name === 'from' && !/^[\w."]+$/.test(text.split(/\s/)[0] ?? '') ? undefined : text.split(/\s/)[0];
  return entityName(value);
}

/** Drizzle's `db.insert(patients)` against an array's or a set's `insert(value)`: a table is imported or made by `pgTable` and its like. */
function isTableLike(file: SourceFile, node: Node): boolean {
  const definition = file.variableOf(node)?.defs[0];
  if (!definition) return false;
  if ((definition.type as string) === 'ImportBinding') return true;
  const value = resolveConst(file, node);
  return value.type === 'CallExpression' && /table|collection|entity|model/i.test(calleeName(value) ?? '');
}

function chainOperation(chain: Chain): StoreOperation {
  let operation: StoreOperation = 'read';
  for (const { name, call } of chain.links) {
    if (!call) continue;
    if (name === 'insertInto' || name === 'updateTable') return 'write';
    if (name === 'deleteFrom') return 'delete';
    const own = name === 'where' || name === 'select' || name === 'first' ? undefined : certainStoreMethods.get(name) ?? looseStoreMethods.get(name);
    if (own === 'write' || own === 'delete' || own === 'count') operation = own;
  }
  return operation;
}

/** Redis and caches: what the key says is what it holds. */
function keyValue(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const receiver = chain.links.at(-2)?.name ?? '';
  const last = splitWords(receiver);
  if (!last.some((word) => keyValueNames.has(word)) && !keyValueNames.has(receiver.toLowerCase())) return undefined;
  const name = chain.links.at(-1)?.name ?? '';
  const operation: StoreOperation = /del|remove|unlink|expire/i.test(name) ? 'delete' : /set|push|put|add|save|write/i.test(name) ? 'write' : /^exists/.test(name) ? 'count' : 'read';
  const key = tip.arguments[0] ? partialText(file, tip.arguments[0])?.split(/[:/\u0000]/).filter((part) => part !== '') : undefined;
  return { library: 'redis', operation, subjects: key?.slice(0, 2) ?? [] };
}

const managers = new Set(['em', 'manager', 'entitymanager', 'datasource', 'ds', 'tx', 'trx', 'appdatasource', 'transactionalentitymanager', 'orm', 'session', 'connection', 'realm', 'fork', 'knex', 'mapper', 'transactionmanager']);

/** TypeORM's and MikroORM's managers: `em.find(Patient, …)`, `manager.save(claim)`. */
function entityArgument(_file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const receiver = chain.links.at(-2)?.name.toLowerCase() ?? '';
  const name = chain.links.at(-1)?.name ?? '';
  const operation = operationOf(name);
  if (!operation || !managers.has(receiver) || builderEnds.has(name)) return undefined;
  const argument = tip.arguments[0];
  const subject = argument ? entityName(argument) : undefined;
  return subject === undefined ? undefined : { library: 'entity-manager', operation, subjects: [subject] };
}

/** A model, repository, DAO, store or service by its name, type or import. */
function storeMethod(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const [model, query] = chain.links;
  if (model && query?.call && query.name === 'query' && chain.links.length > 2 && /^[A-Z][a-z]/.test(model.name) && !model.call) return { library: 'model', operation: chainOperation(chain), subjects: [model.name] };
  const made = madeAndSaved(chain);
  if (made) return made;
  const link = executingLink(chain);
  if (!link?.call) return undefined;
  const operation = operationOf(link.name);
  const object = storeObject(chain, link);
  if (!operation || !object) return chain.links.length === 1 ? importedFunction(file, tip) : undefined;
  const receiver = receiverOfCall(file, object);
  const library = kindOf(file, receiver, object, link);
  if (library === undefined) return undefined;
  const onlyBuilds = receiver.type !== undefined && link.name === 'create' && chain.links.length < 4 && /^(?:Entity)?Repository$/.test(receiver.type);
  return { library, operation: onlyBuilds ? 'build' : operation, subjects: subjectsOf(receiver, link.name) };
}

/** What the executing call is made on; `this.logs` of `this.logs.createQueryBuilder().update().execute()`. */
function storeObject(chain: Chain, link: Link): Node | undefined {
  const builder = chain.links.find((candidate) => candidate.call && candidate.name === 'createQueryBuilder')?.call;
  return builder ? receiverOf(builder) : link.call && receiverOf(link.call);
}

/** `new Patient(data).save()`, and Mongoose's `Patient(data).save()`; `patient.save()` of a document. */
function madeAndSaved(chain: Chain): Found | undefined {
  if (!/^(?:save|\$save|remove|deleteOne|destroy)$/.test(chain.links.at(-1)?.name ?? '')) return undefined;
  if (chain.root.type === 'NewExpression') return { library: 'model', operation: 'write', subjects: [calleeName(chain.root) ?? ''] };
  const [first, second] = chain.links;
  if (chain.links.length !== 2 || !first || !second?.call || first.name === 'this') return undefined;
  if (first.call ? /^[A-Z]/.test(first.name) : second.call.arguments.length === 0 || second.call.arguments[0]?.type === 'ObjectExpression') return subjectVerdict(first.name) === 'yes' ? { library: 'model', operation: 'write', subjects: [first.name] } : undefined;
  return undefined;
}

/** The link that runs: the last whose name is a store's; chained refinements (`select`, `populate`, `lean`) follow it. */
function executingLink(chain: Chain): Link | undefined {
  const certain = chain.links.find((link) => link.call && certainStoreMethods.has(link.name));
  return certain ?? chain.links.find((link, i) => i > 0 && link.call && operationOf(link.name) && !builderEnds.has(link.name));
}

const notStores = /^(?:this|res|response|reply|req|request|ctx|context|Object|Array|Map|Set|JSON|Promise|Reflect|Math|Date|console|window|document|localStorage|sessionStorage|headers|params|searchParams|formData|router|app|server|axios|http|https|fetch|ky|got|api|logger|log|queue|bus|events?|emitter|socket|io|crypto|fs|path|config|env|cookies?|url|i18n|form|router|navigation|history|\$|_|jest|vi|cy|expect|screen|page|browser|fixture|faker|mailer|transporter|metrics|statsd|Buffer|Symbol|Number|String|FileSystem|driver)$/;
/** Names of connections that clients of mail, SMS and AI services go by as well: `client.messages.create()`. */
const sharedNames = new Set(['client', 'session', 'request', 'query', 'runner', 'adapter', 'manager', 'connection', 'conn', 'statement', 'stmt', 'cursor']);

/** Types of the language that share the methods of stores. */
const containers = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'URLSearchParams', 'Headers', 'FormData', 'Array', 'ReadonlyMap', 'ReadonlySet', 'URL', 'LRUCache', 'EventEmitter']);

const clientEndings = new Set(['api', 'http', 'axios', 'client', 'fetcher', 'sdk', 'map', 'set', 'list', 'array', 'params', 'form', 'ids', 'options', 'logger', 'queue', 'controller', 'router', 'mailer', 'emitter', 'socket', 'hook', 'query', 'schema', 'validator', 'component', 'page', 'helper', 'utils', 'util', 'builder', 'factory', 'parser', 'mock', 'config', 'headers', 'audit', 'auditor', 'log', 'logs', 'trail', 'cache', 'events', 'bus', 'template', 'fixture', 'wrapper', 'screen', 'dto', 'serializer', 'formatter', 'stream', 'context', 'element', 'buffer', 'dispatch', 'dispatcher', 'producer', 'publisher', 'notifier']);

function kindOf(file: SourceFile, receiver: Receiver, object: Node, link: Link): string | undefined {
  if (receiver.entity !== undefined) return 'repository';
  const certain = certainStoreMethods.has(link.name);
  const inner = unwrapAwait(object);
  if (link.call?.arguments[0]?.type === 'ArrowFunctionExpression') return undefined;
  if (ownerNames(inner).some((name) => databaseNames.has(name.toLowerCase()) && (certain || !sharedNames.has(name.toLowerCase()))) && (certain || looseStoreMethods.has(link.name))) return 'orm';
  if (notStores.test(receiver.name) || containers.has(receiver.type ?? '')) return undefined;
  const byType = receiver.type === undefined ? undefined : endingKind(receiver.type);
  if (byType) return byType;
  const byName = endingKind(receiver.name);
  if (byName) return byName;
  if (certain) return isFunction(link.call?.arguments[0]) ? undefined : 'model';
  if (clientEndings.has(splitWords(receiver.name).at(-1) ?? '')) return undefined;
  return isModel(file, receiver, inner) || (isInjected(inner) && subjectVerdict(receiver.name) === 'yes') ? 'model' : undefined;
}

function endingKind(name: string): string | undefined {
  const last = splitWords(name).at(-1) ?? '';
  return storeEndings.has(last) ? 'repository' : serviceEndings.has(last) && name.length > last.length ? 'service' : undefined;
}

/** `prisma` and `tx` of `ctx.prisma.patient`: the names before the last. */
function ownerNames(node: Node): string[] {
  return node.type === 'MemberExpression' ? chainNames(node.object) : [];
}

function chainNames(node: Node): string[] {
  const inner = unwrapAwait(node);
  if (inner.type === 'CallExpression') return chainOf(inner).links.map((link) => link.name);
  if (inner.type === 'MemberExpression') return [...chainNames(inner.object), inner.property.type === 'Identifier' ? inner.property.name : ''];
  return inner.type === 'Identifier' ? [inner.name] : [];
}

/** `this.patients`, `deps.patients`, `ctx.patients`: something handed in. */
function isInjected(node: Node): boolean {
  return node.type === 'MemberExpression' && (node.object.type === 'ThisExpression' || (node.object.type === 'Identifier' && /^(?:deps|ctx|context|repos|repositories|stores|models|dataSources|services|container)$/.test(node.object.name)));
}

/** A class used as a model (`Claim.update()`), or whatever comes from a folder of models. */
function isModel(file: SourceFile, receiver: Receiver, node: Node): boolean {
  if (receiver.module !== undefined) return /(?:^|[\\/@-])(?:models?|entit(?:y|ies)|schemas?|repositor(?:y|ies)|daos?|stores?|db|database)(?:[\\/.-]|$)/i.test(receiver.module) || (/^[A-Z]/.test(receiver.name) && /^[.@~#]/.test(receiver.module) && subjectVerdict(receiver.name) !== 'unknown') || (/^[A-Z]/.test(receiver.name) && receiver.module.startsWith('.'));
  if (node.type !== 'Identifier' || !/^[A-Z][a-z]/.test(receiver.name)) return false;
  if (file.variableOf(node) === undefined && subjectVerdict(receiver.name) === 'yes') return true;
  const definition = file.variableOf(node)?.defs[0]?.node as Node | undefined;
  return definition?.type === 'ClassDeclaration' && definition.superClass !== null;
}

/** `findPatient(id)` imported from a module of stores, repositories, models or queries. */
function importedFunction(file: SourceFile, call: TSESTree.CallExpression): Found | undefined {
  const name = calleeName(call) ?? '';
  const operation = storeVerb.test(name) ? operationOf(name) : undefined;
  if (!operation) return undefined;
  const { module } = receiverOfCall(file, call.callee);
  if (module === undefined || !/(?:^|[\\/@.-])(?:repositor(?:y|ies)|repos?|daos?|stores?|db|database|queries|models?|data|prisma|dal|persistence|services?)(?:[\\/.-]|$)|(?:Repository|Repo|Store|Dao|Queries|Service)$/i.test(module)) return undefined;
  return { library: /service/i.test(module) ? 'service' : 'repository', operation, subjects: [name.replace(storeVerb, '')] };
}

function subjectsOf(receiver: Receiver, method: string): string[] {
  if (receiver.entity !== undefined) return [receiver.entity];
  const names = [withoutEnding(receiver.name)];
  if (receiver.type !== undefined) names.push(withoutEnding(receiver.type));
  if (receiver.imported !== undefined && subjectVerdict(names[0] ?? '') === 'unknown') names.push(receiver.imported);
  if (!certainStoreMethods.has(method) && storeVerb.test(method)) names.unshift(method.replace(storeVerb, '').replace(/By[A-Z]\w*$/, ''));
  return names.filter((name) => name !== '');
}

function withoutEnding(name: string): string {
  const last = splitWords(name).at(-1) ?? '';
  return (storeEndings.has(last) || serviceEndings.has(last)) && name.length > last.length ? name.slice(0, name.length - last.length).replace(/_$/, '') : name;
}
