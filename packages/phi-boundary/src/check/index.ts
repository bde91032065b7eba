import { Lines } from 'fixture-synth/lines';
import { findPhi } from './find.js';
import { type BoundaryClass, labelOf } from './found.js';

/** Where something stands that may not leave; never what. Lines from 1, columns in UTF-16 units from 1, the end exclusive. */
export interface Sighting {
  readonly class: BoundaryClass;
  /** `a Social Security number`: the class in words. */
  readonly label: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a text holds PHI. */
export function check(text: string): Sighting[] {
  const lines = new Lines(text);
  return findPhi(text).map(({ class: boundaryClass, start, end }) => {
    const [from, to] = [lines.positionOf(start), lines.positionOf(end)];
    return { class: boundaryClass, label: labelOf(boundaryClass), line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  });
}
