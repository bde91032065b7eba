import type { TSESTree } from '@typescript-eslint/utils';
import { secretArguments, splitWords } from 'phi-vocabulary';
import { isTestFile } from '../ast/file-kind.js';
import { findAncestor, isFunction, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { createRule, type Confidence } from '../create-rule.js';
import { cipherCalls } from '../frameworks/crypto-calls.js';
import { envRead } from '../frameworks/env-reads.js';
import { isDevelopmentBranch, isRefusedInProduction } from '../frameworks/production-guards.js';
import { isIssuedSecret, isPlaceholder, isProse, looksRandom, secretLiterals, secretName, type SecretLiteral } from '../frameworks/secret-values.js';

const problems = {
  named: 'A literal in the source is the secret "{{name}}".',
  fallback: 'A literal in the source stands in for the secret "{{name}}".',
  used: 'A literal in the source is the secret that {{sink}} uses.',
  issued: 'The source holds an issued key, token or private key.',
  connection: 'A connection string in the source holds a password.',
} as const;

type Problem = keyof typeof problems;

interface Finding {
  readonly node: Node;
  readonly problem: Problem;
  readonly confidence: Confidence;
  readonly name?: string;
  readonly sink?: string;
}

export default createRule({
  name: 'no-hardcoded-secrets',
  problems,
  trigger: /secret|passw|pwd|passphrase|token|key|auth|cipher|crypt|hmac|credential|jwt|:\/\/|\bsk_|\bAKIA|pepper|salt|\bpass|sequelize|twilio/i,
  check({ file, report }) {
    if (isTestFile(file.filename) || /(?:^|[\\/])(?:locales?|i18n|translations?|lang|messages)[\\/]/i.test(file.filename)) return;
    const found = new Map<Node, Finding>();
    for (const finding of [...byShape(file), ...byUse(file), ...byName(file)]) {
      const known = found.get(finding.node);
      if (!known || (known.confidence === 'low' && finding.confidence !== 'low')) found.set(finding.node, finding);
    }
    for (const { node, problem, confidence, name, sink } of found.values()) report({ node, problem, confidence, data: { ...(name ? { name } : {}), ...(sink ? { sink } : {}) } });
  },
});

const credentialUrl = /^[a-z][a-z0-9+.-]*:\/\/([^\s:@/]*):([^\s@/]+)@([^\s/:?]+)/i;

/** Private keys, issued keys and connection strings tell by themselves. */
function byShape(file: SourceFile): Finding[] {
  const literals: Node[] = [...file.nodesOf('Literal').filter((node) => typeof node.value === 'string' && node.value.length > 13), ...file.nodesOf('TemplateLiteral')];
  return literals.flatMap((node): Finding[] => {
    const text = node.type === 'Literal' ? String(node.value) : (partialText(file, node) ?? '');
    if (isIssuedSecret(text)) return [{ node, problem: 'issued', confidence: 'high' }];
    const url = text.includes('://') && text.includes('@') ? credentialUrl.exec(text) : null;
    const confidence = url && connectionConfidence(url[1] ?? '', url[2] ?? '', url[3] ?? '');
    return confidence ? [{ node, problem: 'connection', confidence }] : [];
  });
}

function connectionConfidence(user: string, password: string, host: string): Confidence | undefined {
  if (/[\0<>{}$*]|%s|x{3,}/.test(password) || /^(?:user(?:name)?|<.*|your.*)$/i.test(user) && /^(?:pass(?:word)?|pwd|pw|secret|your.*)$/i.test(password)) return undefined;
  if (/^(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\b)/.test(host)) return 'low';
  return isPlaceholder(password) && !/^(?:password|secret)$/i.test(password) ? 'low' : 'high';
}

/** What a cipher, a signer or a client takes as its key is a secret whatever its name. */
function byUse(file: SourceFile): Finding[] {
  const found: Finding[] = [];
  const use = (value: Node | undefined, sink: string): void => {
    if (!value) return;
    const from = parameterDefault(file, value) ?? resolveConst(file, value);
    for (const literal of [...secretLiterals(file, from), ...(from === value ? [] : secretLiterals(file, value))]) {
      if (literal.text.length < 3 || isGuarded(file, literal, []) || /^<.*>$|^-----BEGIN (?:PUBLIC|CERT)/.test(literal.text)) continue;
      found.push({ node: literal.node, problem: 'used', confidence: 'high', sink });
    }
  };
  for (const call of cipherCalls(file)) if (call.library !== 'wrapper') use(call.key, calleeName(call.node) ?? 'the cipher');
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const node of file.nodesOf(type)) {
      const name = calleeName(node) ?? '';
      const index = Object.hasOwn(secretArguments, name) ? secretArguments[name] : jwtSecretIndex(file, node, name);
      if (index !== undefined) use(node.arguments[index], name);
      if (/^hash(?:Sync)?$/.test(name) && /bcrypt|argon2/i.test(file.textOf(node.callee))) use(node.arguments[0], name);
      if (name === 'from' || name === 'btoa') for (const literal of basicCredentials(node, name)) found.push({ node: literal, problem: 'used', confidence: 'medium', sink: 'basic authentication' });
      if (name === 'Sequelize' && node.arguments.length >= 3) use(node.arguments[2], name);
      if (name === 'twilio' || name === 'Twilio') use(node.arguments[1], name);
    }
  }
  return found;
}

