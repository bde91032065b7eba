import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords } from 'phi-vocabulary';
import { secondsOf, type Unit } from '../ast/durations.js';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName } from '../ast/static-names.js';
import { staticBoolean } from '../ast/static-values.js';

/** A limit by its name: `SESSION_TTL_DAYS = 90`, `idleTimeout: 0`, `autoLogout: false`. */
export interface NamedLimit {
  readonly node: Node;
  readonly name: string;
  /** The least it can last; `Infinity` when it is switched off. */
  readonly seconds: number;
  /** Whether the name leaves no doubt that it is a session's. */
  readonly certain: boolean;
}

const sessionWords = new Set(['session', 'sessions', 'logoff', 'logout', 'autologout', 'autologoff']);
const idleWords = new Set(['idle', 'inactivity', 'inactive']);
const tokenWords = new Set(['token', 'jwt']);
const lifetimeWords = new Set(['timeout', 'ttl', 'lifetime', 'expiry', 'expiration', 'duration', 'expires', 'maxage', 'age', 'validity', 'lifespan']);
const aboutWords = /^(?:warning|handler|ref|id|error|timer|message|at|on|key|name|label|date|callback|buffer|csrf|reset|invite|verification|verify|refresh|remember|api|affinity|statement|transaction|query|lock|socket|grace)$/;
const unitWords: Readonly<Record<string, Unit>> = { ms: 'ms', millis: 'ms', milliseconds: 'ms', s: 's', sec: 's', secs: 's', seconds: 's', min: 'min', mins: 'min', minutes: 'min', days: 'day' };
const hourWords: Readonly<Record<string, number>> = { hours: 3600, hour: 3600, hrs: 3600, weeks: 604_800, months: 2_629_800, years: 31_557_600 };

type Holder = TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.VariableDeclarator;

/** All limits that constants, fields and configuration members of the file set by name. */
export function namedLimits(file: SourceFile): NamedLimit[] {
  const holders: Holder[] = [...file.nodesOf('Property'), ...file.nodesOf('PropertyDefinition'), ...file.nodesOf('VariableDeclarator')];
  return holders.flatMap((holder) => limitOf(file, holder) ?? []);
}

function limitOf(file: SourceFile, node: Holder): NamedLimit | undefined {
  const name = node.type === 'VariableDeclarator' ? (node.id.type === 'Identifier' ? node.id.name : '') : (keyName(node) ?? '');
  const value = node.type === 'VariableDeclarator' ? node.init : node.value;
  const words = splitWords(name);
  // `private tokenExpiry: number | null = null` only says that nothing is known yet.
  if (!value || (node.type !== 'Property' && value.type === 'Literal' && value.value === null) || words.length === 0 || words.some((word) => aboutWords.test(word))) return undefined;
  const subject = words.some((word) => sessionWords.has(word)) ? 'session' : words.some((word) => idleWords.has(word)) ? 'idle' : words.some((word) => tokenWords.has(word)) ? 'token' : undefined;
  if (!subject) return undefined;
  if (isSwitchedOff(file, words, value)) return { node, name, seconds: Infinity, certain: true };
  const isTimed = words.some((word) => lifetimeWords.has(word)) || (words.some((word) => /^auto|logo/.test(word)) && unitWords[words.at(-1) ?? ''] !== undefined);
  if (!isTimed || (subject === 'idle' && isConnection(node))) return undefined;
  const seconds = lasts(file, value, words.at(-1) ?? '');
  if (seconds === undefined || (subject === 'token' && (seconds === 0 || isReadHere(file, node)))) return undefined;
  return { node, name, seconds: seconds === 0 ? Infinity : seconds, certain: subject !== 'idle' && !(value.type === 'Literal' && value.value === null) };
}

/** `autoLogout: false`, `sessionTimeoutEnabled: false`. */
function isSwitchedOff(file: SourceFile, words: readonly string[], value: Node): boolean {
  if (value.type !== 'Literal' || value.value !== false || staticBoolean(file, value) !== false) return false;
  return (words.includes('auto') || words.some((word) => /^auto(?:logout|logoff)$/.test(word)) || words.some((word) => /^enabled?$/.test(word))) && words.some((word) => /logo(?:ut|ff)$|^timeout$/.test(word));
}

/** Without a unit, only a number too large for milliseconds is too large for certain. */
function lasts(file: SourceFile, value: Node, last: string): number | undefined {
  if (value.type === 'Identifier' && value.name === 'undefined') return undefined;
  const factor = hourWords[last];
  const unit = unitWords[last];
  const seconds = secondsOf(file, value, unit ?? 's');
  if (seconds === undefined || Number.isNaN(seconds)) return undefined;
  if (factor !== undefined) return seconds * factor;
  const isText = value.type !== 'Literal' || typeof value.value === 'string';
  const isPlain = !isText || value.type === 'BinaryExpression';
  return unit === undefined && isPlain ? seconds / 1000 : seconds;
}

/** An idle timeout beside a host or a pool's size closes a connection, no session. */
function isConnection(node: Holder): boolean {
  const object = node.parent;
  if (/millis/i.test(node.type === 'Property' ? (keyName(node) ?? '') : '')) return true;
  if (object.type !== 'ObjectExpression') return false;
  const call = object.parent;
  if ((call.type === 'CallExpression' || call.type === 'NewExpression') && /pool|server|serve|agent|client|sequelize|connection|socket|redis/i.test(calleeName(call) ?? '')) return true;
  return object.properties.some((sibling) => sibling.type === 'Property' && /^(?:host|port|max|min|connection\w*|keepAlive\w*|fetch|hostname|pool\w*|acquire)$/.test(keyName(sibling) ?? ''));
}

/** A constant that the file hands to a signer or a cookie is judged there. */
function isReadHere(file: SourceFile, node: Holder): boolean {
  return node.type === 'VariableDeclarator' && (file.variableOf(node.id)?.references.some((reference) => reference.isRead()) ?? false);
}
