import type { TSESTree } from '@typescript-eslint/utils';
import { breakGlassPhrases, splitWords } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { enclosingClass, isFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName } from '../ast/static-names.js';
import { partialText } from '../ast/static-values.js';
import { unitFunction } from './audit-units.js';
import { dataAccesses, type DataAccess } from './data-access.js';
import { hasSequence } from './guard-names.js';
import { handlerOf, type Handler } from './handlers.js';
import { within } from './within.js';

/** A function that opens records in an emergency. */
export interface EmergencyPath {
  readonly fn: FunctionNode;
  readonly name: string;
  readonly head: Node;
}

const emergencyText = cue(/break.?(?:the.?)?glass|\bbtg\b|emergenc|overrid|etreat|redbutton|bypass|unlock|force.?access|glass|crash.?cart|life.?threat|disaster|code.?blue|downtime/i);

/** Whether a file or its path mentions anything of the kind: asked first. */
export function mentionsEmergency(file: SourceFile): boolean {
  return file.mentions(emergencyText) || emergencyText.regex.test(file.filename);
}

const otherVerbs = new Set(['end', 'revoke', 'close', 'expire', 'list', 'get', 'send', 'notify', 'cleanup', 'render', 'format', 'stop', 'cancel', 'remove', 'delete', 'count', 'review', 'report', 'find', 'log', 'record', 'audit', 'alert', 'email', 'build', 'validate', 'deny', 'reject', 'test', 'describe', 'show', 'use', 'to', 'on', 'fetch', 'map', 'parse', 'prune', 'purge', 'watch', 'deactivate', 'acknowledge', 'search', 'export', 'page', 'sanitize', 'serialize', 'schedule']);
/** What is called an emergency and is none of access: places, people, kinds of visit. */
const notAccess = new Set(['contact', 'contacts', 'department', 'departments', 'room', 'rooms', 'phone', 'number', 'numbers', 'visit', 'visits', 'admission', 'admissions', 'medicine', 'medication', 'service', 'services', 'type', 'severity', 'level', 'line', 'hotline', 'call', 'calls', 'ward', 'physician', 'doctor', 'plan', 'plans', 'kit', 'transport', 'response', 'responder', 'alert', 'alerts', 'case', 'cases', 'surgery', 'info', 'instructions', 'name', 'relationship', 'address', 'stop', 'appointment', 'appointments', 'notification', 'notifications', 'message', 'card', 'bed', 'beds', 'unit', 'care', 'encounter', 'encounters', 'triage', 'count', 'status', 'protocol', 'location', 'request']);
const bypassing = new Set(['override', 'overrides', 'overridden', 'overriding', 'bypass', 'bypassed', 'unlock', 'force', 'elevate', 'escalate']);
const bypassed = new Set(['access', 'consent', 'consents', 'privacy', 'restriction', 'restrictions', 'restricted', 'chart', 'charts', 'record', 'records', 'patient', 'patients', 'vip', 'acl', 'permission', 'permissions', 'authorization', 'care', 'confidential', 'confidentiality', 'sealed', 'sensitive', 'segmentation', 'treatment', 'enrollee', 'resident', 'member', 'client', 'case', 'episode', 'encounter', 'admission', 'grant', 'grants', 'guardrail', 'hold', 'lock']);

/** Whether words name emergency access: `breakGlass`, `/btg/token`, `x-break-glass`, `emergencyOverride`, `bypassConsent`. */
function namesEmergency(text: string): boolean {
  if (!emergencyText.regex.test(text)) return false;
  const words = splitWords(text);
  if (breakGlassPhrases.some((phrase) => hasSequence(words, phrase))) return true;
  const at = words.findIndex((word) => word === 'emergency' || word === 'emergencies');
  if (at >= 0 && words.length > 1 && !words.some((word) => notAccess.has(word))) return true;
  if (hasSequence(words, ['code', 'blue']) || words.includes('codeblue') || (words.some((word) => word === 'disaster' || word === 'downtime') && words.some((word) => /^(?:mode|access|enable|enter|override)$/.test(word)))) return true;
  return words.some((word) => bypassing.has(word)) && words.some((word) => bypassed.has(word));
}

