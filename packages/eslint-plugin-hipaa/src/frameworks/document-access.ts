import type { TSESTree } from '@typescript-eslint/utils';
import { type StoreOperation } from 'phi-vocabulary';
import type { Chain } from '../ast/chains.js';
import type { Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import type { Found } from './store-operations.js';

const dynamoCommand = /^(?:(?:Batch|Transact)?(?:Get|Put|Update|Delete|Write)(?:Item|Items)?|Query|Scan|ExecuteStatement)Command$/;

const searchMethods = new Set(['search', 'get', 'index', 'update', 'delete', 'msearch', 'bulk', 'deleteByQuery', 'updateByQuery']);

/** DynamoDB and Elasticsearch, whose calls name the table in an object: `send(new GetCommand({ TableName }))`, `docClient.get({ TableName }).promise()`. */
export function dynamo(file: SourceFile, chain: Chain): Found | undefined {
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
export function firestoreFunction(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
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

const appwriteMethods: ReadonlyMap<string, StoreOperation> = new Map([['createDocument', 'write'], ['updateDocument', 'write'], ['upsertDocument', 'write'], ['getDocument', 'read'], ['listDocuments', 'read'], ['deleteDocument', 'delete'], ['createRow', 'write'], ['updateRow', 'write'], ['getRow', 'read'], ['listRows', 'read'], ['deleteRow', 'delete']]);

/** Appwrite: `databases.getDocument(DATABASE_ID, APPOINTMENT_COLLECTION_ID, id)`. */
export function appwrite(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const operation = appwriteMethods.get(chain.links.at(-1)?.name ?? '');
  const table = operation && chain.links.length > 1 && tip.arguments.length > 1 ? tip.arguments[1] : undefined;
  if (!operation || !table) return undefined;
  return { library: 'appwrite', operation, subjects: [(partialText(file, table) ?? lastName(file, table)).replace(/_?(?:COLLECTION|TABLE)(?:_?ID)?$|(?:Collection|Table)(?:Id)?$/, '')] };
}

function lastName(file: SourceFile, node: Node): string {
  return /(\w+)[!?)\]]*$/.exec(file.textOf(node))?.[1] ?? '';
}
