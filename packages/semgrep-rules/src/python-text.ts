/**
 * Shapes of running Python text as regexes. A `pattern-regex` costs a twentieth of a pattern with metavariables, and Semgrep takes
 * every expression inside the matched text for the source, sink or sanitiser. For PCRE only: possessive and recursive parts.
 * They know brackets and one-line strings; a bracket inside a string in triple quotes can end a shape too early.
 */
const string = String.raw`"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'`;
const brackets = String.raw`([(\[{](?:[^()\[\]{}"']++|${string}|["']|(?-1))*+[)\]}])`;

/** One argument of a call, up to its comma. */
export const argument = String.raw`(?:[^()\[\]{},"']++|${string}|["']|${brackets})*+`;

/** A value that ends on its line, unless it stands in brackets: `to = patient.phone` is no argument that goes on to the next comma. */
export const lineArgument = String.raw`(?:[^()\[\]{},"'\n]++|${string}|["']|${brackets})*+`;

/** All arguments of a call, up to its closing bracket. */
export const callArguments = String.raw`(?:[^()\[\]{}"']++|${string}|["']|${brackets})*+`;

/** As few arguments as what follows allows. */
export const someArguments = String.raw`(?:\w++|[^\w()\[\]{}"']|${string}|["']|${brackets})*?`;

/** A receiver with its members, calls and subscripts: `self.rows[0].patient`, `frame[["ssn"]].head()`. */
export const chain = String.raw`(?<![\w.])\w++(?:${brackets})*?(?:\.\w++(?:${brackets})*?)*?`;

/** What may stand before a member: as few segments as the name behind it allows, so that each is looked at once. */
export const owner = String.raw`(?<![\w.])(?:\w++(?:${brackets})*+\.)*?`;

/** A whole file in which one of the words stands, at the start of a run of letters: trying every letter would cost six times as much. */
export function fileAbout(words: string): string {
  return String.raw`(?s)\A(?:[^A-Za-z]*+[A-Za-z]++)*?[^A-Za-z]*+${words}.*\z`;
}

/** Statements outside of functions and classes, with what is indented below them. */
export const topLevel = String.raw`(?m)^(?!def\b|class\b|async def\b|import\b|from\b)\w[^\n]*(?:\n(?:[ \t)\]}][^\n]*|(?=\n)))*+`;

/** What a handler of Flask, Django, FastAPI, aiohttp, Tornado or Lambda is sent. */
export const requestBody = String.raw`\b(?:self\.)?(?:request|req|flask\.request|bottle\.request)\.(?:json|get_json|form|data|args|values|body|POST|GET|query_params|params|forms|media|files|get_media|text|stream|query|match_info|view_args)\b(?:\([^()\n]*\))?`;

/** What a cursor, a session or a response gives back. */
export const storedRows = String.raw`${owner}(?:fetchone|fetchall|fetchmany|fetchrow|fetchval|fetch|scalars?|scalar_one|scalar_one_or_none|one_or_none|first|find_one|to_dict|model_dump|json|asdict|vars|parse_message|json\.loads?)\(${callArguments}\)`;
