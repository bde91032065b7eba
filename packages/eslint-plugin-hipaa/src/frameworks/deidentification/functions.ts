import { deidentifyingName, inspectingName, redactingName } from 'phi-vocabulary';
import { enclosingClass, enclosingFunction, isFunction, type FunctionNode } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, functionName } from '../../ast/static-names.js';

/** A function whose name, or whose class's name, says that its result holds no identifiers. */
export interface Deidentifier {
  readonly fn: FunctionNode;
  readonly name: string;
  /** Its name with that of its class. */
  readonly fullName: string;
  /** It promises a de-identified record (`deidentify`, `anonymize`), not only a redacted text. */
  readonly isComplete: boolean;
}

/** The outermost functions of the file that promise to remove identifiers. */
export function deidentifiers(file: SourceFile): readonly Deidentifier[] {
  return file.fact(collect);
}

function collect(file: SourceFile): readonly Deidentifier[] {
  const functions: FunctionNode[] = [...file.nodesOf('FunctionDeclaration'), ...file.nodesOf('FunctionExpression'), ...file.nodesOf('ArrowFunctionExpression')];
  const masking = maskingFunctions(file);
  const isAboutThis = deidentifyingName.test(file.filename.split(/[\\/]/).at(-1) ?? '');
  const found = functions.flatMap((fn) => withZip(file, describe(fn)) ?? (masking.has(fn) || cutsZip(file, fn) || (isAboutThis && takesRecord(fn)) ? { fn, name: functionName(fn) ?? 'This function', fullName: functionName(fn) ?? '', isComplete: isAboutThis || cutsZip(file, fn) } : []));
  return found.filter(({ fn }) => !found.some((other) => other.fn !== fn && other.fn.range[0] <= fn.range[0] && fn.range[1] <= other.fn.range[1]));
}

/** Whoever cuts a ZIP code down promises Safe Harbor's, whatever else the name says: `scrubZip`. */
function withZip(file: SourceFile, found: Deidentifier | undefined): Deidentifier | undefined {
  return found && { ...found, isComplete: found.isComplete || cutsZip(file, found.fn) };
}

const maskText = /^[^\w]*(?:\*{2,}|#{2,}|[xX]{2,}|REDACTED|redacted|(?:SSN|MRN|DOB|PHONE|DATE|ZIP|NAME|EMAIL|PHI|ID)\b)/;

/** Functions that put a mask in the place of a pattern, whatever they are called: `text.replace(/\\d{3}-\\d{2}-\\d{4}/g, '[SSN]')`. */
function maskingFunctions(file: SourceFile): ReadonlySet<FunctionNode> {
  const found = new Set<FunctionNode>();
  for (const call of file.nodesOf('CallExpression')) {
    if (!/^replace(?:All)?$/.test(calleeName(call) ?? '') || call.arguments.length < 2) continue;
    const mask = call.arguments[1];
    const fn = mask?.type === 'Literal' && typeof mask.value === 'string' && maskText.test(mask.value) ? enclosingFunction(call) : undefined;
    if (fn && functionName(fn) !== undefined) found.add(fn);
  }
  return found;
}

/** `zip.slice(0, 3)` has no other purpose than Safe Harbor's; four digits are a try at it. */
function cutsZip(file: SourceFile, fn: FunctionNode): boolean {
  return /(?:zip|postal|postcode)\w*\)?\.(?:slice|substring|substr)\(0, ?[345]\)/i.test(file.textOf(fn.body)) && enclosingFunction(fn) === undefined;
}

/** An exported function or a method of a file that is about de-identification. */
function takesRecord(fn: FunctionNode): boolean {
  return fn.params.length > 0 && enclosingFunction(fn) === undefined && !inspectingName.test(functionName(fn) ?? '');
}

function describe(fn: FunctionNode): Deidentifier | undefined {
  const name = functionName(fn);
  if (name === undefined || (isFunction(fn.parent) && fn.parent.body === fn)) return undefined;
  const own = redactingName.test(name) && !inspectingName.test(name);
  const cls = fn.parent.type === 'MethodDefinition' || fn.parent.type === 'PropertyDefinition' ? (enclosingClass(fn)?.id?.name ?? '') : '';
  if (!own && (!redactingName.test(cls) || name === 'constructor' || inspectingName.test(name))) return undefined;
  return { fn, name, fullName: `${cls}.${name}`, isComplete: deidentifyingName.test(name) || deidentifyingName.test(cls) };
}
