import type { TSESTree } from '@typescript-eslint/utils';
import { chainOf } from '../ast/chains.js';
import { cue } from '../ast/cues.js';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName } from '../ast/static-names.js';
import { initOf } from '../ast/static-values.js';
import type { Handler } from './handlers.js';
import { unwrapHandler } from './route-handlers.js';

const procedureEnds = new Set(['query', 'mutation', 'subscription', 'action', 'handler', 'resolve']);

/** tRPC procedures and safe actions (`procedure.use(…).query(fn)`), and resolver maps of GraphQL servers. */
export function procedureHandlers(file: SourceFile): Handler[] {
  return [...procedures(file), ...resolvers(file)];
}

const procedure = cue(/procedure|action/i);

function procedures(file: SourceFile): Handler[] {
  if (!file.mentions(procedure)) return [];
  return file.nodesOf('CallExpression').flatMap((call) => {
    const fn = call.arguments.map((argument) => unwrap(argument)).find((argument) => isFunction(argument));
    if (!fn || !procedureEnds.has(calleeName(call) ?? '')) return [];
    const chain = chainOf(call);
    if (!chain.links.some((link) => /procedure|actionclient/i.test(link.name)) && !isProcedure(file, chain.root)) return [];
    const property = call.parent.type === 'Property' ? call.parent : undefined;
    return [{ fn, framework: 'trpc', route: (property && keyName(property)) ?? functionName(fn), method: calleeName(call), head: property?.key ?? call.callee, whole: property ?? call, router: property?.parent, middlewares: chainParts(call) }];
  });
}

/** `const audited = t.procedure.use(…)`: a procedure by what it is built from. */
function isProcedure(file: SourceFile, root: Node): boolean {
  const init = root.type === 'Identifier' ? initOf(file, root) : undefined;
  return init !== undefined && (/\bprocedure\b/i.test(file.textOf(init).slice(0, 200)) || (init.type === 'CallExpression' && isProcedure(file, chainOf(init).root)));
}

/** The procedure it is built on and every `.use(…)` on the way. */
function chainParts(tip: TSESTree.CallExpression): Node[] {
  const parts: Node[] = [];
  for (let node: Node = tip; ; ) {
    if (node.type === 'CallExpression') {
      if (/^(?:use|concat|meta)$/.test(calleeName(node) ?? '')) parts.push(...node.arguments);
      const callee = unwrap(node.callee);
      if (callee.type !== 'MemberExpression' && node !== tip) parts.push(callee);
      node = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
    } else if (node.type === 'MemberExpression') {
      parts.push(node);
      node = unwrap(node.object);
    } else {
      parts.push(node);
      return parts;
    }
  }
}

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

const resolverTypes = cue(/\b(?:Query|Mutation|Subscription)\b/);

function resolvers(file: SourceFile): Handler[] {
  if (!file.mentions(resolverTypes)) return [];
  return file.nodesOf('Property').flatMap((property) => (rootTypes.has(keyName(property) ?? '') && property.value.type === 'ObjectExpression' ? fieldsOf(file, property.value, keyName(property) ?? '', around(property)) : [])).concat(rootObjects(file));
}

/** `const Query = { patient: … }` and `const queryResolvers = { … }`. */
function rootObjects(file: SourceFile): Handler[] {
  return file.nodesOf('VariableDeclarator').flatMap((node) => {
    const name = node.id.type === 'Identifier' ? node.id.name : '';
    const value = node.init ? unwrap(node.init) : undefined;
    return value?.type === 'ObjectExpression' && (rootTypes.has(name) || /(?:Query|Mutation|Queries|Mutations)(?:Resolvers?)?$/.test(name)) ? fieldsOf(file, value, name, []) : [];
  });
}

/** Wrappers around the whole map: `combineResolvers(isAuthenticated, { Query })`, `composeResolvers(…)`. */
function around(property: Node): Node[] {
  const object = property.parent;
  return object?.parent?.type === 'CallExpression' ? [object.parent.callee, ...object.parent.arguments.filter((argument) => argument !== object)] : [];
}

function fieldsOf(file: SourceFile, object: TSESTree.ObjectExpression, method: string, outer: readonly Node[]): Handler[] {
  return object.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const { fn, wrappers } = unwrapHandler(file, property.value);
    if (!fn) return [];
    return [{ fn, framework: 'graphql' as const, route: keyName(property), method: method.toLowerCase(), head: property.key, whole: property, router: object, middlewares: [...wrappers, ...wrapperArguments(property.value), ...outer] }];
  });
}

/** `combineResolvers(isAuthenticated, resolver)`. */
function wrapperArguments(node: Node): Node[] {
  return node.type === 'CallExpression' ? node.arguments.filter((argument) => !isFunction(argument)) : [];
}
