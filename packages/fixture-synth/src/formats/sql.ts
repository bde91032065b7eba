import { doubledSingle, sqlBackslash } from '../text/codecs.js';
import { type Piece, subPiece } from '../text/piece.js';
import { type KeyPath, rootPath } from './key-paths.js';
import { type Group, newGroup, type Slot } from './slot.js';

interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'comment' | 'mark';
  /** Lower case for words. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const tokenPattern = /(--[^\n]*|\/\*[^]*?\*\/)|([eEnN]?'(?:[^'\\]|''|\\[^])*')|("(?:[^"]|"")*"|`[^`]*`|\[\w[^\]\n]*\]|[A-Za-z_][\w$]*)|(-?\d+(?:\.\d+)?)|([^\s])/g;

/** SQL by column: inserted rows, assignments and conditions; columns of an insert without a list come from its CREATE TABLE. */
export function parseSql(piece: Piece, root: Group): Slot[] {
  const reader = new SqlReader(piece, root);
  reader.read();
  return [...reader.slots, ...readCopies(piece, root)];
}

class SqlReader {
  readonly slots: Slot[] = [];
  readonly #tokens: readonly Token[];
  readonly #piece: Piece;
  readonly #root: Group;
  readonly #tables = new Map<string, string[]>();
  #at = 0;

  constructor(piece: Piece, root: Group) {
    this.#piece = piece;
    this.#root = root;
    this.#tokens = tokenize(piece.value);
  }

  read(): void {
    let statement = newGroup(this.#root, 'statement', true);
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++];
      if (token === undefined) return;
      if (token.text === ';') statement = newGroup(this.#root, 'statement', true);
      else if (token.kind === 'comment') this.#add(token, [], this.#root);
      else if (token.kind === 'word' && token.text === 'into') this.#insert();
      else if (token.kind === 'word' && (token.text === 'update' || token.text === 'from')) statement = newGroup(this.#root, this.#peek()?.text, true);
      else if (token.kind === 'word' && token.text === 'table') this.#table();
      else if (token.kind === 'string' || token.kind === 'number') this.#condition(token, statement);
    }
  }

  #peek(shift: number = 0): Token | undefined {
    return this.#tokens[this.#at + shift];
  }

