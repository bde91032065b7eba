import { FakeServer, type Answer, type Asked } from './fake-server.js';
import { gitlabViolations } from './gitlab-contract.js';
import { PullDiff } from './pull-diff.js';

interface FakeNote {
  readonly id: number;
  body: string;
  readonly author: number;
}

export interface FakeDiscussion {
  readonly id: string;
  resolved: boolean;
  readonly notes: FakeNote[];
  readonly position: { readonly new_path: string; readonly old_path: string; readonly new_line: number; readonly head_sha: string } | undefined;
}

const [bot, person] = [7, 8];
const mergeRequest = '/api/v4/projects/clinic%2Fportal/merge_requests/1';

/** One merge request on GitLab. Positions of lines that are still there move along; others stay at the version they were made for. */
export class FakeGitlab extends FakeServer {
  readonly discussions: FakeDiscussion[] = [];
  readonly diff: PullDiff;
  mayWrite = true;
  /** Answers 429 to so many requests. */
  limited = 0;
  retryAfter = 1;
  private nextId = 1;

  constructor(root: string) {
    super();
    this.diff = new PullDiff(root, 'main', 'feature');
  }

  say(discussion: FakeDiscussion, body: string): void {
    discussion.notes.push({ id: this.nextId++, body, author: person });
  }

  lineOf({ position }: FakeDiscussion): number | undefined {
    return position && this.diff.follow(position.new_path, position.head_sha, position.new_line);
  }

  get writes(): string[] {
    return this.requests.filter(({ what, status }) => status < 300 && !what.startsWith('GET')).map(({ what }) => what.replace(mergeRequest, ''));
  }

  protected override answer({ method, url, headers, body }: Asked): Answer {
    if (headers['private-token'] !== this.token) return { status: 401, body: { message: '401 Unauthorized' } };
    if (this.limited > 0) {
      this.limited--;
      return { status: 429, headers: { 'retry-after': String(this.retryAfter) }, body: { message: 'Too Many Requests' } };
    }
    if (url.pathname === '/api/v4/user') return { status: 200, body: { id: bot } };
    if (!url.pathname.startsWith(mergeRequest)) return { status: 404, body: { message: '404 Not Found' } };
    const path = url.pathname.slice(mergeRequest.length);
    if (method === 'GET') return this.read(path, url.searchParams);
    this.violations.push(...gitlabViolations(`${method} ${path.replaceAll(/\/[\da-f]+(?=\/|$)/g, '/:id')}`, body));
    return this.mayWrite ? this.write(method, path.split('/').slice(1), body) : { status: 403, body: { message: '403 Forbidden' } };
  }

  private read(path: string, query: URLSearchParams): Answer {
    if (path === '') return { status: 200, body: { iid: 1, diff_refs: { base_sha: this.diff.mergeBase, start_sha: this.diff.baseHead, head_sha: this.diff.head } } };
    const [size, page] = [Math.min(Number(query.get('per_page')), 100), Number(query.get('page'))];
    const shown = this.discussions.slice((page - 1) * size, page * size);
    return { status: 200, headers: { 'x-next-page': page * size < this.discussions.length ? String(page + 1) : '' }, body: shown.map((discussion) => this.show(discussion)) };
  }

  private write(method: string, [kind, id, , noteId]: readonly string[], body: Record<string, unknown>): Answer {
    const text = String(body['body']);
    if (method === 'POST' && id === undefined) return this.open(text, body['position'] as FakeDiscussion['position'], kind === 'notes');
    const discussion = this.discussions.find((one) => one.id === id || (kind === 'notes' && one.notes[0]?.id === Number(id)));
    if (!discussion) return { status: 404, body: { message: '404 Not Found' } };
    if (method === 'POST') discussion.notes.push({ id: this.nextId++, body: text, author: bot });
    else if (typeof body['resolved'] === 'boolean') discussion.resolved = body['resolved'];
    else {
      const note = discussion.notes.find((one) => one.id === Number(noteId ?? id));
      if (note?.author !== bot) return { status: 403, body: { message: '403 Forbidden' } };
      note.body = text;
    }
    return { status: method === 'POST' ? 201 : 200, body: {} };
  }

  /** GitLab takes a position on an added line by its new line alone; one outside of the diff has no line code. */
  private open(body: string, position: FakeDiscussion['position'], alone: boolean): Answer {
    if (!alone && !(position && position.head_sha === this.diff.head && this.diff.hunks(position.new_path).some(([first, last]) => position.new_line >= first && position.new_line <= last))) {
      return { status: 400, body: { message: '400 Bad request - Note {:line_code=>["can\'t be blank", "must be a valid line code"]}' } };
    }
    this.discussions.push({ id: (0xabc0000 + this.nextId).toString(16), resolved: false, position, notes: [{ id: this.nextId++, body, author: bot }] });
    return { status: 201, body: {} };
  }

  private show(discussion: FakeDiscussion): object {
    const { id, resolved, notes, position } = discussion;
    const line = this.lineOf(discussion);
    const shown = position && (line === undefined ? position : { ...position, new_line: line, head_sha: this.diff.head });
    return { id, individual_note: !position, notes: notes.map((note, index) => ({ id: note.id, body: note.body, author: { id: note.author }, system: false, resolvable: position !== undefined, ...(position && { resolved }), ...(index === 0 && { position: shown }) })) };
  }
}
