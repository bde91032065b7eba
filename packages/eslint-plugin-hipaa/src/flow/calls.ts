import type { TSESTree } from '@typescript-eslint/utils';
import { carryingVerbs, classifyName, inertVerbs, producerVerbs, splitWords } from 'phi-vocabulary';
import { isFunction, unwrap, unwrapAwait, type FunctionNode, type Node } from '../ast/nodes.js';
import { returnsOf } from '../ast/returns.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction, functionBehind, initOf } from '../ast/static-values.js';
import { calleeName, keyedRead, pathOf, receiverOf } from '../ast/static-names.js';
import type { Analysis, Env } from './analysis.js';
import { contextOf, isHealthFile, nearContextOf } from './context.js';
import { isDeclaredPhi } from './declared.js';
import { project } from './members.js';
import { ofIncomingBody, ofRequest } from './fetched.js';
import { bindArguments, nesting } from './functions.js';
import { hl7Field, hl7Segment } from './hl7.js';
import { describesIdentifiers, isSchemaBuilder } from './schemas.js';
import { isSanitizerCall, isSanitizerName, keepsOnlySafeFields, masksText } from './sanitizers.js';
import { storeVerdict } from './stores.js';
import { verdictOfType } from './types.js';
import { atMost, isContent, phi, safe, strongest, unknown, type Verdict } from './verdict.js';

export function evaluateCall(analysis: Analysis, node: TSESTree.CallExpression, env: Env): Verdict {
  const name = calleeName(node);
  const fn = calledFunction(analysis.file, node);
  if (isSanitizerCall(analysis, node, name)) return safe;
  if (name !== undefined && keepsOnlySafeFields(analysis.file, node, name)) return safe;
  if (fn) return ofLocalFunction(analysis, node, fn, name, env);
  if (name === undefined) return unknown;
  const segment = hl7Segment(node);
  if (segment) return segment;
  const receiver = receiverOf(node);
  const selector = node.arguments.at(-1);
  if (selectors.test(name) && isFunction(selector)) return ofReturns(analysis, selector, env);
  const builtIn = receiver ? ofMethod(analysis, node, name, receiver, env) : ofBareCall(analysis, node, name, env);
  if (builtIn) return builtIn;
  const stored = storeVerdict(analysis, node);
  if (stored) return stored;
  return ofForeignFunction(analysis, node, name, receiver, env);
}

/** Hooks and methods that hand out what a function takes from a store of state: `useSelector((s) => s.patient)`. */
const selectors = /^(?:use\w*(?:Selector|Store|StoreState|ContextSelector|Atom)|createSelector|selectSignal|selectSnapshot)$/;

const nestLimit = 4;

/** A function of the file gives what its returns give for these arguments; where they tell nothing, its name decides. */
function ofLocalFunction(analysis: Analysis, node: TSESTree.CallExpression, fn: FunctionNode, name: string | undefined, env: Env): Verdict {
  if (nesting(env) >= nestLimit) return unknown;
  if (isDeclaredPhi(analysis.file, fn, fn.parent, fn.parent.parent)) return phi('other', 'high', name ?? 'result');
  const declared = fn.returnType ? verdictOfType(analysis, fn.returnType.typeAnnotation) : unknown;
  if (declared.kind === 'phi') return declared;
  const bound = bindArguments(analysis, fn, node.arguments, env);
  let verdict: Verdict | undefined;
  for (const returned of returnsOf(analysis.file, fn)) {
    const own = analysis.evaluate(returned, bound);
    verdict = verdict ? strongest(verdict, own) : own;
  }
  const typed = verdict ?? unknown;
  return typed.kind === 'unknown' && name !== undefined ? ofFunctionName(analysis, name, node) : typed;
}

