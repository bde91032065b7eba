import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, Parser, type Scalar } from 'yaml';
import { doubledSingle, quoted } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { type Group, newGroup, type Slot, UnreadableError } from './slot.js';

/** YAML of any number of documents: scalars at their ranges, comments at theirs; anchors need nothing, aliases hold nothing. */
export function parseYaml(piece: Piece, root: Group): Slot[] {
  const slots: Slot[] = [];
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(piece.value)];
  for (const document of new Composer({ uniqueKeys: false, strict: false, logLevel: 'silent' }).compose(tokens, true, piece.value.length)) {
    if (document.errors.length > 0) throw new UnreadableError('not valid YAML');
    readNode(document.contents, { piece, slots, path: [], group: newGroup(root, undefined, true), inList: false });
  }
  readComments(tokens, piece, root, slots);
  return slots;
}

interface Place {
  readonly piece: Piece;
  readonly slots: Slot[];
  readonly path: readonly string[];
  readonly group: Group;
  readonly inList: boolean;
}

function readNode(node: Node | null, place: Place): void {
  if (node === null || isAlias(node)) return;
  if (isScalar(node)) readScalar(node, place, typeof node.value === 'number' ? 'number' : 'string');
  else if (isSeq(node)) for (const item of node.items) readNode(item as Node | null, { ...place, inList: true });
  else if (isMap(node)) readMap(node.items as readonly { key: Node; value: Node | null }[], place);
}

function readMap(items: readonly { key: Node; value: Node | null }[], place: Place): void {
  const group = newGroup(place.group, place.path.at(-1), place.inList);
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : '';
    group.keys.push(name);
    if (name === 'resourceType' && isScalar(value)) group.type = String(value.value);
    if (isScalar(key)) readScalar(key, { ...place, group, path: [...place.path, 'key'] }, 'key');
    readNode(value, { ...place, group, inList: false, path: [...place.path, name] });
  }
}

function readScalar(node: Scalar, { piece, slots, path, group }: Place, kind: Slot['kind']): void {
  const [start, end] = node.range ?? [0, 0];
  if (end <= start) return;
  const quote = piece.value.charAt(start);
  if (node.type === 'QUOTE_DOUBLE') slots.push({ piece: subPiece(piece, start + 1, end - 1, quoted[quote]), path, group, kind });
  else if (node.type === 'QUOTE_SINGLE') slots.push({ piece: subPiece(piece, start + 1, end - 1, doubledSingle), path, group, kind });
  else if (node.type === 'PLAIN') slots.push({ piece: subPiece(piece, start, end), path, group, kind });
  else readBlock(piece.value, start, end, (from, to) => slots.push({ piece: subPiece(piece, from, to), path, group, kind: 'text' }));
}

/** Behind the header of a block scalar; lines keep their indentation. */
function readBlock(text: string, start: number, end: number, add: (from: number, to: number) => void): void {
  const head = text.indexOf('\n', start);
  if (head >= 0 && head < end) add(head + 1, end);
}

function readComments(token: unknown, piece: Piece, group: Group, slots: Slot[]): void {
  if (typeof token !== 'object' || token === null) return;
  const { type, offset, source } = token as { type?: unknown; offset?: unknown; source?: unknown };
  if (type === 'comment' && typeof offset === 'number' && typeof source === 'string') slots.push({ piece: subPiece(piece, offset, offset + source.length), path: [], group, kind: 'comment' });
  for (const child of Object.values(token)) if (typeof child === 'object') readComments(child, piece, group, slots);
}
