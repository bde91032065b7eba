import { unwrapAwait, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, memberName, receiverOf } from '../../ast/static-names.js';
import { cipherCalls } from '../crypto-calls.js';

interface Keys {
  readonly variables: ReadonlySet<object>;
  readonly fields: ReadonlySet<string>;
}

/** Whether an expression names what the file also uses as a key, whatever it is called: an IV made of it repeats as long as the key does. */
export function isKeyMaterial(file: SourceFile, node: Node): boolean {
  const keys = file.fact(collectKeys);
  if (node.type === 'Identifier') return keys.variables.has(file.variableOf(node) ?? keys);
  return node.type === 'MemberExpression' && node.object.type === 'ThisExpression' && keys.fields.has(memberName(node) ?? '');
}

/** Calls that stretch or import key material, with its place among their arguments; a helper called `importKey` takes it first. */
const takesKey: Readonly<Record<string, number>> = { importKey: 1, createSecretKey: 0, scrypt: 0, scryptSync: 0, pbkdf2: 0, pbkdf2Sync: 0, PBKDF2: 0, EvpKDF: 0, hkdf: 1, hkdfSync: 1 };

function collectKeys(file: SourceFile): Keys {
  const variables = new Set<object>();
  const fields = new Set<string>();
  const add = (node: Node | undefined): void => {
    for (let key = node, steps = 0; key && steps < stepLimit; key = partOf(file, key), steps++) addOne(unwrapAwait(key));
  };
  const addOne = (key: Node): void => {
    const variable = key.type === 'Identifier' ? file.variableOf(key) : undefined;
    if (variable) variables.add(variable);
    if (key.type === 'MemberExpression' && key.object.type === 'ThisExpression') fields.add(memberName(key) ?? '');
  };
  for (const call of cipherCalls(file)) for (const key of [call.key, call.peerKey]) add(key);
  for (const call of file.nodesOf('CallExpression')) {
    const name = calleeName(call) ?? '';
    if (!Object.hasOwn(takesKey, name)) continue;
    add(call.arguments[takesKey[name] ?? 0]);
    if (name === 'importKey') add(call.arguments[0]);
  }
  return { variables, fields };
}

const stepLimit = 5;

/** What a key was cut out of: `const [key, iv] = [k.subarray(0, 32), k.subarray(32)]`. */
function partOf(file: SourceFile, node: Node): Node | undefined {
  const value = unwrapAwait(node);
  if (value.type === 'CallExpression') return /^(?:subarray|slice|substring|substr)$/.test(calleeName(value) ?? '') ? receiverOf(value) : undefined;
  const definition = value.type === 'Identifier' ? file.variableOf(value)?.defs[0] : undefined;
  const declarator = definition?.node as Node | undefined;
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return undefined;
  if (declarator.id.type === 'Identifier') return declarator.init;
  const list = unwrapAwait(declarator.init);
  return declarator.id.type === 'ArrayPattern' && list.type === 'ArrayExpression' ? (list.elements[declarator.id.elements.indexOf(definition?.name as never)] ?? undefined) : undefined;
}
