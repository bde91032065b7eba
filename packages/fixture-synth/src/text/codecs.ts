import type { Codec } from './piece.js';

/** Escapes of the notations fixtures are written in. Each follows the habits of the text that stood there before. */

const simple: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

function decodeBackslash(sequence: string): string {
  const kind = sequence.charAt(1);
  if (kind === 'u' || kind === 'x' || kind === 'U') {
    const code = Number.parseInt(sequence.slice(2).replace(/[{}]/g, ''), 16);
    return code > 0x10ffff ? sequence : String.fromCodePoint(code);
  }
  if (/^\\\r?\n$/.test(sequence)) return '';
  return simple[kind] ?? sequence.slice(1);
}

const backslashEscapes = /\\(?:u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|\r\n|[^])/g;

/** Non-ASCII letters as `\u00e9` where the text before had them so. */
function unicodeHabit(text: string, raw: string): string {
  if (!/\\u[0-9a-fA-F]{4}/.test(raw) || /[^\0-\x7f]/.test(raw)) return text;
  const upper = /\\u[0-9a-f]*[A-F]/.test(raw);
  return text.replace(/[^\0-\x7f]/g, (char) => {
    const hex = char.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${upper ? hex.toUpperCase() : hex}`;
  });
}

function backslashCodec(quote: string): Codec {
  const special = quote === '`' ? /[\\`]|\$(?=\{)/g : quote === '' ? /\\/g : new RegExp(`[\\\\${quote}]`, 'g');
  return {
    mark: '\\',
    escapes: backslashEscapes,
    decode: decodeBackslash,
    encode: (text, raw) => unicodeHabit(text.replace(special, (char) => `\\${char}`).replace(/\n/g, quote === '`' ? '\n' : '\\n'), raw),
  };
}

/** JavaScript, Python and JSON literals by their quote. */
export const quoted: Readonly<Record<string, Codec>> = { "'": backslashCodec("'"), '"': backslashCodec('"'), '`': backslashCodec('`') };

/** A doubled quote stands for one: SQL, YAML's single quotes, CSV. */
function doublingCodec(quote: string): Codec {
  return { mark: quote, escapes: new RegExp(quote + quote, 'g'), decode: () => quote, encode: (text) => text.replaceAll(quote, quote + quote) };
}

export const doubledSingle: Codec = doublingCodec("'");
export const doubledDouble: Codec = doublingCodec('"');

/** MySQL and PostgreSQL's `E''` take backslashes beside doubled quotes. */
export const sqlBackslash: Codec = {
  mark: undefined,
  escapes: /''|\\[^]/g,
  decode: (sequence) => (sequence === "''" ? "'" : decodeBackslash(sequence)),
  encode: (text, raw) => text.replaceAll('\\', '\\\\').replaceAll("'", raw.includes("\\'") ? "\\'" : "''"),
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', eacute: 'é', aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', uuml: 'ü', ouml: 'ö', auml: 'ä', rsquo: '\u2019' };

function decodeEntity(sequence: string): string {
  const name = sequence.slice(1, -1);
  if (!name.startsWith('#')) return entities[name] ?? sequence;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0x10ffff ? sequence : String.fromCodePoint(code);
}

/** XML and HTML text and attribute values. An apostrophe is written as it was before. */
export const markup: Codec = {
  mark: '&',
  escapes: /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/g,
  decode: decodeEntity,
  encode: (text, raw) => {
    const apostrophe = /&(?:apos|#39|#x27|rsquo);/i.exec(raw)?.[0] ?? "'";
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const accented = /&(?:[a-z](?:acute|tilde|uml)|#x?[0-9a-f]+);/i.test(raw) ? escaped.replace(/[^\0-\x7f]/g, (char) => `&#${char.charCodeAt(0)};`) : escaped;
    return accented.replaceAll("'", apostrophe);
  },
};

/** Percent-encoding of URLs and form bodies; a blank is written as before. */
export const percent: Codec = {
  mark: undefined,
  escapes: /%[c-fC-F][0-9a-fA-F](?:%[89abAB][0-9a-fA-F])+|%[0-9a-fA-F]{2}|\+/g,
  decode: (sequence) => {
    if (sequence === '+') return ' ';
    try {
      return decodeURIComponent(sequence);
    } catch {
      return sequence;
    }
  },
  encode: (text, raw) => {
    const encoded = encodeURIComponent(text).replaceAll("'", /%27/.test(raw) ? '%27' : "'");
    return (raw.includes('+') ? encoded.replaceAll('%20', '+') : encoded).replaceAll('%40', /%40/.test(raw) ? '%40' : '@');
  },
};

/** HL7 v2 escapes of the usual delimiters (chapter 2.7). */
const hl7Delimiters: Readonly<Record<string, string>> = { F: '|', S: '^', T: '&', R: '~', E: '\\' };
export const hl7: Codec = {
  mark: '\\',
  escapes: /\\[FSTRE]\\/g,
  decode: (sequence) => hl7Delimiters[sequence.charAt(1)] ?? sequence,
  encode: (text) => text.replace(/[|^&~\\]/g, (char) => `\\${Object.entries(hl7Delimiters).find(([, delimiter]) => delimiter === char)?.[0] ?? ''}\\`),
};
