import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { callSites, type CallSite } from '../ast/call-sites.js';
import { isTestFile } from '../ast/file-kind.js';
import { contains, enclosingFunction, findAncestor, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, pathOf } from '../ast/static-names.js';
import { createRule, type Confidence, type Suggestion } from '../create-rule.js';
import type { CipherCall } from '../frameworks/cipher-call.js';
import { cipherCalls, isIvName } from '../frameworks/crypto-calls.js';
import { givenOrigins, ivOrigin } from '../frameworks/iv/origin.js';
import type { Origin, OriginKind } from '../frameworks/iv/trace.js';

const problems = {
  constant: 'The IV given to {{sink}} is the same constant at every call.',
  configured: 'The IV given to {{sink}} is configured once and the same at every call.',
  derived: 'The IV given to {{sink}} is derived from something that repeats.',
  predictable: 'The IV given to {{sink}} can be guessed or repeats.',
  counted: 'The IV given to {{sink}} counts from the start after each restart.',
  reused: 'The random IV given to {{sink}} is shared by several calls.',
} as const;

type Problem = keyof typeof problems;

export default createRule({
  name: 'no-static-iv',
  problems,
  suggestions: { freshIv: 'Draw a fresh IV before this call (store it beside the ciphertext).' },
  trigger: /cipher|crypt|nonce|subtle|secretbox|nacl|sodium|InitializationVector|\bseal\b/i,
  check({ file, report }) {
    if (isTestFile(file.filename)) return;
    const seen = new Map<object, CipherCall>();
    for (const call of cipherCalls(file)) {
      if (!call.encrypts || isKeyWrap(call) || isKnownAnswer(call.node)) continue;
      const data = { sink: sinkName(call) };
      if (call.startsAlike) report({ node: call.node, problem: 'constant', confidence: 'high', data });
      if (!call.iv) continue;
      const faults = faultsOf(file, call, call.iv);
      for (const { node, problem, confidence } of faults) report({ node, problem, confidence, data, suggest: node === call.iv ? suggestFresh(file, call, call.iv) : [] });
      if (faults.length === 0) reportRepeat(file, call, seen, (node) => report({ node, problem: 'reused', confidence: 'medium', data }));
    }
  },
});

interface IvFault {
  readonly node: Node;
  readonly problem: Problem;
  readonly confidence: Confidence;
}

function faultsOf(file: SourceFile, call: CipherCall, iv: Node): IvFault[] {
  const callers = guiltyCallers(file, call, iv);
  const found = ivOrigin(file, call.node, iv);
  if (!isProblem(found.kind) && callers.length === 0) return [];
  if (call.key && isOutlivedByIv(found.kind, ivOrigin(file, call.node, call.key).kind)) return [];
  if (callers.length > 0) return callers;
  return isProblem(found.kind) ? [{ node: placeOf(call, iv), problem: found.kind, confidence: confidenceOf(call, found) }] : [];
}

/** A key that is drawn for this one message makes any IV unique, one that is drawn when the process starts a counter that starts with it. */
function isOutlivedByIv(iv: OriginKind, key: OriginKind): boolean {
  return key === 'fresh' || (iv === 'counted' && key === 'reused');
}

function confidenceOf(call: CipherCall, found: Origin): Confidence {
  return found.sure && call.library !== 'wrapper' ? 'high' : 'medium';
}

/** The IV itself where the call shows it, else the options that carry it; the call where it only names the IV some lines further down. */
function placeOf(call: CipherCall, iv: Node): Node {
  const shown = [iv, call.options].find((node) => node && contains(call.node, node)) ?? call.node;
  return shown.type === 'Identifier' && shown.loc.start.line > call.node.loc.start.line ? call.node : shown;
}

/** Where a helper is given the IV and only some of its callers repeat it, the fault is theirs. */
function guiltyCallers(file: SourceFile, call: CipherCall, iv: Node): IvFault[] {
  const value = unwrapAwait(iv);
  const variable = value.type === 'Identifier' ? file.variableOf(value) : undefined;
  if ((variable?.defs[0]?.type as string | undefined) !== 'Parameter' || !variable) return [];
  const given = givenOrigins(file, call.node, variable);
  if (!given.some(({ origin }) => origin.kind === 'fresh')) return [];
  return given.flatMap(({ node, origin }): IvFault[] => (isProblem(origin.kind) ? [{ node, problem: origin.kind, confidence: confidenceOf(call, origin) }] : []));
}

function isProblem(kind: OriginKind): kind is Problem {
  return kind in problems;
}

/** RFC 3394 fixes the IV of a key wrap; ECB and RC4 have none (no-weak-crypto reports those). */
function isKeyWrap(call: CipherCall): boolean {
  return /wrap|ecb|rc4|aes-kw|siv/.test(call.algorithm ?? '');
}

