import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { remember } from 'phi-vocabulary';
import { unwrapAwait, type Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { keyName, memberName } from './static-names.js';

/** Where a name comes from: `import { a as b } from 'm'` gives `{ module: 'm', imported: 'a' }`; a namespace or whole require has `*`. */
export interface ImportedName {
  readonly module: string;
  readonly imported: string;
}

/** The import behind an identifier or a member of a namespace import; `require`, `import x = require()` and `await import()` included. */
export function importOf(file: SourceFile, node: Node): ImportedName | undefined {
  const inner = unwrapAwait(node);
  if (inner.type === 'Identifier') {
    const definition = file.variableOf(inner)?.defs[0];
    return definition ? importOfDefinition(definition) : undefined;
  }
  if (inner.type === 'MemberExpression') {
    const owner = importOf(file, inner.object);
    const name = memberName(inner);
    return owner && name !== undefined ? { module: owner.module, imported: owner.imported === '*' || owner.imported === 'default' ? name : `${owner.imported}.${name}` } : undefined;
  }
  const required = requiredModule(inner);
  return required === undefined ? undefined : { module: required, imported: '*' };
}

/** All modules the file imports or requires. */
export function importedModules(file: SourceFile): ReadonlySet<string> {
  return file.fact(collectModules);
}

/** Whether the file imports a module: by its exact name, or any path below it (`@sentry/` matches `@sentry/node`). */
export function importsModule(file: SourceFile, names: readonly string[]): boolean {
  const modules = importedModules(file);
  for (const module of modules) if (isAmong(module, names)) return true;
  return false;
}

/** Whether a module specifier is one of the names or lies below one; `node:` is ignored. */
export function matchesModule(module: string, names: readonly string[]): boolean {
  let answers = matches.get(names);
  if (!answers) matches.set(names, (answers = remember((specifier) => isAmong(specifier, names))));
  return answers(module);
}

/** Projects import the same modules in file after file, and lists of names are constants. */
const matches = new WeakMap<readonly string[], (module: string) => boolean>();

function isAmong(module: string, names: readonly string[]): boolean {
  const bare = module.replace(/^node:/, '');
  return names.some((name) => bare === name || (name.endsWith('/') ? bare.startsWith(name) : bare.startsWith(`${name}/`)));
}

function collectModules(file: SourceFile): ReadonlySet<string> {
  const modules = new Set<string>();
  for (const node of file.nodesOf('ImportDeclaration')) modules.add(node.source.value);
  for (const node of file.nodesOf('ImportExpression')) if (node.source.type === 'Literal' && typeof node.source.value === 'string') modules.add(node.source.value);
  for (const node of file.nodesOf('TSImportEqualsDeclaration')) {
    const reference = node.moduleReference;
    if (reference.type === 'TSExternalModuleReference' && reference.expression.type === 'Literal') modules.add(reference.expression.value);
  }
  for (const node of file.nodesOf('CallExpression')) {
    const required = requiredModule(node);
    if (required !== undefined) modules.add(required);
  }
  return modules;
}

function importOfDefinition(definition: TSESLint.Scope.Definition): ImportedName | undefined {
  const node = definition.node as Node;
  switch (node.type) {
    case 'ImportSpecifier':
      return fromDeclaration(node, node.imported.type === 'Identifier' ? node.imported.name : node.imported.value);
    case 'ImportDefaultSpecifier':
      return fromDeclaration(node, 'default');
    case 'ImportNamespaceSpecifier':
      return fromDeclaration(node, '*');
    case 'TSImportEqualsDeclaration':
      return node.moduleReference.type === 'TSExternalModuleReference' && node.moduleReference.expression.type === 'Literal'
        ? { module: node.moduleReference.expression.value, imported: '*' }
        : undefined;
    case 'VariableDeclarator':
      return fromDeclarator(node, definition.name);
    default:
      return undefined;
  }
}

function fromDeclaration(specifier: Node, imported: string): ImportedName | undefined {
  return specifier.parent?.type === 'ImportDeclaration' ? { module: specifier.parent.source.value, imported } : undefined;
}

function fromDeclarator(node: TSESTree.VariableDeclarator, name: Node): ImportedName | undefined {
  if (!node.init) return undefined;
  const init = unwrapAwait(node.init);
  const member = init.type === 'MemberExpression' ? memberName(init) : undefined;
  const module = requiredModule(init.type === 'MemberExpression' ? unwrapAwait(init.object) : init);
  if (module === undefined) return undefined;
  if (node.id.type === 'ObjectPattern') {
    const property = node.id.properties.find((candidate) => candidate.type === 'Property' && (candidate.value === name || (candidate.value.type === 'AssignmentPattern' && candidate.value.left === name)));
    return property?.type === 'Property' ? { module, imported: keyName(property) ?? '*' } : { module, imported: '*' };
  }
  return { module, imported: member ?? '*' };
}

/** The module named by `require('m')` or `import('m')`. */
function requiredModule(node: Node): string | undefined {
  if (node.type === 'ImportExpression') return node.source.type === 'Literal' && typeof node.source.value === 'string' ? node.source.value : undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require') return undefined;
  const argument = node.arguments[0];
  return argument?.type === 'Literal' && typeof argument.value === 'string' ? argument.value : undefined;
}
