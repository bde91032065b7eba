import type { Entry } from 'hipaa-audit-log';
import { type Deadline, deadlinesFrom } from './deadlines.js';

/** What the audit log tells of the time in which PHI got out: counts, no values. */
interface Evidence {
  readonly from: string;
  readonly to: string;
  readonly entries: number;
  /** Entries by kind and outcome. */
  readonly events: Readonly<Record<string, number>>;
  /** What was found in that time, by class or rule. */
  readonly found: Readonly<Record<string, number>>;
  /** Where requests went. */
  readonly endpoints: readonly string[];
  readonly sessions: number;
  /** Whether the log's chain of hashes holds. */
  readonly isWhole: boolean;
}

export interface Incident {
  readonly discovered: string;
  readonly evidence: Evidence;
  readonly deadlines: readonly Deadline[];
  readonly questions: readonly Question[];
}

interface Question {
  readonly question: string;
  /** What is known already. */
  readonly known: readonly string[];
  /** What somebody has to find out. */
  readonly open: readonly string[];
}

export interface IncidentOptions {
  /** The day it was discovered, and the days it is about; YYYY-MM-DD. */
  readonly discovered: string;
  readonly from: string;
  readonly to: string;
}

/** A record of an investigation: its five questions with what the audit log answers, and the days by which others have to be told. */
export function newIncident(entries: readonly Entry[], isWhole: boolean, { discovered, from, to }: IncidentOptions): Incident {
  const evidence: Evidence = {
    from,
    to,
    entries: entries.length,
    events: countBy(entries, ({ kind, outcome }) => `${kind}: ${outcome}`),
    found: sumCounts(entries),
    endpoints: [...new Set(entries.flatMap(({ upstream, endpoint }) => (typeof endpoint === 'string' ? [`${String(upstream)} ${endpoint}`] : [])))].sort(),
    sessions: new Set(entries.flatMap(({ session }) => (typeof session === 'string' && session !== '' ? [session] : []))).size,
    isWhole,
  };
  return { discovered, evidence, deadlines: deadlinesFrom(discovered), questions: questionsOf(evidence) };
}

/** Five questions of an investigation; the fourth holds the factors of the risk assessment (45 CFR 164.402(2)). */
function questionsOf({ found, events, endpoints, sessions, isWhole, entries }: Evidence): Question[] {
  return [
    { question: 'What data?', known: listed(found), open: ['Which of these identifiers did in fact leave, and was anything clinical beside them?', 'Was it encrypted or otherwise unusable to others?'] },
    { question: 'How many people?', known: sessions > 0 ? [`${sessions} conversations in that time`] : [], open: ['Count the people, not the values: one person may stand in many lines.', 'Are more than 500 residents of one state among them?'] },
    { question: 'How did it happen?', known: [...listed(events), ...endpoints.map((endpoint) => `sent to ${endpoint}`)], open: ['Who sent it, with which tool, and was the guard switched on?', 'Is there a business associate agreement with whoever received it?'] },
    {
      question: 'What is the risk?',
      known: [],
      open: [
        'The nature and extent of the PHI, and how likely people can be identified by it.',
        'Who used it or received it.',
        'Whether it was in fact acquired or viewed.',
        'How far the risk was mitigated: deletion confirmed in writing, keys changed.',
      ],
    },
    {
      question: 'What next?',
      known: [isWhole ? `The audit log is whole (${entries} entries).` : 'The audit log was changed or has gaps: keep it as it is and have it looked at.'],
      open: ['Contain: ask the receiver to delete it, take it out of transcripts (hipaa-guard scrub) and of the history of repositories.', 'Decide whether notice is owed, write down why, and keep both for six years (164.414(b), 164.316(b)(2)(i)).', 'What would have stopped it: block mode, the proxy, a hook, training?'],
    },
  ];
}

function listed(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a).map(([what, count]) => `${what}: ${count}`);
}

function countBy(entries: readonly Entry[], nameOf: (entry: Entry) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of entries) counts[nameOf(entry)] = (counts[nameOf(entry)] ?? 0) + 1;
  return counts;
}

function sumCounts(entries: readonly Entry[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { counts = {} } of entries) for (const [what, count] of Object.entries(counts)) sums[what] = (sums[what] ?? 0) + count;
  return sums;
}
