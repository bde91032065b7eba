/**
 * Middleware that is given a path (`app.use('/charts', requireUser)`) is no middleware of the whole application. A router that is mounted
 * there (the last argument, by a name no guard has) leaves the file as if all of it were covered, since its routes don't say the path again.
 */
const wholeApplication = String.raw`(?:/|api|v\d|\*|\.|\(|\))*`;
const router = String.raw`,\s*(?:\w*[rR]oute(?:r|s)|(?!\w*(?i:require|ensure|auth|audit|check|verif|guard|protect|session|log|track|record|trail|access))[\w$.]+)\s*\)`;

/** The path and what else is given to it, from behind the bracket of the call. */
export const jsOnePath = String.raw`\s*["'\x60](?!${wholeApplication}["'\x60])/[^"'\x60\n]*["'\x60](?![^;\n]*?${router})`;

/** A call of such middleware up to its path, whose first part is `\1`. */
export const jsUseOnPath = String.raw`\.(?:use|addHook|register)\(\s*["'\x60](/[\w-]+)`;

/** From that call to the end of the last route that begins with the same path. */
export const jsRoutesOfPath = String.raw`(?s:.*)\.(?:get|post|put|patch|delete|all|route)\(\s*["'\x60]\1(?![\w-])[^\n]*(?:\n(?=[ \t)\]}]|\n)[^\n]*)*+`;
