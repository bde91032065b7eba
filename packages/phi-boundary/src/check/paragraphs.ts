/** A part of a text and where it starts. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/** Nothing longer is judged as one: a log or a minified file has no paragraphs. */
const longest = 4_000;

/** The parts between empty lines, cut at a line's end when they grow long. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].flatMap(({ 0: part, index }) => cut(part, index));
}

function cut(text: string, start: number): Paragraph[] {
  const parts: Paragraph[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = at + longest < text.length ? text.lastIndexOf('\n', at + longest) : -1;
    const end = at + longest >= text.length ? text.length : newline > at ? newline + 1 : at + longest;
    parts.push({ text: text.slice(at, end), start: start + at });
    at = end;
  }
  return parts;
}
