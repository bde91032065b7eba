import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName } from 'phi-vocabulary';
import { contains, unwrap, type FunctionNode, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, memberName, receiverOf } from '../../ast/static-names.js';
import { resolveConst, staticNumber, staticText } from '../../ast/static-values.js';
import { within } from '../within.js';
import { asksForYear, readOf } from './exactness.js';
import { isAgeName, isDirectIdentifier, isPersonDate, isZipName } from './field-names.js';
import type { Deidentifier } from './functions.js';
import { listUses } from './field-lists.js';
import { keepsMostOfPid } from './hl7-fields.js';
import { outputOf, sourceField, type OutputField } from './output.js';
import { keptOf, type FieldsOf } from './remnants.js';

export type LeftoverKind = 'zip' | 'date' | 'age' | 'identifier' | 'denylist';

/** What a de-identifying function leaves finer than Safe Harbor allows. */
export interface Leftover {
  readonly node: Node;
  readonly kind: LeftoverKind;
  /** Only likely: what is left over depends on a type that isn't seen. */
  readonly weak?: boolean;
}

/** The first value of each kind that is kept, or cut to less than Safe Harbor wants. */
export function leftovers(file: SourceFile, { fn, name }: Deidentifier, fieldsOf: FieldsOf): Leftover[] {
  const text = file.textOf(fn.body);
  const found: Leftover[] = [];
  const add = (kind: LeftoverKind, node: Node | undefined, weak = false) => {
    if (node && !found.some((other) => other.kind === kind || contains(other.node, node))) found.push({ kind, node, weak });
  };
  const output = outputOf(file, fn);
  // A limited data set may keep dates, ages and ZIP codes (45 CFR 164.514(e)), unless it is called de-identified.
  const limited = /limited_?data/i.test(name) && !/anonymi|de_?identif/i.test(text);
  if (!limited) {
    if (!restricts(file, text)) add('zip', cutZip(file, fn));
    add('date', cutDate(file, fn, /date|dob|birth/i.test(name)));
    if (/(?:^|_)age|Age(?![a-z])/.test(name) && !capsAge.test(text)) add('age', within(file.nodesOf('ReturnStatement'), fn)[0]);
  }
  add('identifier', encodedIdentifier(file, fn));
  add('identifier', keepsMostOfPid(file, fn));
  for (const field of output.fields) {
    const kind = judgeField(file, fn, field, text, limited);
    if (kind) add(kind, field.node);
  }
  for (const { keeps, names, node } of listUses(file, fn)) {
    if (!keeps) output.remnants.push({ node, record: fn.params[0] ?? node, removed: new Set(names) });
    else for (const source of names) {
      const kind = judgeField(file, fn, { key: source, value: node, node, source }, text, limited);
      if (kind) add(kind, node);
    }
  }
  for (const remnant of output.remnants) {
    const kept = keptOf(remnant, fieldsOf(remnant.record), limited);
    if (kept) add(kept.kind, remnant.node, kept.weak);
  }
  return found;
}

