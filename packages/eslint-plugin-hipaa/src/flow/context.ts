import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, clinicalRoots, healthWords, mentionsPatient, sharedRoots, splitWords, tradeWords } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { decoratorsOf } from '../ast/decorators.js';
import { enclosingFunction, isClass, isFunction, type ClassNode, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName } from '../ast/static-names.js';

/**
 * How much the surroundings say that data here is about patients: `strong` (a patient's route, class, function, table),
 * `weak` (a route or function of a claim, a member, a visit), `none`.
 */
export type ContextLevel = 'strong' | 'weak' | 'none';

/** `moderate`: a word of care that other trades share; it is worth `strong` in a file about health care and nothing elsewhere. */
type RawLevel = ContextLevel | 'moderate';

const levels: readonly RawLevel[] = ['none', 'weak', 'moderate', 'strong'];

/** Whether the file is about health care at all: decides what shared words such as `claim` or `resident` mean. */
export function isHealthFile(file: SourceFile): boolean {
  return file.fact(hasHealthWords);
}

const healthText = cue(healthWords);

function hasHealthWords(file: SourceFile): boolean {
  return file.mentions(healthText) || healthWords.test(lastParts(file.filename)) || levelOfText(lastParts(file.filename)) === 'strong' || healthPath.test(file.filename);
}

/** Words of care anywhere in the path: a repository called so is about care, whatever its single files say. */
const healthPath = /patient|clinic|hospital|medical|medicine|healthcare|health-?care|\behr\b|\bemr\b|fhir|hipaa|pharmac|telemed|telehealth|doctor/i;

/** The context of a node: the strongest of its functions, their routes, its class and the file's own path. */
export function contextOf(file: SourceFile, node: Node): ContextLevel {
  if (isGeneral(node)) return 'none';
  return settle(file, higher(file.fact(pathContext), levelAround(file, node)));
}

/** The context without the file's path: of the functions, routes and classes around a node only. */
export function nearContextOf(file: SourceFile, node: Node): ContextLevel {
  if (isGeneral(node)) return 'none';
  return settle(file, levelAround(file, node));
}

/** `explainDrug(drug)`, `defineTerm(term)`: what is said there holds for everybody. */
export function isGeneral(node: Node): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const name = functionName(fn);
    if (name !== undefined) return /^(?:explain|define|teach)[A-Z_]/.test(name) && !mentionsPatient(name);
  }
  return false;
}

function levelAround(file: SourceFile, node: Node): RawLevel {
  let best: RawLevel = 'none';
  const memo = file.fact(contextMemo);
  for (let current: Node | undefined | null = node; current && best !== 'strong'; current = current.parent) {
    if (!isFunction(current) && !isClass(current)) continue;
    let own = memo.get(current);
    if (own === undefined) memo.set(current, (own = isClass(current) ? classContext(current) : functionContext(file, current)));
    best = higher(best, own);
  }
  return best;
}

function settle(file: SourceFile, level: RawLevel): ContextLevel {
  if (level === 'strong' || level === 'none') return level;
  if (!isHealthFile(file)) return 'none';
  return level === 'moderate' ? 'strong' : 'weak';
}

function contextMemo(): Map<Node, RawLevel> {
  return new Map();
}

/** Whether a route, event, queue or table of this file is about patients by its words. */
export function isAboutPatients(file: SourceFile, text: string): boolean {
  return settle(file, levelOfText(text)) === 'strong';
}

function levelOfText(text: string): RawLevel {
  const words = splitWords(text);
  if (mentionsPatient(text) || words.some((word) => (clinicalRoots.has(word) && !sharedRoots.has(word)) || tradeWords.has(word))) return 'strong';
  const phrase = classifyName(text);
  if (phrase?.class === 'clinical' && phrase.strength === 'strong') return 'strong';
  if (words.some((word) => sharedRoots.has(word))) return 'moderate';
  if (words.includes('fhir') || words.includes('hl')) return 'weak';
  const strengths = words.flatMap((word) => (classifyName(word)?.class === 'record' ? (classifyName(word)?.strength ?? []) : []));
  return strengths.includes('moderate') ? 'moderate' : strengths.length > 0 ? 'weak' : 'none';
}

