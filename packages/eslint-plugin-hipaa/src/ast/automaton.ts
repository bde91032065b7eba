import type { Branch, Plain } from './cue-literals.js';

/** Characters above ASCII, and those in no literal. */
const otherCharacter = 0;
const asciiCount = 128;

/** What is known of an expression and the text. */
const [never, maybe, yes] = [0, 1, 2];

/** A literal ends in a state: its expression may match, or does where it is plain text. */
interface End {
  readonly branch: number;
  readonly plain: Plain | undefined;
}

/** The machine of Aho and Corasick: finds any number of literals in one pass over a text, whatever their case. */
export class Automaton {
  readonly #classes = new Uint8Array(asciiCount);
  /** The number of classes. */
  #width = 1;
  /** Where each state goes by each class of characters. */
  readonly #next: Uint16Array;
  readonly #ends: (End[] | undefined)[] = [undefined];
  readonly #children: { readonly type: number; readonly child: number }[][] = [];
  /** The last scan in which a state had nothing more to tell; endless for states in which no literal ends. */
  readonly #done: Uint32Array;
  #scans = 0;
  /** What a text is known to have before it is read: expressions without literals have to be tried on every one. */
  readonly #start: Uint8Array;
  readonly #states: Uint8Array;

  constructor(branches: readonly Branch[]) {
    const letters = branches.flatMap(({ needed }) => needed ?? []).join('');
    for (const character of letters) this.#addClass(character);
    this.#next = new Uint16Array(this.#width * (1 + letters.length));
    branches.forEach(({ needed, plain }, branch) => needed?.forEach((literal) => this.#addLiteral(literal, { branch, plain })));
    this.#link();
    this.#done = Uint32Array.from(this.#ends, (ends) => (ends ? 0 : endless));
    this.#start = Uint8Array.from(branches, ({ needed }) => (needed ? never : maybe));
    this.#states = new Uint8Array(branches.length);
  }

  /** Reads a text; the questions below are about the one that was read last. */
  scan(text: string): void {
    this.#states.set(this.#start);
    const scan = ++this.#scans;
    const [classes, next, done, width] = [this.#classes, this.#next, this.#done, this.#width];
    for (let i = 0, state = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      state = next[state * width + (code < asciiCount ? (classes[code] ?? 0) : otherCharacter)] ?? 0;
      if ((done[state] ?? 0) < scan && this.#note(text, i + 1, this.#ends[state] ?? [])) done[state] = scan;
    }
  }

  /** Whether the text is known to match an expression. */
  has(branch: number): boolean {
    return this.#states[branch] === yes;
  }

  /** Whether the text has what the expression needs. */
  mayHave(branch: number): boolean {
    return this.#states[branch] !== never;
  }

  /** Notes literals that end in a place; whether others of the same kind would tell nothing new. */
  #note(text: string, end: number, ends: readonly End[]): boolean {
    let done = true;
    for (const { branch, plain } of ends) {
      if (this.#states[branch] === yes) continue;
      if (!plain) this.#states[branch] = maybe;
      else if (standsFree(text, end, plain)) this.#states[branch] = yes;
      else done = false;
    }
    return done;
  }

  #addClass(character: string): void {
    const code = character.charCodeAt(0);
    if (code >= asciiCount || this.#classes[code] !== 0) return;
    this.#classes[code] = this.#width;
    this.#classes[character.toUpperCase().charCodeAt(0)] = this.#width++;
  }

  #addLiteral(literal: string, end: End): void {
    let state = 0;
    for (const character of literal) {
      const type = this.#classes[character.charCodeAt(0)] ?? otherCharacter;
      const slot = state * this.#width + type;
      if (this.#next[slot] === 0) {
        const child = this.#ends.push(undefined) - 1;
        this.#next[slot] = child;
        (this.#children[state] ??= []).push({ type, child });
      }
      state = this.#next[slot] ?? 0;
    }
    (this.#ends[state] ??= []).push(end);
  }

  /** Lets each state go on where its longest proper suffix would, in order of length. */
  #link(): void {
    const [next, width] = [this.#next, this.#width];
    const fallback = new Uint16Array(this.#ends.length);
    const queue = [0];
    for (const state of queue) {
      const shorter = fallback[state] ?? 0;
      if (state !== 0) {
        next.copyWithin(state * width, shorter * width, (shorter + 1) * width);
        const inherited = this.#ends[shorter];
        if (inherited) this.#ends[state] = [...(this.#ends[state] ?? []), ...inherited];
      }
      for (const { type, child } of this.#children[state] ?? []) {
        if (state !== 0) fallback[child] = next[state * width + type] ?? 0;
        next[state * width + type] = child;
        queue.push(child);
      }
    }
  }
}

const endless = 0xffffffff;

/** Whether no letter or digit stands beside a text that has to be a word of its own. */
function standsFree(text: string, end: number, plain: Plain): boolean {
  return !(plain.startsWord && isWordCharacter(text, end - plain.text.length - 1)) && !(plain.endsWord && isWordCharacter(text, end));
}

function isWordCharacter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /\w/.test(text.charAt(at));
}
