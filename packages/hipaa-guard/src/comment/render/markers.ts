import type { Thread } from '../types.js';

/** Hidden lines at the start of our comments, by which a later run knows them again. */
export const summaryMarker = '<!-- hipaa-guard:summary -->';

export function findingMarker(fingerprint: string, rule: string): string {
  return `<!-- hipaa-guard:finding ${fingerprint} ${rule} -->`;
}

export function answerMarker(says: 'gone' | 'back'): string {
  return `<!-- hipaa-guard:answer ${says} -->`;
}

export function readFindingMarker(body: string): Pick<Thread, 'fingerprint' | 'rule'> | undefined {
  const [, fingerprint, rule] = /^<!-- hipaa-guard:finding ([\da-f]{32}) ([a-z-]+) -->/.exec(body) ?? [];
  return fingerprint !== undefined && rule !== undefined ? { fingerprint, rule } : undefined;
}

export function readAnswerMarker(body: string): 'gone' | 'back' | undefined {
  const [, says] = /^<!-- hipaa-guard:answer (gone|back) -->/.exec(body) ?? [];
  return says as 'gone' | 'back' | undefined;
}

export function hasSummaryMarker(body: string): boolean {
  return body.startsWith(summaryMarker);
}
