import { createHash } from 'node:crypto';
import { Session } from '../mask/session.js';
import { isObject, type Json, type JsonObject } from './json.js';

/** Conversations that are open at once on one machine, with plenty to spare. */
const most = 500;

/**
 * The conversations that pass through, in memory only: they are gone with the process. The API keeps no state, so that what belongs
 * together is told by the client's own session, the answer a request goes on from, or the first thing the user said.
 */
export class Conversations {
  readonly #sessions = new Map<string, Session>();
  readonly #answers = new Map<string, string>();

  /** The session of a request and the name under which logs know it: a digest, since the first words may hold PHI. */
  of(upstream: string, body: JsonObject, header: string | undefined): { id: string; session: Session } {
    const previous = body['previous_response_id'];
    const known = typeof previous === 'string' ? this.#answers.get(previous) : undefined;
    const id = known ?? digest(`${upstream}\0${header ?? clientSession(body) ?? firstWords(body)}`);
    const session = this.#sessions.get(id) ?? new Session();
    this.#sessions.delete(id);
    this.#sessions.set(id, session);
    trim(this.#sessions);
    return { id, session };
  }

  /** A stateful API goes on from an answer by its id. */
  remember(answerId: string, id: string): void {
    this.#answers.set(answerId, id);
    trim(this.#answers);
  }

  get size(): number {
    return this.#sessions.size;
  }
}

/** A Map keeps the order of insertion: the first is the one that was not used for longest. */
function trim(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}

function clientSession(body: JsonObject): string | undefined {
  const metadata = body['metadata'];
  const named = [isObject(metadata) ? metadata['user_id'] : undefined, body['prompt_cache_key'], body['conversation']].find((value) => typeof value === 'string');
  return named;
}

function firstWords(body: JsonObject): string {
  const list = body['messages'] ?? body['input'] ?? body['prompt'] ?? '';
  const first = Array.isArray(list) ? (list as readonly Json[]).find((item) => isObject(item) && item['role'] === 'user') : list;
  return JSON.stringify([body['system'] ?? '', first ?? '']);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
