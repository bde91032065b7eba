import { classifyName, type StoreOperation } from 'phi-vocabulary';

/** What a statement does and to which tables. */
export interface Statement {
  readonly operation: StoreOperation;
  readonly tables: readonly string[];
}

const leading = /^[\s(]*(?:--[^\n]*\n\s*)*(select|insert|update|delete|merge|replace|upsert|with|call|exec(?:ute)?|truncate|create|alter|drop|begin|set|copy)\b/i;
const tableAfter = /\b(?:from|join|into|update|table)\s+(?:only\s+)?["'`[]?([A-Za-z_][\w.$]*)/gi;
const countOnly = /^\s*select\s+(?:count\s*\(|exists\s*\(|1\s+from)/i;
const notTables = new Set(['select', 'set', 'where', 'lateral', 'unnest', 'values', 'json_array_elements', 'generate_series', 'dual', 'only', 'public', 'if', 'on']);

/** Reads a statement; unknown pieces of its text stand as NUL. Undefined when the text is no statement. */
export function readStatement(text: string): Statement | undefined {
  const verb = leading.exec(text)?.[1]?.toLowerCase();
  if (verb === undefined || /^\s*(?:merge|create|set)\s*\(\s*\w*:/i.test(text)) return readGraphStatement(text);
  const tables = [...text.matchAll(tableAfter)].map((match) => match[1]?.split('.').at(-1) ?? '').filter((name) => name !== '' && !notTables.has(name.toLowerCase()));
  if ((verb === 'call' || verb.startsWith('exec')) && tables.length === 0) tables.push(/\b(?:call|exec(?:ute)?)\s+(?:\w+\.)?(\w+)/i.exec(text)?.[1] ?? '');
  return { operation: operationOf(verb, text), tables };
}

/**
 * The tables whose columns the stars of a statement stand for: `SELECT s.*, p.name FROM sessions s JOIN patients p` reads
 * sessions whole. Undefined where a star's own FROM can't be seen.
 */
export function starTables(text: string): readonly string[] | undefined {
  const tables = new Set<string>();
  for (const star of text.matchAll(/(?:\bselect\s+(?:distinct\s+)?|,\s*)(?:["`]?(\w+)["`]?\.)?\*(?!\s*\w*\s*\()/gi)) {
    const sources = sourcesAfter(text.slice(star.index + star[0].length));
    if (!sources) return undefined;
    for (const { table, alias } of sources) if (star[1] === undefined || alias === star[1] || table === star[1]) tables.add(table);
  }
  return tables.size > 0 ? [...tables] : undefined;
}

/** The tables of the first FROM on the same level, with their aliases. */
function sourcesAfter(rest: string): { table: string; alias: string | undefined }[] | undefined {
  const level = ownLevel(rest);
  const clause = /\bfrom\b([^]*?)(?:\b(?:where|group\s+by|order\s+by|union|having|limit|for\s+update|returning)\b|$)/i.exec(level)?.[1];
  if (clause === undefined) return undefined;
  const names = `from ${clause}`.matchAll(/(?:\bfrom|\bjoin|,)\s+["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)["'`\]]?(?:\s+(?:as\s+)?(?!(?:on|left|right|inner|outer|full|cross|join|using|natural)\b)(\w+))?/gi);
  return [...names].map(([, table = '', alias]) => ({ table, alias })).filter(({ table }) => !notTables.has(table.toLowerCase()));
}

/** The text up to the end of its own level, without what stands in parentheses. */
function ownLevel(text: string): string {
  let depth = 0;
  let level = '';
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (depth === 0) level += sign;
    if (depth < 0) break;
  }
  return level;
}

/** Cypher: `MATCH (p:Patient)-[:HAS]->(d:Diagnosis) RETURN p`. */
function readGraphStatement(text: string): Statement | undefined {
  if (!/^\s*(?:match|merge|create|optional\s+match)\s*\(/i.test(text)) return undefined;
  const tables = [...text.matchAll(/\(\w*:(\w+)/g)].map((match) => match[1] ?? '');
  return { operation: /\b(?:set|create|merge|delete)\b/i.test(text) ? 'write' : 'read', tables };
}

/** `SELECT modality, COUNT(*) … GROUP BY modality`: figures, and what they are counted by. */
function isTally(text: string): boolean {
  const [, list, groups] = /^\s*select\s+([^]*?)\bfrom\b[^]*?(?:\bgroup\s+by\b([^]*?)(?:\b(?:having|order|limit)\b|$)|$)/i.exec(text) ?? [];
  const items = (list === undefined ? '' : ownLevel(list)).split(',').map((item) => item.trim());
  const figures = items.filter((item) => /^(?:count|sum|avg|min|max|percentile\w*|stddev)\s*(?:as\s+\w+|\w+)?$/i.test(item));
  const keys = items.filter((item) => !figures.includes(item)).map((item) => item.replace(/\s+as\s+\w+$/i, ''));
  return figures.length > 0 && list !== undefined && /\b(?:count|sum|avg)\s*\(/i.test(list) && keys.every((key) => /^[\w.]+$/.test(key) && !namesPerson(key) && new RegExp(`\\b${key.replace('.', '\\.')}\\b`, 'i').test(groups ?? ''));
}

/** Grouped by person the figures are somebody's. */
function namesPerson(column: string): boolean {
  const found = classifyName(column.split('.').at(-1) ?? '');
  return found !== undefined && (found.class === 'record-key' || found.strength === 'strong');
}

function operationOf(verb: string, text: string): StoreOperation {
  switch (verb) {
    case 'create':
    case 'alter':
    case 'drop':
    case 'begin':
    case 'set':
      return 'build';
    case 'delete':
    case 'truncate':
      return 'delete';
    case 'select':
      return countOnly.test(text) || isTally(text) ? 'count' : 'read';
    case 'with':
      return /\b(?:insert\s+into|update\s+\w+\s+set|delete\s+from)\b/i.test(text) ? 'write' : 'read';
    default:
      return 'write';
  }
}
