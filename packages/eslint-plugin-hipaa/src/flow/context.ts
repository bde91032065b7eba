import { classifyName, healthWords, mentionsPatient, splitWords } from 'phi-vocabulary';
import { decoratorsOf } from '../ast/decorators.js';
import { isClass, isFunction, type ClassNode, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName } from '../ast/static-names.js';

/**
 * How much the surroundings say that data here is about patients: `strong` (a patient's route, class, function, table),
 * `weak` (a route or function of a claim, a member, a visit), `none`.
 */
export type ContextLevel = 'strong' | 'weak' | 'none';

const levels: readonly ContextLevel[] = ['none', 'weak', 'strong'];

/** Whether the file is about health care at all: decides what shared words such as `claim` or `resident` mean. */
export function isHealthFile(file: SourceFile): boolean {
  return file.fact(hasHealthWords);
}

function hasHealthWords(file: SourceFile): boolean {
  return healthWords.test(file.text) || healthWords.test(lastParts(file.filename));
}

/** The context of a node: the strongest of its functions, their routes, its class and the file's own path. */
export function contextOf(file: SourceFile, node: Node): ContextLevel {
  let best = file.fact(pathContext);
  const memo = file.fact(contextMemo);
  for (let current: Node | undefined | null = node; current && best !== 'strong'; current = current.parent) {
    if (!isFunction(current) && !isClass(current)) continue;
    let own = memo.get(current);
    if (own === undefined) memo.set(current, (own = isClass(current) ? classContext(current) : functionContext(current)));
    best = higher(best, own);
  }
  return best === 'weak' && !isHealthFile(file) ? 'none' : best;
}

function contextMemo(): Map<Node, ContextLevel> {
  return new Map();
}

/** What a route, event, queue, table or name says by its words. */
export function contextOfText(text: string): ContextLevel {
  const words = splitWords(text);
  if (mentionsPatient(text)) return 'strong';
  if (words.some((word) => strongSubjects.has(word))) return 'strong';
  return words.some((word) => classifyName(word)?.class === 'record') ? 'weak' : 'none';
}

/** Clinical words that make a route or function one about a patient. */
const strongSubjects: ReadonlySet<string> = new Set([
  'vitals', 'diagnosis', 'diagnoses', 'medication', 'medications', 'allergies', 'immunizations', 'symptoms', 'symptom', 'treatment', 'treatments', 'telehealth', 'telemedicine', 'clinical', 'ehr', 'emr', 'fhir', 'hl7', 'hl', 'medical', 'rx', 'triage', 'hipaa', 'therapy', 'labs', 'ssn', 'mrn', 'insurance', 'eligibility', 'beneficiary', 'prescribe', 'radiology', 'dicom', 'pathology', 'refill',
]);

function functionContext(fn: FunctionNode): ContextLevel {
  let best = contextOfText(functionName(fn) ?? '');
  const parent = fn.parent;
  if (parent?.type === 'CallExpression') {
    const route = parent.arguments[0];
    if (route?.type === 'Literal' && typeof route.value === 'string') best = higher(best, contextOfText(route.value));
    if (route?.type === 'TemplateLiteral') best = higher(best, contextOfText(route.quasis.map((quasi) => quasi.value.raw).join(' ')));
    if (best === 'none') best = chainContext(parent);
  }
  if (parent?.type === 'MethodDefinition') for (const use of decoratorsOf(parent)) best = higher(best, literalContext(use.arguments[0]));
  return best;
}

/** `router.route('/patients/:id').get(handler)` names its route further down the chain. */
function chainContext(call: Node): ContextLevel {
  let current: Node = call;
  for (let i = 0; i < 6 && current.type === 'CallExpression' && current.callee.type === 'MemberExpression'; i++) {
    current = current.callee.object;
    if (current.type === 'CallExpression' && calleeName(current) === 'route') return literalContext(current.arguments[0]);
  }
  const property = call.parent?.type === 'Property' || call.parent?.type === 'VariableDeclarator' ? call.parent : undefined;
  if (property?.type === 'Property') return contextOfText(keyName(property) ?? '');
  return 'none';
}

function literalContext(node: Node | undefined): ContextLevel {
  return node?.type === 'Literal' && typeof node.value === 'string' ? contextOfText(node.value) : 'none';
}

function classContext(cls: ClassNode): ContextLevel {
  let best = contextOfText(cls.id?.name ?? '');
  for (const use of decoratorsOf(cls)) best = higher(best, literalContext(use.arguments[0]));
  return best;
}

function pathContext(file: SourceFile): ContextLevel {
  return contextOfText(lastParts(file.filename));
}

/** File and folder names near the file: a checkout below `~/patients-app/` makes no file one about patients. */
function lastParts(filename: string): string {
  return filename.split(/[\\/]/).slice(-2).join('/');
}

function higher(a: ContextLevel, b: ContextLevel): ContextLevel {
  return levels.indexOf(a) >= levels.indexOf(b) ? a : b;
}
