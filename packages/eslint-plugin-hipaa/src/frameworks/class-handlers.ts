import { decoratorsOf, type DecoratorUse } from '../ast/decorators.js';
import { isFunction, type ClassNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyName } from '../ast/static-names.js';
import { partialText } from '../ast/static-values.js';
import type { Framework, Handler } from './handlers.js';

const methodFrameworks: ReadonlyMap<string, Framework> = new Map([
  ...['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options', 'Sse', 'GetMapping', 'HttpGet', 'HttpPost', 'httpGet', 'httpPost', 'httpPut', 'httpPatch', 'httpDelete', 'get', 'post', 'put', 'patch', 'del', 'operation'].map((name) => [name, 'nest'] as const),
  ...['Query', 'Mutation', 'Subscription', 'ResolveField', 'FieldResolver', 'ResolveReference', 'ResolveProperty'].map((name) => [name, 'graphql'] as const),
  ...['SubscribeMessage', 'OnMessage'].map((name) => [name, 'socket'] as const),
  ...['MessagePattern', 'EventPattern', 'GrpcMethod', 'Process', 'OnEvent', 'RabbitSubscribe', 'RabbitRPC', 'SqsMessageHandler', 'KafkaListener', 'OnQueueEvent'].map((name) => [name, 'queue'] as const),
  ...['Cron', 'Interval', 'Timeout'].map((name) => [name, 'cron'] as const),
]);

const classDecorators = /^(?:Controller|RestController|JsonController|Resolver|WebSocketGateway|Processor|Route|SocketController|Injectable|Gateway|controller|Path|EventSubscriber|Service)$/;

/** Methods of decorated classes: NestJS, routing-controllers, tsoa, TypeGraphQL, InversifyJS, LoopBack. */
export function classHandlers(file: SourceFile): Handler[] {
  if (!file.text.includes('@')) return [];
  return [...file.nodesOf('ClassDeclaration'), ...file.nodesOf('ClassExpression')].flatMap((cls) => handlersOfClass(file, cls));
}

function handlersOfClass(file: SourceFile, cls: ClassNode): Handler[] {
  const onClass = decoratorsOf(cls);
  const holder = onClass.find((decorator) => classDecorators.test(decorator.name));
  const handlers: Handler[] = [];
  for (const member of cls.body.body) {
    if ((member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') || !isFunction(member.value)) continue;
    const own = decoratorsOf(member);
    const verb = own.find((decorator) => methodFrameworks.has(decorator.name));
    if (!verb) continue;
    handlers.push({
      fn: member.value,
      framework: methodFrameworks.get(verb.name) ?? 'nest',
      route: joinRoute(routeOf(file, holder), routeOf(file, verb) ?? keyName(member)),
      method: verb.name.toLowerCase(),
      head: member.key,
      whole: member,
      router: cls,
      middlewares: [...own, ...onClass].filter((decorator) => decorator !== verb && decorator !== holder).map((decorator) => decorator.node),
    });
  }
  return handlers;
}

function routeOf(file: SourceFile, decorator: DecoratorUse | undefined): string | undefined {
  const first: Node | undefined = decorator?.arguments[0];
  if (!first) return undefined;
  if (first.type === 'ObjectExpression') {
    const path = first.properties.find((property) => property.type === 'Property' && /^(?:path|route|namespace|name)$/.test(keyName(property) ?? ''));
    return path?.type === 'Property' ? partialText(file, path.value) : undefined;
  }
  if (first.type === 'ArrowFunctionExpression') return file.textOf(first.body);
  return partialText(file, first) ?? (first.type === 'Identifier' ? first.name : undefined);
}

function joinRoute(base: string | undefined, path: string | undefined): string | undefined {
  if (base === undefined) return path;
  return path === undefined ? base : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}