/** The functions of a server that grant emergency access, by their name, their route, or a flag they test or set. */
export function emergencyPaths(file: SourceFile): EmergencyPath[] {
  const found = new Map<FunctionNode, EmergencyPath>();
  for (const fn of functionsOf(file)) {
    const handler = handlerOf(file, fn);
    const own = handler?.fn === fn ? handler : undefined;
    if (!own && !concernsSomeone(file, fn)) continue;
    const name = functionName(fn) ?? own?.route ?? '';
    const byName = namesEmergency(name) || namesEmergency(own?.route ?? '') || (bareVerb.test(name) && namesEmergency(enclosingClass(fn)?.id?.name ?? ''));
    if (byName && !isOther(name) && !(own && isListing(own)) && opensSomething(file, fn) && (own || !asksServer(file, fn))) found.set(fn, { fn, name: functionName(fn) ?? 'This handler', head: own?.head ?? fn.id ?? headOf(fn) });
  }
  for (const node of flags(file)) {
    const fn = unitFunction(file, node);
    if (!fn || found.has(fn) || isAfterwards(functionName(fn) ?? '') || (handlerOf(file, fn)?.fn !== fn && !concernsSomeone(file, fn))) continue;
    found.set(fn, { fn, name: functionName(fn) ?? 'This handler', head: handlerOf(file, fn)?.head ?? fn.id ?? headOf(fn) });
  }
  return [...found.values()];
}

/** `activate()` of a `BreakGlassService`: the class says what. */
const bareVerb = /^(?:activate|grant|open|start|create|enable|invoke|execute|handle|perform|initiate|begin|elevate|unlock|issue)$/;

function functionsOf(file: SourceFile): readonly FunctionNode[] {
  return [...file.nodesOf('FunctionDeclaration'), ...file.nodesOf('FunctionExpression'), ...file.nodesOf('ArrowFunctionExpression')].filter((fn) => unitFunction(file, fn) === fn);
}

function isOther(name: string): boolean {
  const [first = '', ...rest] = splitWords(name);
  if (/^(?:grants|overrides|accesses|events|requests|sessions|reports?|history|lists?|logs?|stats|summary|schema|label|text|email|banner|count|options|config)$/.test(rest.at(-1) ?? '')) return true;
  return otherVerbs.has(first) && !(first === 'create' && rest.some((word) => word === 'grant' || word === 'token' || word === 'session'));
}

/** `GET /break-glass/active`: what was granted before is shown, nothing is opened. */
function isListing({ method, route }: Handler): boolean {
  return /^get$/i.test(method ?? '') && /(?:^|\/)(?:active|recent|pending|history|list|mine|open|log|logs|report|reports|grants|events|requests|sessions)\/?$/.test(route ?? '');
}

/** A grant needs somebody to get it or something to open: a user, a chart, a request. Code about code has neither. */
function concernsSomeone(file: SourceFile, fn: FunctionNode): boolean {
  if (fn.params.length === 0) return fn.parent.type === 'MethodDefinition' && /patient|chart|record/i.test(file.textOf(fn.body));
  return fn.params.some((parameter) => /user|route|actor|viewer|subject|staff|grantee|principal|nurse|doctor|physician|resident|enrollee|caseId|socket|clinician|provider|patient|chart|record|req|ctx|context|event|job|args|input|dto|encounter|facility|member|data|body|payload|options|opts|\bids?\b|Ids?\b|_id\b/i.test(file.textOf(parameter)));
}

const afterwards = /^(?:end|revoke|close|expire|list|notify|validate|cleanup|stop|cancel|prune|purge|review|report|describe|render|format|deactivate|check.*Expir)/i;

/** What is done about such access later: ending it, listing it. */
function isAfterwards(name: string): boolean {
  return afterwards.test(name);
}

