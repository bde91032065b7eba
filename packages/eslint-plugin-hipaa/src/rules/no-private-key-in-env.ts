import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords } from 'phi-vocabulary';
import { calledName } from '../ast/called-name.js';
import type { CallSite } from '../ast/call-sites.js';
import { isTestFile } from '../ast/file-kind.js';
import { importOf } from '../ast/imports.js';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf, receiverOf } from '../ast/static-names.js';
import { resolveConst, staticText } from '../ast/static-values.js';
import { createRule, type Confidence } from '../create-rule.js';
import { envRead, isEnvironment } from '../frameworks/env-reads.js';

export default createRule({
  name: 'no-private-key-in-env',
  problems: { env: 'A private key is read from the environment variable {{name}}.' },
  trigger: /PRIVATE_KEY|\benv\b|\b(?:config|cfg|conf|configService)\b/i,
  check({ file, report }) {
    if (isTestFile(file.filename)) return;
    const found = new Map<Node, { value: Node; name: string; confidence: Confidence }>();
    const visit = (value: Node, isSlot: boolean): void => {
      const read = readBehind(file, value);
      const confidence = read && sureness(read.name, isSlot);
      // A variable is reported where it is read from the environment, unless only its use tells what it is.
      if (read && confidence && (!found.has(read.at) || (confidence === 'high' && found.get(read.at)?.confidence !== 'high'))) found.set(read.at, { value, name: read.name, confidence });
    };
    for (const node of file.nodesOf('VariableDeclarator')) visitDeclarator(file, node, visit);
    for (const node of file.nodesOf('Property')) if (node.parent.type === 'ObjectExpression' && !isObject(node.value)) visit(node.value, isKeyProperty(file, node));
    for (const type of ['CallExpression', 'NewExpression'] as const) for (const node of file.nodesOf(type)) if (!asking.has(calleeName(node) ?? '')) node.arguments.forEach((argument, i) => visit(argument, isKeyArgument(file, node, i)));
    for (const node of file.nodesOf('AssignmentExpression')) visit(node.right, false);
    for (const node of file.nodesOf('ReturnStatement')) if (node.argument) visit(node.argument, false);
    for (const node of file.nodesOf('PropertyDefinition')) if (node.value) visit(node.value, keyNames.has(keyName(node)?.toLowerCase() ?? ''));
    for (const node of file.nodesOf('ArrowFunctionExpression')) if (node.body.type !== 'BlockStatement') visit(node.body, false);
    const names = new Set([...found.values()].map(({ name }) => name));
    for (const property of file.nodesOf('Property')) if (isDemanded(property) && !names.has(keyName(property) ?? '')) report({ node: property, problem: 'env', confidence: 'medium', data: { name: keyName(property) ?? '' } });
    for (const { value, name, confidence } of found.values()) report({ node: value, problem: 'env', confidence, data: { name } });
  },
});

/** `z.object({ RSA_PRIVATE_KEY: z.string() })`, `cleanEnv(process.env, { RSA_PRIVATE_KEY: str() })`: the environment has to bring one. */
function isDemanded(property: TSESTree.Property): boolean {
  const name = keyName(property) ?? '';
  if (property.value.type !== 'CallExpression' || !/^[A-Z][A-Z0-9_]+$/.test(name) || sureness(name, false) !== 'high') return false;
  const root = pathOf(property.value.callee)?.[0]?.replace('()', '') ?? '';
  return /^(?:z|zod|Joi|joi|yup|str|string|makeValidator|envsafe|t|Type|v|s)$/.test(root);
}

/** Calls that only ask whether a variable is set. */
const asking: ReadonlySet<string> = new Set(['Boolean', 'assert', 'ok', 'invariant', 'isString', 'isEmpty', 'isDefined', 'has', 'exists', 'strictEqual', 'notEqual']);

function isObject(node: Node): boolean {
  return node.type === 'ObjectExpression' || node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'Literal';
}

function visitDeclarator(file: SourceFile, node: TSESTree.VariableDeclarator, visit: (value: Node, isSlot: boolean) => void): void {
  if (!node.init) return;
  if (node.id.type === 'Identifier') visit(node.init, /private_?key|privkey/i.test(node.id.name));
  else if (node.id.type === 'ObjectPattern' && isEnvironment(file, node.init)) {
    for (const property of node.id.properties) if (property.type === 'Property') visit(property.value.type === 'AssignmentPattern' ? property.value.left : property.value, false);
  }
}

