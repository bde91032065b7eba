import { ForgeError, type Action, type Forge, type PullRequest } from '../types.js';
import { connect, type GitlabClient } from './client.js';
import { readMergeRequest, type DiffRefs } from './read.js';

/** A merge request on GitLab: discussions on lines, one note that sums up. */
export function gitlabForge(pull: PullRequest, second?: number): Forge {
  const client = connect(pull, second);
  const where = `/projects/${encodeURIComponent(pull.project)}/merge_requests/${pull.number}`;
  let refs: DiffRefs | undefined;
  return {
    async read() {
      const state = await readMergeRequest(client, where);
      refs = state.refs;
      return state;
    },
    async apply(actions) {
      const refused: string[] = [];
      for (const action of actions) {
        if (action.do !== 'open') await change(client, where, action);
        else if (refs && !(await open(client, where, action, refs))) refused.push(action.place.path);
      }
      return refused;
    },
  };
}

async function change(client: GitlabClient, where: string, action: Exclude<Action, { do: 'open' }>): Promise<void> {
  switch (action.do) {
    case 'edit':
      return client.send('PUT', `${where}/discussions/${action.thread.id}/notes/${action.note.id}`, { body: action.body });
    case 'answer':
      return client.send('POST', `${where}/discussions/${action.thread.id}/notes`, { body: action.body });
    case 'resolve':
    case 'reopen':
      return client.send('PUT', `${where}/discussions/${action.thread.id}`, { resolved: action.do === 'resolve' });
    case 'summarise':
      return action.note ? client.send('PUT', `${where}/notes/${action.note.id}`, { body: action.body }) : client.send('POST', `${where}/notes`, { body: action.body });
  }
}

/** A thread of several lines hangs on the last one; its suggestion says how many lines above belong to it. */
async function open(client: GitlabClient, where: string, { place, body }: Extract<Action, { do: 'open' }>, refs: DiffRefs): Promise<boolean> {
  const position = { position_type: 'text', ...refs, old_path: place.oldPath, new_path: place.path, new_line: place.line };
  try {
    await client.send('POST', `${where}/discussions`, { body, position });
    return true;
  } catch (error) {
    if (error instanceof ForgeError && error.failure === 'refused') return false;
    throw error;
  }
}
