import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from './nodes.js';
import type { SourceFile } from './source-file.js';
import { calleeName, keyName, pathOf } from './static-names.js';
import { resolveConst, staticNumber, staticText } from './static-values.js';

export type Unit = 'ms' | 's' | 'min' | 'day';

const unitSeconds: Record<Unit, number> = { ms: 0.001, s: 1, min: 60, day: 86_400 };
const wordSeconds: Readonly<Record<string, number>> = { ms: 0.001, millisecond: 0.001, milliseconds: 0.001, msec: 0.001, s: 1, sec: 1, secs: 1, second: 1, seconds: 1, m: 60, min: 60, mins: 60, minute: 60, minutes: 60, h: 3600, hr: 3600, hrs: 3600, hour: 3600, hours: 3600, d: 86_400, day: 86_400, days: 86_400, w: 604_800, week: 604_800, weeks: 604_800, month: 2_629_800, months: 2_629_800, y: 31_557_600, yr: 31_557_600, yrs: 31_557_600, year: 31_557_600, years: 31_557_600 };

/**
 * How many seconds from now an expression lasts: a number in the given unit, a text (`15m`), a date reckoned from now
 * (`new Date(Date.now() + …)`, `addDays(new Date(), 90)`), or the fallback behind an environment variable. `Infinity` for never.
 */
export function secondsOf(file: SourceFile, node: Node, unit: Unit, depth = 0): number | undefined {
  if (depth > 4) return undefined;
  const number = staticNumber(file, node);
  if (number !== undefined) return number * unitSeconds[unit];
  const text = staticText(file, node);
  if (text !== undefined) return secondsOfText(text, unit);
  const value = resolveConst(file, node);
  switch (value.type) {
    case 'Identifier':
      return value.name === 'Infinity' ? Infinity : undefined;
    case 'Literal':
      return value.value === null || value.value === false ? Infinity : undefined;
    case 'MemberExpression':
      return pathOf(value)?.join('.') === 'Number.MAX_SAFE_INTEGER' || pathOf(value)?.join('.') === 'Number.POSITIVE_INFINITY' ? Infinity : undefined;
    case 'LogicalExpression':
      return secondsOf(file, value.right, unit, depth + 1);
    case 'ConditionalExpression':
      return longer(secondsOf(file, value.consequent, unit, depth + 1), secondsOf(file, value.alternate, unit, depth + 1));
    case 'BinaryExpression':
      return fromNow(file, value, depth);
    case 'NewExpression':
      if (calleeName(value) === 'TimeSpan') return scale(staticNumber(file, value.arguments[0]), staticText(file, value.arguments[1]) ?? '');
      if (calleeName(value) === 'Date' && isFarDate(file, value)) return Infinity;
      return calleeName(value) === 'Date' && value.arguments.length === 1 && value.arguments[0] ? secondsOf(file, value.arguments[0], 'ms', depth + 1) : undefined;
    case 'CallExpression':
      return fromCall(file, value, unit, depth);
    default:
      return undefined;
  }
}

/** `new Date(9999, 11, 31)`, `new Date(8640000000000000)`: a date beyond 2040 as parts or as a timestamp. */
function isFarDate(file: SourceFile, node: TSESTree.NewExpression): boolean {
  const first = staticNumber(file, node.arguments[0]) ?? 0;
  return node.arguments.length > 1 ? first >= 2040 : first > 2_208_988_800_000;
}

/** `15m`, `7 days`; a bare number means milliseconds to libraries that read texts with `ms`. */
function secondsOfText(text: string, unit: Unit): number | undefined {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  if (match) {
    const word = (match[2] ?? '').toLowerCase();
    return Number(match[1]) * (word === '' ? unitSeconds[unit] : (wordSeconds[word] ?? NaN));
  }
  if (/^\s*(?:never|session|none|infinity|unlimited)\s*$/i.test(text)) return Infinity;
  const year = /\b(?:20[4-9]\d|2[1-9]\d\d|9999)\b/.test(text);
  return year ? Infinity : undefined;
}

/** `Date.now() + x` (milliseconds), `Math.floor(Date.now() / 1000) + x` (seconds). */
function fromNow(file: SourceFile, node: TSESTree.BinaryExpression, depth: number): number | undefined {
  if (node.operator !== '+') return undefined;
  for (const [now, rest] of [[node.left, node.right], [node.right, node.left]] as const) {
    const text = file.textOf(resolveConst(file, now));
    if (text.length < 80 && /Date\.now\(\)|getTime\(\)|new Date\(\)|\bnow\b/.test(text)) return secondsOf(file, rest, /\/\s*1000|1e3|seconds|epoch/i.test(text) ? 's' : 'ms', depth + 1);
  }
  return undefined;
}

/** `ms('30d')`, `addDays(new Date(), 90)`, `dayjs().add(90, 'day').toDate()`, `Duration`-like helpers named by their unit. */
function fromCall(file: SourceFile, call: TSESTree.CallExpression, unit: Unit, depth: number): number | undefined {
  const name = calleeName(call) ?? '';
  const [first, second] = call.arguments;
  if (name === 'ms' && first) return secondsOf(file, first, 'ms', depth + 1);
  if (['Number', 'parseInt', 'parseFloat', 'String'].includes(name) && first) return secondsOf(file, first, unit, depth + 1);
  const added = /^add(Minutes|Hours|Days|Weeks|Months|Years)$/.exec(name);
  if (added && second) return scale(staticNumber(file, second), added[1] ?? '');
  // `Duration.days(30)`, `Duration.ofMinutes(15)`, `hours(8)`.
  const named = /^(?:of)?(millis|milliseconds|seconds|minutes|hours|days|weeks|years)$/i.exec(name);
  if (named && first && call.arguments.length === 1) return scale(staticNumber(file, first), named[1] === 'millis' ? 'ms' : (named[1] ?? ''));
  // `add(new Date(), { years: 5 })`, `DateTime.now().plus({ days: 90 })`.
  const parts = name === 'add' || name === 'plus' ? [second, first].find((argument) => argument?.type === 'ObjectExpression') : undefined;
  if (parts?.type === 'ObjectExpression') return parts.properties.reduce<number | undefined>((sum, part) => (part.type === 'Property' ? plus(sum, scale(staticNumber(file, part.value), keyName(part) ?? '')) : undefined), 0);
  if (name === 'add' && first && second) return scale(staticNumber(file, first), staticText(file, second) ?? '');
  const carried = ['toDate', 'unix', 'valueOf', 'getTime', 'toISOString', 'toJSDate', 'toUTCString'].includes(name) && call.callee.type === 'MemberExpression' ? call.callee.object : name === 'floor' || name === 'round' ? first : undefined;
  return carried ? secondsOf(file, carried, unit, depth + 1) : undefined;
}

function scale(amount: number | undefined, word: string): number | undefined {
  const seconds = wordSeconds[word.toLowerCase()];
  return amount === undefined || seconds === undefined ? undefined : amount * seconds;
}

function plus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function longer(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