/** The default of a parameter that is used as a key. */
function parameterDefault(file: SourceFile, node: Node): Node | undefined {
  const name = node.type === 'Identifier' ? (file.variableOf(node)?.defs[0]?.name as Node | undefined) : undefined;
  return name?.parent?.type === 'AssignmentPattern' ? name.parent.right : undefined;
}

/** `Buffer.from('user:password').toString('base64')`, `btoa('user:password')`. */
function basicCredentials(node: TSESTree.CallExpression | TSESTree.NewExpression, name: string): Node[] {
  const [first] = node.arguments;
  if (first?.type !== 'Literal' || typeof first.value !== 'string' || !/^[\w.@-]{2,}:[^\s:/]{4,}$/.test(first.value) || isPlaceholder(first.value)) return [];
  return name === 'btoa' || (node.parent.type === 'MemberExpression' && memberName(node.parent) === 'toString') ? [first] : [];
}

/** `jwt.sign(payload, secret)`, `jwt.verify(token, secret)`, jose's `new SignJWT(…).sign(secret)`. */
function jwtSecretIndex(file: SourceFile, node: TSESTree.CallExpression | TSESTree.NewExpression, name: string): number | undefined {
  if (!/^(?:sign|verify|signAsync|verifyAsync|encrypt)$/.test(name) || node.type !== 'CallExpression') return undefined;
  const receiver = receiverOf(node);
  const path = receiver ? [...(pathOf(resolveConst(file, receiver)) ?? []), ...(pathOf(receiver) ?? [])] : [name];
  if (path.some((part) => /^new (?:SignJWT|EncryptJWT|CompactEncrypt|CompactSign)/.test(part))) return 0;
  if (name === 'encrypt') return undefined;
  const isJwt = path.some((part) => /jwt|jsonwebtoken|jws/i.test(part)) || (!receiver && /jsonwebtoken|jose|fast-jwt|jwt/.test(file.text));
  return isJwt && node.arguments.length >= 2 ? 1 : undefined;
}

