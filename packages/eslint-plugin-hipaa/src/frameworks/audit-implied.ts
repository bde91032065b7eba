import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords, type AuditPart } from 'phi-vocabulary';
import { isFunction, unwrap } from '../ast/nodes.js';
import { visibleMembers } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import { calledFunction, partialText } from '../ast/static-values.js';
import { partsOf } from './audit-parts.js';
import { namesAudit } from './guard-names.js';

/** Members that bring whoever asked, from where, and often when: the helper takes from them what it needs. */
const contextKey = /^(?:req|request|request_?info|ctx|context|session|auth)$/i;
const outcomeWords: ReadonlySet<string> = new Set(['failed', 'failure', 'fail', 'succeeded', 'success', 'successful', 'denied', 'granted', 'rejected', 'refused', 'blocked', 'allowed', 'completed', 'error', 'verified', 'locked']);
const signInWords: ReadonlySet<string> = new Set(['login', 'logout', 'signin', 'signout', 'mfa', 'otp', 'totp', '2fa', 'password', 'authentication', 'lockout']);
const storeMethod = /^(?:create\w*|insert\w*|values|save|put|send|index|set|hset|push|emit|publish|xadd|append\w*|write\w*|stringify|query|execute|run)$/i;

/**
 * The parts that a record says without a member of their own. A helper of another file stamps the time itself, a request brings
 * whoever asks, `otp_failed` is an outcome, and a sign-in concerns no record.
 */
export function impliedParts(file: SourceFile, object: TSESTree.ObjectExpression): AuditPart[] {
  const call = object.parent.type === 'CallExpression' ? object.parent : undefined;
  const text = eventText(file, object);
  const words = splitWords(text);
  return [
    ...(call && isForeignHelper(file, call) ? (['when'] as const) : []),
    ...(carriesContext(file, object) ? (['who'] as const) : []),
    ...(words.some((word) => outcomeWords.has(word)) ? (['outcome'] as const) : []),
    ...([...words, ...splitWords((call && calleeName(call)) ?? '')].some((word) => signInWords.has(word)) ? (['what'] as const) : []),
  ];
}

/** Whether a request or its context goes along, so that a helper can add what isn't spelled out. */
export function carriesContext(file: SourceFile, object: TSESTree.ObjectExpression): boolean {
  return [...visibleMembers(file, object).keys()].some((key) => contextKey.test(key));
}

/** Work that is handed on (`queue.add({ id, run: async () => … })`) is no record, whatever the work writes. */
export function holdsWork(file: SourceFile, object: TSESTree.ObjectExpression): boolean {
  return [...visibleMembers(file, object).values()].some((value) => isFunction(unwrap(value)));
}

/** `logAudit({ … })`, `auditService.log({ … })`: not a store's own method, and not written in this file. */
function isForeignHelper(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const name = calleeName(call) ?? '';
  return (namesAudit(name) || !storeMethod.test(name)) && !calledFunction(file, call) && !isMethodOfFile(file, name);
}

function isMethodOfFile(file: SourceFile, name: string): boolean {
  return file.nodesOf('MethodDefinition').some((method) => keyName(method) === name);
}

/** What the record calls the event, as far as it is written out. */
function eventText(file: SourceFile, object: TSESTree.ObjectExpression): string {
  const texts = [...visibleMembers(file, object)].map(([key, value]) => (partsOf(key).includes('action') ? partialText(file, value) : undefined));
  return texts.filter((text) => text !== undefined && text.length < 60).join(' ');
}
