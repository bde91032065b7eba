import type { TSESTree } from '@typescript-eslint/utils';
import { columnHolders, modelModules, modelNameKeys, readableColumnTypes, tableBuilders } from 'phi-vocabulary';
import { chainOf } from '../ast/chains.js';
import { cue } from '../ast/cues.js';
import { importsModule } from '../ast/imports.js';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { lookUpPath, returnedValues } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, receiverOf } from '../ast/static-names.js';
import { resolveConst, staticText } from '../ast/static-values.js';
import { encrypts, isEnumerated, storageOf, withHooks } from './column-storage.js';
import type { ModelColumn, PersistedModel } from './models.js';

const objectModel = cue(/\.define\s*\(|\bSchema\b|tableSchema|defineTable|queryInterface|pgm|tableName|\bslug\b|primaryKey|collectionName|createCollection|[sS]chema\.add/);

/** Models declared as an object of columns given to a call: Mongoose, Sequelize, Drizzle, Realm, WatermelonDB, Dexie. */
export function objectModels(file: SourceFile): PersistedModel[] {
  if (!importsModule(file, modelModules) && !file.mentions(objectModel)) return [];
  return [...schemaModels(file), ...describedModels(file), ...file.nodesOf('CallExpression').flatMap((call) => modelOfCall(file, call) ?? [])];
}

/** `{ name: 'Patient', columns: { ssn: … } }`: what TypeORM, MikroORM, Realm, RxDB, ElectroDB and Sails are given; `{ slug, fields: [{ name }] }` of Payload. */
function describedModels(file: SourceFile): PersistedModel[] {
  const usesModels = importsModule(file, modelModules);
  return file.nodesOf('ObjectExpression').flatMap((object) => {
    const found = holderOf(file, object);
    if (!found || !(usesModels || object.properties.some((property) => property.type === 'Property' && /^(?:tableName|slug|primaryKey|collectionName)$/.test(keyName(property) ?? '')))) return [];
    const columns = found.columns.type === 'ObjectExpression' ? plainColumns(file, found.columns) : namedColumns(file, found.columns.elements);
    return columns.length === 0 ? [] : [{ library: 'described', names: found.names, node: object, columns: withHooks(file, columns, found.names) }];
  });
}

/** The object or list of columns that an object holds beside the model's name, or the name it is assigned to. */
function holderOf(file: SourceFile, object: TSESTree.ObjectExpression): { columns: TSESTree.ObjectExpression | TSESTree.ArrayExpression; names: string[] } | undefined {
  let columns: Node | undefined;
  const names: string[] = [];
  for (const property of object.properties) {
    if (property.type !== 'Property') continue;
    const key = keyName(property) ?? '';
    if (columnHolders.includes(key)) columns = resolveConst(file, property.value);
    else if (modelNameKeys.includes(key)) names.push(...(staticText(file, property.value) ?? '').split(/\s/).slice(0, 1));
    else if (key === 'model') names.push(...modelEntity(file, property.value));
  }
  if (columns?.type !== 'ObjectExpression' && columns?.type !== 'ArrayExpression') return undefined;
  const { parent } = object.parent.type === 'CallExpression' ? object.parent : object;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') names.push(parent.id.name.replace(/_?(?:schema|entity|model|collection|table|literal)$/i, ''));
  else if (parent.type === 'Property') names.push(keyName(parent) ?? '');
  const named = names.filter((name) => name !== '');
  return named.length === 0 ? undefined : { columns, names: named };
}

/** ElectroDB's `model: { entity: 'patient' }`. */
function modelEntity(file: SourceFile, node: Node): string[] {
  const entity = lookUpMember(file, node, 'entity');
  return entity.kind === 'found' ? [staticText(file, entity.value) ?? ''] : [];
}

/** `new Schema({…})` and `Schema({…})`, whatever the constructor is called through; schemas nested in others count with those. */
function schemaModels(file: SourceFile): PersistedModel[] {
  const nested = new Set<Node>();
  const calls = file.nodesOf('CallExpression').filter((call) => calleeName(call) === 'Schema');
  const models = [...file.nodesOf('NewExpression'), ...calls].flatMap((node) => {
    const title = staticText(file, node.arguments[0]);
    const given = title === undefined ? node.arguments[0] : node.arguments[1];
    if (!/^(?:\w*Schema)$/i.test(calleeName(node) ?? '') || !given) return [];
    const object = resolveConst(file, given);
    if (object.type !== 'ObjectExpression') return [];
    if (holderOf(file, object)) return [];
    const holder = node.parent.type === 'VariableDeclarator' && node.parent.id.type === 'Identifier' ? node.parent.id : undefined;
    const columns = documentColumns(file, object, nested, 0);
    return [{ library: 'mongoose', names: [...(title === undefined ? [] : [title]), ...(holder ? [holder.name.replace(/_?schema$/i, '')] : []), ...modelNames(file, holder ?? node)], node, columns: withHooks(file, columns, holder ? [holder.name] : []) }];
  });
  return models.filter((model) => !nested.has(model.node));
}

/** The names a schema is registered under: `model('Patient', patientSchema, 'patients')`. */
function modelNames(file: SourceFile, holder: Node): string[] {
  const uses = holder.type === 'Identifier' ? (file.variableOf(holder)?.references.map((reference) => reference.identifier) ?? []) : [holder];
  return uses.flatMap((use) => {
    const call = use.parent;
    if (call?.type !== 'CallExpression' || !/^(?:model|discriminator)$/.test(calleeName(call) ?? '')) return [];
    return call.arguments.flatMap((argument) => staticText(file, argument) ?? []);
  });
}

const depthLimit = 4;

/** Leaves of a Mongoose document: nested objects, arrays and sub-schemas of the file included. */
function documentColumns(file: SourceFile, object: TSESTree.ObjectExpression, nested: Set<Node>, depth: number): ModelColumn[] {
  return object.properties.flatMap((property) => {
    if (property.type === 'SpreadElement') {
      const spread = resolveConst(file, property.argument);
      return spread.type === 'ObjectExpression' && depth < depthLimit ? documentColumns(file, spread, nested, depth + 1) : [];
    }
    const name = keyName(property);
    return name === undefined ? [] : documentColumn(file, name, property, nested, depth);
  });
}

function documentColumn(file: SourceFile, name: string, property: TSESTree.Property, nested: Set<Node>, depth: number): ModelColumn[] {
  const column = { name, node: property, storage: storageOf(file, property.value), enumerated: isEnumerated(file, property.value) };
  if (column.storage !== 'plain' && column.storage !== 'opaque') return [column];
  const inner = innerDocument(file, property.value, nested);
  return inner && depth < depthLimit ? documentColumns(file, inner, nested, depth + 1) : [column];
}

/** The object of fields below a field: `{ phone: String }`, `[{ … }]`, `{ type: { … } }`, a schema of the file. */
function innerDocument(file: SourceFile, node: Node, nested: Set<Node>): TSESTree.ObjectExpression | undefined {
  const value = resolveConst(file, node);
  if (value.type === 'ArrayExpression') return value.elements[0] && value.elements[0].type !== 'SpreadElement' ? innerDocument(file, value.elements[0], nested) : undefined;
  if ((value.type === 'NewExpression' || value.type === 'CallExpression') && /schema$/i.test(calleeName(value) ?? '')) {
    nested.add(value);
    const object = value.arguments[0] ? resolveConst(file, value.arguments[0]) : undefined;
    return object?.type === 'ObjectExpression' ? object : undefined;
  }
  if (value.type !== 'ObjectExpression') return undefined;
  const type = lookUpMember(file, value, 'type');
  if (type.kind !== 'found') return value.properties.length > 0 ? value : undefined;
  const typed = resolveConst(file, type.value);
  return typed.type === 'ObjectExpression' || typed.type === 'NewExpression' || typed.type === 'ArrayExpression' ? innerDocument(file, typed, nested) : undefined;
}

function modelOfCall(file: SourceFile, call: TSESTree.CallExpression): PersistedModel | undefined {
  const name = calleeName(call) ?? '';
  if (name === 'define') return definedModel(file, call, [call.arguments[0]], call.arguments[1]);
  if (name === 'init') return initialised(file, call);
  if (name === 'model' && call.arguments[1] && unwrap(call.arguments[1]).type === 'ObjectExpression') return definedModel(file, call, [call.arguments[0]], call.arguments[1]);
  if (name === 'tableSchema') return watermelonTable(file, call);
  if (name === 'add' && isSchema(file, call)) return definedModel(file, call, [], call.arguments[0], [nameOfReceiver(call).replace(/_?schema$/i, '')]);
  if (name === 'createCollection') return indexedModel(file, call);
  if (name === 'defineTable' && call.parent.type === 'Property') return definedModel(file, call, [], call.arguments[0], [keyName(call.parent) ?? '']);
  if (tableBuilders.has(name) || /Table$/.test(name)) return builtTable(file, call);
  return undefined;
}

/** Sequelize's `define('Patient', { ssn: DataTypes.STRING })`, and its migrations' `createTable` by the same shape. */
export function definedModel(file: SourceFile, call: TSESTree.CallExpression, names: readonly (Node | undefined)[], columns: Node | undefined, known: readonly string[] = []): PersistedModel | undefined {
  const object = columns ? resolveConst(file, columns) : undefined;
  const texts = [...known, ...names.flatMap((name) => staticText(file, name) ?? [])];
  if (object?.type !== 'ObjectExpression' || texts.length === 0) return undefined;
  return { library: 'sequelize', names: texts, node: call, columns: withHooks(file, plainColumns(file, object), texts) };
}

/** MongoDB's `createCollection('patients', { validator: { $jsonSchema } })`. */
function indexedModel(file: SourceFile, call: TSESTree.CallExpression): PersistedModel | undefined {
  const name = staticText(file, call.arguments[0]);
  const schema = lookUpPath(file, call.arguments[1], ['validator', '$jsonSchema']);
  const columns = name !== undefined && schema.kind === 'found' ? jsonSchemaColumns(file, schema.value) : [];
  return name === undefined || columns.length === 0 ? undefined : { library: 'mongodb', names: [name], node: call, columns };
}

/** `patientSchema.add(…)`, and any name that stands for `new Schema(…)`. */
function isSchema(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const receiver = receiverOf(call);
  if (receiver?.type !== 'Identifier') return false;
  if (/schema$/i.test(receiver.name)) return true;
  const made = resolveConst(file, receiver);
  return (made.type === 'NewExpression' || made.type === 'CallExpression') && calleeName(made) === 'Schema';
}

function nameOfReceiver(call: TSESTree.CallExpression): string {
  const receiver = receiverOf(call);
  return receiver?.type === 'Identifier' ? receiver.name : '';
}

function plainColumns(file: SourceFile, object: TSESTree.ObjectExpression): ModelColumn[] {
  return object.properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyName(property) : undefined;
    return name === undefined || property.type !== 'Property' ? [] : [{ name, node: property, storage: storageOf(file, property.value), enumerated: isEnumerated(file, property.value) }];
  });
}

