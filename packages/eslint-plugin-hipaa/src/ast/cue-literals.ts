/** Shorter texts stand in nearly every file: they would let everything through. */
const shortest = 2;

/** One of the outermost alternatives of an expression. */
export interface Branch {
  readonly source: string;
  /** Lower-case texts of which every match holds at least one, whatever its case; undefined when there are none to be told. */
  readonly needed: readonly string[] | undefined;
  /** Set where the branch is nothing but one text, in any case: where that stands, the expression matches. */
  readonly plain?: Plain;
}

/** A text by itself, or as a word of its own on the sides that `\b` stands on. */
export interface Plain {
  readonly text: string;
  readonly startsWord: boolean;
  readonly endsWord: boolean;
}

/**
 * An expression's branches and what each can't match without: `/set-?cookie|\bsid\b/i` needs `cookie` or, as a word, `sid`.
 * Knows the syntax that the plugin's own expressions use.
 */
export function branchesOf({ source, ignoreCase }: RegExp): Branch[] {
  return new Reader(source, ignoreCase).branches();
}

/** `cookie`, `\bsid\b`, `\.set\(`; no letters beyond ASCII, which differ in more than case. */
const plainBranch = /(\\b)?((?:[^\\^$.*+?()[\]{}|\u0080-\uFFFF]|\\[!-/:-@[-`{-~])+)(\\b)?(?=\||$)/y;

class Reader {
  #at = 0;

  constructor(
    private readonly source: string,
    private readonly ignoreCase: boolean,
  ) {}

  branches(): Branch[] {
    const found: Branch[] = [];
    for (;;) {
      found.push(this.#plainBranch() ?? this.#branch());
      if (this.#at >= this.source.length) return found;
      this.#at++;
    }
  }

  #plainBranch(): Branch | undefined {
    plainBranch.lastIndex = this.#at;
    const [source, before, written, after] = plainBranch.exec(this.source) ?? [];
    const text = written?.replace(/\\(.)/g, '$1').toLowerCase() ?? '';
    if (source === undefined || text.length < shortest || (before && !/^\w/.test(text)) || (after && !/\w$/.test(text))) return undefined;
    this.#at += source.length;
    return { source, needed: [text], ...(this.ignoreCase ? { plain: { text, startsWord: before !== undefined, endsWord: after !== undefined } } : {}) };
  }

  #branch(): Branch {
    const start = this.#at;
    const needed = this.#sequence();
    return { source: this.source.slice(start, this.#at), needed };
  }

  /** Reads up to the group's closing parenthesis: one literal of each branch is needed. */
  #alternatives(): readonly string[] | undefined {
    const found = [this.#sequence()];
    while (this.source[this.#at] === '|') {
      this.#at++;
      found.push(this.#sequence());
    }
    return found.every((branch) => branch !== undefined) ? [...new Set(found.flat())] : undefined;
  }

  /** Every part of a sequence has to match: the most telling one decides. */
  #sequence(): readonly string[] | undefined {
    let best: readonly string[] | undefined;
    let run = '';
    const offer = (literals: readonly string[] | undefined): void => {
      if (literals && tells(literals) > Math.max(shortest - 1, best ? tells(best) : 0)) best = literals;
    };
    while (this.#at < this.source.length && this.source[this.#at] !== '|' && this.source[this.#at] !== ')') {
      const atom = this.#atom();
      const optional = this.#quantifier();
      if (typeof atom === 'string' && optional === undefined) run += atom;
      else {
        // `ab+` holds `ab`, `ab?` only `a`.
        offer([typeof atom === 'string' && optional === false ? run + atom : run]);
        run = '';
        if (typeof atom === 'object' && optional !== true) offer(atom);
      }
    }
    offer([run]);
    return best;
  }

  /** A character as it stands, what a group needs, or nothing known. */
  #atom(): string | readonly string[] | undefined {
    const character = this.source[this.#at++] ?? '';
    if (character === '(') return this.#group();
    if (character === '[') { this.#class(); return; }
    if (character === '\\') return this.#escape();
    return '.^$'.includes(character) ? undefined : character.toLowerCase();
  }

  #group(): readonly string[] | undefined {
    const kind = /^\?(?::|<?[=!]|<[^>]*>)/.exec(this.source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += kind.length;
    const inner = this.#alternatives();
    this.#at++;
    return /[=!]$/.test(kind) ? undefined : inner;
  }

  #class(): undefined {
    for (let first = true; this.#at < this.source.length; first = false) {
      const character = this.source[this.#at++];
      if (character === '\\') this.#at++;
      else if (character === ']' && !first) return;
    }
  }

  #escape(): string | undefined {
    const character = this.source[this.#at++] ?? '';
    if (character === 'u') this.#at += 4;
    if (character === 'x') this.#at += 2;
    if (/[pPk]/.test(character)) this.#at = this.source.indexOf(character === 'k' ? '>' : '}', this.#at) + 1;
    return /\w/.test(character) ? undefined : character;
  }

  /** Whether the atom before may be missing; undefined without a quantifier. */
  #quantifier(): boolean | undefined {
    if (!'?*+{'.includes(this.source[this.#at] ?? ' ')) return undefined;
    const quantifier = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(this.source.slice(this.#at, this.#at + 20));
    if (!quantifier) return undefined;
    this.#at += quantifier[0].length;
    return quantifier[0].startsWith('?') || quantifier[0].startsWith('*') || quantifier[1] === '0';
  }
}

function tells(literals: readonly string[]): number {
  return Math.min(...literals.map((literal) => literal.length));
}
