/** A bracket that is open where a portion begins. */
interface Open {
  readonly isList: boolean;
  /** The name, with its quotes, of the member that is being read. */
  key: string;
  /** FHIR's resource type, with its quotes. */
  type: string;
}

/** Deeper brackets are parts of a record. */
const shallow = 3;
const [quote, backslash, slash, comma, colon, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x2f, 0x2c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Follows the brackets of a JSON document while it is read, and tells where records end. A portion from there on is a document of
 * its own when the open brackets are written before and closed behind it.
 */
export class JsonCutter {
  readonly #open: Open[] = [];
  /** The last string at a shallow depth: a member's name when a colon follows. */
  #lastString = '';
  #at = 0;

  /** What stands before a portion that begins here. */
  get head(): string {
    return this.#open.map((open, i) => opener(open, i === this.#open.length - 1)).join('');
  }

  /** What stands behind a portion that ends here. */
  get tail(): string {
    return this.#open.toReversed().map(({ isList }) => (isList ? ']' : '}')).join('');
  }

  /**
   * Reads on in a text until a record ends behind `least` characters; the offset behind its comma, or 0 when the text holds no
   * such end yet. What was read is not read again: the next call is for the same text, made longer at its end.
   */
  findCut(text: string, least: number): number {
    for (;;) {
      if (this.#at >= text.length) return 0;
      const char = text.charCodeAt(this.#at);
      const next = this.#step(text, char);
      if (next === 0) return 0;
      this.#at = next;
      if (char === comma && this.#open.length > 0 && this.#open.length <= shallow && this.#at >= least) return this.#restart();
    }
  }

  #restart(): number {
    const cut = this.#at;
    this.#at = 0;
    return cut;
  }

  /** The offset behind a character, string or comment; 0 when the text ends within it. */
  #step(text: string, char: number): number {
    const at = this.#at;
    if (char === quote) return this.#string(text, at);
    if (char === slash) return commentEnd(text, at);
    if (char === openBrace || char === openBracket) this.#open.push({ isList: char === openBracket, key: '', type: '' });
    else if (char === closeBrace || char === closeBracket) this.#open.pop();
    else if (char === colon) this.#name();
    return at + 1;
  }

  #string(text: string, start: number): number {
    let end = start + 1;
    for (; text.charCodeAt(end) !== quote; end += text.charCodeAt(end) === backslash ? 2 : 1) if (end >= text.length) return 0;
    if (this.#open.length <= shallow) this.#note(text.slice(start, Math.min(end + 1, start + 200)));
    return end + 1;
  }

  #note(text: string): void {
    const open = this.#open.at(-1);
    if (open?.key === '"resourceType"' && open.type === '') open.type = text;
    this.#lastString = text;
  }

  #name(): void {
    const open = this.#open.at(-1);
    if (open !== undefined && this.#open.length <= shallow) open.key = this.#lastString;
  }
}

function opener({ isList, key, type }: Open, isInnermost: boolean): string {
  if (isList) return '[';
  const resource = type === '' ? '' : `"resourceType":${type},`;
  return isInnermost ? `{${resource}` : `{${resource}${key}:`;
}

function commentEnd(text: string, start: number): number {
  const isLine = text.charCodeAt(start + 1) === slash;
  const end = text.indexOf(isLine ? '\n' : '*/', start + 2);
  return end < 0 ? 0 : end + (isLine ? 1 : 2);
}