/** Calls without a receiver that hand their argument through. */
const transparentFunctions: ReadonlySet<string> = new Set(['String', 'structuredClone', 'encodeURIComponent', 'encodeURI', 'decodeURIComponent', 'escape', 'unescape', 'btoa', 'atob', 'cloneDeep', 'inspect', 'unref', 'toRaw', 'ref', 'reactive', 'computed', 'useMemo', 'stringify', 'safeStringify', 'JSONStringify', 'serialize', 'superjson', 'plainToInstance', 'plainToClass', 'instanceToPlain', 'ok', 'Ok', 'Some', 'sprintf', 'dedent', 'firstValueFrom', 'lastValueFrom', 'of', 'from', 'toRefs', 'toRef', 'Array', 'Object', 'qs', 'csvStringify', 'unparse', 'fromJS', 'produce']);
const inertFunctions: ReadonlySet<string> = new Set(['Number', 'Boolean', 'parseInt', 'parseFloat', 'BigInt', 'Symbol', 'isNaN', 'isFinite', 'require', 'setTimeout', 'setInterval', 'useRef', 'useTranslation', 't', 'useNavigate', 'useRouter', 'randomUUID', 'nanoid', 'uuidv4', 'v4', 'useCallback', 'useForm', 'createObjectURL']);

function ofBareCall(analysis: Analysis, node: TSESTree.CallExpression, name: string, env: Env): Verdict | undefined {
  if (inertFunctions.has(name)) return safe;
  if (name === 'useState' || name === 'useReducer' || name === 'signal') return unknown;
  const computed = unwrap(node.arguments[0] ?? node);
  if (transparentFunctions.has(name)) return isFunction(computed) ? ofReturns(analysis, computed, env) : ofArguments(analysis, node.arguments, env);
  if (isSchemaBuilder(analysis.file, node)) return safe;
  return ofRequest(analysis, node, name);
}

/** Methods of strings, lists, maps, dates and promises that give back their receiver in another form. */
const receiverMethods: ReadonlySet<string> = new Set([
  'toString', 'trim', 'trimStart', 'trimEnd', 'toUpperCase', 'toLowerCase', 'slice', 'substring', 'substr', 'split', 'padStart', 'padEnd', 'normalize', 'charAt', 'at', 'repeat', 'toLocaleString', 'toLocaleDateString', 'toISOString', 'toDateString', 'toJSON', 'format', 'valueOf', 'filter', 'find', 'findLast', 'sort', 'toSorted', 'reverse', 'toReversed', 'flat', 'pop', 'shift', 'splice', 'values', 'entries',
  'toArray', 'toObject', 'lean', 'exec', 'json', 'text', 'clone', 'then', 'catch', 'finally', 'unwrap', 'toSpliced', 'with', 'next', 'value', 'asObservable', 'pipe', 'populate', 'select', 'limit', 'skip', 'first', 'last', 'take', 'save', 'asMutable', 'deepClone', 'getValue', 'peek', 'body', 'formData', 'blob', 'arrayBuffer', 'buffer', 'read', 'data', 'toPlain', 'toPlainObject', 'all', 'orderBy', 'where', 'lines', 'concat', 'get', 'matchAll', 'unwrapOr',
]);
const inertMethods: ReadonlySet<string> = new Set([
  'includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'findIndex', 'test', 'has', 'some', 'every', 'localeCompare', 'equals', 'forEach', 'keys', 'getTime', 'getFullYear', 'getYear', 'count', 'countDocuments', 'search', 'hasOwnProperty', 'isBefore', 'isAfter', 'isSame', 'diff', 'compare', 'push', 'unshift', 'set', 'add', 'delete', 'clear', 'on', 'once', 'off', 'emit', 'codePointAt', 'charCodeAt', 'now', 'random', 'floor', 'round', 'ceil', 'max', 'min', 'isArray', 'is', 'status', 'getTimezoneOffset', 'exists', 'isValid', 'validate', 'verify', 'checkValidity', 'digest', 'unref', 'createObjectURL',
]);
const callbackResults: ReadonlySet<string> = new Set(['map', 'flatMap', 'reduce', 'reduceRight', 'then', 'mapValues']);
const namespaces: ReadonlySet<string> = new Set(['JSON', 'Object', 'Array', 'Promise', 'util', 'Buffer', 'querystring', 'qs', 'superjson', '_', 'lodash', 'R', 'structuredClone', 'yaml', 'YAML', 'Papa', 'v8', 'flatted', 'String', 'Number', 'Math', 'Date', 'React', 'path', 'iconv', 'he', 'csv', 'ObjectUtils', 'Reflect', 'zlib', 'chalk', 'kleur', 'picocolors', 'ansis', 'colors']);

