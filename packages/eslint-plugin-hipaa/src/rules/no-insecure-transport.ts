import type { TSESTree } from '@typescript-eslint/utils';
import { browserTestSwitches, clearFtpModules, endpointKeys, oldProtocols, splitWords, tlsSwitches, verificationSwitches } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { isTestFile } from '../ast/file-kind.js';
import { importOf, importsModule, matchesModule } from '../ast/imports.js';
import { moduleBehind } from '../ast/origin.js';
import { contains, enclosingFunction, type Node } from '../ast/nodes.js';
import { lookUpOption } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName, pathOf } from '../ast/static-names.js';
import { resolveConst, staticBoolean, staticNumber, staticText } from '../ast/static-values.js';
import { isLoopbackHost, urlText } from '../ast/url-text.js';
import { createRule, type Check, type Confidence, type Report } from '../create-rule.js';
import { carriesPhi, clearEndpoint, isOnlyAName, type ClearEndpoint } from '../frameworks/endpoints.js';

type Problem = 'unverified' | 'clearText' | 'tlsOff' | 'oldTls' | 'clearSocket';
type Suggested = 'useTls' | 'verify';
type Transport = Check<Problem, Suggested, object>;

export default createRule({
  name: 'no-insecure-transport',
  problems: {
    unverified: "The other side's certificate is not verified ({{name}}).",
    clearText: 'An address that carries PHI uses {{name}} in clear text.',
    tlsOff: 'TLS is switched off for this connection ({{name}}).',
    oldTls: 'A TLS version before 1.2 is accepted ({{name}}).',
    clearSocket: 'A connection that carries PHI is opened without TLS ({{sink}}).',
  },
  suggestions: { useTls: 'Use {{name}}.', verify: 'Verify the certificate.' },
  trigger: /(?:https?|wss?|ftp|mllp|redis|mongodb|postgres(?:ql)?|mysql|amqp|mqtt|ldap|hl7):\/\/|sslmode|Unauthorized|UNAUTHORIZED|strictSSL|Certificate|TLSv1|SSLv|_method|checkServerIdentity|hostVerifier|protocol\s*:|(?:ssl|tls|encrypt|secure|insecure)\w*['"]?\s*[:=]|\b(?:net|ftp|http)\b|createInsecure/i,
  check(check: Transport) {
    const { file } = check;
    if (isTestFile(file.filename)) return;
    for (const property of file.nodesOf('Property')) checkProperty(check, property);
    for (const node of file.nodesOf('AssignmentExpression')) checkAssignment(check, node);
    for (const call of file.nodesOf('CallExpression')) checkCall(check, call);
    checkAddresses(check);
  },
});

function checkProperty(check: Transport, property: TSESTree.Property): void {
  const key = keyName(property);
  if (key === undefined || property.parent.type !== 'ObjectExpression') return;
  const { file } = check;
  if (verificationSwitches.has(key)) checkSwitch(check, property, key);
  else if (key === 'NODE_TLS_REJECT_UNAUTHORIZED') reportIfZero(check, property, property.value);
  else if (/^(?:checkServerIdentity|hostVerifier)$/.test(key) && isEmptyFunction(property.value)) check.report({ node: property, problem: 'unverified', confidence: 'high', data: { name: key } });
  else if (/^(?:minVersion|maxVersion|secureProtocol|min_version|minTlsVersion)$/.test(key) && oldProtocols.has(staticText(file, property.value) ?? '')) check.report({ node: property, problem: 'oldTls', confidence: 'high', data: { name: key } });
  else if (key === 'insecure' && staticBoolean(file, property.value) === true && isConnection(file, property)) check.report({ node: property, problem: 'tlsOff', confidence: 'medium', data: { name: key } });
  else if (tlsSwitches.has(key) && staticBoolean(file, property.value) === false && isConnection(file, property)) check.report({ node: property, problem: 'tlsOff', confidence: 'medium', data: { name: key } });
}

/** A switch that only a test browser has, or a TLS server that merely doesn't ask clients for certificates, is left alone. */
function checkSwitch(check: Transport, property: TSESTree.Property, key: string): void {
  const { file } = check;
  const bad = verificationSwitches.get(key);
  if (staticBoolean(file, property.value) !== bad || browserTestSwitches.has(key)) return;
  const call = property.parent.parent;
  if (key === 'rejectUnauthorized' && call.type === 'CallExpression' && calleeName(call) === 'createServer') return;
  // The connection looks at the certificate by itself.
  const fn = key === 'rejectUnauthorized' ? enclosingFunction(property) : undefined;
  if (fn && /\.authorized\b|authorizationError|getPeerCertificate/.test(file.textOf(fn))) return;
  const suggest = property.value.type === 'Literal' && !property.shorthand ? [{ suggestion: 'verify' as const, fix: (fixer: Fixer) => fixer.replaceText(property.value, String(!bad)) }] : [];
  check.report({ node: property, problem: 'unverified', confidence: 'high', data: { name: key }, suggest });
}

type Fixer = Parameters<NonNullable<Report<Problem, Suggested>['fix']>>[0];

function isEmptyFunction(node: Node): boolean {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return false;
  if (node.body.type !== 'BlockStatement') return node.body.type === 'Identifier' || node.body.type === 'Literal' || node.body.type === 'UnaryExpression';
  return node.body.body.every((statement) => statement.type === 'ReturnStatement' && (!statement.argument || statement.argument.type === 'Identifier' || statement.argument.type === 'Literal'));
}

/** `ssl: false` in the options of a database, broker or mail connection whose host isn't this machine. */
function isConnection(file: SourceFile, property: TSESTree.Property): boolean {
  const object = property.parent as TSESTree.ObjectExpression;
  const names = object.properties.flatMap((sibling) => (sibling.type === 'Property' ? [keyName(sibling) ?? ''] : []));
  const host = urlText(file, object) ?? urlText(file, ['connectionString', 'server', 'endPoint', 'node', 'account'].map((name) => lookUpValue(file, object, name)).find((value) => value !== undefined));
  if (host !== undefined && (isLoopbackHost(host.split(/[:/]/)[0] ?? '') || /\/\/(?:[^@/]*@)?(?:localhost|127\.)/.test(host))) return false;
  return names.some((name) => /^(?:host|hostname|server|connectionString|url|uri|brokers|database|servers|socket|port|end_?point|node|nodes|contactPoints|bootstrapServers|account|baseUrl|baseURL)$/i.test(name)) || ((object.parent.type === 'CallExpression' || object.parent.type === 'NewExpression') && /^(?:connect|createConnection|createPool|createClient)$|(?:Client|Pool|Redis|Cluster|DataSource|Sequelize|Kafka|Connection)$/.test(calleeName(object.parent) ?? '')) || (object.parent.type === 'Property' && /^(?:dialectOptions|options|socket|extra|connection)$/.test(keyName(object.parent) ?? ''));
}

function lookUpValue(file: SourceFile, object: Node, name: string): Node | undefined {
  const found = lookUpOption(file, object, name);
  return found.kind === 'found' ? found.value : undefined;
}

/** `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`, `tls.DEFAULT_MIN_VERSION = 'TLSv1'`, `agent.options.rejectUnauthorized = false`. */
function checkAssignment(check: Transport, node: TSESTree.AssignmentExpression): void {
  const name = node.left.type === 'MemberExpression' ? memberName(node.left) : undefined;
  if (name === undefined) return;
  if (name === 'NODE_TLS_REJECT_UNAUTHORIZED') reportIfZero(check, node, node.right);
  else if (name === 'DEFAULT_MIN_VERSION' && oldProtocols.has(staticText(check.file, node.right) ?? '')) check.report({ node, problem: 'oldTls', confidence: 'high', data: { name } });
  else if (verificationSwitches.has(name) && !browserTestSwitches.has(name) && staticBoolean(check.file, node.right) === verificationSwitches.get(name)) check.report({ node, problem: 'unverified', confidence: 'high', data: { name } });
}

function reportIfZero(check: Transport, node: Node, value: Node): void {
  if (['0', 'false'].includes(staticText(check.file, value) ?? '') || staticNumber(check.file, value) === 0) check.report({ node, problem: 'unverified', confidence: 'high', data: { name: 'NODE_TLS_REJECT_UNAUTHORIZED' } });
}

function checkCall(check: Transport, call: TSESTree.CallExpression): void {
  const name = calleeName(call) ?? '';
  const { file } = check;
  if (name === 'connect' || name === 'createConnection') {
    checkSocket(check, call);
    checkProtocol(check, call);
  }
  else if (name === 'access' && importsModule(file, clearFtpModules)) checkFtp(check, call);
  else if (name === 'createInsecure' && carriesPhi(file, call, '')) check.report({ node: call, problem: 'clearSocket', confidence: 'medium', data: { sink: 'createInsecure' } });
  else if (shells.has(name)) checkShell(check, call);
  else if ((name === 'request' || name === 'get') && isNodeHttp(file, call) && call.arguments[0]?.type !== 'Literal') checkNodeHttp(check, call);
}

const shells = new Set(['exec', 'execSync', 'spawn', 'spawnSync', 'execFile', 'execFileSync', 'execa', 'execaSync', 'execaCommand']);

/** `curl -k https://…`, `wget --no-check-certificate`, with an address of PHI. */
function checkShell(check: Transport, call: TSESTree.CallExpression): void {
  const { file } = check;
  const command = call.arguments.map((argument) => urlText(file, argument) ?? listText(file, argument)).join(' ');
  const [, flag] = /\b(?:curl|wget)\b.*\s(-\w*k\w*|--insecure|--no-check-certificate)(?:\s|$)/.exec(command) ?? [];
  if (flag && /https:\/\/(?!localhost|127\.)/.test(command) && carriesPhi(file, call, command)) check.report({ node: call, problem: 'unverified', confidence: 'high', data: { name: flag } });
}

function listText(file: SourceFile, node: Node): string {
  const list = resolveConst(file, node);
  return list.type === 'ArrayExpression' ? list.elements.map((element) => (element ? (urlText(file, element) ?? '') : '')).join(' ') : '';
}

/** HL7 over a bare TCP socket: `net.connect({ host, port: 2575 })` whose data is framed by VT and FS, or a file that says so. */
function checkSocket(check: Transport, call: TSESTree.CallExpression): void {
  const { file } = check;
  const module = moduleBehind(file, call.callee)?.replace('node:', '');
  if (module !== 'net' && !(module && matchesModule(module, clearFtpModules) && module !== 'basic-ftp')) return;
  const host = urlText(file, call.arguments[0]?.type === 'ObjectExpression' ? lookUpValue(file, call.arguments[0], 'host') : call.arguments[1]);
  if (host !== undefined ? isLoopbackHost(host) : module === 'net' && call.arguments[0]?.type !== 'ObjectExpression' && !call.arguments[1]) return;
  const text = file.textOf(enclosingFunction(call) ?? file.ast).slice(0, 4000);
  if (module !== 'net' || /\\x0b|\\v|\\u000b|mllp|hl7|\bADT\b|\bORU\b|MSH/i.test(text) || carriesPhi(file, call, host ?? '')) check.report({ node: call, problem: 'clearSocket', confidence: 'medium', data: { sink: (pathOf(call.callee) ?? ['connect']).join('.') } });
}

/** basic-ftp speaks clear text unless `secure` is set. */
function checkFtp(check: Transport, call: TSESTree.CallExpression): void {
  const { file } = check;
  const host = urlText(file, lookUpValue(file, call.arguments[0] ?? call, 'host'));
  if (host !== undefined && isLoopbackHost(host)) return;
  const secure = lookUpOption(file, call.arguments[0], 'secure');
  if (secure.kind === 'absent' || (secure.kind === 'found' && staticBoolean(file, secure.value) === false)) check.report({ node: call, problem: 'clearSocket', confidence: 'medium', data: { sink: 'ftp.access' } });
}

/** `mqtt.connect({ host, protocol: 'mqtt' })`: the scheme stands apart from the host. */
function checkProtocol(check: Transport, call: TSESTree.CallExpression): void {
  const { file } = check;
  const [options] = call.arguments;
  if (options?.type !== 'ObjectExpression' || !lookUpValue(file, options, 'protocol')) return;
  const text = urlText(file, options);
  const endpoint = text === undefined ? undefined : clearEndpoint(text);
  if (endpoint && text !== undefined) reportEndpoint(check, call, text, endpoint, true);
}

function isNodeHttp(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const module = importOf(file, call.callee)?.module;
  return module === 'http' || module === 'node:http';
}

/** `http.request({ hostname, path })` carries no scheme. */
function checkNodeHttp(check: Transport, call: TSESTree.CallExpression): void {
  const { file } = check;
  const text = urlText(file, call.arguments[0]);
  if (text === undefined || /^[a-z]+:\/\//i.test(text)) return;
  const address = withScheme('http', text);
  const endpoint = clearEndpoint(address);
  if (endpoint) reportEndpoint(check, call, address, endpoint, true);
}

function withScheme(scheme: string, rest: string): string {
  return `${scheme}://${rest}`;
}

const addressHint = cue(/(?:https?|wss?|ftp|mllp|hl7|redis|mongodb|postgres(?:ql)?|mysql|mariadb|amqp|mqtt|ldap|nats|telnet):|sslmode=|[?&](?:ssl|tls)=/i);

/** Every address written in the file, the whole of it once: pieces of a larger one are skipped. */
function checkAddresses(check: Transport): void {
  const { file } = check;
  if (!file.mentions(addressHint)) return;
  const seen: Node[] = [];
  for (const type of ['BinaryExpression', 'TemplateLiteral', 'Literal'] as const) {
    for (const node of file.nodesOf(type)) {
      if (node.type === 'Literal' ? typeof node.value !== 'string' || !addressHint.regex.test(node.value) : node.type === 'BinaryExpression' && node.operator !== '+') continue;
      if (node.type !== 'Literal' && !addressHint.regex.test(file.textOf(node).slice(0, 2000))) continue;
      if (seen.some((outer) => contains(outer, node)) || (node.parent.type === 'BinaryExpression' && node.parent.operator === '+' && node.type === 'BinaryExpression')) continue;
      const text = urlText(file, node);
      const endpoint = text === undefined ? undefined : clearEndpoint(text);
      if (!endpoint || text === undefined || isOnlyAName(node)) continue;
      seen.push(node);
      reportEndpoint(check, node, text, endpoint, isConnectedTo(file, node));
    }
  }
}

/** Whether the address goes to a request, a client, or a name that says so. */
function isConnectedTo(file: SourceFile, node: Node): boolean {
  for (let current: Node | undefined = node; current; current = current.parent) {
    if (current.type === 'CallExpression' || current.type === 'NewExpression') return true;
    if (current.type === 'Property' || current.type === 'PropertyDefinition') return isEndpointName(keyName(current) ?? '');
    if (current.type === 'AssignmentExpression') return isEndpointName(pathOf(current.left)?.at(-1) ?? '');
    if (current.type === 'VariableDeclarator') return current.id.type === 'Identifier' && (isEndpointName(current.id.name) || isUsedInCall(file, current.id));
    if (/Statement$|Declaration$|Function/.test(current.type)) return false;
  }
  return false;
}

function isEndpointName(name: string): boolean {
  const words = splitWords(name);
  return endpointKeys.has(words.join('')) || ['url', 'uri', 'endpoint', 'host', 'base', 'api', 'server', 'broker', 'gateway'].includes(words.at(-1) ?? '');
}

function isUsedInCall(file: SourceFile, id: Node): boolean {
  return (file.variableOf(id)?.references ?? []).some((reference) => {
    const parent = (reference.identifier as Node).parent;
    return parent?.type === 'CallExpression' || parent?.type === 'NewExpression' || parent?.type === 'TemplateLiteral' || (parent?.type === 'BinaryExpression' && parent.operator === '+');
  });
}

function reportEndpoint(check: Transport, node: Node, text: string, endpoint: ClearEndpoint, connected: boolean): void {
  const { file } = check;
  const phi = carriesPhi(file, node, text);
  const confidence = confidenceOf(endpoint, connected, phi);
  if (!confidence) return;
  const [scheme, safe] = [endpoint.scheme, { http: 'https', ws: 'wss', redis: 'rediss', amqp: 'amqps', mqtt: 'mqtts' }[endpoint.scheme]];
  const literal = resolveConst(file, node);
  const at = safe === undefined || (literal.type !== 'Literal' && literal.type !== 'TemplateLiteral') ? -1 : file.textOf(literal).indexOf(`${scheme}://`);
  const from = literal.range[0] + at;
  check.report({
    node, problem: endpoint.explicit ? 'tlsOff' : 'clearText', confidence, data: { name: scheme },
    suggest: at < 0 || safe === undefined ? [] : [{ suggestion: 'useTls', data: { name: safe }, fix: (fixer) => fixer.replaceTextRange([from, from + scheme.length], safe) }],
  });
}

/** Stores and brokers hold what the application holds; web addresses need a sign of PHI; hidden hosts and containers' stores are for `strict`. */
function confidenceOf(endpoint: ClearEndpoint, connected: boolean, phi: boolean): Confidence | undefined {
  if (endpoint.explicit) return 'high';
  if (endpoint.place === 'hidden') return phi && connected ? 'low' : undefined;
  if (endpoint.place === 'container') return phi && connected ? (endpoint.scheme === 'http' ? 'medium' : 'low') : undefined;
  if (endpoint.scheme === 'mllp' || endpoint.scheme === 'hl7') return 'high';
  if (endpoint.scheme !== 'http' && endpoint.scheme !== 'ws') return 'medium';
  return connected ? (phi ? 'medium' : 'low') : undefined;
}

