import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, splitWords } from 'phi-vocabulary';
import { contains, unwrap, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName, keyName, memberName, receiverOf } from '../../ast/static-names.js';
import { staticNumber, staticText } from '../../ast/static-values.js';
import { dataParameters, isRaw, type Deidentifier } from './functions.js';

/** What a de-identifying function leaves finer than Safe Harbor allows. */
export interface Leftover {
  readonly node: Node;
  readonly kind: 'zip' | 'date' | 'age' | 'identifier';
}

/** The first value of each kind that is kept, or cut to less than Safe Harbor wants. */
export function leftovers(file: SourceFile, { fn, name }: Deidentifier): Leftover[] {
  const text = file.textOf(fn.body);
  const found: Leftover[] = [];
  const add = (kind: Leftover['kind'], node: Node | undefined) => {
    if (node && !found.some((other) => other.kind === kind)) found.push({ kind, node });
  };
  if (!restricts.test(text)) add('zip', cutZip(file, fn));
  add('date', cutDate(file, fn, /date|dob|birth/i.test(name)));
  if (/(?:^|_)age|Age(?![a-z])/.test(name) && !capsAge.test(text)) add('age', file.nodesOf('ReturnStatement').find((node) => contains(fn, node)));
  add('identifier', encodedIdentifier(file, fn));
  for (const property of file.nodesOf('Property')) if (contains(fn, property) && property.parent.type === 'ObjectExpression') addKept(file, fn, property, text, add);
  return found;
}