/** Calls that only change a key's text: line breaks put back, base64 undone. */
const reshaping: ReadonlySet<string> = new Set(['replace', 'replaceAll', 'from', 'toString', 'trim', 'atob', 'split', 'join', 'String', 'decode', 'parse', 'unescape', 'normalizePem', 'formatKey', 'decodeBase64', 'b64decode', 'fromBase64', 'concat', 'createPrivateKey', 'importPKCS8', 'importJWK', 'privateKeyFromPem']);

interface Read {
  readonly name: string;
  readonly at: Node;
}

/** The environment variable that a value is, through reshaping, fallbacks and variables. */
function readBehind(file: SourceFile, node: Node, depth = 0): Read | undefined {
  const inner = unwrapAwait(node);
  if (depth > 6) return undefined;
  const direct = envRead(file, inner);
  if (direct) return { name: direct.name, at: inner.type === 'Identifier' ? declarationOf(file, inner) : inner };
  switch (inner.type) {
    case 'LogicalExpression':
      return readBehind(file, inner.left, depth + 1) ?? readBehind(file, inner.right, depth + 1);
    case 'ConditionalExpression':
      return readBehind(file, inner.consequent, depth + 1) ?? readBehind(file, inner.alternate, depth + 1);
    case 'ArrayExpression':
      return inner.elements.map((part) => (part ? readBehind(file, part, depth + 1) : undefined)).find(Boolean);
    case 'TemplateLiteral':
      return inner.expressions.map((part) => readBehind(file, part, depth + 1)).find(Boolean);
    case 'CallExpression':
      return readOfCall(file, inner, depth);
    case 'Identifier':
    case 'MemberExpression': {
      const resolved = resolveConst(file, inner);
      return resolved === inner ? undefined : readBehind(file, resolved, depth + 1);
    }
    default:
      return undefined;
  }
}

function readOfCall(file: SourceFile, node: TSESTree.CallExpression, depth: number): Read | undefined {
  if (!reshaping.has(calleeName(node) ?? '')) return undefined;
  const receiver = receiverOf(node);
  const first = node.arguments[0];
  return (receiver && readBehind(file, receiver, depth + 1)) ?? (first && readBehind(file, first.type === 'ObjectExpression' ? memberOr(file, first, 'key') : first, depth + 1));
}

function memberOr(file: SourceFile, node: Node, name: string): Node {
  const found = lookUpMember(file, node, name);
  return found.kind === 'found' ? found.value : node;
}

function declarationOf(file: SourceFile, node: Node): Node {
  const definition = file.variableOf(node)?.defs[0];
  const declarator = definition?.node as Node | undefined;
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return node;
  return declarator.id.type === 'Identifier' ? unwrapAwait(declarator.init) : (definition?.name as Node);
}

const otherWords: ReadonlySet<string> = new Set(['path', 'file', 'filename', 'dir', 'passphrase', 'password', 'id', 'kid', 'arn', 'name', 'alias', 'url', 'uri', 'vault', 'location', 'fingerprint', 'version', 'algorithm', 'expiry', 'header', 'public', 'pub', 'api', 'publishable', 'email', 'length', 'size', 'host', 'port', 'type', 'format', 'enabled', 'ref', 'client_id']);
/** Names of keys and certificates of the asymmetric kind. */
const asymmetric: ReadonlySet<string> = new Set(['tls', 'mtls', 'ssl', 'rsa', 'ecdsa', 'ec', 'ed25519', 'pem', 'ssh', 'sftp', 'saml', 'pgp', 'gpg', 'pkcs8', 'pkcs', 'https', 'jwk', 'x509', 'certificate', 'cert', 'rs256', 'es256', 'pvk']);
const tail: ReadonlySet<string> = new Set(['pem', 'b64', 'base64', 'raw', 'der', 'content', 'contents', 'pkcs8', 'pkcs', 'data', 'string', 'value', '64', 'encoded', '8', 'jwk', 'pvk', 'text', 'b', '1', '2', 'prod', 'current']);

/** A name that says private key is enough; one that only says key needs a place where nothing but a private key fits. */
function sureness(name: string, isSlot: boolean): Confidence | undefined {
  const words = splitWords(name);
  if (words.some((word) => otherWords.has(word))) return undefined;
  const isPrivate = words.includes('private') || words.includes('privatekey') || words.includes('privkey') || words.includes('priv');
  const ends = words.findLastIndex((word) => !tail.has(word));
  const isKey = words.includes('key') || words.includes('privatekey') || words.includes('jwk') || words.includes('pvk');
  if (isPrivate && (isKey || words.some((word) => keyWords.has(word)))) return 'high';
  // APN_AUTH_KEY_P8: PKCS #8 holds private keys only.
  if (isKey && words.join(' ').endsWith(' p 8')) return 'high';
  if (isSlot) return words.includes('secret') ? undefined : 'high';
  if (words.includes('key') && words[ends] === 'key' && words.some((word) => asymmetric.has(word))) return 'medium';
  if (words.at(-1) === 'pem' && !words.some((word) => ['cert', 'certificate', 'ca', 'chain', 'bundle'].includes(word))) return 'medium';
  // A service account's JSON holds its private key; the bare name may be its e-mail address.
  if (words.join(' ').includes('service account')) return isSlot || /^(?:json|key|credentials|b64|base64)$/.test(words.at(-1) ?? '') ? 'medium' : 'low';
  return words.includes('signing') && words[ends] === 'key' ? 'low' : undefined;
}

