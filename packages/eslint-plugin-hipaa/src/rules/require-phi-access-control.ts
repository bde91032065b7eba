import { mentionsPatient, publicWords, splitWords } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { isMigrationOrSeed, isTestFile } from '../ast/file-kind.js';
import type { FunctionNode, Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction } from '../ast/static-values.js';
import { createRule, type Confidence } from '../create-rule.js';
import { looseCors } from '../frameworks/cors.js';
import { accessesWithin, type DataAccess } from '../frameworks/data-access.js';
import { namesGuard } from '../frameworks/guard-names.js';
import { authorizes, isDeclaredPublic, isGuarded, usesPrincipal } from '../frameworks/guards.js';
import { handlersOf, type Framework, type Handler } from '../frameworks/handlers.js';
import { mountedAs } from '../frameworks/mounts-elsewhere.js';
import { isCareFile, isLikelyCare, subjectVerdict } from '../frameworks/patient-subject.js';
import { filtersByPrincipal, isOwnApp, onlySignedIn, ownerlessReads } from '../frameworks/record-ownership.js';
import { callsWithin } from '../frameworks/within.js';

export default createRule({
  name: 'require-phi-access-control',
  problems: {
    sibling: '{{name}} lacks the access check that its siblings carry.',
    open: '{{name}} serves {{sink}} records to anyone: nothing checks the caller.',
    ownership: '{{name}} reaches any {{sink}} record by id, without the siblings\' ownership filter.',
    cors: 'CORS lets every origin read responses with credentials.',
  },
  trigger: /get|post|put|patch|delete|Query|Mutation|procedure|use server|handler|loader|action|\.on\(|route|cors|Access-Control|Message|Subscri|serve|\bload\b|NextApi|\breq\b/i,
  check({ file, settings, report }) {
    if (isTestFile(file.filename) || isMigrationOrSeed(file.filename)) return;
    for (const node of looseCors(file)) report({ node, problem: 'cors', confidence: isCareFile(file) ? 'medium' : 'low' });
    const handlers = handlersOf(file).filter((handler) => reachable.has(handler.framework) && isServed(file, handler));
    if (handlers.length === 0) return;
    const guarded = new Set(handlers.filter((handler) => isGuarded(file, handler, settings)));
    const guardedGroups = new Set([...guarded].map((handler) => groupOf(file, handler)));
    const rareGroups = rarelyGuardedGroups(file, handlers, guarded);
    let careful: Groups | undefined;
    const carefulGroups = (): Groups => (careful ??= new Set([...guarded].filter(({ fn }) => fn && filtersByPrincipal(file, fn)).map((handler) => groupOf(file, handler))));
    for (const handler of handlers) {
      const subject = patientSubject(file, handler);
      if (subject === undefined || isPublicRoute(handler)) continue;
      const declaredPublic = isDeclaredPublic(handler);
      if (declaredPublic && !(subject.plain && takesRecordId(handler))) continue;
      const data = { name: nameOf(handler), sink: subject.name };
      if (declaredPublic) report({ node: handler.head, problem: 'open', confidence: 'medium', data });
      else if (guarded.has(handler)) reportOwnership(file, handler, carefulGroups, (node) => report({ node, problem: 'ownership', confidence: 'low', data }));
      else {
        const siblings = isAmong(file, guardedGroups, handler);
        const confidence = isAmong(file, rareGroups, handler) ? 'low' : siblings ? (subject.plain ? 'high' : 'medium') : withoutSiblings(file, handler, subject.plain, guarded.size > 0);
        if (confidence) report({ node: handler.head, problem: siblings ? 'sibling' : 'open', confidence, data });
      }
    }
  },
});

const reachable: ReadonlySet<Framework> = new Set(['express', 'fastify', 'koa', 'hono', 'hapi', 'nest', 'next-app', 'next-pages', 'next-action', 'remix', 'trpc', 'graphql', 'socket', 'lambda']);

/** Controllers that another file registers are that file's business; so are field resolvers of a type. */
function isServed(file: SourceFile, handler: Handler): boolean {
  if (handler.framework === 'express') return handler.method !== undefined;
  if (handler.framework === 'lambda' && handler.fn && isFedByEvents(file, handler)) return false;
  return !/^(?:resolvefield|fieldresolver|resolvereference|resolveproperty|options|head)$/.test(handler.method ?? '');
}

/** A queue, stream, bucket or timer calls a Lambda: nobody from outside does. */
function isFedByEvents(file: SourceFile, handler: Handler): boolean {
  const text = file.textOf(handler.whole);
  return /\b(?:SQS|SNS|S3|DynamoDBStream|Kinesis\w*|Scheduled|EventBridge|CloudWatchLogs|SES|MSK)(?:Batch)?(?:Handler|Event)\b/.test(text) || /\bevent\s*\.\s*Records\b|\{\s*Records\b/.test(text);
}

/** `@Public() @Get(':id/serology')`: what is open on purpose is a list anyone may see, not one person's record. */
function takesRecordId(handler: Handler): boolean {
  return /:\w+/.test(handler.route ?? '');
}

interface Subject {
  readonly name: string;
  readonly plain: boolean;
}

/** What a handler serves, when that is about persons in care: by the stores it reaches, or by its route. */
function patientSubject(file: SourceFile, handler: Handler): Subject | undefined {
  const { fn } = handler;
  if (fn && isStatic(file, fn)) return undefined;
  const reached = fn ? reachedFrom(file, fn).filter((access) => access.operation !== 'build') : [];
  const plain = reached.find((access) => access.aboutPatients === 'yes');
  if (plain) return { name: clean(plain.subject), plain: true };
  const part = ownParts(file, handler).find((word) => subjectVerdict(word) === 'yes');
  if (part !== undefined && !reached.some((access) => subjectVerdict(access.subject ?? '') === 'no')) return { name: part, plain: true };
  return sharedSubject(file, handler, reached);
}

/** What other trades have, too: a store or a route by such a word counts where the file speaks of care. */
function sharedSubject(file: SourceFile, handler: Handler, reached: readonly DataAccess[]): Subject | undefined {
  const weak = reached.find((access) => access.aboutPatients === 'maybe' && (isCareFile(file) || isLikelyCare(access.subject ?? '')));
  if (weak) return { name: clean(weak.subject), plain: false };
  const likely = routeParts(handler).find((word) => isLikelyCare(word) || (subjectVerdict(word) === 'maybe' && reached.length > 0 && /[:{]\w+/.test(handler.route ?? '')));
  return likely !== undefined && isCareFile(file) ? { name: likely, plain: false } : reached.length === 0 && handler.fn === undefined ? fileSubject(file, handler) : undefined;
}

/** The words of a route; of an event those of its namespace, too, where the listener is told whose record to work on. */
function ownParts(file: SourceFile, handler: Handler): string[] {
  const isEvent = handler.framework === 'socket' && handler.method === 'on';
  return isEvent && handler.fn && !takesPatientKey(file, handler.fn) ? routeParts({ ...handler, route: handler.route?.split('/').at(-1) }) : routeParts(handler);
}

/** `(patientId) => …`, `const { patientId } = JSON.parse(text)`. */
function takesPatientKey(file: SourceFile, fn: FunctionNode): boolean {
  const scope = file.sourceCode.scopeManager?.acquire(fn);
  return scope?.variables.some(({ name }) => mentionsPatient(name) && /(?:id|ids|mrn|key)$/i.test(name)) ?? false;
}

/** A list that stands in the code is no record. */
function isStatic(file: SourceFile, fn: FunctionNode): boolean {
  const returned = fn.body?.type === 'BlockStatement' ? (fn.body.body.length === 1 && fn.body.body[0]?.type === 'ReturnStatement' ? fn.body.body[0].argument : undefined) : fn.body;
  return returned !== undefined && returned !== null && callsWithin(file, fn).length === 0 && (returned.type === 'ArrayExpression' || returned.type === 'ObjectExpression' || returned.type === 'Literal');
}

/** What a function reaches itself and through the helpers of its file. */
function reachedFrom(file: SourceFile, fn: FunctionNode): readonly DataAccess[] {
  const own = accessesWithin(file, fn);
  if (own.length > 0) return own;
  return callsWithin(file, fn).flatMap((call) => {
    const helper = calledFunction(file, call);
    return helper && helper !== fn ? accessesWithin(file, helper) : [];
  });
}

/** `router.get('/:id', PatientController.get)` in `patient.route.ts`: the names of handler and file. */
function fileSubject(file: SourceFile, handler: Handler): Subject | undefined {
  const names = [...handlerNames(file, handler), file.filename.split(/[\\/]/).at(-1)?.split('.')[0] ?? ''];
  if (names.some((name) => subjectVerdict(name) === 'no')) return undefined;
  const found = names.find((name) => subjectVerdict(name) === 'yes') ?? names.find((name) => isLikelyCare(name));
  return found === undefined ? undefined : { name: clean(found), plain: subjectVerdict(found) === 'yes' };
}

function handlerNames(file: SourceFile, handler: Handler): string[] {
  const { whole } = handler;
  const last = whole.type === 'CallExpression' ? whole.arguments.at(-1) : undefined;
  return last ? file.textOf(last).slice(0, 120).match(/[A-Za-z_$][\w$]*/g) ?? [] : [];
}

function routeParts(handler: Handler): string[] {
  return (handler.route ?? '').split(/[/.:]/).filter((part) => part !== '' && !part.includes('\u0000')).map((part) => part.replace(/^[[$]+|\]+$/g, ''));
}

function clean(name: string | undefined): string {
  return name?.replace(/[^\w-]/g, '') || 'patient';
}

/** Signing in, liveness and callbacks have to be open. */
function isPublicRoute(handler: Handler): boolean {
  const last = routeParts(handler).filter((part) => !/^(?:api|v\d+|id)$/.test(part)).at(-1) ?? '';
  const words = splitWords(last);
  return words.length > 0 && words.every((word) => publicWords.has(word));
}

function nameOf(handler: Handler): string {
  const { whole, method, framework, head } = handler;
  if (framework === 'nest' || framework === 'graphql' || framework === 'trpc') return head.type === 'Identifier' ? `"${head.name}"` : 'This handler';
  if (framework === 'next-action' || whole.type === 'FunctionDeclaration') return whole.type === 'FunctionDeclaration' && whole.id ? `"${whole.id.name}"` : 'This action';
  return method === undefined || method === 'on' ? 'This handler' : `This ${method.toUpperCase()} route`;
}

type Groups = ReadonlySet<Node | undefined>;

/** What siblings share; all resolvers of a file do, whatever map they stand in. */
function groupOf(file: SourceFile, handler: Handler): Node | undefined {
  return handler.framework === 'graphql' ? file.ast : handler.router;
}

function isAmong(file: SourceFile, groups: Groups, handler: Handler): boolean {
  const group = groupOf(file, handler);
  return group !== undefined && groups.has(group);
}

const authorizer = cue(/Authorizer/);

/** A few guards in a table of many routes are the exception: what lets the others through stands before the table. */
function rarelyGuardedGroups(file: SourceFile, handlers: readonly Handler[], guarded: ReadonlySet<Handler>): Groups {
  const routes = new Map<Node | undefined, { all: number; guarded: number }>();
  for (const handler of handlers) {
    const { all, guarded: known } = routes.get(groupOf(file, handler)) ?? { all: 0, guarded: 0 };
    routes.set(groupOf(file, handler), { all: all + 1, guarded: known + (guarded.has(handler) ? 1 : 0) });
  }
  return new Set([...routes].filter(([, { all, guarded: known }]) => all >= 40 && known > 0 && known * 10 < all).map(([group]) => group));
}

/**
 * Without siblings to compare with, absence is weaker evidence the likelier a guard stands elsewhere: an own `app` has none, a router
 * in its own file may get one at its mount, a Lambda in its gateway.
 */
function withoutSiblings(file: SourceFile, handler: Handler, plain: boolean, othersGuarded: boolean): Confidence | undefined {
  switch (handler.framework) {
    case 'lambda':
      return file.mentions(authorizer) ? undefined : othersGuarded && plain ? 'medium' : 'low';
    case 'next-action':
    case 'next-app':
    case 'next-pages':
    case 'remix':
    case 'trpc':
    case 'nest':
      return plain ? 'medium' : 'low';
    case 'graphql':
    case 'socket':
      return plain ? 'medium' : 'low';
    default:
      return routeConfidence(file, handler, plain);
  }
}

function routeConfidence(file: SourceFile, handler: Handler, plain: boolean): Confidence | undefined {
  if (isOwnApp(file, handler)) return plain ? 'high' : 'medium';
  if ((mountedAs(file)?.match(/[A-Za-z_$][\w$]*/g) ?? []).some((name) => namesGuard(name))) return undefined;
  return plain ? 'medium' : 'low';
}

/** A record by an id of the client, where a sibling's reads filter by who calls and this one looks at nothing but being signed in. */
function reportOwnership(file: SourceFile, handler: Handler, carefulGroups: () => Groups, report: (node: Node) => void): void {
  const { fn } = handler;
  if (!fn || usesPrincipal(file, fn) || handler.middlewares.some((node) => authorizes(file, node))) return;
  if (ownerlessReads(file, fn).length === 0) return;
  if (onlySignedIn(file, fn)) return report(handler.head);
  if (carefulGroups().has(groupOf(file, handler))) report(handler.head);
}
