import { findPhiValues, type PhiValue } from 'phi-vocabulary';
import { escapeMarkdown } from '../../formats/escape.js';

const longest = 400;
/** A word of code in backticks, as messages write it: the only Markdown that a message keeps. */
const codeSpan = /(`[\w$.()-]{1,100}`)/;

/** A text that isn't ours (a message with names of code, a path) for a comment: no Markdown, no value, not too long. */
export function shown(text: string): string {
  return hideValues(text, plain);
}

/** The same for places that read no Markdown. */
export function withoutValues(text: string): string {
  return hideValues(text, (part) => part.replaceAll(/\p{Cc}+/gu, ' '));
}

function hideValues(text: string, show: (part: string) => string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}...` : text;
  const parts: string[] = [];
  let from = 0;
  for (const value of valuesIn(short)) {
    parts.push(show(short.slice(from, value.start)), `[${value.class.replaceAll('-', ' ').toUpperCase()} •••]`);
    from = value.end;
  }
  return [...parts, show(short.slice(from))].join('');
}

/** Whether a text that must be sent as it is, a path, holds somebody's number, name or address. */
export function holdsValue(text: string): boolean {
  return valuesIn(text).length > 0;
}

/** Dates and addresses of machines are left: names of files are full of them, and alone they identify nobody. */
function valuesIn(text: string): PhiValue[] {
  return findPhiValues(text, { patientContext: true }).filter(({ verdict, class: kind }) => verdict === 'real-looking' && !['date', 'url', 'ip', 'geo'].includes(kind));
}

function plain(text: string): string {
  return text.split(codeSpan).map((part, index) => (index % 2 === 1 ? part : escapeMarkdown(part))).join('');
}
