import { findPhiValues } from './match-value.js';

/** A text without the values in it that look real, each replaced by its class: `exports/[ssn].csv`. For names of files where a log keeps them. */
export function redactValues(text: string): string {
  let redacted = '';
  let at = 0;
  for (const { class: phiClass, start, end, verdict } of findPhiValues(text)) {
    if (verdict !== 'real-looking' || start < at) continue;
    redacted += `${text.slice(at, start)}[${phiClass}]`;
    at = end;
  }
  return redacted + text.slice(at);
}
