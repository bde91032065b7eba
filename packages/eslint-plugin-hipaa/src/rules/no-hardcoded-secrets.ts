import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords } from 'phi-vocabulary';
import { isTestFile } from '../ast/file-kind.js';
import { importsModule } from '../ast/imports.js';
import { findAncestor, isFunction, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName, memberName, pathOf } from '../ast/static-names.js';
import { partialText, staticText } from '../ast/static-values.js';
import { createRule, type Confidence } from '../create-rule.js';
import { envRead } from '../frameworks/env-reads.js';
import { isGuarded, type SecretFinding } from '../frameworks/secret-finding.js';
import { secretsByShape } from '../frameworks/secret-shapes.js';
import { secretsByUse } from '../frameworks/secret-uses.js';
import { isPlaceholder, isProse, looksRandom, secretLiterals, secretName, type SecretLiteral } from '../frameworks/secret-values.js';

const problems = {
  named: 'A literal in the source is the secret "{{name}}".',
  fallback: 'A literal in the source stands in for the secret "{{name}}".',
  used: 'A literal in the source is the secret that {{sink}} uses.',
  issued: 'The source holds an issued key, token or private key.',
  connection: 'A connection string in the source holds a password.',
} as const satisfies Record<SecretFinding['problem'], string>;

export default createRule({
  name: 'no-hardcoded-secrets',
  problems,
  trigger: /secret|passw|pwd|passphrase|token|key|auth|cipher|crypt|hmac|jwt|:\/\/|\bsk_|\bAKIA|pepper|salt|\bpass|sequelize|twilio|stripe|ldap|credential/i,
  check({ file, report }) {
    if (isTestFile(file.filename) || /(?:^|[\\/])(?:locales?|i18n|translations?|lang|messages)[\\/]/i.test(file.filename)) return;
    const found = new Map<Node, SecretFinding>();
    for (const finding of [...secretsByShape(file), ...secretsByUse(file), ...byName(file)]) {
      const known = found.get(finding.node);
      if (!known || (known.confidence === 'low' && finding.confidence !== 'low')) found.set(finding.node, finding);
    }
    for (const { node, problem, confidence, name, sink } of found.values()) report({ node, problem, confidence, data: { ...(name ? { name } : {}), ...(sink ? { sink } : {}) } });
  },
});

/** Literals that are given to a name of a secret: variable, member, property, default, comparison, header. */
function byName(file: SourceFile): SecretFinding[] {
  const found: SecretFinding[] = [];
  const add = (name: string | undefined, value: Node | null | undefined, other: readonly string[] = []): void => {
    if (!value || name === undefined) return;
    for (const literal of secretLiterals(file, value)) {
      const finding = judge(file, name, literal, other);
      if (finding) found.push(finding);
    }
  };
  for (const node of file.nodesOf('VariableDeclarator')) if (node.id.type === 'Identifier') add(node.id.name, node.init);
  for (const node of file.nodesOf('Property')) if (node.parent.type === 'ObjectExpression' && (node.value.type === 'CallExpression' || !isSchemaOrLabel(node))) addProperty(file, node, add);
  for (const node of file.nodesOf('PropertyDefinition')) add(keyName(node), node.value);
  for (const node of file.nodesOf('AssignmentExpression')) addAssignment(file, node, add);
  for (const node of file.nodesOf('AssignmentPattern')) add(node.left.type === 'Identifier' ? (node.parent.type === 'Property' ? keyName(node.parent) : node.left.name) : undefined, node);
  for (const node of file.nodesOf('LogicalExpression')) add(envRead(file, node.left)?.name, node);
  for (const node of file.nodesOf('ReturnStatement')) if (node.argument) add(returningName(node), node.argument);
  for (const node of file.nodesOf('ArrowFunctionExpression')) if (node.body.type !== 'BlockStatement' && node.parent.type !== 'CallExpression') add(functionName(node), node.body);
  for (const node of file.nodesOf('CallExpression')) addCall(file, node, add);
  for (const node of file.nodesOf('BinaryExpression')) if (/^[!=]==?$/.test(node.operator)) addComparison(file, node, found);
  return found;
}

type Add = (name: string | undefined, value: Node | null | undefined, other?: readonly string[]) => void;

/** `config.secret = '…'`, `process.env.SECRET ??= '…'`, Koa's `app.keys = ['…']`. */
function addAssignment(file: SourceFile, node: TSESTree.AssignmentExpression, add: Add): void {
  const name = node.left.type === 'Identifier' ? node.left.name : node.left.type === 'MemberExpression' ? memberName(node.left) : undefined;
  const isKoaKeys = name === 'keys' && node.right.type === 'ArrayExpression' && importsModule(file, ['koa']);
  if (isKoaKeys && node.right.type === 'ArrayExpression') for (const element of node.right.elements) add('cookieSecret', element);
  add(name, node);
}