/** Literals that are given to a name of a secret: variable, member, property, default, comparison, header. */
function byName(file: SourceFile): Finding[] {
  const found: Finding[] = [];
  const add = (name: string | undefined, value: Node | null | undefined, other: readonly string[] = []): void => {
    if (!value || name === undefined) return;
    for (const literal of secretLiterals(file, value)) {
      const finding = judge(file, name, literal, other);
      if (finding) found.push(finding);
    }
  };
  for (const node of file.nodesOf('VariableDeclarator')) if (node.id.type === 'Identifier') add(node.id.name, node.init);
  for (const node of file.nodesOf('Property')) if (node.parent.type === 'ObjectExpression' && !isSchemaOrLabel(node)) addProperty(file, node, add);
  for (const node of file.nodesOf('PropertyDefinition')) add(keyName(node), node.value);
  for (const node of file.nodesOf('AssignmentExpression')) add(node.left.type === 'Identifier' ? node.left.name : node.left.type === 'MemberExpression' ? memberName(node.left) : undefined, node.right);
  for (const node of file.nodesOf('AssignmentPattern')) add(node.left.type === 'Identifier' ? (node.parent.type === 'Property' ? keyName(node.parent) : node.left.name) : undefined, node);
  for (const node of file.nodesOf('LogicalExpression')) add(envRead(file, node.left)?.name, node);
  for (const node of file.nodesOf('ReturnStatement')) if (node.argument) add(returningName(node), node.argument);
  for (const node of file.nodesOf('ArrowFunctionExpression')) if (node.body.type !== 'BlockStatement' && node.parent.type !== 'CallExpression') add(functionName(node), node.body);
  for (const node of file.nodesOf('CallExpression')) addCall(file, node, add);
  for (const node of file.nodesOf('BinaryExpression')) if (/^[!=]==?$/.test(node.operator)) addComparison(file, node, found);
  return found;
}

function returningName(node: Node): string | undefined {
  const fn = findAncestor(node, isFunction);
  return fn && functionName(fn);
}

/** `config.get('JWT_SECRET', 'literal')`. */
function addCall(file: SourceFile, node: TSESTree.CallExpression, add: (name: string | undefined, value: Node | undefined) => void): void {
  const read = envRead(file, node);
  if (read?.fallback) add(read.name, node);
  // `setHeader('Authorization', 'Bearer …')`, `headers.set('x-api-key', '…')`
  const [first, second] = node.arguments;
  if (/^(?:set|setHeader|header|append)$/.test(calleeName(node) ?? '') && first?.type === 'Literal' && typeof first.value === 'string') add(/^authorization$/i.test(first.value) ? undefined : first.value, second);
}

function addProperty(file: SourceFile, node: TSESTree.Property, add: (name: string | undefined, value: Node, other?: readonly string[]) => void): void {
  const name = keyName(node);
  if (name === undefined) return;
  const value = unwrapAwait(node.value);
  if (/^authorization$/i.test(name)) {
    const text = value.type === 'Literal' ? String(value.value) : value.type === 'TemplateLiteral' && value.expressions.length === 0 ? partialText(file, value) : undefined;
    if (text !== undefined && /^(?:Bearer|Basic|Token|ApiKey)\s+[^\s\0]{8,}$/i.test(text)) add('authToken', value, [text.replace(/^\S+\s+/, '')]);
    return;
  }
  if (/^(?:secret|secretOrKey)$/.test(name) && isSessionCall(node)) for (const literal of secretLiterals(file, value)) if (/\s/.test(literal.text)) add('sessionSecret', literal.node, [literal.text.replace(/\s/g, '-')]);
  if (value.type === 'ArrayExpression' && /^(?:keys|secret|secrets)$/.test(name) && isSessionCall(node)) for (const element of value.elements) if (element) add('sessionSecret', element);
  add(name === 'keys' ? undefined : name, value);
}

function isSessionCall(node: Node): boolean {
  const call = findAncestor(node, (candidate): candidate is Node => candidate.type === 'CallExpression' || isFunction(candidate));
  return call?.type === 'CallExpression' && /session|cookie/i.test(calleeName(call) ?? '');
}

/** Texts of a user interface, validation messages and column types under a secret's name. */
function isSchemaOrLabel(node: Node): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (isFunction(current)) return false;
    const name = current.type === 'Property' ? keyName(current) : current.type === 'VariableDeclarator' && current.id.type === 'Identifier' ? current.id.name : undefined;
    if (name !== undefined && /^(?:labels?|messages?|errors?|placeholders?|translations?|texts?|i18n|strings|descriptions?|titles?|columns?|fields|routes?|paths?|endpoints?|urls?|icons?|testIds?|examples?|samples?|mocks?|types?|actions?|events?|selectors?|en|de|fr|es|responses|properties)$|(?:Labels|Messages|Errors|Routes|Paths|Translations|Types|Events|Strings|Endpoints|Example|Mock|Schema)$/i.test(name)) return true;
  }
  return false;
}

