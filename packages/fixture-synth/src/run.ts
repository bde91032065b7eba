import { readConfig } from './config.js';
import { encodeText, NotTextError, readText } from './files/read.js';
import { type FoundFile, type LeftAlone, walk } from './files/walk.js';
import { writeWhole } from './files/write.js';
import { findKey } from './key.js';
import { Ledger } from './ledger.js';
import { Plan, type PlannedFile, type Source } from './plan.js';
import { applyEdits } from './text/piece.js';
import { verify } from './verify.js';

export interface RunOptions {
  readonly root: string;
  readonly targets: readonly string[];
  readonly write: boolean;
  readonly keyFile?: string;
  readonly keep: { readonly length: boolean; readonly initials: boolean };
}

export interface RunResult {
  readonly scanned: number;
  readonly changed: readonly PlannedFile[];
  readonly skipped: readonly LeftAlone[];
  readonly failed: readonly LeftAlone[];
  readonly left: ReadonlyMap<string, number>;
  readonly isKeyTemporary: boolean;
}

/** walk -> read -> detect -> link -> synthesise -> apply -> verify. */
export function run(options: RunOptions): RunResult {
  const config = readConfig(options.root);
  const { key, isTemporary } = findKey(options.root, options.keyFile, config, options.write);
  const ledger = new Ledger(options.root);
  const { files, skipped } = walk(options.root, options.targets, config.ignore);
  const sources = readAll(files, ledger, skipped);
  const plan = new Plan(sources, { key, keep: options.keep, isOurs: (phiClass, value) => ledger.isOurs(phiClass, value) }, (name, error) => skipped.push({ file: name, reason: error.message }));
  const excluded = new Set(config.excludedClasses);
  const changed = plan.files
    .map((file) => plan.replacementsOf(file))
    .map((file) => ({ ...file, replacements: file.replacements.filter((one) => !excluded.has(one.class)) }))
    .filter(({ replacements }) => replacements.length > 0);
  const failed = options.write ? writeAll(changed, new Map(files.map((file) => [file.name, file.path])), ledger) : [];
  return { scanned: files.length, changed, skipped, failed, left: verify(plan, changed), isKeyTemporary: isTemporary };
}

/** What an earlier run left and nobody touched since holds nothing of anybody. */
function readAll(files: readonly FoundFile[], ledger: Ledger, skipped: LeftAlone[]): Source[] {
  return files.flatMap(({ name, path }) => {
    try {
      const text = readText(path);
      return ledger.isUnchanged(name, text) ? [] : [{ name, text }];
    } catch (error) {
      skipped.push({ file: name, reason: error instanceof NotTextError ? error.message : 'not readable' });
      return [];
    }
  });
}

function writeAll(changed: readonly PlannedFile[], paths: ReadonlyMap<string, string>, ledger: Ledger): LeftAlone[] {
  const failed: LeftAlone[] = [];
  for (const { name, text, replacements } of changed) {
    const fresh = applyEdits(text, replacements);
    try {
      const path = paths.get(name) ?? name;
      writeWhole(path, encodeText(path, fresh));
      ledger.addFile(name, fresh);
      for (const { class: phiClass, text: value } of replacements) ledger.addValue(phiClass, value);
    } catch (error) {
      failed.push({ file: name, reason: `not written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` });
    }
  }
  ledger.save();
  return failed;
}