/** A self-test against a published vector, outside a test folder. */
function isKnownAnswer(node: Node): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const name = functionName(fn) ?? '';
    if (/self_?test|known_?answer|test_?vector|(?:^|_)kat(?:_|$)|^kat[A-Z]|Kat$/i.test(name)) return true;
    const parent = fn.parent;
    if (parent.type === 'CallExpression' && /^(?:it|test|describe|bench)$/.test(calleeName(parent) ?? '')) return true;
  }
  return false;
}

function sinkName(call: CipherCall): string {
  return pathOf(call.node.callee)?.join('.') ?? calleeName(call.node) ?? 'the cipher';
}

/** One random IV for two encryptions of the same function, directly or through a helper of the file. */
function reportRepeat(file: SourceFile, call: CipherCall, seen: Map<object, CipherCall>, report: (node: Node) => void): void {
  const iv = unwrapAwait(call.iv as Node);
  const variable = iv.type === 'Identifier' ? file.variableOf(iv) : undefined;
  if (!variable) return;
  const earlier = seen.get(variable);
  if (earlier && enclosingFunction(earlier.node) === enclosingFunction(call.node) && !areExclusive(earlier.node, call.node) && hasSameKey(file, earlier, call)) report(iv);
  seen.set(variable, call);
  if ((variable.defs[0]?.type as string) === 'Parameter') for (const node of repeatedArguments(file, variable)) report(node);
}

function hasSameKey(file: SourceFile, a: CipherCall, b: CipherCall): boolean {
  return !a.key || !b.key || file.textOf(a.key) === file.textOf(b.key);
}

/** Arguments for an IV parameter that the same local variable already filled in an earlier call. */
function repeatedArguments(file: SourceFile, parameter: TSESLint.Scope.Variable): Node[] {
  const fn = parameter.defs[0]?.node as Node;
  if (fn.type !== 'FunctionDeclaration' && fn.type !== 'FunctionExpression' && fn.type !== 'ArrowFunctionExpression') return [];
  const index = fn.params.findIndex((param) => contains(param, parameter.defs[0]?.name as Node));
  const first = new Map<object, CallSite>();
  return callSites(file, fn).flatMap((site) => {
    const argument = site.arguments[index];
    const variable = argument?.type === 'Identifier' && isIvName(argument.name) ? file.variableOf(argument) : undefined;
    if (!variable || !argument) return [];
    const earlier = first.get(variable);
    first.set(variable, site);
    return earlier && !areExclusive(earlier, site) ? [argument] : [];
  });
}

/** Whether only one of two nodes runs: branches of one `if`, `switch` or `?:`. */
function areExclusive(a: Node, b: Node): boolean {
  const branch = (node: Node, other: Node): Node | undefined => findAncestor(node, (candidate): candidate is Node => ['IfStatement', 'SwitchCase', 'ConditionalExpression'].includes(candidate.type) && (!contains(candidate, other) || !contains(armOf(candidate, node), other)));
  return branch(a, b) !== undefined || branch(b, a) !== undefined;
}

function armOf(branch: Node, node: Node): Node {
  if (branch.type !== 'IfStatement' && branch.type !== 'ConditionalExpression') return branch;
  return [branch.consequent, branch.alternate].find((arm): arm is NonNullable<typeof arm> => !!arm && contains(arm, node)) ?? branch;
}

/** A statement that draws the IV goes before the call's own; only where the name `freshIv` is free. */
function suggestFresh(file: SourceFile, call: CipherCall, iv: Node): Suggestion<'freshIv'>[] {
  const statement = findAncestor(call.node, (node): node is TSESTree.Statement => node.parent?.type === 'BlockStatement' || node.parent?.type === 'Program');
  const drawn = randomSource(call);
  if (!statement || !drawn || !contains(call.node, iv) || enclosingFunction(call.node) !== enclosingFunction(statement) || file.text.includes('freshIv')) return [];
  const isShorthand = iv.parent?.type === 'Property' && iv.parent.shorthand;
  return [{
    suggestion: 'freshIv',
    fix: (fixer) => [
      fixer.insertTextBefore(statement, `const freshIv = ${drawn};\n${' '.repeat(statement.loc.start.column)}`),
      fixer.replaceText(iv, isShorthand ? 'iv: freshIv' : 'freshIv'),
    ],
  }];
}

function randomSource(call: CipherCall): string | undefined {
  const root = pathOf(call.node.callee)?.[0] ?? '';
  switch (call.library) {
    case 'crypto-js':
      return root === 'CryptoJS' ? 'CryptoJS.lib.WordArray.random(16)' : undefined;
    case 'node':
    case 'webcrypto':
      return `globalThis.crypto.getRandomValues(new Uint8Array(${/gcm|chacha|ccm|ocb/.test(call.algorithm ?? '') ? 12 : 16}))`;
    default:
      return undefined;
  }
}
