import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostInline, plan, type Wanted } from '../../src/comment/plan/plan.js';
import { readAnswerMarker, readFindingMarker } from '../../src/comment/render/markers.js';
import { longestBody } from '../../src/comment/render/summary.js';
import type { Action, Candidate, Note, State, Thread } from '../../src/comment/types.js';
import type { RuleName } from 'phi-vocabulary';

const head = 'a'.repeat(40);
const fingerprintOf = (number: number): string => number.toString(16).padStart(32, '0');

function candidate(number: number, line: number | undefined, path = 'a.ts', rule: RuleName = 'no-phi-in-logs'): Candidate {
  const finding = { rule, path, line: line ?? 1, column: 1, endLine: line ?? 1, endColumn: 2, message: 'x', engines: [], fingerprint: fingerprintOf(number) };
  return { finding, place: line === undefined ? undefined : { path, oldPath: path, startLine: line, line }, suggestion: undefined };
}

const wanting = (candidates: readonly Candidate[], dialect: Wanted['dialect'] = 'github'): Wanted => ({ candidates, unread: [], notes: [], head, dialect });
const empty: State = { head, base: undefined, threads: [], summary: undefined };

let nextId = 1000;

/** What a forge would make of actions. */
class Model {
  private threads: Thread[];
  private summary: Note | undefined;

  constructor(private readonly first: State) {
    this.threads = [...first.threads];
    this.summary = first.summary;
  }

  get state(): State {
    return { ...this.first, threads: this.threads, summary: this.summary };
  }

  apply(actions: readonly Action[]): this {
    for (const action of actions) {
      if (action.do === 'summarise') this.summary = { id: action.note?.id ?? 's', body: action.body };
      else if (action.do === 'open') this.threads.push(this.opened(action));
      else this.threads = this.threads.map((thread) => (thread.id === action.thread.id ? this.changed(thread, action) : thread));
    }
    return this;
  }

  private opened({ place, body }: Extract<Action, { do: 'open' }>): Thread {
    const id = String(nextId++);
    return { id, root: { id, body }, ...readFindingMarker(body)!, path: place.path, lines: place, resolved: false, answer: undefined, discussed: false };
  }

  private changed(thread: Thread, action: Exclude<Action, { do: 'open' | 'summarise' }>): Thread {
    if (action.do === 'resolve' || action.do === 'reopen') return { ...thread, resolved: action.do === 'resolve' };
    if (action.do === 'answer') return { ...thread, answer: answered(String(nextId++), action.body) };
    if (action.note.id === thread.root.id) return { ...thread, ...readFindingMarker(action.body), root: { ...thread.root, body: action.body } };
    return { ...thread, answer: answered(action.note.id, action.body) };
  }
}

function answered(id: string, body: string): Thread['answer'] {
  return { id, body, says: readAnswerMarker(body)! };
}

const settle = (state: State, wanted: Wanted): State => new Model(state).apply(plan(state, wanted)).state;

const anyLine = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
const anyCandidates = fc.uniqueArray(fc.record({ number: fc.nat(60), line: anyLine, path: fc.constantFrom('a.ts', 'b.ts') }), { selector: ({ number }) => number, maxLength: 60 }).map((all) => all.map(({ number, line, path }) => candidate(number, line, path)));
const anyThread = fc.record({ number: fc.nat(60), line: anyLine, path: fc.constantFrom('a.ts', 'b.ts'), resolved: fc.boolean(), discussed: fc.boolean(), says: fc.constantFrom('gone' as const, 'back' as const, undefined) });
const anyState = fc.array(anyThread, { maxLength: 40 }).map((all): State => ({
  ...empty,
  threads: all.map(({ number, line, path, resolved, discussed, says }, index): Thread => {
    const id = String(index);
    return { id, root: { id, body: 'old' }, fingerprint: fingerprintOf(number), rule: 'no-phi-in-logs', path, lines: line === undefined ? undefined : { startLine: line, line }, resolved, discussed, answer: says && { id: `${id}a`, body: '', says } };
  }),
}));

describe('plan', () => {
  it('has nothing to do once it is done', () => {
    fc.assert(
      fc.property(anyState, anyCandidates, fc.constantFrom('github' as const, 'gitlab' as const), (state, candidates, dialect) => {
        const wanted = wanting(candidates, dialect);
        expect(plan(settle(state, wanted), wanted)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('has nothing to do after any history of runs', () => {
    fc.assert(
      fc.property(fc.array(anyCandidates, { minLength: 1, maxLength: 5 }), (history) => {
        const last = history.reduce<State>((state, candidates) => settle(state, wanting(candidates)), empty);
        expect(plan(last, wanting(history.at(-1)!))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never opens a second thread for a finding, nor more than 25 in all', () => {
    fc.assert(
      fc.property(fc.array(anyCandidates, { minLength: 1, maxLength: 5 }), (history) => {
        const last = history.reduce<State>((state, candidates) => settle(state, wanting(candidates)), empty);
        const open = last.threads.filter(({ resolved }) => !resolved);
        expect(open.length).toBeLessThanOrEqual(mostInline);
        expect(new Set(open.map(({ fingerprint }) => fingerprint)).size).toBe(open.length);
      }),
    );
  });

  it('never resolves where somebody wrote, and never touches what somebody resolved', () => {
    fc.assert(
      fc.property(anyState, anyCandidates, (state, candidates) => {
        for (const action of plan(state, wanting(candidates))) {
          if (action.do === 'resolve') expect(action.thread.discussed).toBe(false);
          if ('thread' in action && action.thread.resolved) expect(action.thread.answer?.says).toBe('gone');
        }
      }),
    );
  });

  it('tells every finding: in a thread of its own or in the summary', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const { threads, summary } = settle(empty, wanting(candidates));
        const counted = Number(/(\d+) without a comment/.exec(summary?.body ?? '')?.[1] ?? 0);
        expect(threads.length + counted).toBe(candidates.length);
      }),
    );
  });

  it('writes nothing that a forge would not take for its length', () => {
    const candidates = Array.from({ length: 3000 }, (_, index) => candidate(index, 1, `${'long/'.repeat(40)}${index}.ts`));
    for (const action of plan(empty, wanting(candidates))) if ('body' in action) expect(action.body.length).toBeLessThanOrEqual(longestBody);
  });

  it('lets a person keep a thread open that it had closed', () => {
    const closed = settle(settle(empty, wanting([candidate(1, 3)])), wanting([]));
    const reopened = { ...closed, threads: closed.threads.map((thread) => ({ ...thread, resolved: false })) };
    expect(plan(reopened, wanting([]))).toEqual([]);
  });

  it('keeps the thread at a line whose finding got another fingerprint, and only there', () => {
    const before = settle(empty, wanting([candidate(1, 3)]));
    expect(plan(before, wanting([candidate(2, 3)])).map((action) => action.do)).toEqual(['edit']);
    expect(plan(before, wanting([candidate(2, 4)])).map((action) => action.do)).toEqual(['answer', 'resolve', 'open']);
    expect(plan(before, wanting([candidate(2, 3, 'a.ts', 'no-phi-in-errors')])).map((action) => action.do)).toEqual(['answer', 'resolve', 'open']);
  });
});
