import { databaseNames, sqlMethods } from 'phi-vocabulary';
import type { Chain, Link } from '../ast/chains.js';
import { importOf } from '../ast/imports.js';
import type { Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, memberName } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { subjectVerdict } from './patient-subject.js';
import { readStatement, type Statement } from './sql-text.js';
import type { Found } from './store-operations.js';

/** Raw SQL through any client: `pool.query(text)`, `db.prepare(text).get()`, `query({ text })`. */
export function statement(file: SourceFile, chain: Chain): Found | undefined {
  for (const link of chain.links) {
    if (!link.call || !sqlMethods.has(link.name)) continue;
    const read = readStatement(statementText(file, link.call.arguments[0]) ?? '') ?? namedStatement(file, chain, link);
    if (read) return read.operation === 'build' ? { library: 'sql', operation: 'build', subjects: [] } : { library: 'sql', operation: read.operation, subjects: read.tables };
  }
  const root = chain.root.type === 'Identifier' ? resolveConst(file, chain.root) : undefined;
  if (root?.type !== 'CallExpression' || calleeName(root) !== 'prepare') return undefined;
  const read = readStatement(statementText(file, root.arguments[0]) ?? '');
  return read ? { library: 'sql', operation: read.operation, subjects: read.tables } : undefined;
}

/** `db.query(SELECT_PATIENT, [id])` with a statement from another file: its name says what it is about. */
function namedStatement(file: SourceFile, chain: Chain, link: Link): Statement | undefined {
  const argument = link.call?.arguments[0];
  if (!argument || !/^(?:query|execute|raw|any|one|oneOrNone|many|manyOrNone|none)$/.test(link.name) || !chain.links.slice(0, -1).some((owner) => databaseNames.has(owner.name.toLowerCase()))) return undefined;
  const value = resolveConst(file, argument);
  const name = value.type === 'MemberExpression' ? memberName(value) : value.type === 'Identifier' && isImported(file, value) ? value.name : undefined;
  if (name === undefined || subjectVerdict(name) === 'unknown') return undefined;
  return { operation: /insert|update|upsert|create|save/i.test(name) ? 'write' : /delete|remove/i.test(name) ? 'delete' : /count/i.test(name) ? 'count' : 'read', tables: [name] };
}

function isImported(file: SourceFile, node: Node): boolean {
  return importOf(file, node) !== undefined;
}

function statementText(file: SourceFile, argument: Node | undefined): string | undefined {
  if (!argument) return undefined;
  const value = resolveConst(file, argument);
  if (value.type === 'NewExpression') return partialText(file, value.arguments[0]);
  if (value.type === 'CallExpression' || value.type === 'TaggedTemplateExpression') return partialText(file, value.type === 'CallExpression' ? value.arguments[0] : value);
  if (value.type !== 'ObjectExpression') return partialText(file, argument);
  for (const key of ['text', 'sql', 'query']) {
    const member = lookUpMember(file, value, key);
    if (member.kind === 'found') return partialText(file, member.value);
  }
  return undefined;
}
