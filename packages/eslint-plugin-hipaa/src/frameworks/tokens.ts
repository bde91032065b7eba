import type { TSESTree } from '@typescript-eslint/utils';
import { expiryOptions, signerNames, tokenSigners } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { importOf, importsModule, matchesModule } from '../ast/imports.js';
import { isFunction, unwrap, type Node } from '../ast/nodes.js';
import type { MemberLookup } from '../ast/objects.js';
import { lookUpOption, lookUpPath, returnedValues } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName, pathOf, receiverOf } from '../ast/static-names.js';
import { functionBehind, initOf, staticText } from '../ast/static-values.js';
import type { Confidence } from './session-lifetimes.js';

/** One token that is signed, and what is known of its end. */
export interface SignedToken {
  readonly node: Node;
  readonly sink: string;
  readonly expiry: MemberLookup;
  readonly unit: 's' | 'ms';
  /** How sure it is that a missing end is a fault: an unseen payload could carry its own, a plugin's calls could set one. */
  readonly ifAbsent: Confidence;
}

/** All tokens the file signs: jsonwebtoken and its kin, injected JWT services, jose's builder. */
export function signedTokens(file: SourceFile): SignedToken[] {
  return [...file.nodesOf('CallExpression').flatMap((call) => [...ofCall(file, call), ...ofPlugin(file, call), ...ofNestModule(file, call)]), ...file.nodesOf('NewExpression').flatMap((node) => ofBuilder(file, node))];
}

const signerModules = tokenSigners.flatMap((signer) => signer.modules);
const signingNames = new Set(['sign', 'signAsync', 'encode', 'jwtSign', 'createSigner', 'generate', 'encrypt']);

function ofCall(file: SourceFile, call: TSESTree.CallExpression): SignedToken[] {
  const name = signingName(file, call);
  if (name === undefined || call.arguments.length === 0) return [];
  const place = placeOf(file, call, name);
  if (!place) return [];
  const payload = call.arguments[place.payload];
  const option = call.arguments[place.options];
  // A callback stands where the options would.
  const options = option && /Function/.test(option.type) ? undefined : option;
  const found = [...expiryOptions.map((key) => lookUpOption(file, options, key)), lookUpOption(file, payload, 'exp')];
  // A plugin registered in the same file ends tokens by default; it is judged itself.
  if (best(found, options).kind === 'absent' && pluginDefault(file, call, name)?.kind === 'found') return [];
  return [{ node: call, sink: (pathOf(call.callee) ?? [name]).slice(-2).join('.').replaceAll('()', ''), expiry: best(found, options), unit: name === 'createSigner' ? 'ms' : 's', ifAbsent: isNestService(file, call) ? 'low' : 'high' }];
}

/** Nest's `JwtService` takes the end of a token from the module's `signOptions`, which mostly stand in another file. */
function isNestService(file: SourceFile, call: TSESTree.CallExpression): boolean {
  return importsModule(file, ['@nestjs/jwt']) && pathOf(call.callee)?.[0] === 'this';
}

/** Found wins; an unseen options object leaves it open; an unseen payload doesn't, since few payloads carry `exp`. */
function best(found: readonly MemberLookup[], options: Node | undefined): MemberLookup {
  const known = found.find((lookup) => lookup.kind === 'found');
  if (known) return known;
  const hidden = found.slice(0, -1).some((lookup) => lookup.kind === 'unknown');
  return options && hidden ? { kind: 'unknown' } : { kind: 'absent' };
}

/** The called function's own name, also where an import renames it. */
function signingName(file: SourceFile, call: TSESTree.CallExpression): string | undefined {
  const name = calleeName(call) ?? '';
  if (signingNames.has(name)) return name;
  // `reply.portalJwtSign` of a plugin with a namespace.
  if (/[a-z]JwtSign$/.test(name)) return 'jwtSign';
  const imported = call.callee.type === 'Identifier' && importsModule(file, signerModules) ? importOf(file, call.callee)?.imported : undefined;
  return imported !== undefined && signingNames.has(imported) ? imported : undefined;
}

