import { quoted } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import type { Group, Slot } from './slot.js';

const line = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)'|([^\r\n]*?))[ \t]*(?:#.*)?$|^[ \t]*[#;](.*)$/gm;

/** `.env`, `.ini` and `.properties`: a key a line, comments, quotes. */
export function parseEnv(piece: Piece, root: Group): Slot[] {
  return [...piece.value.matchAll(line)].flatMap((match) => {
    const [, key, double, single, bare, comment] = match;
    const value = double ?? single ?? bare ?? comment ?? '';
    if (value === '') return [];
    if (key !== undefined) root.keys.push(key);
    const end = comment === undefined ? valueEnd(match, value) : match.index + match[0].length;
    const start = end - value.length;
    return [{ piece: subPiece(piece, start, end, double === undefined ? undefined : quoted['"']), path: key === undefined ? [] : [key], group: root, kind: comment === undefined ? ('string' as const) : ('comment' as const) }];
  });
}

function valueEnd(match: RegExpExecArray, value: string): number {
  const behindKey = match[0].search(/[=:]/) + 1;
  return match.index + match[0].indexOf(value, behindKey) + value.length;
}
