import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { check, labelOf, mask, Session, type Sighting } from 'phi-boundary';
import { slashed } from '../files/find.js';
import type { AgentEvent, Verdict } from './adapter.js';

/** What is larger can't be looked at while somebody waits for the answer. Bytes. */
const largestFile = 2_000_000;

export interface Judgement {
  readonly verdict: Verdict;
  /** By class, for the audit log. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Whether something may go into the conversation or elsewhere. What can't be read or is too large may not: a gate fails closed.
 * `mode` mask: the reason holds the prompt with tokens in place of values, to be sent in its place.
 */
export function judge(asked: AgentEvent, root: string, mode: 'block' | 'mask'): Judgement {
  switch (asked.kind) {
    case 'prompt':
      return judgePrompt(asked, root, mode);
    case 'read':
      return judgeText(`${relativeName(root, asked.file)} holds PHI, which the assistant would send on`, () => 'Make it synthetic with fixture-synth, or work on a masked copy: hipaa-guard mask FILE.', () => sightingsOf(root, asked.file, asked.text));
    case 'send':
      return judgeText('The arguments of this tool hold PHI', () => 'Leave it out.', () => check(asked.text));
    default:
      return { verdict: { kind: 'pass' }, counts: {} };
  }
}

function judgePrompt({ text, files }: Extract<AgentEvent, { kind: 'prompt' }>, root: string, mode: 'block' | 'mask'): Judgement {
  const advice = (): string => (mode === 'mask' ? `Send this in its place:\n\n${mask(text, new Session()).text}` : 'Take it out, or send what "hipaa-guard mask" prints.');
  const attached = files.map((file) => judge({ kind: 'read', file }, root, mode)).find(({ verdict }) => verdict.kind === 'block');
  return attached ?? judgeText('This prompt holds PHI and was not sent', advice, () => check(text));
}

/** `advice` is only made for a text that is refused: nearly all pass. */
function judgeText(what: string, advice: () => string, look: () => readonly Sighting[]): Judgement {
  let sightings: readonly Sighting[];
  try {
    sightings = look();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { verdict: { kind: 'block', reason: `hipaa-guard: ${error.message}` }, counts: {} };
  }
  if (sightings.length === 0) return { verdict: { kind: 'pass' }, counts: {} };
  return { verdict: { kind: 'block', reason: `hipaa-guard: ${what}: ${describe(sightings)}. ${advice()}` }, counts: count(sightings) };
}

class UnreadableError extends Error {}

/** Links are followed as the assistant would follow them. What isn't there can't be read by anybody. */
function sightingsOf(root: string, file: string, text: string | undefined): Sighting[] {
  if (text !== undefined) return check(text);
  const path = resolve(root, file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return [];
  if (size > largestFile) throw new UnreadableError(`${relativeName(root, file)} is too large to be checked while you wait. Let the assistant read a part of it.`);
  const bytes = readFileSync(path);
  return bytes.subarray(0, 8_000).includes(0) ? [] : check(bytes.toString('utf8'));
}

/** At most five places; the rest is counted. */
function describe(sightings: readonly Sighting[]): string {
  const places = sightings.slice(0, 5).map(({ class: found, line }) => `${labelOf(found)} (line ${line})`);
  return sightings.length > 5 ? `${places.join(', ')} and ${sightings.length - 5} more` : places.join(', ');
}

function count(sightings: readonly Sighting[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { class: found } of sightings) counts[found] = (counts[found] ?? 0) + 1;
  return counts;
}

function relativeName(root: string, file: string): string {
  return slashed(relative(root, resolve(root, file)));
}
