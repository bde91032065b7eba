import type { TSESTree } from '@typescript-eslint/utils';
import { certainStoreMethods, fhirMethods, looseStoreMethods, sqlMethods, storeVerb, type StoreOperation } from 'phi-vocabulary';
import { chainOf, tipOf } from '../ast/chains.js';
import { contains, unwrap, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, pathOf } from '../ast/static-names.js';
import { partialText } from '../ast/static-values.js';
import { detectors } from './data-access-detectors.js';
import { fieldsVerdict, strongest, subjectVerdict } from './patient-subject.js';
import { readStatement } from './sql-text.js';
import type { Found } from './store-operations.js';
import { firstWithin } from './within.js';

type DataAccessCall = TSESTree.CallExpression | TSESTree.TaggedTemplateExpression;

/** A call that reads or writes a store. */
export interface DataAccess {
  /** The call that gives the data: the last of its chain that is not about promises or arrays. */
  readonly call: DataAccessCall;
  readonly library: string;
  readonly operation: StoreOperation;
  /** Entity, table, model or resource, as the code names it. */
  readonly subject: string | undefined;
  readonly aboutPatients: 'yes' | 'maybe' | 'no';
}

/** The data access that a call (or what an `await` waits for) is. */
export function dataAccessOf(file: SourceFile, node: Node): DataAccess | undefined {
  return file.fact(collect).byNode.get(unwrapAwait(node));
}

/** All data accesses of the file, in the order of the text. A chain counts once. */
export function dataAccesses(file: SourceFile): readonly DataAccess[] {
  return file.fact(collect).list;
}

/** The data accesses inside a node. */
export function accessesWithin(file: SourceFile, node: Node): DataAccess[] {
  const { list, calls } = file.fact(collect);
  const first = firstWithin(calls, node);
  const found: DataAccess[] = [];
  for (let i = first; i < list.length; i++) {
    const access = list[i];
    if (!access || access.call.range[0] >= node.range[1]) break;
    if (contains(node, access.call)) found.push(access);
  }
  return found;
}

/** Calls that the project declares to reach a store of PHI, as written (`ehrGateway.load`) or by the method alone. */
export function declaredAccesses(file: SourceFile, names: readonly string[]): DataAccess[] {
  if (names.length === 0) return [];
  return file.nodesOf('CallExpression').flatMap((call) => {
    const written = pathOf(call.callee)?.join('.') ?? '';
    const name = names.find((candidate) => written === candidate || written.endsWith(`.${candidate}`));
    return name === undefined ? [] : [{ call, library: 'declared', operation: 'read', subject: name, aboutPatients: 'yes' }];
  });
}

interface Collected {
  readonly list: readonly DataAccess[];
  readonly calls: readonly Node[];
  readonly byNode: ReadonlyMap<Node, DataAccess>;
}

