/** Shorter texts stand in nearly every file: they would let everything through. */
const shortest = 2;

/** What the text of a match is known to hold. */
export interface Literals {
  /** Lower-case texts of which every match holds at least one, whatever its case. */
  readonly needed: readonly string[];
  /** Those that are a branch of the expression by themselves: where one stands, the expression matches. */
  readonly sufficient: ReadonlySet<string>;
}

/**
 * The literals an expression can't match without; undefined when there are none to be told. `/set-?cookie|sid/i` needs `cookie` or
 * `sid`, and `sid` suffices. Knows the syntax that the plugin's own expressions use.
 */
export function literalsOf(regex: RegExp): Literals | undefined {
  const reader = new Reader(regex.source);
  const needed = reader.alternatives();
  return needed && { needed, sufficient: new Set(regex.ignoreCase ? reader.branches : []) };
}

class Reader {
  /** The outermost branches that are nothing but a text. */
  readonly branches: string[] = [];
  #at = 0;
  #depth = 0;

  constructor(private readonly source: string) {}

  /** Reads up to the end or the group's closing parenthesis: one literal of each branch is needed. */
  alternatives(): readonly string[] | undefined {
    this.#depth++;
    const found = [this.#sequence()];
    while (this.source[this.#at] === '|') {
      this.#at++;
      found.push(this.#sequence());
    }
    this.#depth--;
    return found.every((branch) => branch !== undefined) ? [...new Set(found.flat())] : undefined;
  }

  /** Every part of a sequence has to match: the most telling one decides. */
  #sequence(): readonly string[] | undefined {
    let best: readonly string[] | undefined;
    let run = '';
    let isPlain = true;
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
        isPlain = false;
        if (typeof atom === 'object' && optional !== true) offer(atom);
      }
    }
    offer([run]);
    if (isPlain && this.#depth === 1) this.branches.push(run);
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
    const inner = this.alternatives();
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
    const quantifier = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(this.source.slice(this.#at, this.#at + 20));
    if (!quantifier) return undefined;
    this.#at += quantifier[0].length;
    return quantifier[0].startsWith('?') || quantifier[0].startsWith('*') || quantifier[1] === '0';
  }
}

function tells(literals: readonly string[]): number {
  return Math.min(...literals.map((literal) => literal.length));
}
