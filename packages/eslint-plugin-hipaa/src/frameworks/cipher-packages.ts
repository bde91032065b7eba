import { nonceCalls, nonceReceivers, outputFirstModules, type NonceCall } from 'phi-vocabulary';
import type { CallSite } from '../ast/call-sites.js';
import { importOf, importsModule, matchesModule } from '../ast/imports.js';
import { membersUsedOf } from '../ast/method-uses.js';
import { unwrap } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { pathOf, receiverOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { blankCall, type CipherCall } from './cipher-call.js';

const byName = new Map<string, NonceCall[]>();
for (const entry of nonceCalls) byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);

/** A call of libsodium, tweetnacl, @noble/ciphers, stablelib or aes-js, whose functions tell by their names where the nonce is. */
export function packageCall(file: SourceFile, node: CallSite, name: string): CipherCall | undefined {
  for (const entry of byName.get(name) ?? []) {
    if (entry.modules && !comesFrom(file, node, entry.modules)) continue;
    const shift = outputShift(file, node, entry);
    const at = (index: number | undefined): CallSite['arguments'][number] | undefined => (index === undefined ? undefined : node.arguments[index + shift]);
    const isNoble = entry.modules?.includes('@noble/ciphers') === true;
    if (!at(entry.nonce) && entry.nonce >= 0) continue;
    return { ...blankCall(node, entry.modules ? 'other' : 'sodium'), encrypts: !onlyDecrypts(file, node), algorithm: isNoble ? name : undefined, key: at(entry.key), peerKey: at(entry.peer), iv: at(entry.nonce), message: isNoble ? undefined : node.arguments[0] };
  }
  return aesJsCall(file, node, name);
}

/** asmcrypto's `AES_GCM.encrypt(data, key, nonce)` and sjcl's `sjcl.mode.gcm.encrypt(cipher, data, iv)`. */
export function receiverCall(file: SourceFile, node: CallSite, name: string): CipherCall | undefined {
  const receiver = node.type === 'CallExpression' ? receiverOf(node) : undefined;
  const path = receiver && (pathOf(resolveConst(file, receiver)) ?? []);
  const key = path && [path.at(-1) ?? '', path.slice(-2).join('.')].find((candidate) => Object.hasOwn(nonceReceivers, candidate));
  const place = key === undefined ? undefined : nonceReceivers[key];
  if (!place || key === undefined) return undefined;
  return { ...blankCall(node, 'other'), encrypts: name !== 'decrypt', algorithm: key.toLowerCase().replace('mode.', 'aes-').replace('_', '-'), key: node.arguments[place.key], iv: node.arguments[place.nonce] };
}

/** What a factory gives is only used to open messages. */
function onlyDecrypts(file: SourceFile, node: CallSite): boolean {
  const members = membersUsedOf(file, node);
  return members !== undefined && members.length > 0 && members.every((member) => /^(?:decrypt|open)/.test(member));
}

function comesFrom(file: SourceFile, node: CallSite, modules: readonly string[]): boolean {
  const callee = unwrap(node.callee);
  const imported = importOf(file, callee)?.module;
  if (imported !== undefined) return matchesModule(imported, modules);
  const root = pathOf(callee)?.[0];
  return callee.type === 'MemberExpression' && ((root !== undefined && modules.includes(root)) || (modules.includes('@stablelib/') && importsModule(file, modules)));
}

/** How far a module that writes into its first argument moves the others. sodium-plus has no slot for the unused secret nonce. */
function outputShift(file: SourceFile, node: CallSite, entry: NonceCall): number {
  if (entry.modules) return 0;
  if (importsModule(file, outputFirstModules)) return 1;
  return entry.name.startsWith('crypto_aead') && importsModule(file, ['sodium-plus']) ? -2 : 0;
}

/** `new aesjs.ModeOfOperation.cbc(key, iv)`; a CTR without a counter starts at one each time. */
function aesJsCall(file: SourceFile, node: CallSite, name: string): CipherCall | undefined {
  if (node.type !== 'NewExpression' || !pathOf(node.callee)?.includes('ModeOfOperation')) return undefined;
  const [key, iv] = node.arguments;
  return { ...blankCall(node, 'other'), encrypts: !onlyDecrypts(file, node), algorithm: `aes-${name.toLowerCase()}`, key, iv: name === 'ecb' ? undefined : iv, startsAlike: name === 'ctr' && !iv };
}
