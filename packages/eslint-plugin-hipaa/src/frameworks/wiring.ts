import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, type Node } from '../ast/nodes.js';
import { calleeName, keyName } from '../ast/static-names.js';

const wiringCalls = /^(?:use|get|post|put|patch|delete|all|register|addHook|plugin|guard|route|applyDecorators|pipe|compose|\$extends|\$use|UseInterceptors|middleware|mapResponse|on[A-Z]\w*)$/;
const wiringKeys = /^(?:preHandler|preValidation|preParsing|onRequest|onResponse|onSend|preSerialization|beforeHandle|afterHandle|middlewares?|plugins|extensions|interceptors|before|after|use|pre|post|hooks?)$/;

/**
 * Whether a call makes something that works later, with what it is given as settings: a decorator's, a middleware's or plugin's
 * factory, or a wrapper of a function (`audited({ … }, handler)`, `audited({ … })(handler)`).
 */
export function isWiring(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const { parent } = call;
  if (parent.type === 'Decorator' || call.arguments.some((argument) => isFunction(argument))) return true;
  if (parent.type === 'CallExpression' && parent.callee === call) return true;
  return isPlugged(call);
}

/** An argument of what puts middleware in place, or a hook of a route's options, in lists and objects, too. */
function isPlugged(node: Node): boolean {
  let current = node;
  for (let parent = node.parent; parent; current = parent, parent = parent.parent) {
    if (parent.type === 'CallExpression') return parent.callee !== current && wiringCalls.test(calleeName(parent) ?? '');
    if (parent.type === 'Property' && wiringKeys.test(keyName(parent) ?? '')) return true;
    if (parent.type !== 'Property' && parent.type !== 'ObjectExpression' && parent.type !== 'ArrayExpression') return false;
  }
  return false;
}