function returningName(node: Node): string | undefined {
  const fn = findAncestor(node, isFunction);
  return fn && functionName(fn);
}

/** `config.get('JWT_SECRET', 'literal')`. */
function addCall(file: SourceFile, node: TSESTree.CallExpression, add: Add): void {
  const read = envRead(file, node);
  if (read?.fallback) add(read.name, node);
  // `setHeader('Authorization', 'Bearer …')`, `headers.set('x-api-key', '…')`
  const [first, second] = node.arguments;
  if (/^(?:set|setHeader|header|append)$/.test(calleeName(node) ?? '') && first?.type === 'Literal' && typeof first.value === 'string') add(/^authorization$/i.test(first.value) ? undefined : first.value, second);
}

function addProperty(file: SourceFile, node: TSESTree.Property, add: Add): void {
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
  add(name === 'keys' ? undefined : name === 'key' && looksRandom(staticText(file, value) ?? '') ? `${holderName(node) ?? ''}Key` : name, value);
}

/** What the object of a property is called: `encryption` of `encryption: { key: … }`. */
function holderName(node: Node): string | undefined {
  const holder = node.parent?.parent;
  return holder?.type === 'Property' ? keyName(holder) : holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : undefined;
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
    if (name !== undefined && /^(?:labels?|messages?|errors?|placeholders?|translations?|texts?|i18n|strings|descriptions?|titles?|columns?|fields|routes?|paths?|endpoints?|urls?|icons?|testIds?|examples?|samples?|mocks?|types?|actions?|events?|selectors?|en|de|fr|es|responses|properties)$|(?:Labels|Names|Messages|Errors|Routes|Paths|Translations|Types|Events|Strings|Endpoints|Example|Mock|Schema)$/i.test(name)) return true;
  }
  return false;
}

/** `if (password === 'literal')`. */
function addComparison(file: SourceFile, node: TSESTree.BinaryExpression, found: SecretFinding[]): void {
  for (const [side, other] of [[node.left, node.right], [node.right, node.left]] as const) {
    if (other.type !== 'Literal' || typeof other.value !== 'string') continue;
    const name = pathOf(side)?.at(-1);
    if (name === undefined || secretName(name) !== 'strong' || other.value.length < 6 || isPlaceholder(other.value) || isProse(other.value) || !/[\d!@#$%^&*-]/.test(other.value)) continue;
    found.push({ node: other, problem: 'named', confidence: 'medium', name });
  }
}

function judge(file: SourceFile, name: string, literal: SecretLiteral, other: readonly string[]): SecretFinding | undefined {
  const read = literal.primary && envRead(file, literal.primary);
  const sure = strongest(secretName(name), read ? secretName(read.name) : undefined);
  const text = other[0] ?? literal.text;
  if (!sure || isGuarded(file, literal, [name, ...(read ? [read.name] : [])])) return undefined;
  if (/^<.*>$|\*{3,}/.test(text) || text.trim().length < 3) return undefined;
  // `ADMIN_PASSWORD ?? 'admin'` works as the password; `TOKEN_KEY ?? 'token'` is what a store calls it.
  const isStandIn = literal.isFallback && isFromEnvironment(file, name, literal) && !/key$/i.test(name);
  if (!isStandIn && sameWords(text, name)) return undefined;
  if (literal.isFallback) return fallbackFinding(file, name, literal, text, sure);
  if (isPlaceholder(text) || isProse(text)) return undefined;
  const confidence = confidenceOf(sure, text, name);
  return confidence && { node: literal.node, problem: 'named', confidence, name };
}

/** A fallback works as the secret until somebody sets the variable, even when it reads "change me". */
function fallbackFinding(file: SourceFile, name: string, literal: SecretLiteral, text: string, sure: 'strong' | 'weak'): SecretFinding | undefined {
  const fromEnv = isFromEnvironment(file, name, literal);
  if (isProse(text) && !fromEnv) return undefined;
  if (sure === 'weak' && !looksRandom(text)) return undefined;
  const external = isPlaceholder(text) && /api_?key|access_?token|client_?secret|auth_?token/i.test(name);
  return { node: literal.node, problem: 'fallback', confidence: external || (!fromEnv && !looksRandom(text)) ? 'low' : 'high', name };
}

/** Whether what the literal stands in for is an environment variable: read there, or described by a schema under its name. */
function isFromEnvironment(file: SourceFile, name: string, literal: SecretLiteral): boolean {
  if (literal.primary) return envRead(file, literal.primary) !== undefined;
  return literal.node.parent?.type === 'AssignmentPattern' || /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(name);
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