/** Names that handle the promise or the array an access gives, not the store. */
const afterwards = new Set(['then', 'catch', 'finally', 'map', 'filter', 'reduce', 'forEach', 'flatMap', 'some', 'every', 'pipe', 'subscribe', 'slice', 'join', 'includes', 'toString', 'unsubscribe']);
const extraNames = new Set(['send', 'fetch', 'axios', 'got', 'ky', 'post', 'doRequest', 'query', 'run', 'onValue', 'push', 'doc', 'ref', 'getDoc', 'getDocs', 'setDoc', 'addDoc', 'updateDoc', 'deleteDoc', 'onSnapshot', 'getDocFromServer', 'getCountFromServer', 'from', 'into', 'table', 'selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'rpc', 'collection', 'knex', 'db', 'trx', 'tx', 'createQueryBuilder', 'hgetall', 'hget', 'hset', 'hmset', 'mget', 'mset', 'setex', 'setEx', 'hGetAll', 'hSet', 'lpush', 'rpush', 'lrange', 'getdel', 'json', 'create']);
const interesting = new Map<string, boolean>();

function isInteresting(name: string): boolean {
  let known = interesting.get(name);
  if (known === undefined) {
    known = certainStoreMethods.has(name) || looseStoreMethods.has(name) || fhirMethods.has(name) || sqlMethods.has(name) || extraNames.has(name) || storeVerb.test(name);
    if (interesting.size < 10_000) interesting.set(name, known);
  }
  return known;
}

function collect(file: SourceFile): Collected {
  const found = new Map<Node, DataAccess>();
  const seen = new Set<Node>();
  const repositories = repositoryNames(file.text);
  for (const call of file.nodesOf('CallExpression')) {
    const name = calleeName(call);
    if (name === undefined || !(isInteresting(name) || repositories.has(lastName(call)))) continue;
    const tip = trimmed(tipOf(call));
    if (seen.has(tip)) continue;
    seen.add(tip);
    const access = tip.type === 'CallExpression' ? readChain(file, tip) : undefined;
    if (access) found.set(access.call, access);
  }
  for (const template of file.nodesOf('TaggedTemplateExpression')) addTemplate(file, template, found);
  const list = withoutInner([...found.values()]);
  return { list, calls: list.map((access) => access.call), byNode: found };
}

/** Names that are declared as repositories or called so: any method of theirs reaches a store. */
function repositoryNames(text: string): ReadonlySet<string> {
  if (!/Repo|D(?:ao|AO)\b/.test(text)) return new Set();
  return new Set([...text.matchAll(/\b(\w+)\??\s*:\s*\w*(?:Repo|Repository|Dao|DAO)\b|\b(\w+(?:Repo|Repository|Dao|DAO))\b/g)].map((match) => match[1] ?? match[2] ?? ''));
}

/** The name of what a method is called on. */
function lastName(call: TSESTree.CallExpression): string {
  const owner = call.callee.type === 'MemberExpression' ? call.callee.object : undefined;
  if (owner?.type === 'Identifier') return owner.name;
  return owner?.type === 'MemberExpression' ? (memberName(owner) ?? '') : '';
}

/** Drops `.then()`, `.map()` and the like off the end of a chain. */
function trimmed(tip: TSESTree.CallExpression): Node {
  let node: Node = tip;
  for (let name = calleeName(tip); name !== undefined && afterwards.has(name); ) {
    const callee: Node = node.type === 'CallExpression' ? unwrap(node.callee) : node;
    node = callee.type === 'MemberExpression' ? unwrapAwait(callee.object) : callee;
    while (node.type === 'MemberExpression') node = unwrapAwait(node.object);
    if (node.type !== 'CallExpression') return node;
    name = calleeName(node);
  }
  return node;
}

function readChain(file: SourceFile, call: TSESTree.CallExpression): DataAccess | undefined {
  const chain = chainOf(call);
  for (const detect of detectors) {
    const found = detect(file, chain, call);
    if (found) return describe(file, call, found);
  }
  return undefined;
}

function describe(file: SourceFile, call: DataAccessCall, found: Found): DataAccess {
  return { call, library: found.library, operation: found.operation, subject: mainSubject(found.subjects), aboutPatients: aboutPatients(file, call, found) };
}

/** Of several names (`bed:1:vitals`, joined tables) the one that says most. */
function mainSubject(subjects: readonly string[]): string | undefined {
  if (subjects.length < 2) return subjects[0];
  const verdict = strongest(subjects.map(subjectVerdict));
  return subjects.find((subject) => subjectVerdict(subject) === verdict);
}

function aboutPatients(file: SourceFile, call: DataAccessCall, found: Found): 'yes' | 'maybe' | 'no' {
  const subject = strongest(found.subjects.map(subjectVerdict));
  if (subject === 'no' || (subject !== 'unknown' && selectsOnlyMetadata(file, call))) return 'no';
  if (subject === 'yes') return subject;
  const fields = fieldsVerdict(argumentText(file, call));
  if (fields === 'yes') return 'yes';
  return subject === 'maybe' || fields === 'maybe' ? 'maybe' : 'no';
}

const metadata = /^(?:\w+\.)?(?:version|language|locale|code|label|sort_?order|slug|is_?active|enabled|template|format|display_?name)$/i;

/** `selectFrom('consent_forms').select(['version', 'language'])`: what forms there are, and nobody's answers. */
function selectsOnlyMetadata(file: SourceFile, call: DataAccessCall): boolean {
  if (call.type !== 'CallExpression') return false;
  const list = chainOf(call).links.find((link) => link.call && (link.name === 'select' || link.name === 'project'))?.call?.arguments[0];
  return list?.type === 'ArrayExpression' && list.elements.length > 0 && list.elements.every((element) => element !== null && metadata.test(partialText(file, element) ?? ''));
}

/** What the calls of the chain are given, without what they are called on. */
function argumentText(file: SourceFile, call: DataAccessCall): string {
  if (call.type === 'TaggedTemplateExpression') return file.textOf(call.quasi);
  return chainOf(call).links.flatMap((link) => link.call?.arguments.filter((argument) => argument.type !== 'ArrowFunctionExpression' && argument.type !== 'FunctionExpression').map((argument) => file.textOf(argument)) ?? []).join(' ');
}

/** `sql` and `client.sql` templates, and `prisma.$queryRaw`. One that stands in another access's arguments is part of that. */
function addTemplate(file: SourceFile, template: TSESTree.TaggedTemplateExpression, found: Map<Node, DataAccess>): void {
  const statement = readStatement(partialText(file, template.quasi) ?? '');
  if (!statement || statement.operation === 'build') return;
  const tag = unwrap(template.tag);
  const name = tag.type === 'Identifier' ? tag.name : tag.type === 'MemberExpression' ? memberName(tag) : undefined;
  if (name === undefined || !/sql|query|execute|pg|db/i.test(name)) return;
  found.set(template, describe(file, template, { library: 'sql', operation: statement.operation, subjects: statement.tables }));
}

/** Leaves out an access that is an argument of another, as in `db.execute(sql`…`)`. */
function withoutInner(list: readonly DataAccess[]): DataAccess[] {
  const inner = new Set<Node>(list.flatMap(({ call }) => (call.type === 'CallExpression' ? call.arguments.map((argument) => unwrap(argument)) : [])));
  return list.filter((access) => !inner.has(access.call)).sort((a, b) => a.call.range[0] - b.call.range[0]);
}
