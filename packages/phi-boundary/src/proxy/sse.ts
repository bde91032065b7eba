/** One server-sent event, as its lines came (WHATWG HTML 9.2). */
export interface SseEvent {
  /** All lines but those of the data. */
  readonly head: readonly string[];
  /** Undefined for comments and empty heartbeats. */
  readonly data: string | undefined;
}

/** Cuts a stream of bytes into events; a character or an event may be split over any number of parts. */
export class SseReader {
  readonly #decoder = new TextDecoder();
  #rest = '';

  push(part: Uint8Array): SseEvent[] {
    this.#rest += this.#decoder.decode(part, { stream: true });
    const blocks = this.#rest.split(/\r?\n\r?\n/);
    this.#rest = blocks.pop() ?? '';
    return blocks.map(readEvent);
  }

  /** An event without its empty line: the stream was cut. */
  end(): SseEvent[] {
    const rest = this.#rest + this.#decoder.decode();
    this.#rest = '';
    return rest.trim() === '' ? [] : [readEvent(rest)];
  }
}

function readEvent(block: string): SseEvent {
  const lines = block.split(/\r?\n/);
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).replace(/^ /, ''));
  return { head: lines.filter((line) => !line.startsWith('data:')), data: data.length === 0 ? undefined : data.join('\n') };
}

export function writeEvent({ head, data }: SseEvent): string {
  const lines = data === undefined ? head : [...head, ...data.split('\n').map((line) => `data: ${line}`)];
  return `${lines.join('\n')}\n\n`;
}