const restricting = /restrict|['"`]000['"`]|\b0?36\b|low_?pop|population|sparse|small_?(?:zip|pop|area)|isRestricted|safeHarborZip|generali[sz]eZip/i;
const capsAge = /\b(?:89|90)\+?|(?:cap|top_?code|bin|band|bucket|group)_?age|age_?(?:band|group|bucket|range|cap|bin|bracket)|(?:max|top|limit)_?age|top_?code|decade/i;

/** Signs that areas with few people are looked after: words, the code that stands for them, or a list of them that is asked. */
function restricts(file: SourceFile, text: string): boolean {
  return restricting.test(text) || (/\.(?:has|includes|indexOf)\(/.test(text) && /['"`]036['"`]/.test(file.text));
}

function lastName(node: Node | undefined): string {
  const inner = node ? unwrap(node) : undefined;
  if (inner?.type === 'Identifier') return inner.name;
  return inner?.type === 'MemberExpression' ? (memberName(inner) ?? '') : '';
}

/** `String(zip)`, `zip.toString()`. */
function withoutString(node: Node | undefined): Node | undefined {
  const inner = node ? unwrap(node) : undefined;
  if (inner?.type !== 'CallExpression') return inner;
  return calleeName(inner) === 'String' ? inner.arguments[0] : /^(?:toString|trim|padStart)$/.test(calleeName(inner) ?? '') ? receiverOf(inner) : inner;
}

/** `zip.slice(0, 3)` without a look at restricted areas, `zip.slice(0, 4)`, `zip.split('-')[0]`. */
function cutZip(file: SourceFile, fn: Node): Node | undefined {
  return within(file.nodesOf('CallExpression'), fn).find((call) => {
    const name = calleeName(call) ?? '';
    if (name === 'exec') return isZipName(lastName(withoutString(call.arguments[0])));
    return /^(?:slice|substring|substr|split|replace|match)$/.test(name) && isZipName(lastName(withoutString(receiverOf(call))));
  });
}

const monthFormat = /^(?=.*[yY])(?=.*[MLdD])/;

/** Cut or formatted to more than a year: `birthDate.slice(0, 7)`, `format(dob, 'MMM yyyy')`, `${year}-${month}`, moved by a fixed number of days. */
function cutDate(file: SourceFile, fn: FunctionNode, isAboutDates: boolean): Node | undefined {
  const isOne = (node: Node | undefined) => isPersonDate(lastName(node)) || (isAboutDates && /^(?:date|d|day|iso|value|input|dob|birth)$/i.test(lastName(node)));
  const call = within(file.nodesOf('CallExpression'), fn).find((candidate) => {
    const name = calleeName(candidate) ?? '';
    if (/^(?:slice|substring|substr)$/.test(name)) return isOne(receiverOf(candidate)) && (staticNumber(file, candidate.arguments[1]) ?? 0) > 4;
    if (/^(?:toISOString|toLocaleDateString|toDateString)$/.test(name)) return isOne(receiverOf(candidate)) && !isCutToYear(candidate) && !asksForYear(file, candidate);
    if (/^(?:startOf(?:Month|Week|Quarter|Day)|setDate|setUTCDate)$/.test(name)) return !/shift|offset|jitter/i.test(file.textOf(candidate));
    if (/^(?:addDays|subDays|add|subtract|plus|minus)$/.test(name)) return movesByConstant(file, candidate, isOne);
    if (name === 'startOf') return /^(?:month|week|quarter|day)$/.test(staticText(file, candidate.arguments[0]) ?? '');
    if (!/^(?:format|formatDate|strftime|toFormat)$/.test(name)) return false;
    return candidate.arguments.some((argument) => monthFormat.test(staticText(file, argument) ?? ''));
  });
  return call ?? within(file.nodesOf('TemplateLiteral'), fn).find((template) => template.expressions.some((part) => yearPart.test(file.textOf(part))) && template.expressions.some((part) => monthPart.test(file.textOf(part))));
}

const yearPart = /\b(?:year|yyyy|y)\b|FullYear\(/i;
const monthPart = /\b(?:month|mm|m)\b|Month\(/i;

/** Everybody's dates moved by the same number of days are as good as the dates. */
function movesByConstant(file: SourceFile, call: TSESTree.CallExpression, isOne: (node: Node | undefined) => boolean): boolean {
  const [first, second] = call.arguments;
  if (/Days$/.test(calleeName(call) ?? '')) return isOne(withoutDate(first)) && staticNumber(file, second) !== undefined;
  const receiver = receiverOf(call);
  return receiver?.type === 'CallExpression' && isOne(withoutDate(receiver)) && staticNumber(file, first) !== undefined;
}

/** `new Date(dob)`, `dayjs(dob)`. */
function withoutDate(node: Node | undefined): Node | undefined {
  const inner = node ? unwrap(node) : undefined;
  return inner?.type === 'NewExpression' || inner?.type === 'CallExpression' ? inner.arguments[0] : inner;
}

/** `d.toISOString().slice(0, 4)` */
function isCutToYear(call: TSESTree.CallExpression): boolean {
  const member = call.parent;
  const outer = member.type === 'MemberExpression' ? member.parent : undefined;
  if (outer?.type !== 'CallExpression') return false;
  const end = outer.arguments.at(-1);
  return (end?.type === 'Literal' && end.value === 4) || memberName(member as TSESTree.MemberExpression) === 'split';
}

/** A hash without a key, or another spelling of the same value: `createHash('sha256').update(patient.ssn)`, `btoa(mrn)`. */
function encodedIdentifier(file: SourceFile, fn: Node): Node | undefined {
  return within(file.nodesOf('CallExpression'), fn).find((call) => {
    const name = calleeName(call) ?? '';
    const receiver = receiverOf(call);
    const isHash = name === 'update' && receiver?.type === 'CallExpression' && calleeName(receiver) === 'createHash';
    const isEncoding = name === 'btoa' || (name === 'from' && receiver?.type === 'Identifier' && receiver.name === 'Buffer') || /^(?:md5|sha1|sha256)$/i.test(name);
    const direct = /^(?:ssn|mrn|date|health-plan|email|phone|name)$/;
    return (isHash || isEncoding) && call.arguments.length === 1 && call.arguments.some((argument) => direct.test(classifyName(lastName(argument))?.class ?? ''));
  });
}

function isComputedAge(file: SourceFile, value: Node): boolean {
  const made = resolveConst(file, value);
  return /^(?:CallExpression|BinaryExpression)$/.test(made.type) && computesAge.test(file.textOf(made));
}

const computesAge = /age|dob|birth|differenceInYears|year/i;

/** `birthDate: row.birthDate`, `age: row.age`, `mrn: patient.mrn`: handed on as it is. */
function judgeField(file: SourceFile, fn: FunctionNode, field: OutputField, text: string, limited: boolean): LeftoverKind | undefined {
  const { key, value } = field;
  const read = field.source === undefined ? readOf(file, fn, value) : undefined;
  const source = read?.field ?? sourceField(fn, field) ?? '';
  const isWhole = read?.kept === 'whole' || sourceField(fn, field) !== undefined;
  if (isWhole && isDirectIdentifier(source) && !isZipName(source)) return 'identifier';
  if (limited) return undefined;
  if (isAgeName(key) && read === undefined && !capsAge.test(text) && isComputedAge(file, value)) return 'age';
  if (source === '') return undefined;
  if (isZipName(source) && (isWhole || (read?.kept ?? 0) > 3 || !restricts(file, text))) return 'zip';
  if (isPersonDate(source) && !isAgeName(key) && (isWhole || (read?.kept ?? 0) > 4)) return 'date';
  return isAgeName(source) && isWhole && !capsAge.test(text) ? 'age' : undefined;
}
