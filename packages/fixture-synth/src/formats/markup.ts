import { Tokenizer } from 'htmlparser2';
import { markup as codec } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { cdaHint } from './markup/cda.js';
import { type Group, newGroup, type Slot } from './slot.js';

/** XML, C-CDA and FHIR XML: texts by element, attributes by name. */
export function parseXml(piece: Piece, root: Group): Slot[] {
  return read(piece, root, true);
}

/** HTML: labels, table heads and names of inputs say what texts are. */
export function parseHtml(piece: Piece, root: Group): Slot[] {
  return read(piece, root, false);
}

function read(piece: Piece, root: Group, isXml: boolean): Slot[] {
  const reader = new MarkupReader(piece, root, isXml);
  const tokenizer = new Tokenizer({ xmlMode: isXml, decodeEntities: false }, reader);
  tokenizer.write(piece.value);
  tokenizer.end();
  return reader.slots;
}

interface Element {
  readonly name: string;
  readonly group: Group;
  readonly attributes: Map<string, string>;
  /** Cells of a table row that have begun. */
  cells: number;
}

const listed = /^(?:patient|patientRole|person|member|record|row|tr|entry|item|relatedPerson|guardian|participant|assignedAuthor|assignedEntity|informant|contact|subscriber|practitioner|resource|associatedEntity|dl|form)s?$/i;
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Elements whose text says what the next text is. */
const labels = new Set(['th', 'dt', 'label', 'b', 'strong', 'caption']);

class MarkupReader {
  readonly slots: Slot[] = [];
  readonly #piece: Piece;
  readonly #root: Group;
  readonly #isXml: boolean;
  readonly #open: Element[] = [];
  #columns: string[] = [];
  #label = '';
  #attribute = '';
  #value: { start: number; end: number } | undefined;

  constructor(piece: Piece, root: Group, isXml: boolean) {
    this.#piece = piece;
    this.#root = root;
    this.#isXml = isXml;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#piece.value.slice(start, end).replace(/^\w+:/, '');
    const parent = this.#open.at(-1);
    const group = newGroup(parent?.group ?? this.#root, name, listed.test(name));
    parent?.group.keys.push(name);
    if (name === 'table') this.#columns = [];
    else if (name === 'tr') group.keys.push(...this.#columns);
    if (parent !== undefined && (name === 'td' || name === 'th')) parent.cells++;
    this.#open.push({ name, group, attributes: new Map(), cells: 0 });
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#piece.value.slice(start, end);
    this.#value = undefined;
  }

  onattribdata(start: number, end: number): void {
    this.#value = { start: this.#value?.start ?? start, end };
  }

  onattribend(): void {
    const element = this.#open.at(-1);
    if (element === undefined || this.#value === undefined) return;
    const value = subPiece(this.#piece, this.#value.start, this.#value.end, codec);
    element.attributes.set(this.#attribute, value.value);
    element.group.keys.push(this.#attribute);
    if (this.#attribute === 'xmlns' && value.value === 'http://hl7.org/fhir') element.group.type = element.name;
    else this.#add(value, element, this.#attribute);
  }

  onopentagend(): void {
    const element = this.#open.at(-1);
    if (element === undefined) return;
    if (!this.#isXml && voids.has(element.name)) this.#open.pop();
    else if (/^[A-Z]/.test(element.name) && this.#open.at(-2)?.name === 'resource') element.group.type = element.name;
  }

  onselfclosingtag(): void {
    this.#open.pop();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#piece.value.slice(start, end).replace(/^\w+:/, '');
    const at = this.#open.findLastIndex((element) => element.name === name);
    if (at >= 0) this.#open.length = at;
  }

  ontext(start: number, end: number): void {
    const raw = this.#piece.value.slice(start, end);
    const trimmed = raw.trim();
    const element = this.#open.at(-1);
    if (trimmed === '' || element === undefined || element.name === 'style') return;
    const from = start + raw.indexOf(trimmed);
    const piece = subPiece(this.#piece, from, from + trimmed.length, codec);
    this.#add(piece, element, undefined);
    this.#noteLabel(element, piece.value);
  }

  oncdata(start: number, end: number): void {
    const element = this.#open.at(-1);
    this.slots.push({ piece: subPiece(this.#piece, start, end), path: this.#path(), group: element?.group ?? this.#root, kind: 'text' });
  }

  oncomment(start: number, end: number): void {
    this.slots.push({ piece: subPiece(this.#piece, start, end), path: [], group: this.#open.at(-1)?.group ?? this.#root, kind: 'comment' });
  }

  onattribentity(): void {
    // Entities are decoded with the whole value.
  }

  ontextentity(): void {
    // Entities are decoded with the whole text.
  }

  ondeclaration(): void {
    // A document type holds nobody's data.
  }

  onprocessinginstruction(): void {
    // Nor does an instruction to a stylesheet.
  }

  onend(): void {
    // An element left open at the end needs no closing here.
  }

  #path(): string[] {
    return this.#open.map(({ name }) => name);
  }

  #add(piece: Piece, element: Element, attribute: string | undefined): void {
    const scheme = /^(tel|fax|mailto):(?=.)/i.exec(piece.value);
    if (scheme !== null && !(this.#isXml && cdaHint(this.#path(), undefined, element.attributes) === 'keep')) return this.#addContact(subPiece(piece, scheme[0].length, piece.value.length), scheme[1] ?? '', element);
    const elements = this.#path();
    const parent = this.#open.at(-2)?.group ?? this.#root;
    const isLeaf = attribute === undefined || attribute === 'value' || (attribute === 'extension' && element.name === 'id');
    const hint = this.#isXml ? cdaHint(elements, attribute, element.attributes) : undefined;
    const path = this.#isXml ? (attribute === undefined || (attribute === 'value' && element.group.type === undefined) ? elements : [...elements, attribute]) : this.#htmlPath(element, attribute);
    const kind = attribute === undefined && piece.value.length > 80 ? 'text' : 'string';
    this.slots.push({ piece, path, group: isLeaf ? parent : element.group, kind, ...(hint && { hint }) });
  }

  #addContact(piece: Piece, scheme: string, { group }: Element): void {
    const phiClass = scheme === 'mailto' ? 'email' : scheme === 'fax' ? 'fax' : 'phone';
    this.slots.push({ piece, path: [...this.#path(), phiClass], group: this.#open.at(-2)?.group ?? group, kind: 'string', hint: { class: phiClass } });
  }

  #htmlPath(element: Element, attribute: string | undefined): string[] {
    if (attribute !== undefined) return attribute === 'value' || attribute === 'content' ? [element.attributes.get('name') ?? element.attributes.get('id') ?? this.#label] : /^data-/.test(attribute) ? [attribute.slice(5)] : [];
    const column = element.name === 'td' ? this.#columns[(this.#open.at(-2)?.cells ?? 1) - 1] : undefined;
    const own = element.attributes.get('id') ?? element.attributes.get('class');
    const name = column ?? (labels.has(element.name) ? '' : this.#label);
    return name !== '' ? [name] : own === undefined ? [] : [own];
  }

  #noteLabel({ name }: Element, text: string): void {
    if (name === 'th' && this.#open.at(-2)?.name === 'tr') this.#columns.push(text);
    this.#label = (labels.has(name) || /[:#]$/.test(text)) && text.length < 40 ? text.replace(/[:#\s]+$/, '') : '';
  }
}
