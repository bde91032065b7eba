import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareFolder } from 'hipaa-audit-log';
import type { IdentifierClass } from 'phi-vocabulary';
import { writeWhole } from './files/write.js';

/**
 * What earlier runs wrote, so that names and record numbers, which no range is reserved for, are known as synthetic. It holds
 * digests of synthetic values and of whole files, never of an original, and is meant to be committed.
 */
export class Ledger {
  readonly #file: string;
  readonly #root: string;
  readonly #values: Set<string>;
  readonly #files: Map<string, string>;
  #isChanged = false;

  constructor(root: string) {
    this.#root = root;
    this.#file = join(root, '.hipaa', 'synthetic.json');
    const { values, files } = readLedger(this.#file);
    this.#values = new Set(values);
    this.#files = new Map(Object.entries(files));
  }

  /** Whether a file is as an earlier run left it. */
  isUnchanged(name: string, text: string): boolean {
    return this.#files.get(name) === digest(text);
  }

  isOurs(phiClass: IdentifierClass, value: string): boolean {
    return this.#values.has(valueDigest(phiClass, value));
  }

  addValue(phiClass: IdentifierClass, value: string): void {
    this.#values.add(valueDigest(phiClass, value));
    this.#isChanged = true;
  }

  addFile(name: string, text: string): void {
    this.#files.set(name, digest(text));
    this.#isChanged = true;
  }

  save(): void {
    if (!this.#isChanged) return;
    prepareFolder(this.#root);
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    writeWhole(this.#file, `${JSON.stringify({ version: 1, files, values: [...this.#values].sort() }, undefined, 1)}\n`, 0o644);
  }
}

function readLedger(file: string): { values: string[]; files: Record<string, string> } {
  try {
    const { values, files } = JSON.parse(readFileSync(file, 'utf8')) as { values: string[]; files: Record<string, string> };
    return { values, files };
  } catch {
    return { values: [], files: {} };
  }
}

function valueDigest(phiClass: IdentifierClass, value: string): string {
  return digest(`${phiClass}\0${value.toLowerCase().replace(/\s+/g, ' ')}`).slice(0, 24);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
