import { quoted } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { type Group, newGroup, type Slot } from './slot.js';

const linePattern = /^([ \t]*)(?:"([^"\n]*)"|([\w$-]+))?(?:[:=] ?)?(?:([A-Z]\w* )?([{[])|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[^\s,{[][^,\n]*))?,?[ \t]*$/gm;

/** What test runners print into snapshots and `util.inspect` into logs: objects with a member a line. */
export function parsePrettyPrint(piece: Piece, root: Group): Slot[] {
  const slots: Slot[] = [];
  const open: { group: Group; path: readonly string[] }[] = [{ group: root, path: [] }];
  for (const match of piece.value.matchAll(linePattern)) {
    const [line, , quotedKey, bareKey, , bracket, value] = match;
    const top = open.at(-1) ?? { group: root, path: [] };
    if (/^\s*[}\]]/.test(line)) {
      if (open.length > 1) open.pop();
      continue;
    }
    const key = quotedKey ?? bareKey;
    if (key !== undefined && (value !== undefined || bracket !== undefined)) top.group.keys.push(key);
    const path = key === undefined ? top.path : [...top.path, key];
    if (bracket === '{') open.push({ group: newGroup(top.group, path.at(-1), key === undefined), path });
    else if (bracket === '[') open.push({ group: top.group, path });
    else addValue(piece, match, value ?? key ?? '', { group: top.group, path: value === undefined ? top.path : path }, slots);
    if (quotedKey !== undefined) addKey(piece, match, quotedKey, { group: top.group, path: [...top.path, 'key'] }, slots);
  }
  return slots;
}

interface Place {
  readonly group: Group;
  readonly path: readonly string[];
}

function addKey(piece: Piece, match: RegExpExecArray, key: string, { group, path }: Place, slots: Slot[]): void {
  const start = match.index + match[0].indexOf(`"${key}"`) + 1;
  slots.push({ piece: subPiece(piece, start, start + key.length), path, group, kind: 'key' });
}

function addValue(piece: Piece, match: RegExpExecArray, value: string, { group, path }: Place, slots: Slot[]): void {
  if (value === '') return;
  const start = match.index + match[0].lastIndexOf(value);
  const quote = /^["']/.exec(value)?.[0];
  if (quote !== undefined) slots.push({ piece: subPiece(piece, start + 1, start + value.length - 1, quoted[quote]), path, group, kind: 'string' });
  else slots.push({ piece: subPiece(piece, start, start + value.length), path, group, kind: /^-?\d[\d.]*$/.test(value) ? 'number' : 'text' });
}
