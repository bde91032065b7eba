import type { TSESTree } from '@typescript-eslint/utils';
import { boundCalls, boundKeys, projectionCalls, projectionKeys, recordReads, recordWrites, relationKeys } from 'phi-vocabulary';
import { chainOf, type Chain, type Link } from '../ast/chains.js';
import { unwrap, type Node } from '../ast/nodes.js';
import { lookUpOption } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName } from '../ast/static-names.js';
import { partialText, resolveConst, staticText } from '../ast/static-values.js';
import type { DataAccess } from './data-access.js';

/** How much a read asks for. */
export interface Breadth {
  /** `star`: every column is written out as wanted; `implied`: nothing says which. */
  readonly columns: 'star' | 'implied';
  readonly rows: 'one' | 'many';
  readonly bounded: boolean;
  /** Related records come along whole. */
  readonly relations: boolean;
  /** Related records come along with a selection of their own: somebody thought about it. */
  readonly picky: boolean;
}

/** Every column of a table: `SELECT *`, `SELECT p.*, c.code`. `count(*)` and `EXISTS (SELECT * …)` read no column. */
export const selectStar: RegExp = /(?<!exists\s{0,3}\(\s{0,9})\bselect\s+(?:distinct\s+)?(?:(?:(?!\b(?:select|from)\b)[\w."'`,()\s]){0,300}[\s,])?(?:["`]?\w+["`]?\.)?\*\s*(?:,|\bfrom\b)/i;

/** What a data access reads when it is not told which fields to read; undefined when it is told, or when nothing is known. */
export function breadthOf(file: SourceFile, access: DataAccess): Breadth | undefined {
  if (access.call.type !== 'CallExpression' || ['sql', 'redis', 'service'].includes(access.library)) return undefined;
  const chain = chainOf(access.call);
  const written = chain.links.find((link) => link.call && recordWrites.has(link.name));
  if (access.operation === 'write' && written) return isProjected(file, chain, written) ? undefined : { columns: 'implied', rows: 'one', bounded: true, relations: false, picky: false };
  if (access.operation !== 'read') return undefined;
  if (access.library === 'fhir') return searchBreadth(file, access.call);
  const selection = chain.links.find((link) => link.call && (link.name === 'select' || link.name === 'selectAll'));
  if (selection?.call) return selectionBreadth(file, chain, selection, selection.call);
  const read = access.library === 'elasticsearch' ? searchLink(chain) : readLink(chain);
  if (!read || isProjected(file, chain, read.link)) return undefined;
  return { columns: 'implied', rows: read.rows, bounded: isBounded(file, chain, read.link), relations: hasRelations(file, chain, read.link), picky: hasSelectedRelations(file, read.link) };
}

/** Whether a read asks for many records and says nowhere how many, nor whose. */
export function readsUnbounded(file: SourceFile, access: DataAccess): boolean {
  if (access.operation !== 'read' || access.call.type !== 'CallExpression' || ['sql', 'redis', 'service', 'fhir', 'fhir-http'].includes(access.library)) return false;
  const chain = chainOf(access.call);
  const read = readLink(chain);
  const isOne = chain.links.some((link) => /^(?:single|maybeSingle|first|one|executeTakeFirst\w*)$/.test(link.name));
  return read?.rows === 'many' && !isOne && !isBounded(file, chain, read.link) && !/\b\w*[iI]ds?\s*:|\bin\b|whereIn/.test(file.textOf(access.call));
}

/** FHIR's `$everything`, and a page so large (`_count: 10000`) that it is the whole list. */
export function asksEverything(file: SourceFile, access: DataAccess): boolean {
  if (!access.library.startsWith('fhir') || access.call.type !== 'CallExpression') return false;
  const text = access.call.arguments.map((argument) => file.textOf(argument)).join(' ');
  return /Everything$/.test(calleeName(access.call) ?? '') || text.includes('$everything') || (/\b_count\b['"]?\s*[:=,]\s*['"]?\d{4,}/.test(text) && !/_elements|_summary/.test(text));
}

/** A FHIR search without `_elements` or `_summary`. A server may cut it; what is asked for is everything. */
function searchBreadth(file: SourceFile, call: TSESTree.CallExpression): Breadth | undefined {
  if (!/^search(?!One)/.test(calleeName(call) ?? '') || /_elements|_summary/.test(call.arguments.map((argument) => file.textOf(argument)).join(' '))) return undefined;
  if (call.arguments.slice(1).some((argument) => resolveConst(file, argument).type === 'Identifier')) return undefined;
  return { columns: 'implied', rows: 'many', bounded: true, relations: false, picky: false };
}

/** `select('*')`, `select()`, `selectAll()` say that all is wanted; `select({ id: patients.id })` names fields. */
function selectionBreadth(file: SourceFile, chain: Chain, link: Link, call: TSESTree.CallExpression): Breadth | undefined {
  const given = call.arguments[0];
  const text = given ? partialText(file, given) : undefined;
  const head = lookUpOption(file, call.arguments[1], 'head');
  if (head.kind === 'found' || (given && link.name === 'select' && !(text !== undefined && /(?:^|[(,\s])(?:\w+\.)?\*/.test(text)))) return undefined;
  if (chain.links.some((other) => other !== link && projectionCalls.has(other.name) && other.call?.arguments.length)) return undefined;
  const isOne = chain.links.some((other) => /^(?:single|maybeSingle|first|executeTakeFirst(?:OrThrow)?)$/.test(other.name));
  return { columns: 'star', rows: isOne ? 'one' : 'many', bounded: isBounded(file, chain, link), relations: text?.includes('(*)') ?? false, picky: false };
}

function readLink(chain: Chain): { link: Link; rows: 'one' | 'many' } | undefined {
  for (const link of chain.links) {
    const rows = link.call ? recordReads.get(link.name) : undefined;
    if (rows) return { link, rows };
  }
  const last = chain.links.at(-1);
  if (last?.name === 'get' && chain.links.some((link) => link.call && /^collection(?:Group)?$/.test(link.name)) && !chain.links.some((link) => link.name === 'doc')) return { link: last, rows: 'many' };
  if (last?.name === 'send') return commandLink(last);
  const root = chain.links[0];
  return root?.call && /^(?:knex|trx|tx|db|k|database|conn)$/.test(root.name) ? { link: root, rows: chain.links.some((link) => link.name === 'first') ? 'one' : 'many' } : undefined;
}

function searchLink(chain: Chain): { link: Link; rows: 'one' | 'many' } | undefined {
  const link = chain.links.find(({ name, call }) => call && (name === 'search' || name === 'get'));
  return link && { link, rows: link.name === 'search' ? 'many' : 'one' };
}

/** DynamoDB's `send(new ScanCommand({ TableName }))`. */
function commandLink(link: Link): { link: Link; rows: 'one' | 'many' } | undefined {
  const command = link.call?.arguments[0] ? unwrap(link.call.arguments[0]) : undefined;
  const name = command?.type === 'NewExpression' ? (calleeName(command) ?? '') : '';
  return /^(?:Scan|Query)Command$/.test(name) ? { link, rows: 'many' } : name === 'GetCommand' || name === 'GetItemCommand' ? { link, rows: 'one' } : undefined;
}

function argumentsOf(link: Link): readonly Node[] {
  const given = link.call?.arguments ?? [];
  const first = given[0] ? unwrap(given[0]) : undefined;
  return first?.type === 'NewExpression' ? first.arguments : given;
}

/** Reads whose first argument is the options, a selection included, and no filter. */
const optionsFirst: ReadonlySet<string> = new Set(['findAll', 'findMany', 'findAndCountAll', 'findUnique', 'findFirst', 'findUniqueOrThrow', 'findFirstOrThrow', 'send']);

function isProjected(file: SourceFile, chain: Chain, link: Link): boolean {
  if (chain.links.some((other) => other !== link && projectionCalls.has(other.name) && other.call)) return true;
  const [first, second, third] = argumentsOf(link);
  if (first && optionsFirst.has(link.name) && resolveConst(file, first).type !== 'ObjectExpression') return true;
  if (isFieldList(file, second) && link.name !== 'findByIdAndUpdate' && link.name !== 'findOneAndUpdate') return true;
  return [first, second, third].some((argument) => argument && projectionKeys.some((key) => isSet(file, argument, key)));
}

/** Mongoose's and the driver's second argument: `'name dob'`, `{ name: 1 }`, `['name']`. */
function isFieldList(file: SourceFile, node: Node | undefined): boolean {
  if (!node) return false;
  const value = resolveConst(file, node);
  if (staticText(file, value) !== undefined || value.type === 'ArrayExpression') return true;
  if (value.type !== 'ObjectExpression') return value.type !== 'Literal' && value.type !== 'ArrowFunctionExpression' && value.type !== 'FunctionExpression';
  return value.properties.some((property) => property.type === 'Property' && /^(?:[01]|true|false)$/.test(file.textOf(property.value)));
}

/** Set, or hidden behind a spread or a parameter that may set it. */
function isSet(file: SourceFile, node: Node, key: string): boolean {
  const value = unwrap(node);
  const found = lookUpOption(file, value, key);
  return found.kind === 'found' || (found.kind === 'unknown' && resolveConst(file, value).type === 'ObjectExpression');
}

function isBounded(file: SourceFile, chain: Chain, link: Link): boolean {
  return chain.links.some((other) => other.call && boundCalls.has(other.name)) || argumentsOf(link).some((argument) => boundKeys.some((key) => lookUpOption(file, argument, key).kind === 'found'));
}

/** `include: { notes: true }`, `relations: ['contacts']`, `.populate('report')`: more than the record itself. */
function hasRelations(file: SourceFile, chain: Chain, link: Link): boolean {
  if (chain.links.some((other) => other.call && (other.name === 'populate' || other.name === 'leftJoinAndSelect') && other.call.arguments.length === 1)) return true;
  return (link.call?.arguments ?? []).some((argument) =>
    relationKeys.some((key) => {
      const found = lookUpOption(file, argument, key);
      if (found.kind !== 'found') return false;
      const value = unwrap(found.value);
      return value.type !== 'ObjectExpression' || value.properties.some((property) => property.type === 'Property' && file.textOf(property.value) === 'true');
    }),
  );
}

function hasSelectedRelations(file: SourceFile, link: Link): boolean {
  const found = lookUpOption(file, link.call?.arguments[0], 'include');
  return found.kind === 'found' && /\bselect\s*:/.test(file.textOf(found.value));
}
