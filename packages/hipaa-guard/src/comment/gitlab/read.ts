import { hasSummaryMarker, readAnswerMarker, readFindingMarker } from '../render/markers.js';
import type { Note, State, Thread } from '../types.js';
import type { GitlabClient } from './client.js';

interface GitlabPosition {
  readonly new_path: string | null;
  readonly new_line: number | null;
  readonly head_sha: string;
}

interface GitlabNote {
  readonly id: number;
  readonly body: string;
  readonly author: { readonly id: number };
  readonly system: boolean;
  readonly resolved?: boolean;
  readonly position?: GitlabPosition | null;
}

interface Discussion {
  readonly id: string;
  readonly notes: readonly GitlabNote[];
}

export interface DiffRefs {
  readonly base_sha: string;
  readonly head_sha: string;
  readonly start_sha: string;
}

/** The merge request as the common state, and the commits that positions are told against. */
export async function readMergeRequest(client: GitlabClient, where: string): Promise<State & { readonly refs: DiffRefs }> {
  const me = (await client.get('/user')).data as { id: number };
  const merge = (await client.get(where)).data as { diff_refs: DiffRefs };
  const discussions: Discussion[] = [];
  for (let page = '1'; page !== ''; ) {
    const { data, nextPage } = await client.get(`${where}/discussions?per_page=100&page=${page}`);
    discussions.push(...(data as Discussion[]));
    page = nextPage;
  }
  const refs = merge.diff_refs;
  const summary = discussions.flatMap(({ notes }) => notes).find(({ author, body }) => author.id === me.id && hasSummaryMarker(body));
  return { refs, head: refs.head_sha, base: refs.base_sha, threads: discussions.flatMap((discussion) => toThread(discussion, me.id, refs.head_sha)), summary: summary && toNote(summary) };
}

/** A thread of ours: the marker alone isn't enough, anybody can write it. */
function toThread({ id, notes }: Discussion, me: number, head: string): Thread[] {
  const [first, ...others] = notes.filter(({ system }) => !system);
  const marker = first?.author.id === me ? readFindingMarker(first.body) : undefined;
  if (!first || !marker || !first.position) return [];
  const says = (note: GitlabNote): 'gone' | 'back' | undefined => (note.author.id === me ? readAnswerMarker(note.body) : undefined);
  const answer = others.find((note) => says(note) !== undefined);
  const last = answer && says(answer);
  return [
    {
      ...marker,
      id,
      path: first.position.new_path ?? '',
      root: toNote(first),
      lines: linesOf(first.position, head),
      resolved: first.resolved === true,
      answer: answer && last && { ...toNote(answer), says: last },
      discussed: others.some((note) => says(note) === undefined),
    },
  ];
}

/** GitLab moves a note's position along with the newest version of the diff, or leaves it at an older one: then it is outdated. */
function linesOf({ new_line, head_sha }: GitlabPosition, head: string): Thread['lines'] {
  return new_line === null || head_sha !== head ? undefined : { startLine: new_line, line: new_line };
}

function toNote({ id, body }: GitlabNote): Note {
  return { id: String(id), body: body.replaceAll('\r\n', '\n') };
}