/** `if (password === 'literal')`. */
function addComparison(file: SourceFile, node: TSESTree.BinaryExpression, found: Finding[]): void {
  for (const [side, other] of [[node.left, node.right], [node.right, node.left]] as const) {
    if (other.type !== 'Literal' || typeof other.value !== 'string') continue;
    const name = pathOf(side)?.at(-1);
    if (name === undefined || secretName(name) !== 'strong' || other.value.length < 6 || isPlaceholder(other.value) || isProse(other.value) || !/[\d!@#$%^&*-]/.test(other.value)) continue;
    found.push({ node: other, problem: 'named', confidence: 'medium', name });
  }
}

function judge(file: SourceFile, name: string, literal: SecretLiteral, other: readonly string[]): Finding | undefined {
  const read = literal.primary && envRead(file, literal.primary);
  const sure = strongest(secretName(name), read ? secretName(read.name) : undefined);
  const text = other[0] ?? literal.text;
  if (!sure || isGuarded(file, literal, [name, ...(read ? [read.name] : [])])) return undefined;
  if (/^<.*>$/.test(text) || text.trim().length < 3 || sameWords(text, name)) return undefined;
  if (literal.isFallback) return fallbackFinding(file, name, literal, text, sure);
  if (isPlaceholder(text) || isProse(text)) return undefined;
  const confidence = confidenceOf(sure, text, name);
  return confidence && { node: literal.node, problem: 'named', confidence, name };
}

/** A fallback works as the secret until somebody sets the variable, even when it reads "change me". */
function fallbackFinding(file: SourceFile, name: string, literal: SecretLiteral, text: string, sure: 'strong' | 'weak'): Finding | undefined {
  const fromEnv = literal.primary ? envRead(file, literal.primary) !== undefined : literal.node.parent?.type === 'AssignmentPattern';
  if (isProse(text) && !fromEnv) return undefined;
  if (sure === 'weak' && !looksRandom(text)) return undefined;
  const external = isPlaceholder(text) && /api_?key|access_?token|client_?secret|auth_?token/i.test(name);
  return { node: literal.node, problem: 'fallback', confidence: external || (!fromEnv && !looksRandom(text)) ? 'low' : 'high', name };
}

function confidenceOf(sure: 'strong' | 'weak', text: string, name: string): Confidence | undefined {
  if (/salt$/i.test(name)) return looksRandom(text) ? 'low' : undefined;
  if (sure === 'weak') return looksRandom(text) && /\d/.test(text) && text.length >= 16 ? 'medium' : undefined;
  if (!/\d/.test(text) && /(?:token|session|cookie|auth|app)_?key$/i.test(name)) return undefined;
  if (looksRandom(text) || /[!@#$%^&*]/.test(text)) return 'high';
  return /token|api_?key$/i.test(name) ? 'low' : 'medium';
}

function strongest(a: 'strong' | 'weak' | undefined, b: 'strong' | 'weak' | undefined): 'strong' | 'weak' | undefined {
  return a === 'strong' || b === 'strong' ? 'strong' : (a ?? b);
}

/** `PASSWORD: 'password'`, `apiKey = 'api-key'`: a name for the thing, not the thing. */
function sameWords(text: string, name: string): boolean {
  const own = splitWords(name);
  const words = splitWords(text);
  return words.every((word) => own.includes(word)) || (own.length > 1 && !/\d/.test(text) && own.every((word) => words.includes(word)));
}

function isGuarded(file: SourceFile, literal: SecretLiteral, names: readonly string[]): boolean {
  if (isDevelopmentBranch(file, literal.node)) return true;
  const declarator = findAncestor(literal.node, (node): node is TSESTree.VariableDeclarator => node.type === 'VariableDeclarator' || isFunction(node));
  const variable = declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? [declarator.id.name] : [];
  const fn = findAncestor(literal.node, isFunction);
  const read = literal.primary && envRead(file, literal.primary);
  return isRefusedInProduction(file, literal.node, [...names, ...variable], [...(read ? [read.name] : []), ...(fn ? [functionName(fn) ?? ''] : [])].filter((name) => name.length > 2));
}
