import process from 'node:process';
import { styleText } from 'node:util';
import type { Edit } from './proposal.js';

const context = 3;

/** The edit as a unified diff. Edits only add lines, or end one that was open: a line is either kept or new. */
export function diffOf({ file, before, after }: Edit): string {
  const lines = compare(linesOf(before), linesOf(after));
  const shown = lines.map((_, at) => lines.slice(Math.max(0, at - context), at + context + 1).some(([sign]) => sign !== ' '));
  const body = lines.flatMap(([sign, text], at) => (shown[at] === true ? [paint(sign, `${sign}${text}`)] : shown[at - 1] === true ? ['...'] : []));
  return [paint('b', `--- ${before === undefined ? '/dev/null' : file}`), paint('b', `+++ ${file}`), ...body, ''].join('\n');
}

function linesOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.replace(/\n$/, '').split('\n');
}

type Line = readonly [sign: ' ' | '+' | '-', text: string];

/** Each old line is looked for behind the one before it, which is enough where lines are only added or rewritten. */
function compare(old: readonly string[], fresh: readonly string[]): Line[] {
  const lines: Line[] = [];
  let next = 0;
  for (const line of old) {
    const found = fresh.indexOf(line, next);
    if (found === -1) lines.push(['-', line]);
    else {
      lines.push(...added(fresh.slice(next, found)), [' ', line]);
      next = found + 1;
    }
  }
  return [...lines, ...added(fresh.slice(next))];
}

function added(lines: readonly string[]): Line[] {
  return lines.map((line) => ['+', line]);
}

function paint(sign: Line[0] | 'b', text: string): string {
  const style = { ' ': 'reset', '+': 'green', '-': 'red', b: 'bold' } as const;
  return sign === ' ' ? text : styleText(style[sign], text, { stream: process.stdout });
}