function functionContext(file: SourceFile, fn: FunctionNode): RawLevel {
  let best = levelOfText(functionName(fn) ?? '');
  const parent = fn.parent;
  if (parent?.type === 'CallExpression') {
    const route = parent.arguments[0];
    if (route?.type === 'Literal' && typeof route.value === 'string') best = higher(best, levelOfText(route.value));
    if (route?.type === 'TemplateLiteral') best = higher(best, levelOfText(route.quasis.map((quasi) => quasi.value.raw).join(' ')));
    if (best === 'none') best = chainContext(parent);
  }
  if (best !== 'strong' && holdsPatientKey(file, fn)) best = 'strong';
  if (parent?.type === 'Property') best = higher(best, propertyContext(file, parent));
  if (parent?.type === 'MethodDefinition') for (const use of decoratorsOf(parent)) best = higher(best, literalContext(use.arguments[0]));
  return best;
}

/** `{ method: 'GET', path: '/patients', handler }`: the members beside a handler; a consumer's topics stand in another call. */
function propertyContext(file: SourceFile, property: TSESTree.Property): RawLevel {
  const beside = property.parent.properties.map((other) => (other.type === 'Property' && /^(?:path|url|route|topic|queue|channel)$/.test(keyName(other) ?? '') ? literalContext(other.value) : 'none'));
  if (/^each(?:Message|Batch)$/.test(keyName(property) ?? '')) beside.push(file.fact(topicContext));
  return beside.reduce(higher, 'none');
}

function topicContext(file: SourceFile): RawLevel {
  const topics = /\btopics?:\s*\[?\s*(['"`])([\w.-]+)\1/.exec(file.text)?.[2];
  return topics === undefined ? 'none' : levelOfText(topics);
}

/** `(patientId) => …` and `const { encounterId } = await req.json()`: a function that works by a patient's key. */
function holdsPatientKey(file: SourceFile, fn: FunctionNode): boolean {
  const scope = file.sourceCode.scopeManager?.acquire(fn);
  return scope?.variables.some((variable) => mentionsPatient(variable.name) && classifyName(variable.name)?.class === 'record-key') ?? false;
}

/** `router.route('/patients/:id').get(handler)` names its route further down the chain. */
function chainContext(call: Node): RawLevel {
  let current: Node = call;
  for (let i = 0; i < 6 && current.type === 'CallExpression' && current.callee.type === 'MemberExpression'; i++) {
    current = current.callee.object;
    if (current.type === 'CallExpression' && calleeName(current) === 'route') return literalContext(current.arguments[0]);
  }
  const property = call.parent?.type === 'Property' || call.parent?.type === 'VariableDeclarator' ? call.parent : undefined;
  if (property?.type === 'Property') return levelOfText(keyName(property) ?? '');
  return 'none';
}

function literalContext(node: Node | undefined): RawLevel {
  return node?.type === 'Literal' && typeof node.value === 'string' ? levelOfText(node.value) : 'none';
}

function classContext(cls: ClassNode): RawLevel {
  let best = levelOfText(cls.id?.name ?? '');
  for (const use of decoratorsOf(cls)) best = higher(best, literalContext(use.arguments[0]));
  return best;
}

function pathContext(file: SourceFile): RawLevel {
  return levelOfText(lastParts(file.filename));
}

/** File and folder names near the file: a checkout below `~/patients-app/` makes no file one about patients. */
function lastParts(filename: string): string {
  return filename.split(/[\\/]/).slice(-2).join('/');
}

function higher(a: RawLevel, b: RawLevel): RawLevel {
  return levels.indexOf(a) >= levels.indexOf(b) ? a : b;
}
