import { percent } from '../text/codecs.js';
import { recodedPiece, subPiece } from '../text/piece.js';
import { parseCsv } from './csv.js';
import { parseHl7 } from './hl7.js';
import { parseHtml, parseXml } from './markup.js';
import { parseX12 } from './x12.js';
import { parseJson } from './json.js';
import { parsePrettyPrint } from './pretty-print.js';
import { newGroup, type Parse, type Slot, UnreadableError } from './slot.js';
import { parseSql } from './sql.js';

/** What a text says about its own format; the first that fits is tried. */
const sniffers: readonly (readonly [looksLike: RegExp, parse: Parse])[] = [
  [/(?:^|[\r\n])[ \t]*(?:MSH\|\^|(?:PID|NK1|GT1|IN1|PV1)\|)/, parseHl7],
  [/^ISA[^A-Za-z0-9\s][^]{100}/, parseX12],
  [/^\s*[{[][^]*[}\]]\s*$/, parseJson],
  [/^\s*(?:<\?xml|<ClinicalDocument|<[A-Z]\w*[ >][^]*xmlns=)/, parseXml],
  [/^\s*<(?:!doctype|html|[a-z][a-z0-9]*(?: [^<>]*)?>)[^]*<\/[a-z][a-z0-9]*>\s*$/i, parseHtml],
  [/\b(?:insert\s+into|update\s+[\w."`]+\s+set|select\s[^]{1,2000}\sfrom|delete\s+from|create\s+table)\b/i, parseSql],
  [/^[ \t]*(?:[A-Z]\w* )?[{[][ \t]*\n[ \t]+(?:"[^"\n]*"|\w+): /m, parsePrettyPrint],
  [/^[A-Za-z_][\w ]*(?:[,\t|][A-Za-z_][\w ]*)+\r?\n[^\r\n]*[,\t|]/, parseCsv],
];

/** What each of the documents above has somewhere; the one exception, base64, is one long word. */
const anyDocument = /[|\n=<]|^\s*[{[]|^ISA|\b(?:insert|update|select|delete|create)\b/i;

/** Slots with those of the documents inside of them in their place. */
export function expandSlots(slots: readonly Slot[]): Slot[] {
  const expanded: Slot[] = [];
  for (const slot of slots) {
    if (mayHoldDocument(slot)) for (const inner of expandSlot(slot)) expanded.push(inner);
    else expanded.push(slot);
  }
  return expanded;
}

function mayHoldDocument({ hint, kind, piece: { value } }: Slot): boolean {
  if (hint !== undefined || kind === 'number' || value.length < 12) return false;
  return (value.length >= 24 && !value.includes(' ')) || anyDocument.test(value);
}

/** Slots of the document inside a slot; the slot itself when it holds none. */
export function expandSlot(slot: Slot): Slot[] {
  if (!mayHoldDocument(slot)) return [slot];
  for (const [looksLike, parse] of sniffers) {
    if (!looksLike.test(slot.piece.value)) continue;
    const inner = tryParse(slot, parse);
    if (inner !== undefined) return inner;
  }
  return expandQuery(slot) ?? expandBase64(slot) ?? [slot];
}

function tryParse({ piece, group, path }: Slot, parse: Parse): Slot[] | undefined {
  try {
    const found = parse(piece, newGroup(group, path.at(-1), false));
    return found.length === 0 ? undefined : found.flatMap((inner) => expandSlot({ ...inner, path: [...path, ...inner.path] }));
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

const query = /^(?:[a-z]+:\/\/[^\s?]*|\/[^\s?]*)?\?([^\s#]+)$|^([\w.[\]-]+=[^&\s]*(?:&[\w.[\]-]+=[^&\s]*)+)$/;

/** `?ssn=…&dob=…` and form bodies. */
function expandQuery(slot: Slot): Slot[] | undefined {
  const match = query.exec(slot.piece.value);
  if (match === null) return undefined;
  const pairs = match[1] ?? match[2] ?? '';
  const offset = slot.piece.value.length - pairs.length - (slot.piece.value.endsWith(pairs) ? 0 : slot.piece.value.length - slot.piece.value.lastIndexOf(pairs) - pairs.length);
  const group = newGroup(slot.group, 'query', false);
  const slots: Slot[] = offset > 0 ? [{ ...slot, kind: 'text', piece: subPiece(slot.piece, 0, offset) }] : [];
  for (const pair of pairs.matchAll(/([^&=]+)=([^&]*)/g)) {
    const [, key = '', value = ''] = pair;
    group.keys.push(key);
    const start = offset + pair.index + key.length + 1;
    if (value !== '') slots.push({ piece: subPiece(slot.piece, start, start + value.length, percent), path: [...slot.path, key], group, kind: 'string' });
  }
  return slots;
}

const base64 = /^(?:[A-Za-z0-9+/]{4}){6,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const strict = new TextDecoder('utf-8', { fatal: true });

/** Bodies that recorders of HTTP keep in base64: read when they hold text, and encoded anew when something in them changes. */
function expandBase64(slot: Slot): Slot[] | undefined {
  if (!base64.test(slot.piece.value)) return undefined;
  try {
    const text = strict.decode(Buffer.from(slot.piece.value, 'base64'));
    if (/[\0-\x08\x0e-\x1f]/.test(text) || !/\s|[{<|,]/.test(text)) return undefined;
    const inner = recodedPiece(slot.piece, text, (fresh) => Buffer.from(fresh, 'utf8').toString('base64'));
    return expandSlot({ ...slot, kind: 'text', piece: inner });
  } catch {
    return undefined;
  }
}
