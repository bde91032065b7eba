import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { importOf } from '../ast/imports.js';
import { moduleBehind } from '../ast/origin.js';
import { calledFunction } from '../ast/static-values.js';

/** A value that comes from the process environment, by the variable's name. */
export interface EnvRead {
  readonly name: string;
  /** What the reader falls back to: `config.get('KEY', 'x')`, `const { KEY = 'x' } = process.env`. */
  readonly fallback?: Node;
}

const getters: ReadonlySet<string> = new Set(['get', 'getOrThrow', 'getString', 'require', 'env', 'getEnv', 'getenv', 'requireEnv', 'mustEnv', 'requiredEnv', 'getEnvVar', 'getRequiredEnv', 'readEnv', 'envVar', 'assertEnv', 'mustGetEnv', 'need', 'required']);
const configReceiver = /^(?:this\.)?_?#?(?:config|cfg|configs|configService|config_service|conf|env|envs|environment|nconf|Deno\.env|settings)$/i;
/** Modules whose objects read settings, whatever the variable is called that holds one. */
const configModules: ReadonlySet<string> = new Set(['@nestjs/config', 'nconf', 'env-var', 'config', 'convict']);
const upperSnake = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/**
 * The environment variable behind an expression: `process.env.X`, `env.X`, `import.meta.env.X`, `Deno.env.get('X')`,
 * Nest's `config.get('X')`, destructured from any of these. Follows a variable written once.
 */
export function envRead(file: SourceFile, node: Node): EnvRead | undefined {
  const inner = unwrapAwait(node);
  if (inner.type === 'MemberExpression') return readOfMember(file, inner);
  if (inner.type === 'CallExpression') return readOfCall(file, inner);
  return inner.type === 'Identifier' ? readOfVariable(file, inner) : undefined;
}

/** Whether an expression is the whole environment: `process.env`, an alias of it, or what a schema made of it. */
export function isEnvironment(file: SourceFile, node: Node, depth = 0): boolean {
  const inner = unwrapAwait(node);
  const path = pathOf(inner)?.join('.');
  if (path === 'process.env' || path === 'globalThis.process.env' || path === 'Bun.env' || path === 'Deno.env') return true;
  if (inner.type === 'MemberExpression') return memberName(inner) === 'env' && (unwrap(inner.object).type === 'MetaProperty' || bindingsOwner.test(pathOf(inner.object)?.join('.') ?? '') || importOf(file, inner.object)?.module.replace('node:', '') === 'process');
  if (inner.type === 'CallExpression') return depth < 3 && [...inner.arguments, ...(receiverOf(inner) ? [receiverOf(inner) as Node] : [])].some((argument) => isEnvironment(file, argument, depth + 1));
  if (inner.type !== 'Identifier' || depth > 3) return false;
  const imported = importOf(file, inner);
  if (imported) return imported.imported === 'env' || (imported.imported === 'default' && inner.name === 'env');
  const definition = file.variableOf(inner)?.defs[0]?.node as Node | undefined;
  if (definition?.type !== 'VariableDeclarator' || !definition.init) return false;
  if (definition.id.type === 'Identifier') return isEnvironment(file, definition.init, depth + 1);
  // `const { env } = process`
  return definition.id.type === 'ObjectPattern' && inner.name === 'env' && pathOf(definition.init)?.join('.') === 'process';
}

/** What hands a Worker its bindings: Hono's `c.env`, SvelteKit's `platform.env`, Pages' `context.env`. */
const bindingsOwner = /^(?:c|ctx|context|platform|event\.platform|locals\.runtime|this)$/;

function readOfMember(file: SourceFile, node: TSESTree.MemberExpression): EnvRead | undefined {
  const name = memberName(node);
  return name !== undefined && upperSnake.test(name) && isEnvironment(file, node.object) ? { name } : undefined;
}

function readOfCall(file: SourceFile, node: TSESTree.CallExpression): EnvRead | undefined {
  const name = calleeName(node);
  const [first, fallback] = node.arguments;
  if (name === undefined || first?.type !== 'Literal' || typeof first.value !== 'string') return undefined;
  if (!getters.has(name)) return upperSnake.test(first.value) && readsEnvironment(file, node) ? { name: first.value } : undefined;
  const receiver = receiverOf(node);
  const path = receiver && pathOf(receiver)?.join('.');
  const isKnown = receiver ? (path !== undefined && configReceiver.test(path)) || (upperSnake.test(first.value) && configModules.has(moduleBehind(file, receiver) ?? '')) : upperSnake.test(first.value);
  if (!isKnown || !(upperSnake.test(first.value) || /\./.test(first.value))) return undefined;
  return { name: first.value, ...(fallback ? { fallback } : {}) };
}

/** A helper of the file that looks its argument up: `const need = (name) => process.env[name]`. */
function readsEnvironment(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const fn = calledFunction(file, node);
  return fn !== undefined && /\benv\[/.test(file.textOf(fn));
}

function readOfVariable(file: SourceFile, node: TSESTree.Identifier): EnvRead | undefined {
  const variable = file.variableOf(node);
  const definition = variable?.defs[0]?.node as Node | undefined;
  if (definition?.type !== 'VariableDeclarator' || !definition.init) return undefined;
  if (definition.id.type === 'Identifier') return unwrapAwait(definition.init).type === 'Identifier' ? undefined : envRead(file, definition.init);
  return definition.id.type === 'ObjectPattern' && isEnvironment(file, definition.init) ? readOfPattern(definition.id, node.name) : undefined;
}

function readOfPattern(pattern: TSESTree.ObjectPattern, local: string): EnvRead | undefined {
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    const name = keyName(property);
    if (target.type !== 'Identifier' || target.name !== local || name === undefined) continue;
    return { name, ...(property.value.type === 'AssignmentPattern' ? { fallback: property.value.right } : {}) };
  }
  return undefined;
}
