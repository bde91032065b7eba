import { outsideSecretArguments, secretArguments } from 'phi-vocabulary';
import type { CallSite } from '../ast/call-sites.js';
import { cue } from '../ast/cues.js';
import { importsModule } from '../ast/imports.js';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { cipherCalls } from './crypto-calls.js';
import { isGuarded, type SecretFinding } from './secret-finding.js';
import { isPlaceholder, secretLiterals } from './secret-values.js';

/** What a cipher, a signer or a client takes as its key is a secret whatever its name. */
export function secretsByUse(file: SourceFile): SecretFinding[] {
  const found: SecretFinding[] = [];
  for (const call of cipherCalls(file)) if (call.library !== 'wrapper') found.push(...literalsUsed(file, call.key, calleeName(call.node) ?? 'the cipher'));
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const node of file.nodesOf(type)) {
      const name = calleeName(node) ?? '';
      const own = secretIndex(file, node, name);
      if (own !== undefined) found.push(...literalsUsed(file, node.arguments[own], name));
      const outside = outsideIndex(file, node, name);
      if (outside !== undefined) found.push(...literalsUsed(file, node.arguments[outside], name).filter(({ text }) => !isPlaceholder(text)));
      if (name === 'from' || name === 'btoa') found.push(...basicCredentials(node, name));
    }
  }
  return found;
}

function literalsUsed(file: SourceFile, value: Node | undefined, sink: string): (SecretFinding & { readonly text: string })[] {
  if (!value) return [];
  const from = parameterDefault(file, value) ?? resolveConst(file, value);
  return [...secretLiterals(file, from), ...(from === value ? [] : secretLiterals(file, value))].flatMap((literal) => {
    const isSecret = literal.text.length >= 3 && !/^<.*>$|^-----BEGIN (?:PUBLIC|CERT)/.test(literal.text) && !isGuarded(file, literal, []);
    return isSecret ? [{ node: literal.node, problem: 'used' as const, confidence: 'high' as const, sink, text: literal.text }] : [];
  });
}

/** The default of a parameter that is used as a key. */
function parameterDefault(file: SourceFile, node: Node): Node | undefined {
  const name = node.type === 'Identifier' ? (file.variableOf(node)?.defs[0]?.name as Node | undefined) : undefined;
  return name?.parent?.type === 'AssignmentPattern' ? name.parent.right : undefined;
}

/** Which argument of a call is a key of this application: any literal in its place is the secret. */
function secretIndex(file: SourceFile, node: CallSite, name: string): number | undefined {
  if (Object.hasOwn(secretArguments, name)) return secretArguments[name];
  if (/^hash(?:Sync)?$/.test(name) && /bcrypt|argon2/i.test(file.textOf(node.callee))) return 0;
  return name === 'Sequelize' ? (node.arguments.length >= 3 ? 2 : undefined) : jwtSecretIndex(file, node, name);
}

/** Which argument is a key that somebody else issued: placeholders stand there, too. */
function outsideIndex(file: SourceFile, node: CallSite, name: string): number | undefined {
  if (Object.hasOwn(outsideSecretArguments, name)) return outsideSecretArguments[name];
  const receiver = node.type === 'CallExpression' ? receiverOf(node) : undefined;
  if (name === 'basic') return receiver && pathOf(receiver)?.at(-1) === 'auth' ? 1 : undefined;
  const isLdap = name === 'bind' && importsModule(file, ['ldapjs', 'ldapts', 'activedirectory2']);
  return isLdap && node.arguments.length >= 2 ? 1 : undefined;
}

/** `Buffer.from('user:password').toString('base64')`, `btoa('user:password')`. */
function basicCredentials(node: CallSite, name: string): SecretFinding[] {
  const [first] = node.arguments;
  if (first?.type !== 'Literal' || typeof first.value !== 'string' || !/^[\w.@-]{2,}:[^\s:/]{4,}$/.test(first.value) || isPlaceholder(first.value)) return [];
  const isEncoded = name === 'btoa' || (node.parent.type === 'MemberExpression' && memberName(node.parent) === 'toString');
  return isEncoded ? [{ node: first, problem: 'used', confidence: 'medium', sink: 'basic authentication' }] : [];
}

const jwtLibrary = cue(/jsonwebtoken|jose|fast-jwt|jwt/);

/** `jwt.sign(payload, secret)`, `jwt.verify(token, secret)`, jose's `new SignJWT(…).sign(secret)`. */
function jwtSecretIndex(file: SourceFile, node: CallSite, name: string): number | undefined {
  if (!/^(?:sign|verify|signAsync|verifyAsync|encrypt)$/.test(name) || node.type !== 'CallExpression') return undefined;
  const receiver = receiverOf(node);
  const path = receiver ? [...(pathOf(resolveConst(file, receiver)) ?? []), ...(pathOf(receiver) ?? [])] : [name];
  if (path.some((part) => /^new (?:SignJWT|EncryptJWT|CompactEncrypt|CompactSign)/.test(part))) return 0;
  if (name === 'encrypt') return undefined;
  const isJwt = path.some((part) => /jwt|jsonwebtoken|jws/i.test(part)) || (!receiver && file.mentions(jwtLibrary));
  return isJwt && node.arguments.length >= 2 ? 1 : undefined;
}
