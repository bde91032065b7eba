/**
 * Shapes of running JavaScript and TypeScript as regexes, as `python-text.ts` has them for Python and for the same reason: Semgrep takes
 * every expression inside the matched text for the source, sink or sanitiser. They know brackets, strings and templates; a template
 * inside a template, a regex literal or an unpaired quote of a comment can end a shape too early.
 */
const string = String.raw`"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|\x60(?:[^\x60\\]|\\.)*+\x60`;
const brackets = String.raw`([(\[{](?:[^()\[\]{}"'\x60]++|${string}|["'\x60]|(?-1))*+[)\]}])`;
const dot = String.raw`!?\s*+(?:\?\.|\.(?!\.))`;

/** One argument of a call, up to its comma. */
export const jsArgument = String.raw`(?:[^()\[\]{},"'\x60]++|${string}|["'\x60]|${brackets})*+`;

/** All arguments of a call, up to its closing bracket. */
export const jsArguments = String.raw`(?:[^()\[\]{}"'\x60]++|${string}|["'\x60]|${brackets})*+`;

/** As few arguments as what follows allows. */
export const jsSomeArguments = String.raw`(?:\w++|[^\w()\[\]{}"'\x60]|${string}|["'\x60]|${brackets})*?`;

/** A value up to the end of its line; brackets and templates may go on. */
export const jsLine = String.raw`(?:[^()\[\]{}"'\x60\n;]++|${string}|["'\x60]|${brackets})*+`;

/** A receiver with its members, calls and subscripts: `this.rows[0].patient`, `loadPatient(id)?.name`. */
export const jsChain = String.raw`(?<![\w.$])[\w$]++(?:${brackets})*?(?:${dot}[\w$]++(?:${brackets})*?)*?`;

/** What may stand before a member: as few segments as the name behind it allows, so that each is looked at once. */
export const jsOwner = String.raw`(?<![\w$])(?<!(?<!\.\.)\.)(?:[\w$]++(?:!?${brackets})*+${dot})*?`;

/** Type arguments of a call: `useQuery<Patient[]>`. */
export const jsTypes = String.raw`(?:<[^()\n;=]*>)?`;

/**
 * A statement or declaration that begins at the start of a line, with its decorators, in whose text one of the words stands. What is
 * indented belongs to the one around it: looking for blocks there as well would read each line as often as it is deep.
 */
export function jsBlockAbout(words: string): string {
  const inside = String.raw`(?:[ \t)\]}]|\*\/)`;
  const body = String.raw`(?:\n(?:(?=\n)|${inside}[^\n]*))*+`;
  return String.raw`(?m)^(?!import\b|[)\]}*/\s])(?:@[^\n]*\n(?:[ \t)\]}][^\n]*\n)*)*(?:[^\n]*\n(?:${inside}|(?=\n)))*?[^\n]*?${words}[^\n]*${body}`;
}

/** What a handler of Express, Fastify, Koa, Hono, Next, NestJS or Lambda is sent. */
export const jsRequestBody = String.raw`(?<![\w.$])(?:this\.)?(?:req|request|ctx\.request|ctx\.req|c\.req|context\.request|event|evt|call|msg|message|job|job\?|socket\.handshake|record|r)${dot}(?:body|rawBody|query|json\(\)|text\(\)|formData\(\)|valid\([^()\n]*\)|parseBody\(\)|nextUrl\.searchParams|payload|data|content|Body|detail|value|arguments|request)\b(?:\([^()\n]*\))?`;

const more = String.raw`(?:\n(?:[ \t]*(?=\n)|\1(?:[ \t)\]}]|\*\/)[^\n]*))*+`;
const mark = String.raw`@[^\n]*\n(?:\1[ \t)\]}][^\n]*\n)*\1(?://[^\n]*\n\1)*`;
const modifiers = String.raw`(?:(?:public|private|protected|static|override|async|readonly)[ \t]+)*`;
const keyword = String.raw`(?:if|else|for|while|switch|case|try|catch|finally|do|return|throw|await|new|super|import|describe|it|test|beforeEach|beforeAll|afterEach|afterAll|constructor|interface|type|enum|declare|namespace|class)\b`;
const route = String.raw`(?:[\w$]*\.)+(?:get|post|put|patch|delete|all|route|on|query|mutation|openapi|schedule|process|handle|subscribe|handler)(?:<[^()\n]*>)?\(`;
const heads = [
  String.raw`(?:export )?(?:default )?(?:async )?function\b`,
  String.raw`(?:export )?(?:const|let|var) [\w$]+[^\n]*?=[^\n]*(?:=>|\bfunction\b|\($)`,
  String.raw`(?:export default |(?:module\.)?exports(?:\.\w+)? = )[^\n]*(?:=>|\($|\bfunction\b)`,
  `${route}(?=[^;]*?(?:=>|\\bfunction\\b))`,
  String.raw`${modifiers}[\w$#]+[ \t]*[:=][^\n]*?(?:=>|\bfunction\b|(?:[pP]rocedure|\bt)\b)`,
  String.raw`${modifiers}\*?[ \t]*[\w$#]+\??[ \t]*(?:<[^\n]*>)?\((?:[^\n]*[{,(]|[^\n)]*)$`,
];
// What only holds other units: each of them is judged by itself.
const holder = String.raw`[^\n]*(?:\n(?:[ \t]*(?=\n)|\1[ \t)\]}][^\n]*))*?\n(?:\1[ \t]+${route}\s*["'\x60/]|\1[ \t]+return \{[^\n]*\n\s*(?:async\s+)?[\w$]+\s*(?:\([^\n]*\{|:\s*(?:async\s*)?\())`;

/**
 * A function, method, route or procedure as it is laid out by every formatter: from its decorators to the line that closes it at the
 * same indentation. `$TEXT` is all of it, `$MARKS`, `$HEAD` and `$BODY` (from the head on) are its parts. Code that isn't indented is not seen.
 */
export const jsUnit = String.raw`(?m)^([ \t]*+)(?<TEXT>(?<MARKS>(?:${mark})*)(?!${keyword}|[)\]}@/*\s])(?:(?!${route})(?!${holder})|(?=${route}))(?<BODY>(?<HEAD>(?:${heads.join('|')})[^\n]*)${more}))`;