function ofMethod(analysis: Analysis, node: TSESTree.CallExpression, name: string, receiver: Node, env: Env): Verdict | undefined {
  const inner = unwrapAwait(receiver);
  if (inner.type === 'Identifier' && namespaces.has(inner.name) && !analysis.file.variableOf(inner)?.defs.some((definition) => definition.type !== 'ImportBinding' && definition.node.type !== 'VariableDeclarator')) return ofNamespace(analysis, node, inner.name, name, env);
  if (name === 'replace' || name === 'replaceAll') return masksText(analysis.file, node) ? safe : analysis.evaluate(receiver, env);
  if (callbackResults.has(name) && isFunction(unwrap(node.arguments[0] ?? node))) return ofCallbackResult(analysis, node, name, receiver, env);
  if (callbackResults.has(name) && node.arguments[0]) return ofNamedCallback(analysis, unwrap(node.arguments[0]), receiver, env);
  const parsed = ofSchemaParse(analysis, node, name, receiver, env);
  if (parsed) return parsed;
  if (isSchemaBuilder(analysis.file, node)) return safe;
  if (inertMethods.has(name)) return safe;
  if (name === 'join' || name === 'concat') return strongest(analysis.evaluate(receiver, env), name === 'concat' ? ofArguments(analysis, node.arguments, env) : unknown);
  if (receiverMethods.has(name)) {
    const owner = analysis.evaluate(receiver, env);
    const key = keyedRead(node);
    const keyed = key === undefined || owner.kind === 'safe' ? unknown : project(analysis, owner, key, receiver, node);
    if (keyed.kind === 'safe' || (keyed.kind === 'phi' && keyed.confidence !== 'low')) return keyed;
    if (owner.kind !== 'unknown') return name === 'get' && owner.kind === 'phi' ? atMost(owner, 'medium') : owner;
    if (name === 'json' || name === 'text' || name === 'formData' || name === 'body') return ofIncomingBody(analysis, node, receiver);
  }
  return ofRequest(analysis, node, name);
}

function ofNamespace(analysis: Analysis, node: TSESTree.CallExpression, namespace: string, name: string, env: Env): Verdict | undefined {
  if (namespace === 'Math' || namespace === 'Number' || (namespace === 'Date' && name === 'now') || namespace === 'path') return safe;
  if (name === 'keys' || name === 'isArray' || name === 'hasOwn' || name === 'is' || name === 'size' || name === 'isEqual' || name === 'isEmpty' || name === 'byteLength') return safe;
  if (callbackResults.has(name) && isFunction(unwrap(node.arguments[1] ?? node))) return ofReturns(analysis, unwrap(node.arguments[1] as Node) as FunctionNode, env);
  if (name === 'from' && isFunction(node.arguments[1])) return ofReturns(analysis, node.arguments[1], env);
  const carried = ofArguments(analysis, node.arguments.filter((argument) => !isFunction(argument)), env);
  if (name === 'stringify' && namespace === 'JSON') return ofStringify(analysis, node, carried);
  return carried;
}

/** `JSON.stringify(patient, ['id', 'status'])` keeps the listed members only; a replacer function may redact. */
function ofStringify(analysis: Analysis, node: TSESTree.CallExpression, carried: Verdict): Verdict {
  const replacer = node.arguments[1] ? unwrap(node.arguments[1]) : undefined;
  if (replacer?.type === 'ArrayExpression') {
    return replacer.elements.some((element) => element?.type === 'Literal' && typeof element.value === 'string' && classifyName(element.value)?.strength !== undefined && classifyName(element.value)?.class !== 'record-key') ? carried : safe;
  }
  const name = replacer?.type === 'Identifier' ? replacer.name : undefined;
  return name !== undefined && /redact|mask|scrub|sanit|filter|safe/i.test(name) ? safe : carried;
}

function ofArguments(analysis: Analysis, args: readonly Node[], env: Env): Verdict {
  let verdict: Verdict = args.length > 0 ? safe : unknown;
  for (const argument of args) verdict = strongest(verdict, analysis.evaluate(argument, env));
  return verdict;
}

