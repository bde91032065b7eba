import { splitWords } from 'phi-vocabulary';
import { calledName } from '../ast/called-name.js';
import type { CallSite } from '../ast/call-sites.js';
import { cue } from '../ast/cues.js';
import { importOf } from '../ast/imports.js';
import { unwrap, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../ast/static-names.js';
import { functionBehind, resolveConst, staticText } from '../ast/static-values.js';
import { blankCall, type CipherCall } from './cipher-call.js';
import { packageCall, receiverCall } from './cipher-packages.js';

/** All symmetric cipher calls of the file: node:crypto, WebCrypto, CryptoJS, node-forge, libsodium, tweetnacl, noble, jose, and wrappers that are given an IV. */
export function cipherCalls(file: SourceFile): readonly CipherCall[] {
  return file.fact(collect);
}

/** What every call below has somewhere in its file. */
const mention = cue(/cipher|crypt|nonce|subtle|secretbox|nacl|sodium|noble|stablelib|InitializationVector|seal/i);

function collect(file: SourceFile): readonly CipherCall[] {
  if (!file.mentions(mention)) return [];
  const calls: CipherCall[] = [];
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const node of file.nodesOf(type)) {
      const name = calleeName(node);
      const found = name === undefined ? undefined : describe(file, node, calledName(file, node) ?? name);
      if (found) calls.push(found);
    }
  }
  return calls.sort((a, b) => a.node.range[0] - b.node.range[0]);
}

function describe(file: SourceFile, node: CallSite, name: string): CipherCall | undefined {
  switch (name) {
    case 'createCipheriv':
    case 'createDecipheriv':
    case 'Cipheriv':
    case 'Decipheriv':
      return nodeCall(file, node, !name.includes('ecipher'));
    case 'encrypt':
    case 'decrypt':
    case 'wrapKey':
    case 'createEncryptor':
    case 'createDecryptor':
      return webCryptoCall(file, node, name) ?? cryptoJsCall(file, node, !name.toLowerCase().includes('decrypt')) ?? receiverCall(file, node, name) ?? wrapperCall(file, node, name);
    case 'start':
      return forgeCall(file, node);
    case 'setInitializationVector':
      return { ...blankCall(node, 'jose'), iv: node.arguments[0] };
    default:
      return packageCall(file, node, name) ?? wrapperCall(file, node, name);
  }
}

function nodeCall(file: SourceFile, node: CallSite, encrypts: boolean): CipherCall | undefined {
  const [algorithm, key, iv, options] = spreadArguments(file, node);
  if (!algorithm || functionBehind(file, node.callee)) return undefined;
  return { ...blankCall(node, 'node'), encrypts, algorithm: staticText(file, algorithm)?.toLowerCase() ?? algorithmDefault(file, algorithm), key, iv, options };
}

/** A call's arguments, with `...args` of a constant list taken apart. */
function spreadArguments(file: SourceFile, node: CallSite): readonly Node[] {
  return node.arguments.flatMap((argument): Node[] => {
    if (argument.type !== 'SpreadElement') return [argument];
    const list = resolveConst(file, argument.argument);
    return list.type === 'ArrayExpression' ? list.elements.flatMap((element) => (element ? [element] : [])) : [argument];
  });
}

/** The default value of a parameter that names the algorithm. */
function algorithmDefault(file: SourceFile, node: Node): string | undefined {
  const definition = node.type === 'Identifier' ? file.variableOf(node)?.defs[0] : undefined;
  const parent = definition?.type === ('Parameter' as never) ? (definition.name as Node).parent : undefined;
  return parent?.type === 'AssignmentPattern' ? staticText(file, parent.right)?.toLowerCase() : undefined;
}

function webCryptoCall(file: SourceFile, node: CallSite, name: string): CipherCall | undefined {
  const options = node.arguments[name === 'wrapKey' ? 3 : 0];
  if (!options || node.arguments.length < 3) return undefined;
  const algorithm = lookUpMember(file, options, 'name');
  if (algorithm.kind !== 'found') {
    const receiver = node.type === 'CallExpression' ? receiverOf(node) : undefined;
    if (!receiver || pathOf(resolveConst(file, receiver))?.at(-1) !== 'subtle') return undefined;
  }
  const iv = lookUpMember(file, options, 'iv');
  const counter = lookUpMember(file, options, 'counter');
  const nonce = iv.kind === 'found' ? iv.value : counter.kind === 'found' ? counter.value : undefined;
  return {
    ...blankCall(node, 'webcrypto'),
    encrypts: name !== 'decrypt',
    algorithm: algorithm.kind === 'found' ? staticText(file, algorithm.value)?.toLowerCase() : undefined,
    key: node.arguments[name === 'wrapKey' ? 2 : 1],
    iv: nonce,
    options,
    message: name === 'wrapKey' ? undefined : node.arguments[2],
  };
}

