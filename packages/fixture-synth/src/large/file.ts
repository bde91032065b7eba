import type { IdentifierClass } from 'phi-vocabulary';
import { detect, type HintOfKey } from '../detect/index.js';
import { NotTextError } from '../files/read.js';
import { Plan, type PlanOptions, type Replacement } from '../plan.js';
import { readSlots } from '../read-slots.js';
import type { ReportedFinding } from '../report/findings.js';
import { Lines } from '../text/lines.js';
import { editText, rangeOf, visibleRange } from '../text/piece.js';
import { verify } from '../verify.js';
import { type Portion, readPortions } from './portions.js';

/** So many findings of a large file are listed with their places; the rest is counted. */
const mostListed = 1_000;

type Found = Pick<Replacement, 'start' | 'end' | 'class'>;

/** What was found in a file that is read in portions. */
export class LargeFile {
  readonly counts = new Map<IdentifierClass, number>();
  readonly findings: ReportedFinding[] = [];
  /** Spellings of originals that are still there. */
  left = 0;
  readonly #path: string;
  readonly #excluded: ReadonlySet<string>;
  /** Where the next portion begins. */
  #line = 1;
  #column = 1;

  constructor(
    readonly file: string,
    path: string,
    excluded: ReadonlySet<string>,
  ) {
    this.#path = path;
    this.#excluded = excluded;
  }

  /** Looks for evidence only: who is who, and what else spells the same, takes ten times as long. */
  scan(hintOfKey: HintOfKey | undefined): void {
    for (const portion of readPortions(this.#path)) {
      const found: Found[] = [];
      for (const { slot, start, end, class: phiClass } of detect(readOrRefuse(portion.text, this.file), this.file, hintOfKey)) {
        const range = rangeOf(slot.piece, start, end);
        if (this.#isOwn(portion, range.start, range.end, phiClass)) found.push({ start: range.start, end: range.end, class: phiClass });
      }
      this.#note(portion, found, 'replace');
    }
  }

  /** The new text, portion by portion. */
  *rewrite(options: PlanOptions): Generator<string> {
    for (const portion of readPortions(this.#path)) {
      const { text, headLength, tailLength } = portion;
      const plan = new Plan([{ name: this.file, text }], options, (_, error) => {
        throw new NotTextError(error.message);
      });
      const replacements = plan.files.flatMap((file) => plan.replacementsOf(file).replacements).filter(({ start, end, class: phiClass }) => this.#isOwn(portion, start, end, phiClass));
      this.#note(portion, replacements.map((one) => ({ ...visibleRange(one), class: one.class })), 'replaced');
      this.left += verify(plan, [{ name: this.file, text, replacements }]).get(this.file) ?? 0;
      const fresh = editText(text, replacements).text;
      yield fresh.slice(headLength, fresh.length - tailLength);
    }
  }

  /** Neither in the header that each portion of a table has, nor of a class that is to stay. */
  #isOwn({ text, headLength, tailLength }: Portion, start: number, end: number, phiClass: IdentifierClass): boolean {
    return start >= headLength && end <= text.length - tailLength && !this.#excluded.has(phiClass);
  }

  #note({ text, headLength, tailLength }: Portion, found: readonly Found[], action: ReportedFinding['action']): void {
    for (const { class: phiClass } of found) this.counts.set(phiClass, (this.counts.get(phiClass) ?? 0) + 1);
    if (this.findings.length >= mostListed) return;
    const body = text.slice(headLength, text.length - tailLength);
    const lines = new Lines(body);
    const place = (offset: number): { line: number; column: number } => this.#placeOf(lines, offset - headLength);
    for (const { start, end, class: phiClass } of found.slice(0, mostListed - this.findings.length)) {
      const to = place(end);
      this.findings.push({ file: this.file, ...place(start), endLine: to.line, endColumn: to.column, class: phiClass, verdict: 'real-looking', action });
    }
    ({ line: this.#line, column: this.#column } = this.#placeOf(lines, body.length));
  }

  #placeOf(lines: Lines, offset: number): { line: number; column: number } {
    const { line, column } = lines.positionOf(offset);
    return { line: line + this.#line - 1, column: line === 1 ? column + this.#column - 1 : column };
  }
}

function readOrRefuse(text: string, name: string): ReturnType<typeof readSlots> {
  try {
    return readSlots(text, name);
  } catch (error) {
    throw new NotTextError(error instanceof Error ? error.message : 'not readable');
  }
}
