import type { TSESTree } from '@typescript-eslint/utils';
import { opaqueColumnTypes, readableColumnTypes } from 'phi-vocabulary';
import { chainOf, tipOf, type Link } from '../ast/chains.js';
import { isFunction, unwrapAwait, type FunctionNode, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import { resolveConst, staticText } from '../ast/static-values.js';
import { encrypts, storageOf } from './column-storage.js';
import { definedModel, listedColumns } from './model-objects.js';
import type { ModelColumn, PersistedModel } from './models.js';

const tableCalls: ReadonlySet<string> = new Set(['createTable', 'createTableIfNotExists', 'alterTable', 'table', 'stores', 'addColumn', 'addColumns']);

/** Tables made or changed by Knex, Kysely, Sequelize and TypeORM migrations, and Dexie's stores. */
export function migrationModels(file: SourceFile): PersistedModel[] {
  const models: PersistedModel[] = [];
  for (const call of file.nodesOf('CallExpression')) {
    const name = calleeName(call) ?? '';
    if (!tableCalls.has(name)) continue;
    const found = name === 'stores' ? dexieStores(file, call) : [tableOf(file, call, name)];
    for (const model of found) if (model) models.push(model);
  }
  return models;
}

function tableOf(file: SourceFile, call: TSESTree.CallExpression, name: string): PersistedModel | undefined {
  const [first, second, third] = call.arguments;
  if (name === 'addColumn' && !isFunction(second)) return third ? addedColumn(file, call) : addedTableColumn(file, call);
  if (name === 'addColumns') return definedModel(file, call, [first], second);
  const table = staticText(file, first);
  if (table === undefined) return first ? typeormTable(file, call, first) : undefined;
  if (isFunction(second)) return knexTable(file, call, table, second);
  if (second?.type === 'ObjectExpression') return name === 'table' ? undefined : queryInterfaceTable(file, call, second);
  return second ? undefined : kyselyTable(file, call, table);
}

/** Sequelize's `queryInterface.createTable`; Drizzle's tables, which look alike, are read where they are built. */
function queryInterfaceTable(file: SourceFile, call: TSESTree.CallExpression, columns: TSESTree.ObjectExpression): PersistedModel | undefined {
  return columns.properties.some((property) => property.type === 'Property' && property.value.type === 'CallExpression') || !/queryinterface|\bqi\b|\bpgm\b|\bdb\b|migration|migrator|context/i.test(file.textOf(call.callee)) ? undefined : definedModel(file, call, [call.arguments[0]], columns);
}

/** `createTable('patients', (t) => { t.string('ssn'); })`. */
function knexTable(file: SourceFile, call: TSESTree.CallExpression, table: string, fn: FunctionNode): PersistedModel | undefined {
  const parameter = fn.params[0];
  const builder = parameter?.type === 'Identifier' ? parameter.name : undefined;
  if (builder === undefined) return undefined;
  const statements = fn.body.type === 'BlockStatement' ? fn.body.body.flatMap((statement) => (statement.type === 'ExpressionStatement' ? [statement.expression] : [])) : [fn.body];
  return { library: 'knex', names: [table], node: call, columns: statements.flatMap((statement) => knexColumn(file, builder, statement) ?? []) };
}

function knexColumn(file: SourceFile, builder: string, statement: Node): ModelColumn | undefined {
  const expression = unwrapAwait(statement);
  if (expression.type !== 'CallExpression') return undefined;
  const { links } = chainOf(expression);
  const column = links[1];
  const name = links[0]?.name === builder ? staticText(file, column?.call?.arguments[0]) : undefined;
  if (name === undefined || !column) return undefined;
  const plain = readableColumnTypes.has(column.name.toLowerCase()) && !links.some((link) => link.name === 'references' || link.name === 'inTable');
  return { name, node: expression, storage: encrypts(file, expression) ? 'encrypted' : plain ? 'plain' : 'opaque', enumerated: column.name === 'enu' || column.name === 'enum' };
}

/** `schema.createTable('referral').addColumn('diagnosis', 'text')`. */
function kyselyTable(file: SourceFile, call: TSESTree.CallExpression, table: string): PersistedModel | undefined {
  const { links } = chainOf(tipOf(call));
  const columns = links.flatMap((link) => kyselyColumn(file, link) ?? []);
  return columns.length === 0 ? undefined : { library: 'kysely', names: [table], node: call, columns };
}

function kyselyColumn(file: SourceFile, link: Link): ModelColumn | undefined {
  if (link.name !== 'addColumn' || !link.call) return undefined;
  const [first, type, build] = link.call.arguments;
  const name = staticText(file, first);
  if (name === undefined || !first) return undefined;
  const isOpaque = opaqueColumnTypes.test(type ? file.textOf(type) : '') || (build !== undefined && /references|primaryKey/.test(file.textOf(build)));
  return { name, node: first, storage: isOpaque ? 'opaque' : 'plain', enumerated: false };
}

/** `queryInterface.addColumn('patients', 'ssn', { type: … })`. */
function addedColumn(file: SourceFile, call: TSESTree.CallExpression): PersistedModel | undefined {
  const [table, column, options] = call.arguments.map((argument) => staticText(file, argument));
  const type = call.arguments[2];
  if (table === undefined || column === undefined || options !== undefined || !type || isFunction(type)) return undefined;
  return { library: 'sequelize', names: [table], node: call, columns: [{ name: column, node: call, storage: storageOf(file, type), enumerated: false }] };
}

/** `queryRunner.addColumn('patients', new TableColumn({ name: 'ssn', type: 'varchar' }))`. */
function addedTableColumn(file: SourceFile, call: TSESTree.CallExpression): PersistedModel | undefined {
  const table = staticText(file, call.arguments[0]);
  const column = call.arguments[1] ? resolveConst(file, call.arguments[1]) : undefined;
  if (table === undefined || column?.type !== 'NewExpression') return undefined;
  const name = lookUpMember(file, column.arguments[0], 'name');
  const text = name.kind === 'found' ? staticText(file, name.value) : undefined;
  return text === undefined ? undefined : { library: 'typeorm', names: [table], node: call, columns: [{ name: text, node: call, storage: storageOf(file, column.arguments[0]), enumerated: false }] };
}

/** `queryRunner.createTable(new Table({ name, columns: [{ name, type }] }))`. */
function typeormTable(file: SourceFile, call: TSESTree.CallExpression, argument: Node): PersistedModel | undefined {
  const value = resolveConst(file, argument);
  const table = value.type === 'NewExpression' ? value.arguments[0] : undefined;
  const name = lookUpMember(file, table, 'name');
  const text = name.kind === 'found' ? staticText(file, name.value) : undefined;
  return text === undefined ? undefined : { library: 'typeorm', names: [text], node: call, columns: listedColumns(file, table) };
}

/** Dexie's `stores({ patients: '++id, ssn, lastName' })`: the indexed keys are all that is written down. */
function dexieStores(file: SourceFile, call: TSESTree.CallExpression): PersistedModel[] {
  const stores = call.arguments[0];
  if (stores?.type !== 'ObjectExpression') return [];
  return stores.properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyName(property) : undefined;
    const keys = property.type === 'Property' ? staticText(file, property.value) : undefined;
    if (name === undefined || keys === undefined) return [];
    const columns = keys.split(',').map((key): ModelColumn => ({ name: key.replace(/[^\w.]/g, ''), node: property, storage: 'plain', enumerated: false }));
    return [{ library: 'dexie', names: [name], node: property, columns: columns.filter((column) => column.name !== '') }];
  });
}
