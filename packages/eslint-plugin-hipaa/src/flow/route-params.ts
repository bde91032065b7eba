import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, mentionsPatient } from 'phi-vocabulary';
import { decoratorsOf } from '../ast/decorators.js';
import { isFunction, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { staticText } from '../ast/static-values.js';
import type { Leak } from './leaks.js';
import { phi } from './verdict.js';

/** A route that asks for an identifier in its path. */
export interface IdentifierRoute {
  readonly node: Node;
  readonly leak: Leak;
}

const verbs = /^(?:get|post|put|patch|delete|del|all|head)$/;
const decorators = /^(?:Get|Post|Put|Patch|Delete|All)$/;

/** `router.get('/patients/by-mrn/:mrn', …)`, `@Get('ssn/:ssn')`: whoever calls these puts an identifier into a URL. */
export function identifierRoutes(file: SourceFile): IdentifierRoute[] {
  const routes = file.nodesOf('CallExpression').flatMap((call) => {
    const text = verbs.test(calleeName(call) ?? '') && receiverOf(call) && call.arguments.length > 1 && handles(call.arguments.at(-1)) ? staticText(file, call.arguments[0]) : undefined;
    return text === undefined ? [] : asked(call, text, text);
  });
  return [...routes, ...file.nodesOf('MethodDefinition').flatMap((method) => ofMethod(file, method))];
}

function handles(node: Node | undefined): boolean {
  return isFunction(node) || node?.type === 'Identifier' || node?.type === 'MemberExpression' || node?.type === 'CallExpression';
}

function ofMethod(file: SourceFile, method: TSESTree.MethodDefinition): IdentifierRoute[] {
  const route = decoratorsOf(method).find((use) => decorators.test(use.name));
  const text = staticText(file, route?.arguments[0]);
  const cls = method.parent.parent;
  const controller = decoratorsOf(cls).find((use) => use.name === 'Controller');
  return route && text !== undefined ? asked(method, text, `${staticText(file, controller?.arguments[0]) ?? ''}/${text}`) : [];
}

/** Identifiers by name anywhere; names, mail addresses and phone numbers where the whole path is about patients. */
function asked(node: Node, path: string, whole: string): IdentifierRoute[] {
  for (const [, name = ''] of path.matchAll(/[:{](\w+)/g)) {
    const verdict = classifyName(name);
    if (!verdict || verdict.class === 'record' || verdict.class === 'record-key' || verdict.class === 'clinical') continue;
    const reaches = verdict.class === 'email' || verdict.class === 'phone' || verdict.class === 'name' || verdict.class === 'health-plan';
    if (verdict.strength === 'strong' || (reaches && mentionsPatient(whole))) return [{ node, leak: { phi: phi(verdict.class, 'medium', name), node } }];
  }
  return [];
}
