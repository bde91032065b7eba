import type { TSESTree } from '@typescript-eslint/utils';
import { contains, findAncestor, isFunction, type Node } from '../ast/nodes.js';
import { membersUsedOf } from '../ast/method-uses.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, receiverOf } from '../ast/static-names.js';
import { staticNumber } from '../ast/static-values.js';
import type { CipherCall } from './cipher-call.js';

const tagged: ReadonlySet<string> = new Set(['gcm', 'ccm', 'ocb', 'poly1305']);

/** Whether a call accepts a tag of less than 96 bits: `authTagLength` counts bytes, WebCrypto's `tagLength` bits. */
export function hasShortTag(file: SourceFile, call: CipherCall): boolean {
  if (!call.options) return false;
  const bytes = lookUpMember(file, call.options, 'authTagLength');
  const bits = lookUpMember(file, call.options, 'tagLength');
  const length = bytes.kind === 'found' ? (staticNumber(file, bytes.value) ?? 16) * 8 : bits.kind === 'found' ? (staticNumber(file, bits.value) ?? 128) : 128;
  return length > 0 && length < 96;
}

/** Whether a cipher object that stays in its function is used without its tag being read, given or checked. */
export function ignoresTag(file: SourceFile, call: CipherCall, words: readonly string[]): boolean {
  if (call.library !== 'node' || !words.some((word) => tagged.has(word))) return false;
  const members = call.node.parent.type === 'MemberExpression' ? undefined : membersUsedOf(file, call.node);
  if (!members?.includes('update')) return false;
  if (!members.includes(call.encrypts ? 'getAuthTag' : 'setAuthTag')) return true;
  // node checks the tag in `final`, and only there.
  return !call.encrypts && (!members.includes('final') || swallowsFailure(file, call.node));
}

/** `const text = d.update(…); try { d.final(); } catch { return text; }`: the text leaves although its tag was wrong. */
function swallowsFailure(file: SourceFile, made: Node): boolean {
  const own = findAncestor(made, isFunction);
  const onCipher = (name: string): TSESTree.CallExpression[] => file.nodesOf('CallExpression').filter((call) => calleeName(call) === name && (!own || contains(own, call)) && holdsCipher(file, receiverOf(call), made));
  const [checked] = onCipher('final');
  const attempt = checked && findAncestor(checked, (node): node is TSESTree.TryStatement => node.type === 'TryStatement' || isFunction(node));
  if (attempt?.type !== 'TryStatement' || !attempt.handler || !contains(attempt.block, checked as Node)) return false;
  return onCipher('update').some((call) => !contains(attempt.block, call)) && givesUpQuietly(file, attempt.handler);
}

function holdsCipher(file: SourceFile, receiver: Node | undefined, made: Node): boolean {
  const variable = receiver?.type === 'Identifier' ? file.variableOf(receiver) : undefined;
  return variable?.references.some((reference) => reference.isWrite() && reference.writeExpr === made) ?? false;
}

const refusals: ReadonlySet<string> = new Set(['reject', 'next', 'exit', 'fail', 'abort', 'destroy']);

function givesUpQuietly(file: SourceFile, handler: TSESTree.CatchClause): boolean {
  if (file.nodesOf('ThrowStatement').some((node) => contains(handler, node))) return false;
  if (file.nodesOf('CallExpression').some((call) => contains(handler, call) && refusals.has(calleeName(call) ?? ''))) return false;
  const returns = file.nodesOf('ReturnStatement').filter((node) => contains(handler, node));
  return returns.length === 0 || returns.some((node) => node.argument?.type === 'Identifier' && node.argument.name !== 'undefined');
}
