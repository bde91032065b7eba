import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, findPhiValues, isSequential, type IdentifierClass, type PhiValue, type ValueContext } from 'phi-vocabulary';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyName } from '../ast/static-names.js';
import { createRule } from '../create-rule.js';
import { contextOf } from '../flow/context.js';
import { placeOf } from '../frameworks/literal-places.js';

/** Class names as messages give them. */
const words: Record<IdentifierClass, string> = {
  name: "a person's name",
  geo: 'an address',
  date: 'a date about a person',
  phone: 'a phone number',
  fax: 'a fax number',
  email: 'an e-mail address',
  ssn: 'a Social Security number',
  mrn: 'a medical record number',
  'health-plan': 'a health plan number',
  account: 'an account number',
  license: 'a license number',
  vehicle: 'a vehicle identifier',
  device: 'a device identifier',
  url: 'a personal URL',
  ip: 'an IP address',
  biometric: 'a biometric identifier',
  photo: 'a photo',
  other: 'a unique identifier',
};

export default createRule({
  name: 'no-phi-literals',
  problems: { literal: 'This text looks like {{class}} of a real person.' },
  trigger: /(?:[Nn]ame|NAME|[Gg]iven|[Ff]amily|[Ff]irst|[Ll]ast|[Pp]atient|[Ss]treet|[Aa]ddress|[Ll]ine)\w*["'`]?\s*[:=(,>]|\d{2}[^\n]{0,3}\d{2}|\w@[A-Za-z]|\d[A-Z][A-Z\d]\d-?[A-Z]|[A-Z][a-z]{1,20} [A-Z][a-z]{1,20}\)? (?:has|was|is|with|takes) /,
  check({ file, report }) {
    const found: Finding[] = [];
    for (const node of file.nodesOf('Literal')) judgeLiteral(file, node, found);
    for (const node of file.nodesOf('TemplateLiteral')) judgeTemplate(file, node, found);
    for (const node of file.nodesOf('JSXElement')) for (const child of node.children) if (child.type === 'JSXText') judgeRange(file, child, { ...labelBefore(node) }, found);
    for (const comment of file.sourceCode.getAllComments()) judgeComment(file, comment, found);
    addRepeated(file, found);
    for (const { loc, value } of firstOfPlaces(found.filter((finding) => !isMadeUp(file, finding)))) report({ loc, problem: 'literal', confidence: value.confidence, data: { class: words[value.class] } });
  },
});

interface Finding {
  readonly loc: TSESTree.SourceLocation;
  readonly value: PhiValue;
  /** The object whose member the literal is. */
  readonly record?: Node | undefined;
  /** The whole literal's text. */
  readonly text?: string;
}

/** The same name or number elsewhere in the file: `getByText('…')` after the record was rendered. */
function addRepeated(file: SourceFile, found: Finding[]): void {
  const known = new Map<string, Finding>();
  for (const finding of found) if (finding.text !== undefined && isTelling(finding.text, finding.value) && !isMadeUp(file, finding)) known.set(finding.text, finding);
  if (known.size === 0) return;
  const lines = new Set(found.map(({ loc }) => loc.start.line));
  for (const node of file.nodesOf('Literal')) {
    const first = typeof node.value === 'string' ? known.get(node.value) : undefined;
    if (first && !lines.has(node.loc.start.line)) found.push({ loc: node.loc, value: first.value });
  }
}

/** A full name or a long number means the same wherever it stands. */
function isTelling(text: string, { confidence, class: phiClass }: PhiValue): boolean {
  return confidence !== 'low' && phiClass !== 'date' && phiClass !== 'geo' && /\S\s\S|\d{4}/.test(text);
}

/** Objects that name a placeholder person: their dates, places, counted-up numbers and other parts of the name are made up, too. */
function madeUpRecords(): Set<Node> {
  return new Set();
}

function isMadeUp(file: SourceFile, { record, value, text }: Finding): boolean {
  const follows = value.class === 'name' || value.class === 'date' || value.class === 'geo' || isSequential((text ?? '').replace(/\D/g, ''));
  return record !== undefined && follows && file.fact(madeUpRecords).has(record);
}

function recordOf(node: Node): Node | undefined {
  const property = node.parent?.type === 'NewExpression' ? node.parent.parent : node.parent;
  return property?.type === 'Property' ? property.parent : undefined;
}

/** A number of some length, a date, an e-mail address or two capitalised words: only a key can make a value of any other text. */
const worthwhile = /\d{4}|\d[/.-]\d{1,2}[/.-]\d|\d{3}[-. )]|\d{2}[-. ]\d{2}|@\w{1,40}[.-]|[A-Z\u00C0-\u024F]\S{0,30}[ ^][A-Z\u00C0-\u024F]/;
const keyed = /^[A-Z\u00C0-\u024F]|\d{2}/;
/** A comment in running words needs a number, an address or words of care beside a name. */
const worthwhileComment = /\d{4}|\d[/.-]\d{1,2}[/.-]\d|\d{3}[-. )]\d|@\w{1,40}\.|\b(?:patient|diagnos|admitted|prescribed|dob|mrn)/i;
const longest = 100_000;

/** A single capitalised word or a short number counts under a key that names an identifier or a person. */
function isWorthwhile(text: string, node: Node): boolean {
  if (worthwhile.test(text)) return true;
  if (!keyed.test(text)) return false;
  const holder = node.parent?.type === 'ArrayExpression' ? node.parent.parent : node.parent;
  if (holder?.type === 'CallExpression' || holder?.type === 'NewExpression' || holder?.type === 'SwitchCase' || holder?.type === 'TSEnumMember') return /\d{2}/.test(text);
  const key = holder?.type === 'Property' && holder.key !== node ? keyName(holder) : holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : undefined;
  return key !== undefined && classifyName(key) !== undefined;
}

