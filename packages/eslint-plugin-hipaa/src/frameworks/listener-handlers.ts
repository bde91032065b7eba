import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { functionBehind, partialText, resolveConst } from '../ast/static-values.js';
import type { Handler } from './handlers.js';
import { middlewareOf, routerKey, routerNode } from './routers.js';

const socketReceiver = /socket|^ws$|wss|^io$|nsp|namespace|^conn(?:ection)?$|client|channel/i;
const lifecycle = new Set(['connection', 'connect', 'disconnect', 'disconnecting', 'error', 'close', 'open', 'end', 'data', 'finish', 'ready', 'listening', 'drain', 'exit']);
const workerClasses = new Set(['Worker', 'Queue', 'QueueWorker', 'Consumer', 'CronJob']);
const queueMethods = new Set(['process', 'consume', 'subscribe', 'work', 'define', 'addWorker', 'registerWorker']);

/** Socket events, queue workers and timed jobs. */
export function listenerHandlers(file: SourceFile): Handler[] {
  return [...sockets(file), ...workers(file), ...jobs(file), ...edgeServers(file)];
}

const socketWords = cue(/socket|\bws\b|wss/i);

function sockets(file: SourceFile): Handler[] {
  if (!file.mentions(socketWords)) return [];
  return file.nodesOf('CallExpression').flatMap((call) => {
    const name = calleeName(call);
    const receiver = name === 'on' || name === 'once' ? receiverOf(call) : undefined;
    const fn = call.arguments[1] && functionBehind(file, call.arguments[1]);
    const event = partialText(file, call.arguments[0]);
    if (!receiver || !fn || event === undefined || lifecycle.has(event) || !socketReceiver.test(file.textOf(receiver))) return [];
    return [{ fn, framework: 'socket', route: `${namespaceOf(file, call)}/${event}`, method: 'on', head: call.callee, whole: call, router: routerNode(file, receiver), middlewares: socketMiddleware(file, call) }];
  });
}

/** The listeners around an event's that wait for connections: their server or namespace. */
function serversOf(call: TSESTree.CallExpression): Node[] {
  const servers: Node[] = [];
  for (let node: Node | undefined = call; node; node = node.parent) {
    const receiver = node.type === 'CallExpression' && calleeName(node) === 'on' ? receiverOf(node) : undefined;
    if (receiver) servers.push(receiver);
  }
  return servers;
}

/** `/patients` of `io.of('/patients')` and of `new WebSocketServer({ path: '/patients' })`. */
function namespaceOf(file: SourceFile, call: TSESTree.CallExpression): string {
  for (const server of serversOf(call)) {
    const made = resolveConst(file, server);
    if (made.type === 'CallExpression' && calleeName(made) === 'of') return partialText(file, made.arguments[0]) ?? '';
    const path = made.type === 'NewExpression' ? lookUpMember(file, made.arguments[0], 'path') : undefined;
    if (path?.kind === 'found') return partialText(file, path.value) ?? '';
  }
  return '';
}

/** `new WebSocketServer({ verifyClient })`, and the listener that hands a connection over: `server.on('upgrade', … wss.handleUpgrade(…))`. */
function upgradeGuards(file: SourceFile, server: Node): Node[] {
  const made = resolveConst(file, server);
  if (made.type !== 'NewExpression') return [];
  const handsOver = `${file.textOf(server)}.handleUpgrade(`;
  const listeners = file.text.includes(handsOver) ? file.callsNamed((name) => name === 'on').flatMap((call) => call.arguments.filter((argument) => isFunction(argument) && file.textOf(argument).includes(handsOver))) : [];
  return [made, ...listeners];
}

/** What guards a connection: `io.use`, `nsp.use` on the server or namespace whose `connection` listener the event stands in. */
function socketMiddleware(file: SourceFile, call: TSESTree.CallExpression): Node[] {
  const nodes: Node[] = [];
  for (let node: Node | undefined = call.parent; node; node = node.parent) {
    if (node.type !== 'CallExpression' || calleeName(node) !== 'on') continue;
    const receiver = receiverOf(node);
    if (receiver) nodes.push(...middlewareOf(file, routerKey(file, receiver), undefined, Infinity), ...node.arguments.filter(isFunction));
  }
  const own = receiverOf(call);
  if (own) nodes.push(...middlewareOf(file, routerKey(file, own), undefined, Infinity));
  return [...nodes, ...serversOf(call).flatMap((server) => upgradeGuards(file, server))];
}

function workers(file: SourceFile): Handler[] {
  const created = file.nodesOf('NewExpression').flatMap((node) => {
    if (!workerClasses.has(calleeName(node) ?? '')) return [];
    const fn = functionAmong(file, node.arguments);
    return fn ? [{ fn, framework: calleeName(node) === 'CronJob' ? ('cron' as const) : ('queue' as const), route: partialText(file, node.arguments[0]), method: undefined, head: node, whole: node, router: undefined, middlewares: [] }] : [];
  });
  const called = file.nodesOf('CallExpression').flatMap((call) => {
    const receiver = queueMethods.has(calleeName(call) ?? '') ? receiverOf(call) : undefined;
    const fn = receiver && /queue|worker|consumer|channel|boss|agenda|broker|kafka|nats|sub/i.test(file.textOf(receiver)) ? functionAmong(file, call.arguments) : undefined;
    return fn ? [{ fn, framework: 'queue' as const, route: partialText(file, call.arguments[0]), method: undefined, head: call, whole: call, router: undefined, middlewares: [] }] : [];
  });
  return [...created, ...called];
}

const jobWords = cue(/cron|schedule/i);

function jobs(file: SourceFile): Handler[] {
  if (!file.mentions(jobWords)) return [];
  return file.nodesOf('CallExpression').flatMap((call) => {
    if (!/^(?:schedule|scheduleJob|createTask)$/.test(calleeName(call) ?? '')) return [];
    const fn = functionAmong(file, call.arguments);
    return fn ? [{ fn, framework: 'cron' as const, route: undefined, method: undefined, head: call, whole: call, router: undefined, middlewares: [] }] : [];
  });
}

const serverCall = cue(/\bserve\(|\bcreateServer\(/);

/** `Deno.serve(async (req) => …)` of Supabase's functions, `serve(…)` of Deno's library, `http.createServer(…)`. */
function edgeServers(file: SourceFile): Handler[] {
  if (!file.mentions(serverCall)) return [];
  return file.nodesOf('CallExpression').flatMap((call) => {
    const name = calleeName(call);
    if (name !== 'serve' && name !== 'createServer') return [];
    const fn = functionAmong(file, call.arguments);
    if (!fn || !/^_?(?:req|request|c|ctx)\b/.test(fn.params[0] ? file.textOf(fn.params[0]) : '')) return [];
    return [{ fn, framework: 'lambda' as const, route: undefined, method: undefined, head: call.callee, whole: call, router: undefined, middlewares: [] }];
  });
}

function functionAmong(file: SourceFile, nodes: readonly Node[]): FunctionNode | undefined {
  for (const node of nodes) {
    const inner = unwrap(node);
    const fn = isFunction(inner) || inner.type === 'Identifier' ? functionBehind(file, inner) : undefined;
    if (fn) return fn;
  }
  return undefined;
}