  #name(): string {
    let name = this.#tokens[this.#at++]?.text ?? '';
    while (this.#peek()?.text === '.') {
      this.#at++;
      name = this.#tokens[this.#at++]?.text ?? '';
    }
    return name;
  }

  #list(): string[] {
    const names: string[] = [];
    if (this.#peek()?.text !== '(') return names;
    let depth = 0;
    let fresh = true;
    for (; this.#at < this.#tokens.length; this.#at++) {
      const token = this.#peek();
      if (token?.text === '(') depth++;
      else if (token?.text === ')') depth--;
      else if (token?.text === ',' && depth === 1) fresh = true;
      else if (depth === 1 && fresh && token?.kind === 'word') {
        names.push(token.text);
        fresh = false;
      }
      if (depth === 0) break;
    }
    this.#at++;
    return names;
  }

  #table(): void {
    while (['if', 'not', 'exists'].includes(this.#peek()?.text ?? '')) this.#at++;
    const name = this.#name();
    const before = this.#at;
    const columns = this.#list().filter((column) => !['primary', 'foreign', 'unique', 'constraint', 'check', 'key', 'index'].includes(column));
    if (columns.length > 0) this.#tables.set(name, columns);
    this.#at = before;
  }

  #insert(): void {
    const table = this.#name();
    const listed = this.#list();
    const columns = listed.length > 0 ? listed : (this.#tables.get(table) ?? []);
    if (this.#peek()?.text !== 'values') return;
    this.#at++;
    while (this.#peek()?.text === '(') {
      this.#tuple(table, columns);
      if (this.#peek()?.text === ',') this.#at++;
      while (this.#peek()?.kind === 'comment') this.#add(this.#tokens[this.#at++], [], this.#root);
    }
  }

  #tuple(table: string, columns: readonly string[]): void {
    const group = newGroup(this.#root, table, true);
    group.keys.push(...columns);
    const path = rootPath.child(table);
    let depth = 0;
    let column = 0;
    for (; this.#at < this.#tokens.length; this.#at++) {
      const token = this.#peek();
      if (token === undefined) return;
      if (token.text === '(') depth++;
      else if (token.text === ')') depth--;
      else if (token.text === ',' && depth === 1) column++;
      else this.#add(token, columnPath(path, columns[column]), group);
      if (depth === 0) break;
    }
    this.#at++;
  }

  /** `ssn = '…'`, `last_name IN ('…', '…')`, `dob BETWEEN '…' AND '…'`. */
  #condition(token: Token, group: Group): void {
    let i = this.#at - 2;
    while (i >= 0 && (['(', ',', '=', '<', '>', '!', 'in', 'like', 'ilike', 'between', 'and', 'date', 'timestamp', '~', '*'].includes(this.#tokens[i]?.text ?? '') || this.#tokens[i]?.kind === 'string')) i--;
    const before = this.#tokens[i];
    const key = before?.kind === 'word' && !keywords.has(before.text) && i < this.#at - 2 ? before.text : undefined;
    if (key !== undefined) group.keys.push(key);
    this.#add(token, key === undefined ? [] : [key], group);
  }

  #add(token: Token | undefined, path: readonly string[], group: Group): void {
    if (token === undefined || token.kind === 'word' || token.kind === 'mark') return;
    const { kind, start, end } = token;
    if (kind !== 'string') return void this.slots.push({ piece: subPiece(this.#piece, start, end), path, group, kind });
    const open = this.#piece.value.indexOf("'", start) + 1;
    const codec = this.#piece.value.slice(start, end).includes('\\') ? sqlBackslash : doubledSingle;
    this.slots.push({ piece: subPiece(this.#piece, open, end - 1, codec), path, group, kind });
  }
}

function columnPath(table: KeyPath, column: string | undefined): readonly string[] {
  return column === undefined ? table.names : table.child(column).names;
}

const keywords = new Set(['values', 'select', 'where', 'and', 'or', 'set', 'limit', 'offset', 'default', 'varchar', 'char', 'numeric', 'decimal', 'interval', 'then', 'else', 'when', 'as', 'returning', 'check', 'concat', 'coalesce']);

function tokenize(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => {
    const kind = match[1] !== undefined ? 'comment' : match[2] !== undefined ? 'string' : match[3] !== undefined ? 'word' : match[4] !== undefined ? 'number' : 'mark';
    const plain = kind === 'word' ? match[0].replace(/^["`[]|["`\]]$/g, '').toLowerCase() : match[0];
    return { kind, text: plain, start: match.index, end: match.index + match[0].length };
  });
}

const copyHead = /^copy\s+([\w."]+)\s*\(([^)]*)\)\s+from\s+stdin[^\n]*\n([^]*?)^\\\.$/gim;

/** PostgreSQL's dumps: `COPY t (a, b) FROM stdin;` and tab-separated rows until `\.`. */
function readCopies(piece: Piece, root: Group): Slot[] {
  return [...piece.value.matchAll(copyHead)].flatMap((match) => {
    const columns = (match[2] ?? '').split(',').map((column) => column.replace(/["\s]/g, ''));
    const body = match[3] ?? '';
    const from = match.index + match[0].lastIndexOf(body);
    return [...body.matchAll(/[^\n]+/g)].flatMap((line) => readCopyLine(piece, from + line.index, line[0], columns, newGroup(root, match[1], true)));
  });
}

function readCopyLine(piece: Piece, from: number, line: string, columns: readonly string[], group: Group): Slot[] {
  group.keys.push(...columns);
  let at = from;
  return line.split('\t').flatMap((cell, i) => {
    const start = at;
    at += cell.length + 1;
    return cell === '\\N' || cell === '' ? [] : [{ piece: subPiece(piece, start, start + cell.length), path: [group.name ?? '', columns[i] ?? ''], group, kind: 'string' as const }];
  });
}
