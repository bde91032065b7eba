import type { TSESTree } from '@typescript-eslint/utils';
import { otherTokenWords, splitWords } from 'phi-vocabulary';
import { secondsOf } from '../ast/durations.js';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { endsAt, type Lifetime } from './session-lifetimes.js';

const insertion = /\binsert\s+into\s+["'`]?(?:\w+\.)?(\w+)["'`]?\s*\(([^)]*)\)/i;
const interval = /\binterval\s*'?\s*(\d+)\s*(year|month|week|day)/i;
const dayLength: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** `INSERT INTO sessions (id, user_id)` without a column for the end, or with an end that never comes. */
export function insertedSession(file: SourceFile, call: TSESTree.CallExpression): Lifetime | undefined {
  const [statement, values] = call.arguments;
  const match = insertion.exec(statement ? (partialText(file, statement) ?? '') : '');
  const words = splitWords(match?.[1] ?? '');
  if (!match || !statement || !words.some((word) => /^(?:sessions?|tokens?)$/.test(word)) || words.some((word) => otherTokenWords.has(word) || /^(?:therapy|visit|telehealth|video|chat)$/.test(word))) return undefined;
  const lifetime = { node: call, sink: calleeName(call) ?? 'query', unit: 'ms', context: match[1] ?? '' } as const;
  if (!/expir|ttl|valid|until|lifetime/i.test(match[2] ?? '')) return /expires?|ttl/i.test(file.textOf(statement)) ? undefined : { ...lifetime, end: { kind: 'absent' }, ifAbsent: 'low' };
  const [, amount, unit] = interval.exec(file.textOf(statement)) ?? [];
  if (amount && Number(amount) * (dayLength[(unit ?? '').toLowerCase()] ?? 0) > 365) return { ...lifetime, end: { kind: 'absent' }, ifAbsent: 'medium' };
  const never = values && neverIn(file, values);
  return never ? { ...lifetime, end: endsAt(never), ifAbsent: undefined } : undefined;
}

/** The bound value that is a date nobody lives to see. */
function neverIn(file: SourceFile, values: Node): Node | undefined {
  const list = resolveConst(file, values);
  return list.type === 'ArrayExpression' ? list.elements.find((element): element is TSESTree.Expression => element?.type !== undefined && element.type !== 'SpreadElement' && element.type !== 'Literal' && secondsOf(file, element, 'ms') === Infinity) : undefined;
}
