import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { isAboutPatients } from './context.js';

const secureNames = /secure|encrypt|keychain|keystore|vault|sealed|protected|sqlcipher|safe-?storage/i;

/** Stores that encrypt by themselves: keychains, `expo-secure-store`, an encrypted MMKV, a store named so. */
export function isEncryptedStore(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const path = pathOf(call.callee) ?? [];
  if (path.some((part) => secureNames.test(part))) return true;
  const module = moduleBehind(file, call.callee);
  if (module !== undefined && secureNames.test(module)) return true;
  const receiver = call.type === 'CallExpression' ? receiverOf(call) : undefined;
  const made = receiver ? resolveConst(file, receiver) : undefined;
  return made?.type === 'NewExpression' && (secureNames.test(calleeName(made) ?? '') || made.arguments.some((argument) => /encryptionKey|encrypt/i.test(file.textOf(argument))));
}

/** A write to a file by a stream. */
export interface FileWrite {
  readonly node: TSESTree.CallExpression;
  readonly content: readonly Node[];
  readonly sink: string;
}

const streams = cue(/createWriteStream|createObjectCsvWriter|openSync|\.open\(|WriteStream|createWritable/);

/** `out.write(line)` where `out` is a file's stream, a file handle or a spreadsheet's writer. */
export function fileWrites(file: SourceFile): FileWrite[] {
  if (!file.mentions(streams)) return [];
  return file.nodesOf('CallExpression').flatMap((call) => {
    const name = calleeName(call);
    if (name !== 'write' && name !== 'end' && name !== 'writeRecords' && name !== 'writeFile' && name !== 'appendFile') return [];
    const receiver = receiverOf(call);
    if (!receiver || call.arguments.length === 0 || isNamedOutput(receiver)) return [];
    const made = unwrapAwait(resolveConst(file, receiver));
    const maker = made.type === 'CallExpression' || made.type === 'NewExpression' ? (calleeName(made) ?? '') : '';
    return /^(?:createWriteStream|createObjectCsvWriter|createArrayCsvWriter|open|WriteStream|createWritable|createCsvWriter)$/.test(maker) ? [{ node: call, content: call.arguments.slice(0, 1), sink: 'a file stream' }] : [];
  });
}

/** Names the sink table matches by itself. */
function isNamedOutput(receiver: Node): boolean {
  return /^(?:writestream|filestream|outstream|output|out|csvstream|csvfile|exportstream|outputstream|tempfile|tmpfile|ndjson|dumpstream|sink|outfile|csvwriter|writer|fh|handle|filehandle)$/i.test(pathOf(receiver)?.at(-1) ?? '');
}

const offlineCaches = cue(/caches\.|CacheStorage|workbox|registerRoute/);

/** Service workers: `cache.add('/api/patients')`, `cache.put(request, response)` in a handler that matches a patient's route. */
export function cachedPatientRoutes(file: SourceFile): Node[] {
  if (!file.mentions(offlineCaches)) return [];
  return file.nodesOf('CallExpression').filter((call) => {
    const name = calleeName(call);
    if (name === 'add' || name === 'addAll') return isCache(call) && call.arguments.some((argument) => isPatientUrl(file, argument));
    if (name === 'put') return isCache(call) && aboutPatientRoute(file, call);
    return name === 'registerRoute' && /(?:CacheFirst|NetworkFirst|StaleWhileRevalidate)/.test(file.textOf(call)) && isAboutPatients(file, file.textOf(call.arguments[0] ?? call));
  });
}

function isCache(call: TSESTree.CallExpression): boolean {
  return /cache/i.test(pathOf(call.callee)?.slice(0, -1).join('.') ?? '');
}

function isPatientUrl(file: SourceFile, node: Node): boolean {
  const value = resolveConst(file, node);
  if (value.type === 'ArrayExpression') return value.elements.some((element) => element !== null && isPatientUrl(file, element));
  return isAboutPatients(file, partialText(file, value) ?? '');
}

/** The nearest handler of the call names a patient's route in its text. */
function aboutPatientRoute(file: SourceFile, call: Node): boolean {
  let handler: Node = call;
  while (handler.parent && handler.parent.type !== 'Program') handler = handler.parent;
  return (file.textOf(handler).match(/['"`][^'"`\n]*\/[^'"`\n]*['"`]/g) ?? []).some((text) => isAboutPatients(file, text));
}
