import type { TSESTree } from '@typescript-eslint/utils';
import { encryptingText, formattingText, modelModules, opaqueColumnTypes } from 'phi-vocabulary';
import { importOf, matchesModule } from '../ast/imports.js';
import { isClass, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import { calledFunction, resolveConst } from '../ast/static-values.js';
import type { ModelColumn } from './models.js';

type Storage = ModelColumn['storage'];

const textLimit = 3000;
const accessors: ReadonlySet<string> = new Set(['transformer', 'customtype', 'get', 'set', 'getter', 'setter', 'serializer', 'todriver', 'encrypt', 'encrypted', 'convertto', 'converttodatabase']);

/** How the options of a column, as an object, a call or a bare type, store it. */
export function storageOf(file: SourceFile, options: Node | undefined): Storage {
  if (!options) return 'plain';
  if (encrypts(file, options)) return 'encrypted';
  const value = resolveConst(file, options);
  if (value.type === 'ObjectExpression') return storageOfObject(file, value);
  if (value.type === 'CallExpression' && value.callee.type === 'Identifier' && !importsOrm(file, value.callee)) return 'opaque';
  return opaqueColumnTypes.test(file.textOf(value).slice(0, 200)) ? 'opaque' : 'plain';
}

function storageOfObject(file: SourceFile, object: TSESTree.ObjectExpression): Storage {
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') {
      const spread = resolveConst(file, property.argument);
      if (spread.type !== 'ObjectExpression') return 'opaque';
      if (encrypts(file, spread)) return 'encrypted';
      continue;
    }
    const key = keyName(property)?.toLowerCase() ?? '';
    if (key === 'transformer' && !isFormatting(file, property.value)) return 'encrypted';
    if (key === 'ref' || key === 'references') return 'opaque';
    if (key === 'type' && isCipherType(file, property.value)) return 'encrypted';
    if (key === 'type' && opaqueColumnTypes.test(file.textOf(property.value).slice(0, 200))) return 'opaque';
  }
  return 'plain';
}

/** MikroORM's `class SealedType extends Type { convertToDatabaseValue(v) { return seal(v); } }`. */
function isCipherType(file: SourceFile, node: Node): boolean {
  const value = unwrap(node);
  const target = value.type === 'NewExpression' ? value.callee : value;
  const cls = target.type === 'Identifier' ? (file.variableOf(target)?.defs[0]?.node as Node | undefined) : undefined;
  return isClass(cls) && callsEncrypting(file, cls);
}

/** A transformer of this file was already looked into; of an imported one only the name is known. */
function isFormatting(file: SourceFile, node: Node): boolean {
  const value = resolveConst(file, node);
  if (value.type === 'ObjectExpression') return true;
  const callee = value.type === 'NewExpression' || value.type === 'CallExpression' ? value.callee : value;
  if (callee.type === 'Identifier' && (file.variableOf(callee)?.defs[0]?.node as Node | undefined)?.type === 'ClassDeclaration') return true;
  return formattingText.test(file.textOf(callee));
}

/** Whether anything in the options names or runs encryption, in the file's own helpers and types too. */
export function encrypts(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (encryptingText.test(file.textOf(inner).slice(0, textLimit))) return true;
  if (inner.type === 'ObjectExpression') return inner.properties.some((property) => property.type === 'Property' && accessors.has(keyName(property)?.toLowerCase() ?? '') && encryptsBehind(file, property.value));
  return inner.type !== 'Literal' && encryptsBehind(file, inner);
}

/** Follows a name or a call to what the file knows of it: its definition's text, or the module it comes from. */
function encryptsBehind(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  const target = inner.type === 'CallExpression' || inner.type === 'NewExpression' ? inner.callee : inner;
  const imported = target.type === 'Identifier' || target.type === 'MemberExpression' ? importOf(file, target) : undefined;
  if (imported) return !matchesModule(imported.module, modelModules) && encryptingText.test(`${imported.imported} ${imported.module.replace(/^.*[\\/](?=[^\\/]*$)/, '')}`);
  const called = inner.type === 'CallExpression' ? calledFunction(file, inner) : undefined;
  if (called) return encryptingText.test(file.textOf(called).slice(0, textLimit)) || callsEncrypting(file, called);
  const definition = target.type === 'Identifier' ? (file.variableOf(target)?.defs[0]?.node as Node | undefined) : undefined;
  if (definition) return encryptingText.test(file.textOf(definition).slice(0, textLimit));
  const value = resolveConst(file, inner);
  return value !== inner && encryptingText.test(file.textOf(value).slice(0, textLimit));
}