const keyWords: ReadonlySet<string> = new Set(['pem', 'jwks', 'vapid', 'rsa', 'ecdsa', 'ed25519', 'pgp', 'gpg', 'ssh']);

const keyNames: ReadonlySet<string> = new Set(['privatekey', 'private_key', 'privkey', 'decryptionpvk', 'decryptionprivatekey', 'signingprivatekey', 'privatecert', 'pfx', 'clientprivatekey', 'sslkey', 'tlskey', 'serverkey', 'httpskey']);
const tlsHolders: ReadonlySet<string> = new Set(['https', 'tls', 'ssl', 'httpsoptions', 'tlsoptions', 'ssloptions', 'http2', 'credentials', 'agentoptions', 'httpsagent', 'mtls']);
const tlsCalls: ReadonlySet<string> = new Set(['createServer', 'createSecureServer', 'createSecureContext', 'Agent', 'connect', 'request', 'Server', 'createPrivateKey', 'JWT', 'setSecureContext', 'addContext', 'privateDecrypt', 'privateEncrypt', 'readPrivateKey', 'createSsl', 'https']);
const certificateKeys = ['cert', 'ca', 'certificate', 'client_email', 'minVersion'];

/** `privateKey: …` anywhere; `key: …` in TLS options, beside a certificate, or in a call that takes a private key. */
function isKeyProperty(file: SourceFile, node: TSESTree.Property): boolean {
  const name = keyName(node)?.toLowerCase() ?? '';
  if (keyNames.has(name)) return true;
  if (name !== 'key' || node.parent.type !== 'ObjectExpression') return false;
  const object = node.parent;
  if (certificateKeys.some((sibling) => lookUpMember(file, object, sibling).kind === 'found')) return true;
  const holder = object.parent;
  if (holder.type === 'Property') return tlsHolders.has(keyName(holder)?.toLowerCase() ?? '');
  if (holder.type === 'VariableDeclarator') return holder.id.type === 'Identifier' && tlsHolders.has(holder.id.name.toLowerCase());
  if (holder.type !== 'CallExpression' && holder.type !== 'NewExpression') return false;
  return tlsCalls.has(calleeName(holder) ?? '') || isKeyArgument(file, holder, holder.arguments.indexOf(object));
}

/** Which argument of a call takes a private key and nothing else. */
const keyArguments: Readonly<Record<string, number>> = {
  createPrivateKey: 0, importPKCS8: 0, importJWK: 0, privateKeyFromPem: 0, decryptRsaPrivateKey: 0, NodeRSA: 0, privateDecrypt: 0, privateEncrypt: 0, importPrivateKey: 0, readPrivateKey: 0, createSsl: 1, setVapidDetails: 2,
};
const asymmetricAlgorithm = /^(?:RS|ES|PS)\d{3}|EdDSA/;

/** An argument that can only be a private key: of `createPrivateKey`, of a signer, of `jwt.sign` with an RSA or EC algorithm. */
function isKeyArgument(file: SourceFile, node: CallSite, index: number): boolean {
  const name = calledName(file, node) ?? '';
  if (Object.hasOwn(keyArguments, name)) return keyArguments[name] === index;
  if (name !== 'sign' && name !== 'signAsync') return false;
  const receiver = node.type === 'CallExpression' ? receiverOf(node) : undefined;
  const maker = receiver ? (pathOf(resolveConst(file, receiver)) ?? []).join('.') : importOf(file, node.callee)?.module;
  if (index === 0 && maker !== undefined && /createSign\(\)/.test(maker)) return true;
  if (index === 2 && /^(?:node:)?crypto$/.test(maker ?? '')) return true;
  const options = node.arguments[2];
  const algorithm = index === 1 && options ? lookUpMember(file, options, 'algorithm') : undefined;
  return algorithm?.kind === 'found' && asymmetricAlgorithm.test(staticText(file, algorithm.value) ?? '');
}
