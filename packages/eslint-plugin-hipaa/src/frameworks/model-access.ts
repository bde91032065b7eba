import type { TSESTree } from '@typescript-eslint/utils';
import { certainStoreMethods, databaseNames, keyValueNames, looseStoreMethods, serviceEndings, splitWords, storeEndings, storeVerb, type StoreOperation } from 'phi-vocabulary';
import { chainOf, type Chain, type Link } from '../ast/chains.js';
import { unwrapAwait, isFunction, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { subjectVerdict } from './patient-subject.js';
import { entityName, receiverOfCall, type Receiver } from './receiver-types.js';
import { operationOf, type Found } from './store-operations.js';
import { builderEnds, chainOperation } from './table-access.js';

/** Redis and caches: what the key says is what it holds. */
export function keyValue(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
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
export function entityArgument(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const receiver = chain.links.at(-2)?.name.toLowerCase() ?? '';
  const name = chain.links.at(-1)?.name ?? '';
  const operation = operationOf(name);
  if (!operation || !managers.has(receiver) || builderEnds.has(name)) return undefined;
  const argument = tip.arguments[0];
  const subject = argument ? (name === 'persistAndFlush' || name === 'removeAndFlush' ? entityMade(file, argument) : undefined) ?? entityName(argument) : undefined;
  return subject === undefined ? undefined : { library: 'entity-manager', operation, subjects: [subject] };
}

/** `Recipient` of `em.persistAndFlush(refs)`, by what made the variable: `em.create(Recipient, …)`, `ids.map((id) => em.getReference(Recipient, id))`. */
function entityMade(file: SourceFile, argument: Node): string | undefined {
  const made = argument.type === 'Identifier' ? file.textOf(resolveConst(file, argument)).slice(0, 300) : '';
  return /\.(?:create|getReference|find\w*|assign|map|upsert)\(\s*([A-Z]\w+)/.exec(made)?.[1];
}

/** A model, repository, DAO, store or service by its name, type or import. */
export function storeMethod(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const [model, query] = chain.links;
  if (model && query?.call && query.name === 'query' && chain.links.length > 2 && /^[A-Z][a-z]/.test(model.name) && !model.call) return { library: 'model', operation: chainOperation(chain), subjects: [model.name] };
  const made = madeAndSaved(chain);
  if (made) return made;
  const link = executingLink(chain);
  if (!link?.call) return ofRepository(file, chain, tip);
  const operation = operationOf(link.name);
  const object = storeObject(chain, link);
  if (!operation || !object) return chain.links.length === 1 ? importedFunction(file, tip) : ofRepository(file, chain, tip);
  const receiver = receiverOfCall(file, object);
  const library = kindOf(file, receiver, object, link);
  if (library === undefined) return undefined;
  const onlyBuilds = receiver.type !== undefined && link.name === 'create' && chain.links.length < 4 && /^(?:Entity)?Repository$/.test(receiver.type);
  return { library, operation: onlyBuilds ? 'build' : operation, subjects: subjectsOf(receiver, link.name) };
}

/** `this.vitals.latestFor(id)` of a `VitalsRepository`: what is awaited or returned of a repository reads, whatever its method is called. */
function ofRepository(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const object = receiverOf(tip);
  if (!object || chain.links.length > 3 || !/^(?:AwaitExpression|ReturnStatement|ArrowFunctionExpression)$/.test(tip.parent.type)) return undefined;
  const receiver = receiverOfCall(file, object);
  const isRepository = [receiver.type ?? '', receiver.name].some((name) => /(?:Repo|Repository|Dao|DAO)$/.test(name));
  return isRepository ? { library: 'repository', operation: 'read', subjects: subjectsOf(receiver, '') } : undefined;
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

const clientEndings = new Set(['api', 'http', 'axios', 'client', 'fetcher', 'sdk', 'map', 'set', 'list', 'array', 'params', 'form', 'ids', 'options', 'logger', 'queue', 'controller', 'router', 'mailer', 'emitter', 'socket', 'hook', 'query', 'schema', 'validator', 'component', 'page', 'helper', 'utils', 'util', 'builder', 'factory', 'parser', 'mock', 'config', 'headers', 'audit', 'auditor', 'log', 'logs', 'trail', 'cache', 'events', 'bus', 'template', 'fixture', 'wrapper', 'screen', 'dto', 'serializer', 'formatter', 'stream', 'context', 'element', 'buffer', 'dispatch', 'dispatcher', 'producer', 'publisher', 'notifier', 'creator', 'converter', 'generator', 'response', 'error', 'errors', 'warnings', 'listener', 'def', 'defs', 'definitions', 'types', 'constants', 'helpers']);

function kindOf(file: SourceFile, receiver: Receiver, object: Node, link: Link): string | undefined {
  if (containers.has(receiver.type ?? '') || viewMethods.test(link.name) || isElement(file, object)) return undefined;
  if (receiver.entity !== undefined) return 'repository';
  const certain = certainStoreMethods.has(link.name);
  const inner = unwrapAwait(object);
  if (link.call?.arguments[0]?.type === 'ArrowFunctionExpression') return undefined;
  if (ownerNames(inner).some((name) => databaseNames.has(name.toLowerCase()) && (certain || !sharedNames.has(name.toLowerCase()))) && (certain || looseStoreMethods.has(link.name))) return 'orm';
  if (notStores.test(receiver.name)) return undefined;
  const byType = receiver.type === undefined ? undefined : endingKind(receiver.type);
  if (byType) return byType;
  const byName = endingKind(receiver.name);
  if (byName) return byName;
  if (certain) return isFunction(link.call?.arguments[0]) ? undefined : 'model';
  if (clientEndings.has(splitWords(receiver.name).at(-1) ?? '')) return undefined;
  return isModel(file, receiver, inner) || (isInjected(inner) && subjectVerdict(receiver.name) === 'yes') ? 'model' : undefined;
}

/** Of stores that hold a screen's state, and of emitters. */
const viewMethods = /^(?:get|set)(?:Initial)?State$|^(?:add|remove)(?:Event)?Listeners?$/;

/** `$('<table>')`, or a variable that holds it: jQuery's `find` looks for elements. */
function isElement(file: SourceFile, object: Node): boolean {
  const made = resolveConst(file, object);
  return made.type === 'CallExpression' && made.callee.type === 'Identifier' && /^(?:\$|jQuery)$/.test(made.callee.name);
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
