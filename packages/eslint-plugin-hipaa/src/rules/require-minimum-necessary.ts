import { classifyName, wildcardScope } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { isTestFile } from '../ast/file-kind.js';
import { enclosingFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { createRule, type Confidence } from '../create-rule.js';
import { decoratorsOf } from '../ast/decorators.js';
import { contextOf } from '../flow/context.js';
import { dataAccesses, type DataAccess } from '../frameworks/data-access.js';
import { handlerOf } from '../frameworks/handlers.js';
import { isListingTable } from '../frameworks/listing-table.js';
import { isCareFile, strongest, subjectVerdict } from '../frameworks/patient-subject.js';
import { asksEverything, breadthOf, readsUnbounded, selectStar, type Breadth } from '../frameworks/projection.js';
import { useOfResult, type ResultUse } from '../frameworks/result-use.js';
import { calleeName } from '../ast/static-names.js';
import { partialText } from '../ast/static-values.js';
import { readStatement, starTables } from '../frameworks/sql-text.js';

type Problem = 'star' | 'unused' | 'whole' | 'endless' | 'scope';

const wildcard = cue(/\/\*\.|%2A\.|%2F\*\./i);
const star = cue(/(?:select|returning)\s[^]{0,400}\*/i);

export default createRule({
  name: 'require-minimum-necessary',
  problems: {
    star: 'This query reads every column of {{name}}.',
    unused: 'This query loads whole {{name}} records of which few fields are used.',
    whole: 'Whole {{name}} records leave here without a selection of fields.',
    endless: 'This list of {{name}} has no limit.',
    scope: 'This scope asks for every resource type.',
  },
  trigger: /select|find|\.get\(|scan|query|knex|collection|toArray|returning|search|everything|\/\*\.|%2A\.|%2F\*\./i,
  check({ file, report }) {
    if (isTestFile(file.filename)) return;
    const reported = new Set<Node>();
    for (const access of dataAccesses(file)) {
      const found = judge(file, access);
      if (!found || reported.has(access.call)) continue;
      reported.add(access.call);
      report({ node: access.call, problem: found.problem, confidence: found.confidence, data: { name: access.subject ?? 'patient' } });
    }
    if (file.mentions(star)) for (const found of starStatements(file, reported)) report(found);
    if (file.mentions(wildcard)) for (const node of wildcardScopes(file)) report({ node, problem: 'scope', confidence: 'medium' });
  },
});

interface Judged {
  readonly problem: Problem;
  readonly confidence: Confidence;
}

function judge(file: SourceFile, given: DataAccess): Judged | undefined {
  const access = { ...given, aboutPatients: aboutOf(file, given) };
  if (access.aboutPatients === 'no' || isListingTable(access.subject ?? '') || (access.aboutPatients === 'maybe' && !isCareFile(file))) return undefined;
  if (access.library === 'service') return handsOutAll(file, access) ? { problem: 'whole', confidence: 'low' } : undefined;
  if (asksEverything(file, access)) return { problem: 'whole', confidence: 'medium' };
  const breadth = breadthOf(file, access);
  if (!breadth) return isEndlessList(file, access) ? { problem: 'endless', confidence: 'low' } : undefined;
  const use = useOfResult(file, access.call);
  if (breadth.columns === 'star') return { problem: 'star', confidence: access.aboutPatients === 'yes' || use.fieldsOut ? 'high' : 'medium' };
  if (isShaped(file, access.call)) return undefined;
  if (use.returned && answersBy(file, access.call)) use.sent = true;
  const found = use.returned || use.sent ? (access.library === 'fhir' ? undefined : (judgeWhole(access, breadth, use) ?? ofResolver(access))) : judgeUnused(access, breadth, use);
  return found && access.aboutPatients === 'maybe' ? { ...found, confidence: found.confidence === 'high' ? 'medium' : found.confidence } : found;
}

/** A list of persons that goes out without a limit, although only with the fields that were asked for. */
function isEndlessList(file: SourceFile, access: DataAccess): boolean {
  if (access.aboutPatients !== 'yes' || !listsPersons.test(access.subject ?? '') || !readsUnbounded(file, access)) return false;
  const use = useOfResult(file, access.call);
  return use.sent || (use.returned && answersBy(file, access.call));
}

const listsPersons = /^(?:\w+[._])?(?:patients|residents|enrollees|beneficiaries)$/i;

/** `return this.patientsService.findAll()` of a controller: all there is, as the service gives it. */
function handsOutAll(file: SourceFile, { call }: DataAccess): boolean {
  const isList = call.type === 'CallExpression' && call.arguments.length === 0 && /^(?:find|get|list|fetch|load)All$/.test(calleeName(call) ?? '');
  return isList && useOfResult(file, call).returned && answersBy(file, call) && !isShaped(file, call);
}

/** A table of which nothing is known counts in a file about care when members with PHI's names are read from it. */
function aboutOf(file: SourceFile, access: DataAccess): DataAccess['aboutPatients'] {
  if (access.aboutPatients !== 'no' || access.subject === undefined || subjectVerdict(access.subject) !== 'unknown' || !isCareFile(file)) return access.aboutPatients;
  const fields = [...useOfResult(file, access.call).fields];
  return fields.some((name) => classifyName(name) !== undefined) || contextOf(file, access.call) === 'strong' ? 'maybe' : 'no';
}

/** Where what a handler returns is the answer: not in Express, queues and jobs; GraphQL answers with the fields that are asked for. */
function answersBy(file: SourceFile, call: Node): boolean {
  const handler = handlerOf(file, call);
  return handler !== undefined && handler.fn === enclosingFunction(call) && !/^(?:express|queue|cron|socket|koa|graphql)$/.test(handler.framework);
}

/** A resolver reads the whole record whatever the query asks for. */
function ofResolver(access: DataAccess): Judged | undefined {
  const [parent, given] = enclosingFunction(access.call)?.params ?? [];
  const isResolver = access.operation === 'read' && parent?.type === 'Identifier' && /^(?:_+\w?|_?(?:root|parent|obj|source|src))$/.test(parent.name) && (given?.type === 'ObjectPattern' || (given?.type === 'Identifier' && /^_+$/.test(given.name)));
  return isResolver ? { problem: 'whole', confidence: 'low' } : undefined;
}

/** The records go on as they are: to a client, or out of the function as an unbounded list or with all that hangs on them. */
function judgeWhole(access: DataAccess, breadth: Breadth, use: ResultUse): Judged | undefined {
  if (use.sent) return { problem: 'whole', confidence: breadth.bounded && breadth.rows === 'many' ? 'low' : access.aboutPatients === 'yes' ? 'high' : 'medium' };
  if (access.operation !== 'read') return undefined;
  if (breadth.rows === 'many') return { problem: 'whole', confidence: breadth.bounded || (breadth.picky && access.aboutPatients === 'maybe') ? 'low' : 'medium' };
  return breadth.relations ? { problem: 'whole', confidence: 'medium' } : undefined;
}

const fewFields = 3;

/** Only some fields go on: one or two of them out of a record, or out of all records of a list. */
function judgeUnused(access: DataAccess, breadth: Breadth, use: ResultUse): Judged | undefined {
  if (use.counted && !use.passed && use.fields.size === 0 && breadth.rows === 'many') return { problem: 'unused', confidence: 'medium' };
  if (use.passed || use.changed || use.fields.size === 0 || use.fields.size > fewFields || access.operation !== 'read') return undefined;
  if (use.fieldsOut) return { problem: 'unused', confidence: breadth.relations || breadth.rows === 'many' ? 'high' : 'medium' };
  return breadth.relations || breadth.rows === 'many' ? { problem: 'unused', confidence: 'low' } : undefined;
}

const shapedType = /\b\w*(?:Dto|DTO|Summary|View|Card|Projection|Public\w*|Option|Options|ListItem|Count|Pick<)\b|Pick</;

/** A return type or a serialising decorator says that something else shapes what goes out. */
function isShaped(file: SourceFile, node: Node): boolean {
  for (let fn: FunctionNode | undefined = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    if (fn.returnType && shapedType.test(file.textOf(fn.returnType))) return true;
    if (fn.parent.type !== 'MethodDefinition') continue;
    const uses = [...decoratorsOf(fn.parent), ...decoratorsOf(fn.parent.parent.parent)];
    if (uses.some((use) => /^(?:Serializ|Exclude|Expose|Mask|ResponseDto|ZodSerializer)/.test(use.name) || use.arguments.some((argument) => /Serializ|Mask|Mapper/.test(file.textOf(argument))))) return true;
  }
  return false;
}

/** A write that hands the whole row back. */
const returningAll = /\breturning\s+(?:\w+\.)?\*/i;

function readsAll(text: string): boolean {
  return selectStar.test(text) || (returningAll.test(text) && /\b(?:insert|update|delete)\b/i.test(text));
}

/** The statement that a piece of text begins: `'SELECT * ' + 'FROM patients'`, `['SELECT *', 'FROM patients'].join(' ')`. */
function wholeText(file: SourceFile, node: Node): string | undefined {
  let outer = node;
  while (outer.parent?.type === 'BinaryExpression' && outer.parent.operator === '+') outer = outer.parent;
  const list = outer === node && node.parent?.type === 'ArrayExpression' ? node.parent : undefined;
  const joined = list?.parent.type === 'MemberExpression' && list.parent.parent.type === 'CallExpression' ? list.parent.parent : undefined;
  return joined ?? (outer === node ? undefined : outer) ? partialText(file, joined ?? outer) : undefined;
}

/** `SELECT * FROM comfort_kits WHERE patient_id = $1`: whatever the table holds, it is a patient's. */
const byPatient = /\bwhere\b[^]{0,200}\b(?:patient|enrollee|beneficiary|resident)_?id\s*=/i;

/** Statements in text, wherever it is run. */
function starStatements(file: SourceFile, reported: ReadonlySet<Node>) {
  const texts: { node: Node; text: string }[] = [];
  for (const node of file.nodesOf('Literal')) {
    if (typeof node.value !== 'string' || !/\bselect\s|\breturning\b/i.test(node.value)) continue;
    const text = readsAll(node.value) ? node.value : wholeText(file, node);
    if (text !== undefined && readsAll(text)) texts.push({ node, text });
  }
  for (const node of file.nodesOf('TemplateLiteral')) {
    const text = node.quasis.map((quasi) => quasi.value.raw).join(' _ ');
    if (readsAll(text)) texts.push({ node, text });
  }
  return texts.flatMap(({ node, text }) => {
    const statement = readStatement(text.replace(/^\\n/, ''));
    const tables = statement ? (starTables(text) ?? statement.tables) : [];
    const verdict = strongest(tables.filter((table) => !isListingTable(table)).map(subjectVerdict));
    if (verdict !== 'yes' && !(verdict === 'maybe' && isCareFile(file)) && !byPatient.test(text)) return [];
    if (reported.has(node) || (/^\s*(?:insert|create\s+table|with\s+\w+\s+as\s*\(\s*delete)/i.test(text) && !returningAll.test(text))) return [];
    return [{ node, problem: 'star' as const, confidence: verdict === 'yes' && !returningAll.test(text) ? ('high' as const) : ('medium' as const), data: { name: tables.find((table) => subjectVerdict(table) === verdict) ?? 'patients' } }];
  });
}

/** Scopes that are asked for; a scope that is compared, searched for or announced by a server is none. */
function wildcardScopes(file: SourceFile): Node[] {
  const literals: Node[] = file.nodesOf('Literal').filter((node) => typeof node.value === 'string' && wildcardScope.test(node.value));
  for (const node of file.nodesOf('TemplateLiteral')) if (node.quasis.some((quasi) => wildcardScope.test(quasi.value.raw))) literals.push(node);
  return firstOfLists(literals.filter((node) => !isCompared(file, node)));
}

function isCompared(file: SourceFile, node: Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (parent.type === 'BinaryExpression' && parent.operator !== '+') return true;
  if (parent.type === 'SwitchCase') return true;
  if (parent.type === 'CallExpression') return /\.(?:includes|has|startsWith|endsWith|indexOf|match|test|some|split|replace|equal|toBe\w*|toEqual)$/.test(file.textOf(parent.callee));
  if (parent.type === 'Property' && parent.value === node) return /supported|allowed|description|label|help|placeholder|example/i.test(file.textOf(parent.key));
  return parent.type === 'ArrayExpression' && (parent.parent.type === 'Property' || parent.parent.type === 'VariableDeclarator') && /supported|allowed|known|valid/i.test(file.textOf(parent.parent.type === 'Property' ? parent.parent.key : parent.parent.id));
}

/** One report a list: `['system/*.read', 'system/*.write']`. */
function firstOfLists(nodes: readonly Node[]): Node[] {
  const lists = new Set<Node>();
  return nodes.filter((node) => {
    const list = node.parent?.type === 'ArrayExpression' ? node.parent : node;
    return !lists.has(list) && lists.add(list);
  });
}