/** Signs that areas with few people are looked after. */
const restricts = /restrict|['"`]000['"`]|\b0?36\b|low_?pop|population|sparse|small_?zip|isRestricted|safeHarborZip|generali[sz]eZip/i;
const capsAge = /\b(?:89|90)\+?|capAge|ageBand|ageGroup|ageBucket|ageRange|topCode|decade/i;

function isZip(name: string): boolean {
  return splitWords(name).some((word) => word === 'zip' || word === 'zipcode' || word === 'postal' || word === 'postcode');
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
  return calleeName(inner) === 'String' ? inner.arguments[0] : /^(?:toString|trim)$/.test(calleeName(inner) ?? '') ? receiverOf(inner) : inner;
}

function partName(node: Node): string {
  const inner = unwrap(node);
  return inner.type === 'CallExpression' ? (calleeName(inner) ?? '') : lastName(inner);
}

/** `zip.slice(0, 3)` without a look at restricted areas, `zip.slice(0, 4)`, `zip.split('-')[0]`. */
function cutZip(file: SourceFile, fn: Node): Node | undefined {
  return file.nodesOf('CallExpression').find((call) => contains(fn, call) && /^(?:slice|substring|substr|split|replace)$/.test(calleeName(call) ?? '') && isZip(lastName(withoutString(receiverOf(call)))));
}

const monthFormat = /^(?=.*[yY])(?=.*[MLdD])/;

/** Cut or formatted to more than a year: `birthDate.slice(0, 7)`, `format(dob, 'MMM yyyy')`, `${year}-${month}`. */
function cutDate(file: SourceFile, fn: Node, isAboutDates: boolean): Node | undefined {
  const isOne = (node: Node | undefined) => isDate(lastName(node)) || (isAboutDates && /^(?:date|d|day|iso|value|input|dob|birth)$/i.test(lastName(node)));
  const call = file.nodesOf('CallExpression').find((candidate) => {
    if (!contains(fn, candidate)) return false;
    const name = calleeName(candidate) ?? '';
    if (/^(?:slice|substring|substr)$/.test(name)) return isOne(receiverOf(candidate)) && (staticNumber(file, candidate.arguments[1]) ?? 0) > 4;
    if (/^(?:toISOString|toLocaleDateString|toDateString)$/.test(name)) return isOne(receiverOf(candidate)) && !isCutToYear(candidate);
    if (/^(?:startOf(?:Month|Week|Quarter|Day)|setDate|setUTCDate|addDays)$/.test(name)) return name !== 'addDays' && !/shift|offset/i.test(file.textOf(candidate));
    if (!/^(?:format|formatDate|strftime|toFormat)$/.test(name)) return false;
    return candidate.arguments.some((argument) => monthFormat.test(staticText(file, argument) ?? ''));
  });
  return call ?? file.nodesOf('TemplateLiteral').find((template) => contains(fn, template) && template.expressions.some((part) => /^(?:year|yyyy|y|get(?:UTC)?FullYear)$/i.test(partName(part))) && template.expressions.some((part) => /^(?:month|mm|m|get(?:UTC)?Month)$/i.test(partName(part))));
}

/** `d.toISOString().slice(0, 4)` */
function isCutToYear(call: TSESTree.CallExpression): boolean {
  const member = call.parent;
  const outer = member.type === 'MemberExpression' ? member.parent : undefined;
  if (outer?.type !== 'CallExpression') return false;
  const end = outer.arguments.at(-1);
  return (end?.type === 'Literal' && end.value === 4) || memberName(member as TSESTree.MemberExpression) === 'split';
}

/** A date about a person: of birth, death, admission, service. `createdAt` of a record is none of those. */
function isDate(name: string): boolean {
  const words = splitWords(name);
  return classifyName(name)?.class === 'date' && name !== 'age' ? !words.includes('year') && !words.includes('age') : /^(?:admitted|admission|discharged|discharge|visit|service|enrolled|death|deceased|procedure)_?(?:on|at|date)$/i.test(name);
}

/** A hash without a key, or another spelling of the same value: `createHash('sha256').update(patient.ssn)`, `btoa(mrn)`. */
function encodedIdentifier(file: SourceFile, fn: Node): Node | undefined {
  return file.nodesOf('CallExpression').find((call) => {
    if (!contains(fn, call)) return false;
    const name = calleeName(call) ?? '';
    const receiver = receiverOf(call);
    const isHash = name === 'update' && receiver?.type === 'CallExpression' && calleeName(receiver) === 'createHash';
    const isEncoding = name === 'btoa' || (name === 'from' && receiver?.type === 'Identifier' && receiver.name === 'Buffer') || /^(?:md5|sha1|sha256)$/i.test(name);
    const direct = /^(?:ssn|mrn|date|health-plan|email|phone|name)$/;
    return (isHash || isEncoding) && call.arguments.length === 1 && call.arguments.some((argument) => direct.test(classifyName(lastName(argument))?.class ?? ''));
  });
}

const computesAge = /age|dob|birth|differenceInYears|year/i;
const identifying = new Set(['ssn', 'mrn', 'health-plan', 'email', 'phone', 'name', 'fax', 'geo', 'ip', 'license', 'account', 'photo']);

/** `birthDate: row.birthDate`, `age: row.age`, `mrn: patient.mrn`: handed on as it is. */
function addKept(file: SourceFile, fn: TSESTree.Node, property: TSESTree.Property, text: string, add: (kind: Leftover['kind'], node: Node) => void): void {
  const key = keyName(property) ?? '';
  const value = unwrap(property.value);
  if (/^age$/i.test(key) && value.type !== 'MemberExpression' && !capsAge.test(text) && computesAge.test(file.textOf(value))) add('age', property);
  if (value.type !== 'MemberExpression' || !isRaw(dataParameters(fn as never, property), value)) return;
  const source = memberName(value) ?? '';
  if (isZip(key) && isZip(source)) add('zip', property);
  else if (isDate(key) && isDate(source)) add('date', property);
  else if (/^age$/i.test(source) && !capsAge.test(text)) add('age', property);
  else if (classifyName(source)?.strength === 'strong' || /^(?:firstName|lastName|fullName|name|email|phone|phoneNumber|address|street|ip|ipAddress)$/i.test(source)) {
    if (identifying.has(classifyName(source)?.class ?? '')) add('identifier', property);
  }
}