/** `Patient.init({ ssn: … }, { sequelize, modelName })`. */
function initialised(file: SourceFile, call: TSESTree.CallExpression): PersistedModel | undefined {
  const receiver = receiverOf(call);
  const options = call.arguments[1] ? resolveConst(file, call.arguments[1]) : undefined;
  if (!receiver || options?.type !== 'ObjectExpression' || lookUpMember(file, options, 'sequelize').kind === 'absent') return undefined;
  const object = call.arguments[0] ? resolveConst(file, call.arguments[0]) : undefined;
  if (object?.type !== 'ObjectExpression') return undefined;
  const named = ['modelName', 'tableName'].flatMap((key) => {
    const member = lookUpMember(file, options, key);
    return member.kind === 'found' ? (staticText(file, member.value) ?? []) : [];
  });
  const own = receiver.type === 'Identifier' ? [receiver.name] : [];
  return { library: 'sequelize', names: [...own, ...named], node: call, columns: withHooks(file, plainColumns(file, object), own) };
}

/** Drizzle's `pgTable('patients', { ssn: text('ssn') })`, also with `(t) => ({ … })`. */
function builtTable(file: SourceFile, call: TSESTree.CallExpression): PersistedModel | undefined {
  const text = staticText(file, call.arguments[0]);
  const given = call.arguments[1] ? resolveConst(file, call.arguments[1]) : undefined;
  const object = isFunction(given) ? returnedValues(given)[0] : given;
  if (text === undefined || object?.type !== 'ObjectExpression') return undefined;
  const columns = object.properties.flatMap((property) => (property.type === 'Property' ? (builtColumn(file, property) ?? []) : []));
  return columns.length === 0 ? definedModel(file, call, [call.arguments[0]], object) : { library: 'drizzle', names: [text], node: call, columns: withHooks(file, columns) };
}

