import { certainStoreMethods, looseStoreMethods, type StoreOperation } from 'phi-vocabulary';
import type { Chain, Link } from '../ast/chains.js';
import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { entityName } from './receiver-types.js';
import type { Found } from './store-operations.js';

const tableCalls = new Set(['doc', 'document', 'ref', 'collection', 'collectionGroup', 'from', 'into', 'table', 'selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'rpc', 'getRepository', 'getMongoRepository', 'model', 'insert', 'update', 'delete', 'createQueryBuilder', 'innerJoin', 'leftJoin', 'withSchema', 'getModel', 'forEntity', 'prepare', 'entities', 'container', 'service', 'bucket', 'mergeInto', 'replaceInto']);
const rootCalls = new Set(['db', 'knex', 'trx', 'tx', 'conn', 'database', 'k', 'query', 'model', 'getRepository', 'collection', 'getCollection', 'useCollection']);
/** Connections that are called with a table, also as a member: `this.knex('problems')`. */
const connections = new Set(['knex', 'db', 'trx', 'tx']);
const starters = new Set(['Array', 'Buffer', 'Object', 'Set', 'Map', 'Observable', 'Readable', 'Rx', 'String', 'Uint8Array', 'Promise', 'moment', 'Joi', 'z', 'yup']);
/** Calls that only give a handle on a table. */
export const builderEnds = new Set(['getCustomRepository', 'getMongoRepository', 'getTreeRepository', 'getCollection', 'createQueryRunner', 'createQueryBuilder', 'collection', 'getRepository', 'model', 'getModel', 'withSchema', 'container', 'collectionGroup', 'doc', 'prepare', 'table']);

/** A chain that names its table: Mongo and Firestore collections, Supabase, Knex, Kysely, Drizzle, TypeORM's and Sequelize's registries. */
export function tableInChain(file: SourceFile, chain: Chain): Found | undefined {
  const first = chain.links[0];
  if (!first || starters.has(first.name)) return undefined;
  const subjects: string[] = [];
  let library = '';
  for (const [i, link] of chain.links.entries()) {
    if (isDatabase(chain, i)) continue;
    const table = link.call && (i === 0 ? rootCalls.has(link.name) : tableCalls.has(link.name) || (connections.has(link.name) && link.call.arguments[0]?.type === 'Literal')) ? tableArgument(file, link, i) : undefined;
    if (table === undefined) continue;
    subjects.push(table);
    library ||= link.name;
  }
  const last = chain.links.at(-1);
  if (subjects.length === 0 || !last || builderEnds.has(last.name)) return undefined;
  if (chain.links.length === 1 && !(last.call?.parent.type === 'AwaitExpression' && /^(?:knex|trx)$/.test(last.name))) return undefined;
  return { library, operation: onlyBuilds(chain) || givesBuilderAway(chain, last) ? 'build' : selectsFigures(file, chain) ? 'count' : chainOperation(chain), subjects };
}

/** MongoDB's `client.db('dental')` names a database: its collections say what is in them. */
function isDatabase(chain: Chain, at: number): boolean {
  return chain.links[at]?.name === 'db' && /client|mongo|conn/i.test(chain.links[at - 1]?.name ?? '');
}

/** Kysely's `.select((eb) => eb.fn.countAll().as('n'))`. */
function selectsFigures(file: SourceFile, chain: Chain): boolean {
  const selected = chain.links.flatMap((link) => (link.call && /^select(?:All)?$/.test(link.name) ? [link.call] : []));
  return selected.length === 1 && selected.every((call) => /^\(?\w+\)?\s*=>\s*\[?\s*\w+\.fn\.(?:count|countAll|sum|avg)\b[^,]*$/.test(call.arguments[0] ? file.textOf(call.arguments[0]) : ''));
}

/** Kysely runs a statement on `execute…` only: `() => db.selectFrom('orders').select(['id'])` gives the statement to whoever asks. */
function givesBuilderAway(chain: Chain, last: Link): boolean {
  const isReturned = last.call?.parent.type === 'ReturnStatement' || last.call?.parent.type === 'ArrowFunctionExpression';
  return isReturned && chain.links.some((link) => /^(?:selectFrom|insertInto|updateTable|deleteFrom)$/.test(link.name)) && !/^(?:execute\w*|stream|explain)$/.test(last.name);
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

export function chainOperation(chain: Chain): StoreOperation {
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
