/**
 * Functions and classes of Python as regexes over the text, found by their indentation. A pattern with a metavariable for the body
 * costs ten times as much, and its regexes would be tried on each function from the start. For PCRE only. A bracket or a `def` at the
 * start of a line inside a long string is taken for code.
 */
const decorator = String.raw`@[^\n]*\n(?:\1[ \t)\]}#][^\n]*\n)*`;
const body = String.raw`(?:\n(?:[ \t]*(?=\n)|\1[ \t)\]}][^\n]*))*+`;
/** The same without what stands in functions within, which are judged by themselves. */
const ownBody = String.raw`(?:\n(?:[ \t]*(?=\n)|\1[ \t)\]}](?![ \t]*(?:(?:async )?def\b|class\b|@\w))[^\n]*))*+`;
const nextLine = String.raw`[^\n]*\n(?:\1[ \t)\]}]|(?=[ \t]*\n))`;
const nextOwnLine = String.raw`[^\n]*\n(?:\1[ \t)\]}](?![ \t]*(?:(?:async )?def\b|class\b|@\w))|(?=[ \t]*\n))`;

/** Words are tried at the start of each run of letters: five times as quick as at each letter. */
const toRun = String.raw`(?:[^A-Za-z\n]*+[A-Za-z]++)*?[^A-Za-z\n]*+`;
/** The same at each seam of a name, and never in a comment: `write`, `Audit` of `writeAudit`. */
export const toSeam = String.raw`(?:[^A-Za-z\n#]*+(?:[A-Z]++[a-z]*+|[a-z]++))*?[^A-Za-z\n#]*+`;

/** A function or class, with its decorators, in whose text one of the words stands. */
export function blockAbout(words: string): string {
  return block(String.raw`(?:async )?(?:def|class)\b`, `${toRun}${words}`, String.raw`(?:${nextLine})*?${toRun}${words}`, body);
}

/** A function with something of one kind behind the `@` of a decorator or of another in its parameters or its own body. */
export function functionWith(inDecorator: string, inBody: string): string {
  return block(String.raw`(?:async )?def\b`, `(?:${inDecorator})`, String.raw`(?:${nextOwnLine})*?${toSeam}${inBody}`, ownBody);
}

/** A class with a word in its decorators or bases. */
export function classWith(words: string): string {
  return String.raw`(?m)^([ \t]*+)(?:(?:${decorator}\1)*?@${toSeam}${words}[^\n]*\n(?:\1[ \t)\]}@#][^\n]*\n)*\1class\b[^\n]*|(?:${decorator}\1)*class \w+\(${toSeam}${words}[^\n]*)${body}`;
}

/** A class with a word in one of its methods of these names, within some lines. */
export function classWithMethod(names: string, words: string): string {
  return String.raw`(?m)^([ \t]*+)class\b(?:${nextLine})*?[ \t]*(?:async )?def (?:${names})\b(?:${nextLine}){0,25}?${toSeam}${words}[^\n]*${body}`;
}

function block(head: string, inDecorator: string, inBody: string, rest: string): string {
  return String.raw`(?m)^([ \t]*+)(?:(?:${decorator}\1)*?@${inDecorator}[^\n]*\n(?:\1[ \t)\]}@#][^\n]*\n)*\1${head}[^\n]*|(?:${decorator}\1)*${head}${inBody}[^\n]*)${rest}`;
}

/** From behind a function's name to anything in its parameters and body: not into the next function, not out of this one. */
export const withinFunction = String.raw`(?:[^\n]*\n(?![ \t]*(?:async def|def|class|@\w)\b|[^\s)\]}]))*?[^\n]*?`;

/** The decorators of a function down to its name, the last of them a route: `@app.get(…)`, `@router.route(…)`. */
export const routed = String.raw`(?m)^([ \t]*+)(?:${decorator}\1)*?@[\w.]+\.(?:route|get|post|put|patch|delete|api_route|websocket|field|mutation|query|expose)\b[^\n]*\n(?:\1[ \t)\]}@#][^\n]*\n)*\1(?:async )?def `;