function builtColumn(file: SourceFile, property: TSESTree.Property): ModelColumn | undefined {
  const name = keyName(property);
  const value = unwrap(property.value);
  if (name === undefined || value.type !== 'CallExpression') return undefined;
  const { links } = chainOf(value);
  const builder = links.find((link) => link.call)?.name ?? '';
  const isOpaque = !readableColumnTypes.has(builder.toLowerCase()) || links.some((link) => link.name === 'references');
  const encrypted = encrypts(file, value) || links.some((link) => link.call && link.name === builder && encrypts(file, link.call));
  return { name, node: property, storage: encrypted ? 'encrypted' : isOpaque ? 'opaque' : 'plain', enumerated: builder === 'pgEnum' || isEnumerated(file, value) || /\benum\s*:/.test(file.textOf(value).slice(0, 200)) };
}

/** `tableSchema({ name: 'patients', columns: [{ name: 'ssn', type: 'string' }] })`. */
function watermelonTable(file: SourceFile, call: TSESTree.CallExpression): PersistedModel | undefined {
  const name = lookUpMember(file, call.arguments[0], 'name');
  const columns = listedColumns(file, call.arguments[0]);
  const text = name.kind === 'found' ? staticText(file, name.value) : undefined;
  return text === undefined ? undefined : { library: 'watermelondb', names: [text], node: call, columns };
}

