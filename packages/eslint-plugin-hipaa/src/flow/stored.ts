import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import { isFunction, type Node } from '../ast/nodes.js';
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

const storageHooks = cue(/use(?:Local|Session|Async|Persist)/);

/** `setDraft(value)` of `const [draft, setDraft] = useLocalStorage(…)`. */
export function storageSetters(file: SourceFile): TSESTree.CallExpression[] {
  if (!file.mentions(storageHooks)) return [];
  return file.nodesOf('CallExpression').filter((call) => {
    const declarator = call.callee.type === 'Identifier' ? (file.variableOf(call.callee)?.defs[0]?.node as Node | undefined) : undefined;
    if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ArrayPattern' || declarator.init?.type !== 'CallExpression') return false;
    const setter = declarator.id.elements[1];
    return setter?.type === 'Identifier' && setter.name === calleeName(call) && /^use(?:Local|Session|Async)Storage(?:State)?$|^usePersist\w*$/.test(calleeName(declarator.init) ?? '');
  });
}

const offlineCaches = cue(/caches\.|CacheStorage|workbox|registerRoute/);

/** Service workers: `cache.add('/api/patients')`, `cache.put(request, response)` in a handler that matches a patient's route. */
export function cachedPatientRoutes(file: SourceFile): Node[] {
  if (!file.mentions(offlineCaches)) return [];
  return file.nodesOf('CallExpression').filter((call) => {
    const name = calleeName(call);
    if (name === 'add' || name === 'addAll') return isCache(file, call) && call.arguments.some((argument) => isPatientUrl(file, argument));
    if (name === 'put') return isCache(file, call) && aboutPatientRoute(file, call);
    return name === 'registerRoute' && /(?:CacheFirst|NetworkFirst|StaleWhileRevalidate)/.test(file.textOf(call)) && isAboutPatients(file, file.textOf(call.arguments[0] ?? call));
  });
}

/** By its name, or as what `caches.open(name).then((c) => …)` gives. */
function isCache(file: SourceFile, call: TSESTree.CallExpression): boolean {
  if (/cache/i.test(pathOf(call.callee)?.slice(0, -1).join('.') ?? '')) return true;
  const receiver = receiverOf(call);
  const owner = receiver?.type === 'Identifier' ? (file.variableOf(receiver)?.defs[0]?.node as Node | undefined) : undefined;
  if (owner?.type === 'VariableDeclarator') return owner.init !== null && /\bcaches\.open\(/.test(file.textOf(owner.init));
  const opened = isFunction(owner) && owner.parent.type === 'CallExpression' ? receiverOf(owner.parent) : undefined;
  return opened !== undefined && /\bcaches\.open\(/.test(file.textOf(opened));
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
