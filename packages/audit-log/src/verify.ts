import { type Entry, noEntry, readEntry, sha256 } from './entry.js';
import { readLines, tornText } from './read.js';

export interface Verification {
  readonly entries: number;
  /** The first line, from 1, that was changed, or before which one is missing. */
  readonly broken?: number;
  /** Lines that a process which was stopped left unfinished; an entry behind them attests all but the last line's. */
  readonly torn: readonly number[];
  /** Lines whose time is before that of the line above: the machine's clock went back. */
  readonly clockBack: readonly number[];
  /** The hash of the last entry: kept elsewhere, it shows later that nothing was cut off the end. */
  readonly head: string;
}

/** Checks each line against those before it. Only a last line without its end may be torn without an entry that attests it. Entries cut off the end leave a chain that fits; only a head kept elsewhere shows them. */
export function verifyLog(root: string): Verification {
  const walk = new Walk();
  const lines = readLines(root);
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const entry = readEntry(line);
    if (!entry) walk.passTorn(line, index + 1);
    else if (!walk.passEntry(entry, index + 1)) return walk.result(walk.pending.at(0)?.at ?? index + 1);
  }
  return walk.result(lines.at(-1) === '' ? walk.pending.at(0)?.at : undefined);
}

class Walk {
  #entries = 0;
  #previous = noEntry;
  #time = '';
  readonly #torn: number[] = [];
  readonly #clockBack: number[] = [];
  /** Lines that are no entries and that no entry has attested yet. */
  pending: { readonly text: string; readonly at: number }[] = [];

  passTorn(text: string, at: number): void {
    this.pending.push({ text, at });
  }

  passEntry(entry: Entry, at: number): boolean {
    const text = tornText(this.pending.map((one) => one.text));
    if (entry.previous !== this.#previous || entry.torn !== (text === '' ? undefined : sha256(text))) return false;
    this.#torn.push(...this.pending.map((one) => one.at));
    this.pending = [];
    if (entry.time < this.#time) this.#clockBack.push(at);
    this.#entries += 1;
    this.#previous = entry.hash;
    this.#time = entry.time;
    return true;
  }

  result(broken: number | undefined): Verification {
    const unfinished = broken === undefined ? this.pending.map((one) => one.at) : [];
    return { entries: this.#entries, ...(broken !== undefined && { broken }), torn: [...this.#torn, ...unfinished], clockBack: this.#clockBack, head: this.#previous };
  }
}

/** What a command prints. */
export function describeVerification({ entries, broken, torn, clockBack, head }: Verification): string {
  if (broken !== undefined) return `Line ${broken} of the audit log doesn't fit those before it: it was changed, or lines are missing.\n`;
  const notes = [
    `The audit log is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}; the last is ${head}.`,
    ...torn.map((at) => `Line ${at} is torn: a process was stopped while it wrote.`),
    ...clockBack.map((at) => `Line ${at} is older than the one above it: the clock went back.`),
  ];
  return `${notes.join('\n')}\n`;
}