const cryptoJsCiphers: ReadonlySet<string> = new Set(['AES', 'DES', 'TripleDES', 'Rabbit', 'RabbitLegacy', 'RC4', 'RC4Drop', 'Blowfish']);

function cryptoJsCall(file: SourceFile, node: CallSite, encrypts: boolean): CipherCall | undefined {
  const receiver = node.type === 'CallExpression' ? receiverOf(node) : undefined;
  const cipher = receiver && cryptoJsCipher(file, receiver);
  if (!cipher || node.arguments.length < 2) return undefined;
  const isFactory = calleeName(node)?.startsWith('create') === true;
  const [message, key, options] = isFactory ? [undefined, ...node.arguments] : node.arguments;
  const iv = options ? lookUpMember(file, options, 'iv') : undefined;
  return { ...blankCall(node, 'crypto-js'), encrypts, algorithm: `${cipher.toLowerCase()}-${cryptoJsMode(file, options)}`, key, iv: iv?.kind === 'found' ? iv.value : undefined, options, message };
}

function cryptoJsCipher(file: SourceFile, receiver: Node): string | undefined {
  const last = pathOf(resolveConst(file, receiver))?.at(-1) ?? pathOf(receiver)?.at(-1);
  const module = importOf(file, receiver)?.module;
  if (module?.startsWith('crypto-js/')) return [...cryptoJsCiphers].find((name) => module.toLowerCase() === `crypto-js/${name.toLowerCase()}`);
  return last !== undefined && cryptoJsCiphers.has(last) ? last : undefined;
}

/** CryptoJS works in CBC unless told otherwise. */
function cryptoJsMode(file: SourceFile, options: Node | undefined): string {
  const mode = options ? lookUpMember(file, options, 'mode') : undefined;
  if (mode?.kind !== 'found') return 'cbc';
  const value = resolveConst(file, mode.value);
  const module = importOf(file, value)?.module;
  return (module?.startsWith('crypto-js/mode-') ? module.slice('crypto-js/mode-'.length) : (pathOf(value)?.at(-1) ?? 'cbc')).toLowerCase();
}

function forgeCall(file: SourceFile, node: CallSite): CipherCall | undefined {
  const receiver = node.type === 'CallExpression' ? receiverOf(node) : undefined;
  const options = node.arguments[0];
  if (!receiver || !options) return undefined;
  const iv = lookUpMember(file, options, 'iv');
  if (iv.kind !== 'found') return undefined;
  const maker = resolveConst(file, receiver);
  const made = maker.type === 'CallExpression' ? calleeName(maker) : undefined;
  const label = made ?? pathOf(receiver)?.at(-1) ?? '';
  if (!/cipher/i.test(label) && !/createEncryption|createDecryption/.test(label)) return undefined;
  const [algorithm, key] = maker.type === 'CallExpression' ? maker.arguments : [];
  return { ...blankCall(node, 'forge'), encrypts: !/decipher|decrypt/i.test(label), algorithm: staticText(file, algorithm)?.toLowerCase(), key, iv: iv.value, options };
}

const encryptVerbs: ReadonlySet<string> = new Set(['encrypt', 'encipher', 'seal', 'cipher', 'encryptor', 'encrypted']);
const ivWord = /^(?:iv|nonce|initializationvector|initialisationvector|initvector)$/;
const sizeWord: ReadonlySet<string> = new Set(['length', 'len', 'size', 'bytes', 'bits', 'offset']);

/** Whether a name is an IV's: `iv`, `STATIC_IV`, `nonce`, `ivHex`; not `ivLength`. */
export function isIvName(name: string): boolean {
  const words = splitWords(name);
  if (words.some((word) => sizeWord.has(word))) return false;
  return words.some((word) => ivWord.test(word)) || /init(?:ialization|ialisation)?vector/i.test(words.join(''));
}

/** A function from elsewhere that encrypts and is given an IV by name: `encryptField(text, key, STATIC_IV)`, `seal({ iv, key })`. */
function wrapperCall(file: SourceFile, node: CallSite, name: string): CipherCall | undefined {
  if (!/crypt|cipher|seal/i.test(name) || !splitWords(name).some((word) => encryptVerbs.has(word)) || functionBehind(file, node.callee)) return undefined;
  for (const argument of node.arguments) {
    const value = unwrap(argument);
    if (value.type === 'Identifier' && isIvName(value.name)) return { ...blankCall(node, 'wrapper'), iv: value };
    if (value.type === 'MemberExpression' && isIvName(pathOf(value)?.at(-1) ?? '')) return { ...blankCall(node, 'wrapper'), iv: value };
    if (value.type !== 'ObjectExpression') continue;
    for (const key of ['iv', 'nonce']) {
      const member = lookUpMember(file, value, key);
      if (member.kind === 'found') return { ...blankCall(node, 'wrapper'), iv: member.value };
    }
  }
  return undefined;
}