function headOf(fn: FunctionNode): Node {
  const { parent } = fn;
  if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') return parent.key;
  return parent.type === 'VariableDeclarator' ? parent.id : fn;
}

/** `return api.request('/emergency', { method: 'POST' })`: the client of an API; the server behind it opens the chart. */
function asksServer(file: SourceFile, fn: FunctionNode): boolean {
  const calls = within(file.nodesOf('CallExpression'), fn);
  return calls.some((call) => /^(?:request|fetch|post|put|patch|get|api\w*|\w*Fetch)$/.test(calleeName(call) ?? '') && /^\/[\w-]/.test(partialText(file, call.arguments[0]) ?? '')) && !dataAccesses(file).some((access) => calls.some((call) => call === access.call) && access.library !== 'service' && access.library !== 'fhir-http');
}

const opening = /\bawait\b|\bfetch|grant|allow|token|session|access|scopes?|permission|find|load|query|return\s+true|next\(|\.set\(|\.add\(|\.s?add\(|\.push\(|\.create|\.join\(|\.open\(|\.update|\.insert|\.save/i;

/** A label, a constant or a formatter opens nothing. */
function opensSomething(file: SourceFile, fn: FunctionNode): boolean {
  return opening.test(file.textOf(fn.body));
}

/**
 * Places that show a function grants emergency access although its name doesn't: a test of such a flag, an assignment to one, a
 * member of an object that is stored (`type: 'EMERGENCY'`, `breakGlassForAll: true`), a statement on a table of emergency grants.
 */
function flags(file: SourceFile): Node[] {
  if (!file.mentions(emergencyText)) return [];
  return [
    ...file.nodesOf('IfStatement').filter((node) => namesFlag(file, node.test)).filter((node) => grants(file, node)),
    ...[...file.nodesOf('LogicalExpression'), ...file.nodesOf('ConditionalExpression')].filter((node) => !isTestOfIf(node) && namesFlag(file, testOf(node))),
    ...file.nodesOf('SwitchCase').filter((node) => node.test !== null && namesEmergency(file.textOf(node.test)) && node.consequent.length > 0),
    ...file.nodesOf('AssignmentExpression').filter((node) => node.left.type === 'MemberExpression' && namesEmergencyFlag(file.textOf(node.left)) && isTruthy(node.right)),
    ...file.nodesOf('Property').filter((node) => setsEmergency(file, node)),
    ...file.nodesOf('ReturnStatement').filter((node) => node.argument?.type === 'BinaryExpression' && namesFlag(file, node.argument)),
    ...file.nodesOf('CallExpression').filter((node) => setsFlag(file, node)),
    ...dataAccesses(file).filter((access) => isGrantAccess(file, access)).map((access) => access.call),
    ...file.nodesOf('Literal').filter((node) => typeof node.value === 'string' && changesGrants(node.value)),
    ...file.nodesOf('TemplateLiteral').filter((node) => changesGrants(node.quasis.map((quasi) => quasi.value.raw).join('?'))),
  ];
}

/** `session.set('glassBroken', true)`, `redis.sAdd('crash-cart:unlocked', ward)`: a flag by its key. */
function setsFlag(file: SourceFile, call: TSESTree.CallExpression): boolean {
  if (!/^(?:set|sAdd|sadd|setEx|setex|put|hSet|hset)$/.test(calleeName(call) ?? '') || call.arguments.length < 2) return false;
  const key = partialText(file, call.arguments[0]);
  return key !== undefined && key.length < 80 && namesEmergency(key);
}

/** A table of emergency grants that is written, or that a middleware reads to let somebody through. */
function isGrantAccess(file: SourceFile, access: DataAccess): boolean {
  if (access.subject === undefined || !namesEmergency(access.subject)) return false;
  if (access.operation === 'write') return true;
  const fn = unitFunction(file, access.call);
  return access.operation === 'read' && fn !== undefined && fn.params.some((parameter) => parameter.type === 'Identifier' && parameter.name === 'next') && /\bnext\(\s*\)/.test(file.textOf(fn.body));
}

/** Any name or literal of a test that is emergency access, or a request's or user's plain `emergency`. */
function namesFlag(file: SourceFile, test: Node): boolean {
  const text = file.textOf(test);
  if (!emergencyText.regex.test(text) || text.length > 400 || /(?:until|expir\w*)\b[^&|]*[<>]/i.test(text)) return false;
  return (text.match(/[A-Za-z_$][\w$-]*/g) ?? []).some((name) => namesEmergency(name)) || testsEmergency(file, test) || /(?:^|[^\w.'"])(?:isEmergency|emergency|emergencyMode|isOverride|breakGlass)\b(?!['"])/.test(text) || (/^!?(?:override|overridden|bypass)$/.test(text) && /chart|patient|record|team|access|consent/i.test(file.text));
}

/** What is asked: `found ?? { emergencyAccess: 0 }` asks only for `found`. */
function testOf(node: TSESTree.LogicalExpression | TSESTree.ConditionalExpression): Node {
  if (node.type === 'ConditionalExpression') return node.test;
  return node.right.type === 'ObjectExpression' ? node.left : node;
}

/** The test of an `if` is looked at with its branch. */
function isTestOfIf(node: Node): boolean {
  for (let child = node, parent = node.parent; parent && !isFunction(parent); child = parent, parent = parent.parent) {
    if (parent.type === 'IfStatement') return parent.test === child;
    if (parent.type === 'LogicalExpression' || parent.type === 'ConditionalExpression') return true;
  }
  return false;
}

function namesEmergencyFlag(text: string): boolean {
  const words = splitWords(text);
  return namesEmergency(text) || (words.at(-1) === 'emergency' && words.length > 1);
}

/** `req.query.emergency === '1'`, `user.emergencyOverride`. */
function testsEmergency(file: SourceFile, test: Node): boolean {
  return /\b(?:req|request|body|query|headers?|user|viewer|params|input|args|session|opts|options|ctx|context|event|flags|state|claims|mode|route|searchParams|queryParamMap|queryParams|cookies)\b[\w.[\]('"?!-]*emergency/i.test(file.textOf(test));
}

/** The branch lets through, or everything without the flag is refused: `if (header !== 'true') throw …`. */
function grants(file: SourceFile, node: TSESTree.IfStatement): boolean {
  const text = file.textOf(node.consequent);
  const refuses = /throw\s|status\(\s*40|return\s+(?:false|null)|Forbidden|reject|deny/i.test(text);
  if (/^\s*!|!==|!=\s/.test(file.textOf(node.test))) return refuses;
  return !refuses && !onlyAlerts(text) && /return|next\(|push|=|await/.test(text);
}

/** Somebody is told of an emergency; nothing is opened. */
function onlyAlerts(text: string): boolean {
  return /sms|alert|notif|pager|email/i.test(text) && !/grant|allow|bypass|permission|scope|\baccess|next\(/i.test(text);
}

function isTruthy(node: Node): boolean {
  return node.type !== 'Literal' || Boolean(node.value);
}

function setsEmergency(file: SourceFile, node: TSESTree.Property): boolean {
  if (node.parent.type !== 'ObjectExpression' || !emergencyText.regex.test(file.textOf(node)) || !isStored(node.parent)) return false;
  const key = file.textOf(node.key);
  if (node.value.type === 'Literal' && typeof node.value.value === 'string') return /^(?:type|kind|mode|access(?:Type|Mode)?|reason(?:Code)?|grantType|level)$/.test(key) && /^(?:emergency|break[-_ ]?glass|btg)/i.test(node.value.value);
  return node.value.type === 'Literal' && node.value.value === true && (namesEmergencyFlag(key) || /^(?:emergency|breakGlass)/i.test(key));
}

/** An argument of a call that isn't a schema, a log line or a screen. */
function isStored(object: Node): boolean {
  for (let node = object.parent; node && !isFunction(node); node = node.parent) if (node.type === 'CallExpression') return node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && /^(?:create|insert|insertOne|update|updateOne|set|save|add|put|upsert|values|grant|issue|sign|signAsync|findByIdAndUpdate|findOneAndUpdate|updateMany|createMany|hset|hSet|setEx|setex|assign|open|allow|findOrCreate|bulkCreate|insertMany|mint|sAdd|sadd|set[A-Z]\w*|enable\w*|activate\w*)$/.test(node.callee.property.name);
  return false;
}

function changesGrants(text: string): boolean {
  const table = /\b(?:insert\s+into|update)\s+["'`[]?([A-Za-z_][\w.]*)/i.exec(text)?.[1] ?? '';
  return table !== '' && (namesEmergency(table) || /'(?:break[-_ ]?(?:the[-_ ]?)?glass|btg|emergency[-_ ]access|emergency)'/i.test(text));
}

const reasonWord = /reason|\bcause\b|justif|rationale|\bwhy\b|explanation|motive|narrative/i;
const cannedReason = /(?:reason|justification|rationale|why)\s*(?:=|:|\?\?|\|\|)\s*['"`][^'"`$]*['"`]/i;
const optionalReason = /\b(?:reason|justification|rationale)\s*(?:\?\?|\|\||=)\s*(?:['"`]|null|undefined)/i;
const expiryWord = /expir|\bttl\b|\bEX\b|\bPX\b|maxAge|until|validFor|validTo|duration|minutes|hours|setEx\b|setex\b|timeout|\binterval\s+'|\bexp\b|endsAt|endAt|revokeAt|lifetime/i;
const endless = /(?:expir\w*|closes?_?at|\bttl|validUntil|validTo|endsAt|until|exp)\s*[:=]\s*(?:null|undefined|false|Infinity|0\b|-1|['"](?:infinity|never|9999[^'"]*)['"]|new Date\(\s*(?:['"](?:9999|2[1-9]\d\d)|8640000000000000))|'infinity'|interval\s+'\d+\s+years?'|expiresIn:\s*['"]\d+\s*(?:y|years?|\d{3,}\s*d(?:ays?)?)['"]|permanent:\s*true|neverExpires/i;
const persists = /\.(?:create|insert|insertOne|save|add|upsert|set|hset|hSet|sadd|sAdd|grant)\(|insert\s+into|\bsign\w*\(|\bissue\w*\(|session\.\w+\s*=|\.push\(|cookie\(/i;

/** Access under a grant that was given before: the reason was asked for then. */
const existingGrant = /\b\w*(?:emergency|breakGlass|override|grants?)\w*\.(?:find\w*|get\w*|verify\w*|check\w*|isActive)\(/i;
/** What a stored thing is called when it opens something, in contrast to a note that somebody looked. */
const opens = /grant|permission|access|token|session|scope|role|redis|cache|sign|issue|acl|push|member|polic/i;

/** Whether the function asks for or keeps a reason. A fixed text is none, and the purpose of use only says that it was an emergency. */
export function asksReason(file: SourceFile, fn: FunctionNode): boolean {
  const text = file.textOf(fn).replace(/purpose_?of_?use|reason_?code|reasonPhrase/gi, '');
  if (existingGrant.test(text)) return true;
  const names = text.replace(cannedReason, '').replace(/(?:throw|Error\(|message:|console\.|logger\.)[^\n]*/g, '');
  if (!reasonWord.test(names)) return false;
  return !optionalReason.test(text);
}

/** Whether the access ends: `open` when what is granted has no end in sight, `never` when something says it has none. */
export function expiryOf(file: SourceFile, fn: FunctionNode, isAuditCall: (node: Node) => boolean): 'ends' | 'open' | 'never' {
  const text = file.textOf(fn);
  if (endless.test(text)) return 'never';
  const granting = within(file.nodesOf('CallExpression'), fn).filter((call) => !isAuditCall(call));
  const stores = granting.some((call) => persists.test(`${file.textOf(call.callee)}(`) && opens.test(file.textOf(call.callee))) || /session\.\w+\s*=|insert\s+into/i.test(text);
  return !stores || expiryWord.test(text) ? 'ends' : 'open';
}
