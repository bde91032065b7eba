import { encryptingText, opaqueColumnTypes } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { partialText } from '../ast/static-values.js';
import type { ModelColumn, PersistedModel } from './models.js';

const declares = cue(/create\s+(?:\w+\s+){0,2}table|alter\s+table|\bmodel\s+\w+\s*\{/i);
const createTable = /\bcreate\s+(?:\w+\s+){0,2}table\s+(?:if\s+not\s+exists\s+)?["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)["'`\]]?\s*\(/gi;
const addColumn = /\balter\s+table\s+(?:if\s+exists\s+|only\s+)*["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)["'`\]]?\s+add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?["'`[]?(\w+)["'`\]]?\s+([^,;]*)/gi;
const prismaModel = /\bmodel\s+(\w+)\s*\{([^}]*)\}/g;
const notColumns = /^(?:constraint|primary|foreign|unique|check|index|key|exclude|like|partition|fulltext|period|add|drop|rename|enable|set)$/i;

/** A text of SQL with where it begins in the file; `start` is undefined when it was put together from pieces. */
interface Statement {
  readonly node: Node;
  readonly text: string;
  readonly start: number | undefined;
}

/** Tables in SQL text (`CREATE TABLE`, `ALTER TABLE … ADD`) and models in Prisma schema text. A database opened through SQLCipher is encrypted as a whole. */
export function sqlModels(file: SourceFile): PersistedModel[] {
  if (!file.mentions(declares) || /sqlcipher|pragma\s+(?:hex)?key/i.test(file.text)) return [];
  return statementsOf(file).flatMap((statement) => [...createdTables(statement), ...addedColumns(statement), ...prismaModels(statement)]);
}

function statementsOf(file: SourceFile): Statement[] {
  const statements: Statement[] = [];
  for (const node of file.nodesOf('Literal')) {
    if (typeof node.value !== 'string' || !declares.regex.test(node.value)) continue;
    const whole = outermost(node);
    if (whole === node) statements.push({ node, text: file.textOf(node), start: node.range[0] });
    else statements.push({ node: whole, text: partialText(file, whole) ?? '', start: undefined });
  }
  for (const node of file.nodesOf('TemplateLiteral')) {
    const text = file.textOf(node);
    if (!declares.regex.test(text)) continue;
    statements.push({ node, text: node.expressions.reduce((all, expression) => blank(all, expression.range[0] - node.range[0], expression.range[1] - node.range[0]), text), start: node.range[0] });
  }
  return statements;
}

function outermost(node: Node): Node {
  let current = node;
  while (current.parent?.type === 'BinaryExpression' && current.parent.operator === '+') current = current.parent;
  return current;
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + 'x'.repeat(to - from) + text.slice(to);
}

function createdTables(statement: Statement): PersistedModel[] {
  return [...statement.text.matchAll(createTable)].map((match) => {
    const open = match.index + match[0].length;
    return { library: 'sql', names: [match[1] ?? ''], node: statement.node, columns: splitColumns(statement, open) };
  });
}

/** The parts between the commas of the table's parentheses. */
function splitColumns(statement: Statement, open: number): ModelColumn[] {
  const columns: ModelColumn[] = [];
  let depth = 1;
  let from = open;
  for (let i = open; i < statement.text.length && depth > 0; i++) {
    const char = statement.text[i];
    if (char === '-' && statement.text[i + 1] === '-') {
      const end = statement.text.indexOf('\n', i);
      if (end === -1) break;
      i = end;
      continue;
    }
    if (char === '(') depth++;
    else if (char === ')') depth--;
    if (depth === 0 || (char === ',' && depth === 1)) {
      const column = columnAt(statement, from, i);
      if (column) columns.push(column);
      from = i + 1;
    }
  }
  return columns;
}

/** The definition between two commas, with the comment that follows its comma on the same line. */
function columnAt(statement: Statement, from: number, to: number): ModelColumn | undefined {
  const lead = /^(?:\s|\\n|\\t|--[^\n]*\n)*/.exec(statement.text.slice(from, to))?.[0].length ?? 0;
  const match = /^["'`[]?(\w+)["'`\]]?\s*([^]*)$/.exec(statement.text.slice(from + lead, to));
  const name = match?.[1];
  if (name === undefined || notColumns.test(name)) return undefined;
  const trailing = /^[^\n]*/.exec(statement.text.slice(to))?.[0] ?? '';
  return sqlColumn(statement, name, from + lead, `${match?.[2] ?? ''} ${trailing.includes('--') ? trailing : ''}`);
}

function sqlColumn(statement: Statement, name: string, at: number, definition: string): ModelColumn {
  const storage = encryptingText.test(definition) ? 'encrypted' : opaqueColumnTypes.test(definition) ? 'opaque' : 'plain';
  const range = statement.start === undefined ? undefined : ([statement.start + at, statement.start + at + name.length] as const);
  return { name, node: statement.node, ...(range ? { range } : {}), storage, enumerated: /\benum\b|check\s*\(/i.test(definition) };
}

function addedColumns(statement: Statement): PersistedModel[] {
  return [...statement.text.matchAll(addColumn)].flatMap((match) => {
    const [whole, table = '', column = '', definition = ''] = match;
    if (notColumns.test(column)) return [];
    return [{ library: 'sql', names: [table], node: statement.node, columns: [sqlColumn(statement, column, match.index + whole.search(new RegExp(`\\b${column}\\b(?!.*\\badd\\b)`, 'i')), definition)] }];
  });
}

function prismaModels(statement: Statement): PersistedModel[] {
  return [...statement.text.matchAll(prismaModel)].map((match) => {
    const body = match.index + match[0].indexOf('{') + 1;
    const columns = [...(match[2] ?? '').matchAll(/^[ \t]*([a-zA-Z]\w*)[ \t]+(\w+\S*[^\n]*)/gm)].filter(([, , type = '']) => /^(?:String|DateTime|Int|Json|Float|Decimal)\b/.test(type));
    return { library: 'prisma', names: [match[1] ?? ''], node: statement.node, columns: columns.map((column) => sqlColumn(statement, column[1] ?? '', body + column.index + column[0].indexOf(column[1] ?? ''), column[2] ?? '')) };
  });
}
