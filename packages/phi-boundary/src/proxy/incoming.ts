import { deltasOf, endedBy, type Delta } from './deltas.js';
import type { Changes } from './changes.js';
import { HoldBack } from './hold-back.js';
import { isObject, type Json, type JsonObject, mapStrings } from './json.js';
import { isThought } from './outgoing.js';
import { type SseEvent } from './sse.js';

/** An answer that came as a whole, with values and words back in every text of it. */
export function restoreAnswer(answer: Json, { back }: Pick<Changes, 'back'>): Json {
  return mapStrings(answer, { text: (text, key) => back(text, { isJson: key === 'arguments' }), key: (key) => back(key), object: (object) => (isThought(object) ? object : undefined) });
}

interface Running {
  readonly holdBack: HoldBack;
  readonly delta: Delta;
  /** The event that brought its last part: the rest is sent in one like it. */
  last: { readonly head: readonly string[]; readonly event: JsonObject };
}

/** An answer that comes as a stream of events, with the values back in it: tokens may be split over events. */
export class StreamRestorer {
  readonly #running = new Map<string, Running>();

  constructor(
    private readonly changes: Changes,
    private readonly onAnswer: (id: string) => void,
  ) {}

  /** The events to be sent for one that came. */
  push({ head, data }: SseEvent): SseEvent[] {
    const event = data === undefined ? undefined : parse(data);
    if (event === undefined) return data === '[DONE]' ? [...this.end(), { head, data }] : [{ head, data }];
    if (isObject(event['response']) && typeof event['response']['id'] === 'string') this.onAnswer(event['response']['id']);
    const deltas = deltasOf(event);
    const restored = restoreAnswer(event, this.changes);
    const changed = deltas.reduce((inner, delta) => setAt(inner, delta.path, this.#runningOf(delta, head, event).holdBack.push(textAt(event, delta.path))), restored);
    return [...this.#flush((id) => endedBy(event).some((start) => id.startsWith(start))), { head, data: JSON.stringify(changed) }];
  }

  /** What was held back when the stream ends. */
  end(): SseEvent[] {
    return this.#flush(() => true);
  }

  #runningOf(delta: Delta, head: readonly string[], event: JsonObject): Running {
    const known = this.#running.get(delta.id);
    if (known !== undefined) {
      known.last = { head, event };
      return known;
    }
    const running = { delta, holdBack: new HoldBack(this.changes, delta.isJson), last: { head, event } };
    this.#running.set(delta.id, running);
    return running;
  }

  #flush(isEnded: (id: string) => boolean): SseEvent[] {
    return [...this.#running].filter(([id]) => isEnded(id)).flatMap(([id, { holdBack, delta, last }]) => {
      this.#running.delete(id);
      const rest = holdBack.flush();
      return rest === '' ? [] : [{ head: last.head, data: JSON.stringify(setAt(last.event, delta.path, rest)) }];
    });
  }
}

function parse(data: string): JsonObject | undefined {
  try {
    const parsed = JSON.parse(data) as Json;
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function textAt(value: Json, path: readonly (string | number)[]): string {
  const found = path.reduce<Json | undefined>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, Json>)[key] : undefined), value);
  return typeof found === 'string' ? found : '';
}

function setAt(value: Json, [key, ...rest]: readonly (string | number)[], text: string): Json {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((item: Json, i) => (i === key ? setAt(item, rest, text) : item));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === key ? setAt(inner, rest, text) : inner])) : value;
}
