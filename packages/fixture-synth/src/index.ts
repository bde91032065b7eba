import { randomBytes } from 'node:crypto';
import type { IdentifierClass } from 'phi-vocabulary';
import { Plan, type Source } from './plan.js';
import { reportFindings, type ReportedFinding } from './report/findings.js';
import type { NameKeeping } from './synthesise/names.js';
import { applyEdits, visibleRange } from './text/piece.js';

export { writeWhole } from './files/write.js';
export { Lines } from './text/lines.js';
export type { ReportedFinding } from './report/findings.js';
export type { Source } from './plan.js';
export { generate, SchemaError } from './generate/index.js';
export type { GenerateOptions } from './generate/index.js';

export interface SynthesiseOptions {
  /** The secret that ties originals to replacements: the same key gives the same bytes. */
  readonly key: string;
  /** What new names keep of the old ones; each narrows down who somebody was. */
  readonly keep?: Partial<NameKeeping>;
}

/** Where real-looking values stand in texts whose names tell their formats. Texts that can't be read have none. */
export function detect(sources: readonly Source[]): ReportedFinding[] {
  const plan = planFor(sources, randomBytes(16), {});
  return reportFindings(plan.files.map((file) => plan.replacementsOf(file)), 'replace');
}

/** A real-looking value in a text; offsets in UTF-16 units, the end exclusive. */
export interface LocatedValue {
  readonly class: IdentifierClass;
  readonly start: number;
  readonly end: number;
}

/** As `detect`, for one text and by offset: what was found by evidence and every other spelling of it, in text order. */
export function locate(source: Source): LocatedValue[] {
  const plan = planFor([source], randomBytes(16), {});
  const found = plan.files.flatMap((file) => plan.replacementsOf(file).replacements);
  return found.map((replacement) => ({ class: replacement.class, ...visibleRange(replacement) })).sort((a, b) => a.start - b.start);
}

/** The same texts with synthetic values, in the same order; one person is the same synthetic person in all of them. */
export function synthesise(sources: readonly Source[], { key, keep = {} }: SynthesiseOptions): Source[] {
  const plan = planFor(sources, Buffer.from(key), keep);
  const fresh = new Map(plan.files.map((file) => [file.name, applyEdits(sources.find(({ name }) => name === file.name)?.text ?? '', plan.replacementsOf(file).replacements)]));
  return sources.map(({ name, text }) => ({ name, text: fresh.get(name) ?? text }));
}

function planFor(sources: readonly Source[], key: Buffer, keep: Partial<NameKeeping>): Plan {
  return new Plan(sources, { key, keep: { length: false, initials: false, order: false, ...keep }, isOurs: () => false }, () => undefined);
}