/** `columns: [{ name: 'ssn', type: 'string' }]` of WatermelonDB and of TypeORM's migrations. */
export function listedColumns(file: SourceFile, table: Node | undefined): ModelColumn[] {
  const columns = lookUpMember(file, table, 'columns');
  const list = columns.kind === 'found' ? resolveConst(file, columns.value) : undefined;
  return list?.type === 'ArrayExpression' ? namedColumns(file, list.elements) : [];
}

function namedColumns(file: SourceFile, elements: TSESTree.ArrayExpression['elements']): ModelColumn[] {
  return elements.flatMap((element) => {
    const object = element && element.type !== 'SpreadElement' ? columnObject(file, element) : undefined;
    const name = lookUpMember(file, object, 'name');
    const text = name.kind === 'found' ? staticText(file, name.value) : undefined;
    return object && text !== undefined ? [{ name: text, node: object, storage: storageOf(file, object), enumerated: isEnumerated(file, object) }] : [];
  });
}

function columnObject(file: SourceFile, element: Node): Node {
  const value = resolveConst(file, element);
  return value.type === 'NewExpression' && value.arguments[0] ? value.arguments[0] : value;
}

/** The `properties` of a JSON schema (Objection) or of a Realm schema. */
export function jsonSchemaColumns(file: SourceFile, schema: Node): ModelColumn[] {
  const properties = lookUpMember(file, schema, 'properties');
  const object = properties.kind === 'found' ? resolveConst(file, properties.value) : undefined;
  return object?.type === 'ObjectExpression' ? plainColumns(file, object) : [];
}
