import { isNameBoundary } from '../identifiers/name.js';

/** Cuts what follows a name in running text and is capitalised too: `First Last DOB`, `First Last Admitted`. */
export function trimName(match: string): string {
  const pieces = match.split(' ');
  const cut = pieces.findIndex((piece, i) => i > 0 && isNameBoundary(piece));
  return (cut < 0 ? match : pieces.slice(0, cut).join(' ')).replace(/,$/, '');
}
