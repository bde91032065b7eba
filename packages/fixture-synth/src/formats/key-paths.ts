/**
 * Key paths that repeat for each record of a file: one array each, so that what follows from a path can be kept by the
 * array itself. A path never holds more than the names from the outermost holder to the value.
 */
export class KeyPath {
  readonly names: readonly string[];
  readonly #children = new Map<string, KeyPath>();
  #ofKey: readonly string[] | undefined = undefined;

  constructor(names: readonly string[]) {
    this.names = names;
    lasting.add(names);
  }

  /** The path of a key itself, which may hold a value, too. */
  get ofKey(): readonly string[] {
    return (this.#ofKey ??= this.child('key').names);
  }

  child(name: string): KeyPath {
    const known = this.#children.get(name);
    if (known !== undefined) return known;
    if (this.#children.size >= mostChildren) this.#children.clear();
    const fresh = new KeyPath([...this.names, name]);
    this.#children.set(name, fresh);
    return fresh;
  }
}

/** An object with more keys is a table by id: its keys do not repeat. */
const mostChildren = 2_000;
const lasting = new WeakSet<readonly string[]>();

/** The path of a document's root. */
export const rootPath = new KeyPath([]);

/** Whether the same array stands for the path in the next record, too. */
export function isLasting(path: readonly string[]): boolean {
  return lasting.has(path);
}