/** `set(v) { this.setDataValue('x', seal(v)) }` with `seal` imported from a module of ciphers. */
function callsEncrypting(file: SourceFile, fn: Node): boolean {
  return file.nodesOf('CallExpression').some((call) => call.range[0] >= fn.range[0] && call.range[1] <= fn.range[1] && encryptingText.test(calleeName(call) ?? ''));
}

function importsOrm(file: SourceFile, callee: Node): boolean {
  const imported = importOf(file, callee);
  return imported !== undefined && matchesModule(imported.module, modelModules);
}

/** Whether the options restrict a column to a fixed list of values. */
export function isEnumerated(file: SourceFile, options: Node | undefined): boolean {
  if (!options) return false;
  const value = unwrap(options);
  return value.type === 'ObjectExpression' && value.properties.some((property) => property.type === 'Property' && /^(?:enum|values|isIn)$/.test(keyName(property) ?? '')) || /\bENUM\b|\benum\(/.test(file.textOf(value).slice(0, 200));
}

const hookNames: ReadonlySet<string> = new Set(['plugin', 'pre', 'beforeCreate', 'beforeSave', 'beforeUpdate', 'beforeBulkCreate', 'addHook', 'hook', 'hooks', 'path', 'set', 'use', 'subscribe', 'encrypt']);

/** Texts of hooks and plugins in the file that encrypt, in which a column is protected when it is named; a plugin without names protects all. */
function protectingHooks(file: SourceFile): readonly string[] {
  return file.fact(collectHooks);
}

function collectHooks(file: SourceFile): readonly string[] {
  const texts: string[] = [];
  for (const call of file.nodesOf('CallExpression')) {
    if (!hookNames.has(calleeName(call) ?? '')) continue;
    const text = file.textOf(call).slice(0, textLimit);
    if (encryptingText.test(text) || call.arguments.some((argument) => argument.type === 'Identifier' && encryptsBehind(file, argument))) texts.push(text);
  }
  for (const property of file.nodesOf('Property')) if (keyName(property) === 'hooks' && encryptingText.test(file.textOf(property).slice(0, textLimit))) texts.push(file.textOf(property).slice(0, textLimit));
  for (const method of file.nodesOf('MethodDefinition')) {
    if (!/^\$?(?:before|format|encrypt)/i.test(keyName(method) ?? '')) continue;
    const text = file.textOf(method).slice(0, textLimit);
    if (encryptingText.test(text)) texts.push(text);
  }
  return texts;
}

/** The columns with those that a hook or plugin names marked as encrypted. `holders`: names by which the hook reaches the model. */
export function withHooks(file: SourceFile, columns: readonly ModelColumn[], holders: readonly string[] = []): ModelColumn[] {
  const hooks = protectingHooks(file);
  if (hooks.length === 0) return [...columns];
  return columns.map((column) => (column.storage === 'plain' && hooks.some((text) => protects(text, column.name, holders)) ? { ...column, storage: 'encrypted' } : column));
}

function protects(text: string, name: string, holders: readonly string[]): boolean {
  const schema = /^(\w*schema)\.(?:plugin|pre)\b/i.exec(text)?.[1];
  if (schema !== undefined && holders.length > 0 && !holders.includes(schema)) return false;
  if (new RegExp(`\\b${name.replace(/[^\w]/g, '')}\\b`).test(text)) return true;
  const isWhole = /^[\w.]+\.plugin\s*\(/.test(text) && !/\b(?:fields|encryptedFields|paths|columns|only)\b/.test(text);
  return isWhole && holders.some((holder) => text.startsWith(`${holder}.`));
}
