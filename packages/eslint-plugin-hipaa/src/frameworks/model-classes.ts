import type { TSESTree } from '@typescript-eslint/utils';
import { columnDecorators, modelDecorators, modelModules } from 'phi-vocabulary';
import { decoratorsOf, type DecoratorUse } from '../ast/decorators.js';
import { importsModule } from '../ast/imports.js';
import type { ClassNode, Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { returnedValues } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyName } from '../ast/static-names.js';
import { resolveConst, staticText } from '../ast/static-values.js';
import { encrypts, isEnumerated, storageOf, withHooks } from './column-storage.js';
import { jsonSchemaColumns } from './model-objects.js';
import type { ModelColumn, PersistedModel } from './models.js';

/** Models declared as classes: by decorators, or by Objection's and Realm's static members. */
export function classModels(file: SourceFile): PersistedModel[] {
  const classes: ClassNode[] = [...file.nodesOf('ClassDeclaration'), ...file.nodesOf('ClassExpression')];
  if (classes.length === 0 || !importsModule(file, modelModules)) return [];
  return classes.flatMap((cls) => decoratedModel(file, cls) ?? staticModel(file, cls) ?? []);
}

function decoratedModel(file: SourceFile, cls: ClassNode): PersistedModel | undefined {
  const uses = decoratorsOf(cls);
  const columns = cls.body.body.flatMap((member) => (member.type === 'PropertyDefinition' ? (columnOf(file, member) ?? []) : []));
  if (columns.length === 0 || !(uses.some((use) => modelDecorators.has(use.name)) || cls.superClass || isTypegoose(file))) return undefined;
  const names = [cls.id?.name ?? '', ...uses.flatMap((use) => (modelDecorators.has(use.name) ? decoratorNames(file, use) : []))];
  return { library: 'class', names: [...names.filter(Boolean), ...staticNames(file, cls)], node: cls, columns: withHooks(file, columns, names.flatMap((name) => [`${name}Schema`])) };
}

/** Typegoose's classes carry no decorator of their own. */
function isTypegoose(file: SourceFile): boolean {
  return importsModule(file, ['@typegoose/', 'typegoose']);
}

function columnOf(file: SourceFile, member: TSESTree.PropertyDefinition): ModelColumn | undefined {
  const uses = decoratorsOf(member);
  const column = uses.find((use) => columnDecorators.has(use.name) && use.name !== 'Index') ?? uses.find((use) => /encrypt/i.test(use.name));
  const name = keyName(member);
  if (!column || name === undefined) return undefined;
  const options = column.arguments.find((argument) => argument.type !== 'Literal') ?? column.arguments[0];
  return { name, node: member, storage: memberStorage(file, member, uses, options), enumerated: isEnumerated(file, options) };
}

function memberStorage(file: SourceFile, member: TSESTree.PropertyDefinition, uses: readonly DecoratorUse[], options: Node | undefined): ModelColumn['storage'] {
  if (uses.some((use) => /encrypt|cipher|secure|protect/i.test(use.name))) return 'encrypted';
  if (uses.some((use) => use.arguments.some((argument) => encrypts(file, argument)))) return 'encrypted';
  if (uses.some((use) => /^(?:ManyTo|OneTo|Primary(?:Generated|Key)|ForeignKey|BelongsTo|Has(?:Many|One)|Generated)/.test(use.name))) return 'opaque';
  const type = member.typeAnnotation ? file.textOf(member.typeAnnotation) : '';
  if (/\b(?:boolean|Buffer|Uint8Array|ObjectId|Types\.ObjectId)\b|Encrypted|Cipher/.test(type)) return /Encrypted|Cipher/.test(type) ? 'encrypted' : 'opaque';
  return storageOf(file, options);
}

function decoratorNames(file: SourceFile, use: DecoratorUse): string[] {
  return use.arguments.flatMap((argument) => {
    const text = staticText(file, argument);
    if (text !== undefined) return [text];
    return ['name', 'tableName', 'collection', 'table'].flatMap((key) => {
      const member = lookUpMember(file, argument, key);
      return member.kind === 'found' ? (staticText(file, member.value) ?? []) : [];
    });
  });
}

function staticNames(file: SourceFile, cls: ClassNode): string[] {
  return ['tableName', 'table'].flatMap((name) => staticText(file, staticValue(file, cls, name)) ?? []);
}

/** `static jsonSchema = {…}` and `static schema = { name, properties }`, as a field or a getter. */
function staticModel(file: SourceFile, cls: ClassNode): PersistedModel | undefined {
  const schema = staticValue(file, cls, 'jsonSchema') ?? staticValue(file, cls, 'schema');
  const columns = schema ? jsonSchemaColumns(file, schema) : [];
  const names = [cls.id?.name ?? '', ...staticNames(file, cls)].filter(Boolean);
  return columns.length === 0 ? undefined : { library: 'objection', names, node: cls, columns: withHooks(file, columns) };
}

function staticValue(file: SourceFile, cls: ClassNode, name: string): Node | undefined {
  for (const member of cls.body.body) {
    if (!('static' in member) || !member.static) continue;
    if (member.type === 'PropertyDefinition' && keyName(member) === name && member.value) return resolveConst(file, member.value);
    if (member.type === 'MethodDefinition' && keyName(member) === name && member.value.type === 'FunctionExpression') return returnedValues(member.value)[0];
  }
  return undefined;
}
