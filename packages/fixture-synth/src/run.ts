import { type FileChange, sha256 } from 'hipaa-audit-log';
import type { IdentifierClass } from 'phi-vocabulary';
import { hintOfKey, readConfig } from './config.js';
import type { HintOfKey } from './detect/index.js';
import { findTellingNames, type TellingName } from './file-names.js';
import { filesSince, isPartlyStaged, readStaged, stagedFiles } from './files/git.js';
import { encodeText, NotTextError, readText } from './files/read.js';
import { type FoundFile, type LeftAlone, walk } from './files/walk.js';
import { isReadOnly, replaceFile } from './files/write.js';
import { findKey } from './key.js';
import { type LargeFile, scanLarge, writeLarge } from './large/index.js';
import { fingerprint, isStreamed } from './large/portions.js';
import { Ledger } from './ledger.js';
import { Plan, type PlannedFile, type Source } from './plan.js';
import { measureRisk, type Risk } from './risk.js';
import type { NameKeeping } from './synthesise/names.js';
import { applyEdits } from './text/piece.js';
import { verify } from './verify.js';
import { keepings, runTests, smallestSet, type TestOutcome } from './verify-with.js';

export interface RunOptions {
  readonly root: string;
  readonly targets: readonly string[];
  readonly write: boolean;
  readonly keyFile?: string;
  readonly keep: NameKeeping;
  /** The user's command that has to stay green. */
  readonly verifyWith?: string;
  /** Only files that differ from this revision. */
  readonly since?: string;
  /** Only what is in git's index. */
  readonly staged?: boolean;
}

export interface RunResult {
  readonly scanned: number;
  readonly changed: readonly PlannedFile[];
  /** Files that were too large to be held in memory: what was found by class, the first of it with its places. */
  readonly streamed: readonly LargeFile[];
  readonly leftAlone: readonly LeftAlone[];
  readonly failed: readonly LeftAlone[];
  /** Spellings of originals that are still there, by file. */
  readonly left: ReadonlyMap<string, number>;
  /** Files whose own names identify somebody. */
  readonly names: readonly TellingName[];
  readonly risk: Risk;
  readonly isKeyTemporary: boolean;
  /** Files that hold new content now. */
  readonly written: readonly FileChange[];
  readonly tests?: TestOutcome;
}

/** walk -> read -> detect -> link -> synthesise -> apply -> verify. */
export function run(options: RunOptions): RunResult {
  return new Run(options).start();
}

class Run {
  readonly #options: RunOptions;
  readonly #ledger: Ledger;
  readonly #key: { readonly key: Buffer; readonly isTemporary: boolean };
  readonly #excluded: ReadonlySet<string>;
  readonly #hintOfKey: HintOfKey | undefined;
  readonly #paths: ReadonlyMap<string, string>;
  readonly #leftAlone: LeftAlone[];
  readonly #failed: LeftAlone[] = [];
  readonly #written: FileChange[] = [];
  readonly #sources: readonly Source[];
  readonly #large: readonly FoundFile[];

  constructor(options: RunOptions) {
    const config = readConfig(options.root);
    this.#options = options;
    this.#key = findKey(options.root, options.keyFile, config, options.write);
    this.#ledger = new Ledger(options.root);
    this.#excluded = new Set(config.excludedClasses);
    this.#hintOfKey = hintOfKey(config);
    const { files, skipped } = walk(options.root, options.targets, config.ignore);
    const chosen = this.#choose(files);
    this.#leftAlone = skipped;
    this.#paths = new Map(chosen.map(({ name, path }) => [name, path]));
    this.#large = chosen.filter(({ path }) => options.staged !== true && isStreamed(path, options.write));
    this.#sources = chosen.filter((file) => !this.#large.includes(file)).flatMap((file) => this.#read(file));
  }

  start(): RunResult {
    const { verifyWith, write } = this.#options;
    if (write && verifyWith !== undefined) return this.#writeTested(verifyWith);
    const planned = this.#plan(this.#options.keep);
    if (write) this.#writeAll(planned.changed);
    const streamed = this.#large.flatMap((file) => this.#stream(file, planned.plan));
    const result = this.#result(planned);
    const left = new Map([...result.left, ...streamed.flatMap((file) => (file.left > 0 ? [[file.file, file.left] as const] : []))]);
    return { ...result, streamed, left };
  }