function placeOf(file: SourceFile, call: TSESTree.CallExpression, name: string): { payload: number; options: number } | undefined {
  const source = importOf(file, call.callee) ?? importBehindPromise(file, call.callee) ?? importBehindDestructuring(file, call.callee, name);
  if (source) return tokenSigners.find((signer) => matchesModule(source.module, signer.modules) && signer.functions.some((known) => known === source.imported || (source.imported.endsWith(`.${known}`))));
  const receiver = receiverOf(call);
  if (name === 'jwtSign') return { payload: 0, options: 1 };
  if (!receiver || (name !== 'sign' && name !== 'signAsync')) return undefined;
  const owner = (pathOf(receiver)?.at(-1) ?? '').replace(/^#|_/g, '');
  if (!signerNames.test(owner)) return undefined;
  // A bare `jwt` with a key as second argument is jsonwebtoken, imported in a way that can't be followed.
  return pathOf(receiver)?.length === 1 && call.arguments.length >= 2 && !isOptions(file, call.arguments[1]) ? { payload: 0, options: 2 } : { payload: 0, options: 1 };
}

/** `const signAsync = promisify(jwt.sign)`. */
function importBehindPromise(file: SourceFile, callee: Node): { module: string; imported: string } | undefined {
  const init = callee.type === 'Identifier' ? initOf(file, callee) : undefined;
  return init?.type === 'CallExpression' && calleeName(init) === 'promisify' && init.arguments[0] ? importOf(file, init.arguments[0]) : undefined;
}

/** `import pkg from 'jsonwebtoken'; const { sign } = pkg;` */
function importBehindDestructuring(file: SourceFile, callee: Node, name: string): { module: string; imported: string } | undefined {
  const definition = callee.type === 'Identifier' ? (file.variableOf(callee)?.defs[0]?.node as Node | undefined) : undefined;
  if (definition?.type !== 'VariableDeclarator' || definition.id.type !== 'ObjectPattern' || !definition.init) return undefined;
  const owner = importOf(file, definition.init);
  return owner && { module: owner.module, imported: name };
}

function isOptions(file: SourceFile, node: Node | undefined): boolean {
  return node?.type === 'ObjectExpression' || expiryOptions.some((key) => lookUpOption(file, node, key).kind === 'found');
}

/** `new SignJWT(payload).setProtectedHeader(…).setExpirationTime('15m').sign(key)`, also `EncryptJWT`. */
function ofBuilder(file: SourceFile, node: TSESTree.NewExpression): SignedToken[] {
  const name = calleeName(node) ?? '';
  if (!/^(?:SignJWT|EncryptJWT|UnsecuredJWT)$/.test(name)) return [];
  const payload = lookUpOption(file, node.arguments[0], 'exp');
  const token = { node, sink: name, unit: 's', ifAbsent: payload.kind !== 'unknown' ? 'high' : isKeyGiven(file, node) ? 'low' : 'medium' } as const;
  if (payload.kind === 'found') return [{ ...token, expiry: payload }];
  for (let current: Node = node; ; ) {
    const member: Node | undefined = current.parent ? unwrap(current.parent) : undefined;
    if (member?.type !== 'MemberExpression' || member.object !== current) {
      const later = setLater(file, current);
      return [{ ...token, expiry: later ? { kind: 'found', value: later, property: later } : endsElsewhere(file, current) ? { kind: 'unknown' } : { kind: 'absent' } }];
    }
    const call: Node | undefined = member.parent;
    if (call.type !== 'CallExpression') return [];
    if (calleeName(call) === 'setExpirationTime' && call.arguments[0]) return [{ ...token, expiry: { kind: 'found', value: call.arguments[0], property: call } }];
    current = call;
  }
}

/** `const builder = new SignJWT(payload); builder.setExpirationTime('15m')`. */
function setLater(file: SourceFile, builder: Node): Node | undefined {
  const holder = builder.parent?.type === 'VariableDeclarator' && builder.parent.id.type === 'Identifier' ? file.variableOf(builder.parent.id) : undefined;
  for (const { identifier } of holder?.references ?? []) {
    const call = (identifier as Node).parent?.parent;
    if (call?.type === 'CallExpression' && calleeName(call) === 'setExpirationTime' && call.arguments[0]) return call.arguments[0];
  }
  return undefined;
}

/** A helper that is given payload and key alike signs whatever its callers want. */
function isKeyGiven(file: SourceFile, node: Node): boolean {
  const key = tipOfBuilder(node)?.arguments[0];
  const definition = key?.type === 'Identifier' ? (file.variableOf(key)?.defs[0]?.node as Node | undefined) : undefined;
  return isFunction(definition);
}

/** The `sign(key)` at the end of a builder's chain. */
function tipOfBuilder(node: Node): TSESTree.CallExpression | undefined {
  let tip: TSESTree.CallExpression | undefined;
  for (let current: Node = node; current.parent?.type === 'MemberExpression' && current.parent.object === current && current.parent.parent.type === 'CallExpression'; current = tip) tip = current.parent.parent;
  return tip;
}

/** The builder is kept in a variable, and something calls `setExpirationTime` on it later. */
function endsElsewhere(file: SourceFile, node: Node): boolean {
  const holder = node.parent?.type === 'AwaitExpression' ? node.parent.parent : node.parent;
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return false;
  return (file.variableOf(holder.id)?.references ?? []).some((reference) => {
    const member = (reference.identifier as Node).parent;
    return member?.type === 'MemberExpression' && member.object === reference.identifier && memberName(member) === 'setExpirationTime';
  });
}

const pluginModules = ['@fastify/jwt', 'fastify-jwt'];

const signCall = cue(/jwtsign\s*\(|\.sign\s*\(/i);

/** `app.register(fastifyJwt, { sign: { expiresIn } })`: how long tokens last unless a call says otherwise. */
function ofPlugin(file: SourceFile, call: TSESTree.CallExpression): SignedToken[] {
  if (calleeName(call) !== 'register' || call.arguments.length === 0) return [];
  const token = { node: call, sink: 'register', unit: 's' } as const;
  if (isJwtPlugin(file, call)) {
    const expiry = lookUpPath(file, call.arguments[1], ['sign', 'expiresIn']);
    return expiry.kind === 'found' ? [{ ...token, expiry, ifAbsent: 'low' }] : expiry.kind === 'absent' && !file.mentions(signCall) ? [{ ...token, expiry, ifAbsent: 'low' }] : [];
  }
  return [];
}

/** `JwtModule.register({ secret })` and `registerAsync({ useFactory: () => ({ secret }) })`: without an end for its tokens each call would have to give one. */
function ofNestModule(file: SourceFile, call: TSESTree.CallExpression): SignedToken[] {
  const owner = receiverOf(call);
  if (owner?.type !== 'Identifier' || owner.name !== 'JwtModule' || !/^register(?:Async)?$/.test(calleeName(call) ?? '')) return [];
  const factory = lookUpOption(file, call.arguments[0], 'useFactory');
  const made = factory.kind === 'found' ? functionBehind(file, factory.value) : undefined;
  const options = made ? returnedValues(made)[0] : call.arguments[0];
  const signs = ['secret', 'privateKey', 'secretOrPrivateKey'].some((key) => lookUpOption(file, options, key).kind === 'found');
  const given = lookUpOption(file, options, 'signOptions');
  const expiry = lookUpPath(file, options, ['signOptions', 'expiresIn']);
  if (!signs || expiry.kind !== 'absent') return [];
  return [{ node: made && options ? options : call, sink: 'register', unit: 's', expiry, ifAbsent: given.kind === 'absent' && file.text.includes('expiresIn') ? 'low' : 'medium' }];
}

function isJwtPlugin(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const plugin = call.arguments[0];
  return calleeName(call) === 'register' && plugin !== undefined && matchesModule(importOf(file, plugin)?.module ?? '', pluginModules);
}

/** What the plugin of the same file (and namespace) says for `reply.jwtSign(payload)` and `app.jwt.sign(payload)`. */
function pluginDefault(file: SourceFile, call: TSESTree.CallExpression, name: string): MemberLookup | undefined {
  if (name !== 'jwtSign' && pathOf(call.callee)?.at(-2) !== 'jwt') return undefined;
  if (!importsModule(file, pluginModules)) return undefined;
  const space = /^(\w+)JwtSign$/.exec(calleeName(call) ?? '')?.[1];
  const registered = file.nodesOf('CallExpression').find((candidate) => {
    if (!isJwtPlugin(file, candidate)) return false;
    const named = lookUpOption(file, candidate.arguments[1], 'namespace');
    return (named.kind === 'found' ? staticText(file, named.value) : undefined) === space;
  });
  return registered && lookUpPath(file, registered.arguments[1], ['sign', 'expiresIn']);
}
