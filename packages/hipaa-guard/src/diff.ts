/** Lines that a change adds or rewrites: [first, last], counted from 1, each range a run without a gap. */
export type LineRanges = readonly (readonly [number, number])[];

/** What a change does to a file that it leaves in place. */
export interface FileDiff {
  readonly path: string;
  /** The file's path before the change; the same unless it was renamed or copied. */
  readonly oldPath: string;
  readonly added: LineRanges;
}

/**
 * The arguments that make `git diff` print what parseDiff reads, whatever the user's configuration says. `--text`: a line in
 * .gitattributes can't declare a source file binary and so keep its lines out of the diff.
 */
export const diffArguments: readonly string[] = ['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--text', '--src-prefix=a/', '--dst-prefix=b/', '--relative', '--diff-filter=ACMRT', '-M'];

interface Growing extends FileDiff {
  readonly added: [number, number][];
}

/** Reads a diff without context lines. A hunk's lines are counted, not read: a line of code that looks like a header is code. */
export function parseDiff(text: string): FileDiff[] {
  const files: Growing[] = [];
  const lines = text.split('\n');
  let oldPath = '';
  let file: Growing | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (line.startsWith('diff --git ')) file = undefined;
    else if (line.startsWith('--- ')) oldPath = pathIn(line) ?? '';
    else if (line.startsWith('+++ ')) file = start(files, pathIn(line), oldPath);
    else if (hunk) {
      const [removed, first, count] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
      if (file && count > 0) file.added.push([first, first + count - 1]);
      at = skip(lines, at, removed + count);
    }
  }
  return files;
}

function start(files: Growing[], path: string | undefined, oldPath: string): Growing | undefined {
  if (path === undefined) return undefined;
  const file = { path, oldPath: oldPath === '' ? path : oldPath, added: [] };
  files.push(file);
  return file;
}

/** The last line of a hunk; "\ No newline at end of file" counts for none. */
function skip(lines: readonly string[], at: number, count: number): number {
  let rest = count;
  while (rest > 0 && at + 1 < lines.length) {
    at++;
    if (!lines[at]?.startsWith('\\')) rest--;
  }
  return at;
}

/** The path of a `---` or `+++` line; undefined for /dev/null. Git ends a name that holds a blank with a tab. */
function pathIn(line: string): string | undefined {
  const name = line.slice(4).replace(/\t$/, '');
  if (name === '/dev/null') return undefined;
  return (name.startsWith('"') ? unquote(name.slice(1, -1)) : name).slice(2);
}

const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Git writes names with unusual letters as C strings: octal bytes, `\t`, `\"`. */
function unquote(name: string): string {
  const bytes = [...name.matchAll(/\\([0-7]{3})|\\(.)|([^\\])/gu)].flatMap(([, octal, escaped = '', plain]) => (octal !== undefined ? [Number.parseInt(octal, 8)] : [...Buffer.from(plain ?? escapes[escaped] ?? escaped)]));
  return Buffer.from(bytes).toString('utf8');
}