  #choose(files: readonly FoundFile[]): readonly FoundFile[] {
    const { root, since, staged } = this.#options;
    const wanted = since !== undefined ? filesSince(root, since) : staged === true ? stagedFiles(root) : undefined;
    return wanted === undefined ? files : files.filter(({ path }) => wanted.has(path));
  }

  /** What an earlier run left and nobody touched since holds nothing of anybody. */
  #read({ name, path }: FoundFile): Source[] {
    try {
      const { root, staged, write } = this.#options;
      if (staged === true && write && isPartlyStaged(root, name)) throw new NotTextError('only a part of it is staged');
      const text = staged === true ? readStaged(root, name) : readText(path);
      return this.#ledger.isUnchanged(name, text) ? [] : [{ name, text }];
    } catch (error) {
      this.#leftAlone.push({ file: name, reason: error instanceof NotTextError ? error.message : 'not readable' });
      return [];
    }
  }

  #plan(keep: NameKeeping): { plan: Plan; changed: PlannedFile[] } {
    const unreadable: LeftAlone[] = [];
    const isOurs = (phiClass: IdentifierClass, value: string): boolean => this.#ledger.isOurs(phiClass, value);
    const plan = new Plan(this.#sources, { key: this.#key.key, keep, isOurs, oneShift: this.#large.length > 0, hintOfKey: this.#hintOfKey }, (file, error) => unreadable.push({ file, reason: error.message }));
    for (const one of unreadable) if (!this.#leftAlone.some(({ file }) => file === one.file)) this.#leftAlone.push(one);
    const changed = plan.files
      .map((file) => plan.replacementsOf(file))
      .map((file) => ({ ...file, replacements: file.replacements.filter((one) => !this.#excluded.has(one.class)) }))
      .filter(({ replacements }) => replacements.length > 0);
    return { plan, changed };
  }

  #result({ plan, changed }: { plan: Plan; changed: readonly PlannedFile[] }, tests?: TestOutcome): RunResult {
    return {
      scanned: this.#paths.size,
      changed,
      streamed: [],
      leftAlone: this.#leftAlone,
      failed: this.#failed,
      left: this.#options.write ? verify(plan, changed) : new Map(),
      names: findTellingNames(this.#paths.keys(), plan),
      risk: measureRisk(plan.people.all()),
      isKeyTemporary: this.#key.isTemporary,
      written: this.#written,
      ...(tests && { tests }),
    };
  }

  /** A file that is not held in memory, after the others: it adds nothing to what is known of the tree. */
  #stream(file: FoundFile, tree: Plan): LargeFile[] {
    const { name, path } = file;
    const before = fingerprint(path);
    if (this.#ledger.isUnchanged(name, before)) return [];
    if (this.#options.write && isReadOnly(path)) {
      this.#failed.push({ file: name, reason: 'read-only' });
      return [];
    }
    try {
      const large = this.#options.write ? writeLarge(file, { key: this.#key.key, keep: this.#options.keep, isOurs: () => false, tree, oneShift: true, hintOfKey: this.#hintOfKey }, this.#excluded) : scanLarge(file, this.#excluded, this.#hintOfKey);
      if (this.#options.write) this.#noteLarge(name, before, fingerprint(path));
      return large.counts.size === 0 ? [] : [large];
    } catch (error) {
      if (error instanceof NotTextError) this.#leftAlone.push({ file: name, reason: error.message });
      else this.#failed.push({ file: name, reason: notDone(error) });
      return [];
    }
  }

  #noteLarge(name: string, before: string, after: string): void {
    if (after !== before) this.#written.push({ file: name, before, after });
    this.#ledger.addFile(name, after);
    this.#ledger.save();
  }

  #writeTested(command: string): RunResult {
    const { root, keep } = this.#options;
    if (!runTests(command, root)) return { ...this.#result({ ...this.#plan(keep), changed: [] }), tests: { status: 'red-before', rolledBack: [] } };
    for (const attempt of [keep, ...keepings]) {
      const planned = this.#plan(attempt);
      this.#put(planned.changed, []);
      if (runTests(command, root)) {
        this.#note(planned.changed);
        return this.#result(planned, { status: 'green', rolledBack: [], ...(attempt !== keep && { kept: attempt }) });
      }
      this.#put(planned.changed, planned.changed.map(({ name }) => name));
    }
    return this.#rollBack(command, this.#plan(keep));
  }

  #rollBack(command: string, planned: { plan: Plan; changed: PlannedFile[] }): RunResult {
    const isGreen = (rolledBack: readonly string[]): boolean => {
      this.#put(planned.changed, rolledBack);
      return runTests(command, this.#options.root);
    };
    const rolledBack = smallestSet(planned.changed.map(({ name }) => name), isGreen);
    this.#put(planned.changed, rolledBack);
    const changed = planned.changed.filter(({ name }) => !rolledBack.includes(name));
    this.#note(changed);
    return this.#result({ plan: planned.plan, changed }, { status: 'rolled-back', rolledBack });
  }

  /** Writes all files, those named with their old content. */
  #put(changed: readonly PlannedFile[], old: readonly string[]): void {
    this.#announce(changed);
    for (const { name, text, replacements } of changed) this.#write(name, old.includes(name) ? text : applyEdits(text, replacements));
  }

  #writeAll(changed: readonly PlannedFile[]): void {
    this.#announce(changed);
    this.#note(changed.filter(({ name, text, replacements }) => this.#write(name, applyEdits(text, replacements))));
  }

  #write(name: string, text: string): boolean {
    const path = this.#paths.get(name) ?? name;
    if (isReadOnly(path)) {
      this.#failed.push({ file: name, reason: 'read-only' });
      return false;
    }
    try {
      replaceFile(path, encodeText(path, text));
      return true;
    } catch (error) {
      this.#failed.push({ file: name, reason: notDone(error) });
      return false;
    }
  }

  /** Values that are about to be written: when this run is killed, the next one knows them in the files that it finds changed. */
  #announce(changed: readonly PlannedFile[]): void {
    for (const { replacements } of changed) for (const { class: phiClass, text } of replacements) this.#ledger.addValue(phiClass, text);
    this.#ledger.save();
  }

  /** What later runs and the audit log have to know. */
  #note(written: readonly PlannedFile[]): void {
    if (written.length === 0) return;
    for (const { name, text, replacements } of written) {
      const fresh = applyEdits(text, replacements);
      this.#ledger.addFile(name, fresh);
      this.#written.push({ file: name, before: sha256(text), after: sha256(fresh) });
    }
    this.#ledger.save();
  }
}

/** A full disk, a folder that nobody may write: the code says which. */
function notDone(error: unknown): string {
  return `not written: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`;
}