function ofCallbackResult(analysis: Analysis, node: TSESTree.CallExpression, name: string, receiver: Node, env: Env): Verdict {
  const fn = unwrap(node.arguments[0] as Node) as FunctionNode;
  if (name.startsWith('reduce') && node.arguments[1]?.type === 'Literal' && typeof node.arguments[1].value === 'number') return safe;
  const result = ofReturns(analysis, fn, env);
  if (result.kind !== 'unknown') return result;
  // `reduce((groups, row) => { groups[k].push(row); … }, {})` holds the rows, `(sum, row) => …` hardly.
  const gathers = name.startsWith('reduce') && /\.(?:push|set|add)\(|\[\.\.\./.test(analysis.file.textOf(fn));
  return name === 'then' ? unknown : atMost(analysis.evaluate(receiver, env), gathers ? 'medium' : 'low');
}

/** `patients.map(redactPatient)`, `load().then(toCsv)`: what the function is called, or what it returns when it is the file's own. */
function ofNamedCallback(analysis: Analysis, callback: Node, receiver: Node, env: Env): Verdict | undefined {
  const name = pathOf(callback)?.at(-1);
  if (name === undefined) return undefined;
  if (isSanitizerName(name) || analysis.settings.sanitizers.includes(name)) return safe;
  const fn = functionBehind(analysis.file, callback);
  if (fn && nesting(env) < nestLimit) return ofReturns(analysis, fn, bindArguments(analysis, fn, [receiver], env));
  const words = splitWords(name);
  if (isPredicate(words[0] ?? '')) return safe;
  const carries = carryingVerbs.has(words[0] ?? '') || carryingVerbs.has(words.at(-1) ?? '');
  return atMost(analysis.evaluate(receiver, env), carries ? 'medium' : 'low');
}

function ofReturns(analysis: Analysis, fn: FunctionNode, env: Env): Verdict {
  let verdict: Verdict | undefined;
  for (const returned of returnsOf(analysis.file, fn)) {
    const own = analysis.evaluate(returned, env);
    verdict = verdict ? strongest(verdict, own) : own;
  }
  return verdict ?? unknown;
}

/** `PatientSchema.parse(body)` gives what the schema describes. */
function ofSchemaParse(analysis: Analysis, node: TSESTree.CallExpression, name: string, receiver: Node, env: Env): Verdict | undefined {
  if (!/^(?:parse|parseAsync|safeParse|safeParseAsync|validate|validateSync|validateAsync|cast)$/.test(name)) return undefined;
  const argument = node.arguments[0];
  const carried = argument ? analysis.evaluate(argument, env) : unknown;
  if (carried.kind === 'phi') return carried;
  const schema = pathOf(receiver)?.at(-1) ?? '';
  const named = classifyName(schema.replace(/(?:Schema|Validator|Dto|Input|Body|Model)$/i, ''));
  if (named?.strength === 'strong') return phi(named.class, 'medium', schema);
  return describesIdentifiers(analysis.file, receiver) ? phi('record', 'high', schema) : carried.kind === 'unknown' ? undefined : carried;
}

/** What a vector store finds: charts and notes where the function asks about a patient. */
const vectorSearches: ReadonlySet<string> = new Set(['similaritySearch', 'similaritySearchWithScore', 'similaritySearchVectorWithScore', 'maxMarginalRelevanceSearch', 'getRelevantDocuments']);

/** A function of elsewhere: its name says what it gives, or that it gives back what it was given. */
function ofForeignFunction(analysis: Analysis, node: TSESTree.CallExpression, name: string, receiver: Node | undefined, env: Env): Verdict {
  const words = splitWords(name);
  const verb = words[0] ?? '';
  if (vectorSearches.has(name)) return nearContextOf(analysis.file, node) === 'strong' ? phi('record', 'medium', name) : unknown;
  if (inertVerbs.has(verb)) return isPredicate(verb) ? safe : unknown;
  const named = ofFunctionName(analysis, name, node);
  if (named.kind === 'phi') return named;
  const carried = ofArguments(analysis, node.arguments.filter((argument) => !isFunction(argument)), env);
  if (/reference(?:string)?$|uuid$/i.test(name)) return unknown;
  const carries = carryingVerbs.has(verb) || carryingVerbs.has(words.at(-1) ?? '') || (/^[A-Z]/.test(name) && templateEnding.test(name)) || isCompiled(analysis.file, node);
  if (isContent(carried) && carries) return atMost(carried, 'medium');
  const owner = receiver ? analysis.evaluate(receiver, env) : unknown;
  const field = hl7Field(node, owner);
  if (field) return field;
  if (isContent(owner)) return ofOwnMethod(analysis, owner, name, words);
  if (isContent(carried) && !/(?:id|ids|count|hash|status|total|length|url|key|reference|referencestring|link|path)$/i.test(name)) return atMost(carried, 'low');
  return unknown;
}

/** `const view = Handlebars.compile(source)`: a template gives the text of what it is given. */
function isCompiled(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const made = call.callee.type === 'Identifier' ? initOf(file, call.callee) : undefined;
  const maker = made ? unwrapAwait(made) : undefined;
  return maker?.type === 'CallExpression' && /^(?:compile\w*|template|precompile)$/.test(calleeName(maker) ?? '');
}

/** Components called as functions: `react: ResultEmail({ name })`. */
const templateEnding = /(?:Email|Mail|Letter|Document|Pdf|PDF|Template)$/;

function isPredicate(verb: string): boolean {
  return /^(?:is|has|have|can|should|was|does|count|compare|matches|equals|score|sum|total|measure|boolean|number)$/.test(verb);
}

/** `patient.getFullName()` is the name, `patient.refresh()` perhaps the record. */
function ofOwnMethod(analysis: Analysis, owner: Verdict, name: string, words: readonly string[]): Verdict {
  const rest = producerVerbs.has(words[0] ?? '') && words.length > 1 ? words.slice(1).join('_') : name;
  if (/^(?:jwt|tokens?)$/.test(words.at(-1) ?? '')) return safe;
  const verdict = classifyName(rest);
  if (verdict?.class === 'record-key') return phi('record-key', 'high', name);
  if (verdict && owner.kind === 'phi') return phi(verdict.class, owner.confidence, name);
  return atMost(owner, 'low');
}

/** `getPatient`, `loadVitals`, `useEncounter`, `parseHl7`: what a function's own name says it gives. */
function ofFunctionName(analysis: Analysis, name: string, at: Node): Verdict {
  if (analysis.settings.dataAccessCalls.some((call) => call === name || call.endsWith(`.${name}`))) return phi('record', 'high', name);
  const words = splitWords(name);
  if (!producerVerbs.has(words[0] ?? '') || words.length < 2) return unknown;
  if (/^[A-Z]/.test(name)) return unknown;
  const verdict = classifyName(words.slice(1).join('_'));
  if (!verdict) return unknown;
  if (verdict.class === 'record-key') return phi('record-key', 'high', name);
  if (verdict.strength === 'strong') return phi(verdict.class, 'medium', name);
  if (verdict.strength === 'moderate') return isHealthFile(analysis.file) ? phi(verdict.class, 'medium', name) : unknown;
  return contextOf(analysis.file, at) === 'strong' ? phi(verdict.class, 'low', name) : unknown;
}

/** `new URLSearchParams({ ssn })`, `new Map(rows)`, `new PatientDto(input)` hold what they are given. */
export function evaluateNew(analysis: Analysis, node: TSESTree.NewExpression, env: Env): Verdict {
  const name = calleeName(node) ?? '';
  if (name === 'Date' || name === 'RegExp') return node.arguments[0] && name === 'Date' ? analysis.evaluate(node.arguments[0], env) : safe;
  const carried = ofArguments(analysis, node.arguments, env);
  if (/^(?:URLSearchParams|URL|Map|Set|Blob|File|FormData|Array|String|TextEncoder|Uint8Array|Response|NextResponse|Headers|Request|Error|Buffer|Readable|StringReader|HumanMessage|SystemMessage|PutCommand|DataView|Proxy)$/.test(name)) return carried;
  const verdict = classifyName(name.replace(/(?:Dto|Entity|Model|Record|Document)$/, ''));
  if (verdict?.class === 'record' && verdict.strength === 'strong' && node.arguments.length > 0) return phi('record', 'high', name);
  if (!isContent(carried)) return unknown;
  return atMost(carried, /(?:Message|Document|Command|Request|Event|Dto|DTO|Params|Data|Payload|Input|Record|Response|Error|Exception|Content|Part|Text|Body|Row|Prompt|Json|Form|Options|Entry)$/.test(name) ? 'medium' : 'low');
}