function judgeLiteral(file: SourceFile, node: TSESTree.Literal, found: Finding[]): void {
  const { value } = node;
  if (typeof value === 'number') return value > 9999 ? judgeWhole(file, node, node.raw, 'number', found) : undefined;
  if (typeof value !== 'string' || value.length < 2 || value.length > longest || !isWorthwhile(value, node)) return;
  judgeWhole(file, node, value, 'string', found);
}

function judgeWhole(file: SourceFile, node: TSESTree.Literal, text: string, kind: 'string' | 'number', found: Finding[]): void {
  const place = placeOf(file, node) ?? (isKey(node) ? {} : undefined);
  if (!place) return;
  const values = findPhiValues(text, { ...place, kind, get patientContext() { return isPatientPlace(file, node); } });
  const value = best(values.filter(({ class: phiClass }) => !(phiClass === 'email' && isTechnicalAddress(text, place.key))));
  const record = recordOf(node);
  if (value) found.push({ loc: node.loc, value, record, text });
  else if (record && values.some((other) => other.class === 'name' || other.class === 'ssn')) file.fact(madeUpRecords).add(record);
}

/** `{ '…': { room: 4 } }`: a record's number as a key. */
function isKey(node: TSESTree.Literal): boolean {
  return node.parent.type === 'Property' && node.parent.key === node && /\d{2}/.test(node.raw);
}

/** The user and host of a connection string, and the sender of a message. */
function isTechnicalAddress(text: string, key: string | undefined): boolean {
  return /^[a-z][a-z\d+.-]{1,20}:\/\//.test(text) || (key !== undefined && /^(?:from|source|sender|reply_?to|cc|bcc|mail_?from|from_?(?:email|address)|user(?:name)?|login)$/i.test(key));
}

function judgeTemplate(file: SourceFile, node: TSESTree.TemplateLiteral, found: Finding[]): void {
  if (node.range[1] - node.range[0] > longest) return;
  const place = placeOf(file, node);
  if (!place || !worthwhile.test(file.textOf(node))) return;
  const { range } = node;
  const text = node.expressions.reduce((all, part) => blank(all, part.range[0] - range[0] - 2, part.range[1] - range[0] + 1), file.textOf(node)).slice(1, -1);
  addRanges(file, range[0] + 1, findPhiValues(text, { ...place, kind: 'string', get patientContext() { return isPatientPlace(file, node); } }), found);
}

/** Keeps the length, so that ranges stay true. */
function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + '\u0000'.repeat(to - from) + text.slice(to);
}

function judgeRange(file: SourceFile, node: Node, context: ValueContext, found: Finding[]): void {
  const text = file.textOf(node);
  if (worthwhile.test(text)) addRanges(file, node.range[0], findPhiValues(text, { ...context, kind: 'string', get patientContext() { return isPatientPlace(file, node); } }), found);
}

/** `<dt>SSN</dt><dd>…</dd>`: the element before says what the text is. */
function labelBefore(node: TSESTree.JSXElement): ValueContext {
  const siblings = node.parent.type === 'JSXElement' ? node.parent.children.filter((child) => child.type === 'JSXElement') : [];
  const before = siblings[siblings.indexOf(node) - 1];
  const text = before?.children.length === 1 && before.children[0]?.type === 'JSXText' ? before.children[0].value.trim().replace(/:$/, '') : '';
  return /^[\w .'-]{2,40}$/.test(text) ? { label: text } : {};
}

function judgeComment(file: SourceFile, comment: TSESTree.Comment, found: Finding[]): void {
  if (comment.value.length > longest || !worthwhileComment.test(comment.value) || /^\s*(?:eslint|prettier|@ts-|istanbul|c8 |v8 |biome|sourceMappingURL)|copyright|licen[sc]ed?\b/i.test(comment.value)) return;
  const values = findPhiValues(comment.value, { kind: 'comment' });
  addRanges(file, comment.range[0] + 2, comment.value.includes('@example') ? values.map(asSample) : values, found);
}

/** The names and dates of a library's documented samples are as often made up. */
function asSample(value: PhiValue): PhiValue {
  return value.class === 'name' || value.class === 'date' || value.class === 'geo' ? { ...value, confidence: 'low' } : value;
}

function addRanges(file: SourceFile, offset: number, values: readonly PhiValue[], found: Finding[]): void {
  for (const value of values) {
    if (value.verdict !== 'real-looking') continue;
    const loc = { start: file.sourceCode.getLocFromIndex(offset + value.start), end: file.sourceCode.getLocFromIndex(offset + value.end) };
    found.push({ loc, value });
  }
}

const rank = { low: 0, medium: 1, high: 2 };

/** The surest real-looking value. */
function best(values: readonly PhiValue[]): PhiValue | undefined {
  const real = values.filter((value) => value.verdict === 'real-looking');
  return real.length === 0 ? undefined : real.reduce((a, b) => (rank[b.confidence] > rank[a.confidence] ? b : a));
}

function isPatientPlace(file: SourceFile, node: Node): boolean {
  return contextOf(file, node) === 'strong';
}

/** One report a class for each line of a text and for each object: parts of a name or an address are one finding. */
function firstOfPlaces(found: readonly Finding[]): Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of found) {
    const { loc, record, value } = finding;
    const place = `${record ? `object ${record.range[0]}` : loc.start.line} ${value.class}`;
    const known = byPlace.get(place);
    if (!known || rank[value.confidence] > rank[known.value.confidence]) byPlace.set(place, finding);
  }
  return [...byPlace.values()];
}
