import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords } from 'phi-vocabulary';
import { chainOf } from '../ast/chains.js';
import { cue } from '../ast/cues.js';
import { decoratorsOf } from '../ast/decorators.js';
import { importOf, importsModule } from '../ast/imports.js';
import { enclosingFunction, isFunction, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';
import { partialText, resolveConst } from '../ast/static-values.js';
import { isInTrail, namesAuditStore } from './audit-names.js';
import { dataAccesses } from './data-access.js';

const changing = /^(?:drop$|update|delete|remove|destroy|clear|truncate|purge|drop|find(?:One|ById)And(?:Update|Delete|Remove|Replace)|findAndModify|softDelete|softRemove|restore|replaceOne|drop\w*|bulkDelete|patch|set|nativeDelete|nativeUpdate|increment|upsert)/;
const changingSql = /\b(?:update|delete\s+from|truncate(?:\s+table)?|drop\s+table(?:\s+if\s+exists)?)\s+(?:only\s+)?["'`[]?([A-Za-z_][\w.]*)/gi;

/** Calls that change or remove audit rows. */
export function auditChanges(file: SourceFile): Node[] {
  const found = new Set<Node>();
  for (const access of dataAccesses(file)) {
    if (access.subject !== undefined && namesAuditStore(access.subject) && access.call.type === 'CallExpression' && chainOf(access.call).links.some((link) => link.call && changing.test(link.name))) found.add(access.call);
  }
  for (const node of statements(file)) found.add(node);
  for (const call of file.nodesOf('CallExpression')) if (removesTrail(file, call) || changesModel(call)) found.add(call);
  for (const call of file.nodesOf('CallExpression')) if (/^dropTable(?:IfExists)?$/.test(calleeName(call) ?? '') && namesAuditStore(partialText(file, call.arguments[0]) ?? '')) found.add(call);
  return [...found];
}

/** `AuditLog.destroy({ where })`, `auditRepository.update(id, …)`: the receiver is the trail, whatever it comes from. */
function changesModel(call: TSESTree.CallExpression): boolean {
  const owner = pathOf(call.callee)?.at(-2)?.replace('()', '') ?? '';
  return /^(?:update|updateOne|updateMany|delete|deleteOne|deleteMany|destroy|remove|truncate|drop|purge|clear|softDelete|replaceOne|(?:update|delete|remove|purge|softDelete|hardDelete|prune|anonymi[sz]e)(?:Where|Many|All|By[A-Z]\w*|Older\w*|Before\w*|Entries|Entry|Rows?|Records?|Events?))$/.test(calleeName(call) ?? '') && splitWords(owner).length > 1 && namesAuditStore(owner) && !/(?:service|client|queue|logger|buffer|map|cache|form|filters?|view|state|modal|panel)$/i.test(owner);
}

const removers = /^(?:unlink|unlinkSync|rm|rmSync|truncate|truncateSync|ftruncate|remove|removeSync|emptyDir)$/;
const keyRemovers = /^(?:del|unlink|ltrim|lTrim|expire|flushdb|zremrangebyscore|zRemRangeByScore|xtrim|xTrim|lrem|lRem|hdel|hDel)$/;

/** Files, keys, objects and rows of the trail that are removed, shortened or left to expire. */
function removesTrail(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const name = calleeName(call) ?? '';
  const first = call.arguments[0];
  if (/^(?:drop|dropCollection|deleteMany|deleteTable|dropIndexes)$/.test(name) && chainOf(call).links.some((link) => link.call && /^(?:collection|table|dropCollection)$/.test(link.name) && namesAuditStore(partialText(file, link.call.arguments[0]) ?? ''))) return true;
  if (removers.test(name)) return isAuditPath(file, first, call);
  if (keyRemovers.test(name)) return namesAuditStore(first ? (partialText(file, first) ?? '') : '');
  if (name === 'splice' || name === 'shift' || name === 'pop') return namesAuditStore(pathOf(call.callee)?.at(-2) ?? '');
  if (name === 'index' || name === 'createIndex') return /expireAfterSeconds/.test(file.textOf(call)) && (namesAuditStore(pathOf(call.callee)?.join(' ') ?? '') || chainOf(call).links.some((link) => namesAuditStore(link.call ? (partialText(file, link.call.arguments[0]) ?? '') : link.name)));
  if (name === 'send' && first?.type === 'NewExpression' && /^(?:DeleteObject|DeleteObjects|DeleteItem|UpdateItem|Delete|Update|DeleteLogGroup|DeleteLogStream)Command$/.test(calleeName(first) ?? '')) return namesAuditStore(first.arguments.map((argument) => file.textOf(argument)).join(' ').slice(0, 300));
  return false;
}

const sqlCall = /^(?:query|execute|raw|run|exec|prepare|unsafe|none|any|\$executeRaw(?:Unsafe)?|\$queryRaw(?:Unsafe)?|sql)$/;

function statements(file: SourceFile): Node[] {
  const calls = file.nodesOf('CallExpression').filter((call) => sqlCall.test(calleeName(call) ?? '') && changesAuditTable(partialText(file, call.arguments[0]) ?? ''));
  const templates = file.nodesOf('TaggedTemplateExpression').filter((node) => node.parent.type !== 'CallExpression' && changesAuditTable(partialText(file, node.quasi) ?? ''));
  return [...calls, ...templates];
}

function changesAuditTable(text: string): boolean {
  if (/\b(?:create|revoke|grant|trigger|rule)\b/i.test(text)) return false;
  return [...text.matchAll(changingSql)].some((match) => namesAuditStore(match[1]?.split('.').at(-1) ?? ''));
}

const writers = new Set(['createStream', 'appendFile', 'appendFileSync', 'writeFile', 'writeFileSync', 'createWriteStream', 'outputFile', 'outputJson', 'writeJson', 'writeJSON', 'outputFileSync', 'writeJsonSync', 'open', 'openSync']);

/** Audit written to a plain file: by its path, or by a logger's file transport. */
export function plainFiles(file: SourceFile): Node[] {
  const calls = file.nodesOf('CallExpression').filter((call) => (writers.has(calleeName(call) ?? '') || isRenamedWriter(file, call)) && isAuditPath(file, call.arguments[0], call) && !isSealed(file, call));
  const transports = file.nodesOf('NewExpression').filter((node) => /^(?:File|DailyRotateFile|RotatingFileStream|FileTransport|FileStreamRotator|JSONFile|JSONFileSync|FileSync|LowSync|Low|Datastore|FileAdapter|JSONFilePreset|LocalStorage|Conf|Store)$/.test(calleeName(node) ?? '') && node.arguments.some((argument) => holdsAuditPath(file, argument)));
  const pino = file.nodesOf('CallExpression').filter((call) => /^(?:destination|transport|pino)$/.test(calleeName(call) ?? '') && call.arguments.some((argument) => argument.type === 'Literal' ? isAuditPath(file, argument, call) : holdsAuditPath(file, argument, 'dest')));
  return [...calls, ...transports, ...pino, ...fileOptions(file), ...browserStores(file)];
}

/** `import { open as openFile } from 'node:fs/promises'`. */
function isRenamedWriter(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const origin = call.callee.type === 'Identifier' && call.arguments.length > 0 ? importOf(file, call.callee) : undefined;
  return origin !== undefined && writers.has(origin.imported) && /^(?:node:)?fs(?:\/promises)?$|^fs-extra$/.test(origin.module);
}

const loggerLibrary = cue(/log4js|bunyan|pino|loglevel|tslog|winston|morgan/);

/** File appenders of log4js, streams of bunyan, targets of pino: `{ type: 'file', filename: 'audit.log' }`, `{ path: 'audit.log' }`. */
function fileOptions(file: SourceFile): Node[] {
  if (!file.mentions(loggerLibrary)) return [];
  return file.nodesOf('Property').filter((node) => /^(?:filename|path|destination|fileName)$/.test(keyName(node) ?? '') && node.parent.parent?.type !== 'NewExpression' && /[./]/.test(partialText(file, node.value) ?? '') && namesAuditStore(partialText(file, node.value) ?? '') && node.parent.parent?.type !== 'CallExpression');
}

/** `localStorage.setItem('audit', …)` and other stores in a browser or on a phone. */
function browserStores(file: SourceFile): Node[] {
  return file.nodesOf('CallExpression').filter((call) => /^(?:setItem|multiSet)$/.test(calleeName(call) ?? '') && namesAuditStore(call.arguments[0] ? (partialText(file, call.arguments[0]) ?? file.textOf(call.arguments[0])) : ''));
}

function isAuditPath(file: SourceFile, node: Node | undefined, call: Node): boolean {
  if (!node) return false;
  const text = partialText(file, node) ?? pathText(file, node);
  if (text !== undefined && namesAuditStore(text)) return true;
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? (pathOf(node)?.slice(-2).join(' ') ?? '') : '';
  return namesAuditStore(name) || (name !== '' && /file|path|log/i.test(name) && isInTrail(call));
}

/** `path.join(dir, 'audit.log')`. */
function pathText(file: SourceFile, node: Node): string | undefined {
  const value = resolveConst(file, node);
  if (value.type !== 'CallExpression' || !/^(?:join|resolve)$/.test(calleeName(value) ?? '')) return undefined;
  return value.arguments.map((argument) => partialText(file, argument) ?? (argument.type === 'Identifier' ? argument.name : '')).join('/');
}

function holdsAuditPath(file: SourceFile, node: Node, key = 'filename'): boolean {
  const value = resolveConst(file, node);
  if (value.type !== 'ObjectExpression') return namesAuditStore(partialText(file, value) ?? '');
  for (const name of [key, 'filename', 'dirname', 'destination', 'path', 'file', 'options']) {
    const member = lookUpMember(file, value, name);
    if (member.kind === 'found' && (name === 'options' ? holdsAuditPath(file, member.value, 'destination') : namesAuditStore(partialText(file, member.value) ?? pathText(file, member.value) ?? ''))) return true;
  }
  return false;
}

/** Encrypted, signed or chained before it is written. */
function isSealed(file: SourceFile, call: Node): boolean {
  return /encrypt|cipher|seal|hmac|sign\(|prevHash|previousHash|createHash|chain/i.test(file.textOf(enclosingFunction(call) ?? call));
}

const sqliteModules = ['sqlite3', 'better-sqlite3', 'sqlite', 'node:sqlite', 'bun:sqlite', '@libsql/client', 'libsql', 'sql.js', 'expo-sqlite', 'react-native-sqlite-storage'];
const cipher = cue(/sqlcipher|multiple-ciphers|pragma\s+(?:hex)?key|pragma\(\s*['"`](?:hex)?key|encryptionKey|\bcipher\b/i);

const sqlite = cue(/sqlite|libsql/i);

/** A plain SQLite database that the trail is written to. */
export function plainSqlite(file: SourceFile): Node[] {
  if (!file.mentions(sqlite) || !importsSqlite(file)) return [];
  const opened = [...file.nodesOf('NewExpression'), ...file.nodesOf('CallExpression')].filter((node) => opensSqlite(file, node) && !isCiphered(file, node));
  const byName = opened.filter((node) => isAuditPath(file, node.arguments[0], node) || holdsFilename(file, node));
  if (opened.length === 0) return [];
  const inserts = dataAccesses(file).filter((access) => access.operation === 'write' && namesAuditStore(access.subject ?? ''));
  if (byName.length === 0) return inserts.length > 0 ? opened : [];
  return opened.filter((node) => byName.includes(node) || inserts.some((access) => file.textOf(access.call).startsWith(`${holderOf(node)}.`)));
}

/** Opened by a module that encrypts, or given a key by the variable that holds it; where nothing holds it, any key of the file will do. */
function isCiphered(file: SourceFile, node: Node): boolean {
  if (!file.mentions(cipher)) return false;
  const holder = holderOf(node);
  if (holder === ' ' || /cipher|encryptionKey/i.test(file.textOf(node)) || /cipher/i.test(moduleBehind(file, node) ?? '')) return true;
  return new RegExp(`(?<![\\w$])${holder.replaceAll('$', '\\$')}\\s*\\.\\s*\\w+\\([^)]{0,40}?\\b(?:hex)?key`, 'i').test(file.text);
}

/** The variable that a database is kept in. */
function holderOf(node: Node): string {
  const declarator = node.parent?.type === 'AwaitExpression' ? node.parent.parent : node.parent;
  return declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? declarator.id.name : ' ';
}

function importsSqlite(file: SourceFile): boolean {
  return importsModule(file, sqliteModules) || /type:\s*['"](?:better-)?sqlite3?['"]|client:\s*['"](?:better-)?sqlite3?['"]|dialect:\s*['"]sqlite['"]/.test(file.text);
}

function opensSqlite(file: SourceFile, node: TSESTree.NewExpression | TSESTree.CallExpression): boolean {
  const name = calleeName(node) ?? '';
  if (!/^(?:Database|DatabaseSync|open|openAsync|openDatabase|openDatabaseSync|createClient|createConnection|DataSource|Sequelize|knex|cached)$/i.test(name) && importOf(file, node.callee)?.imported !== 'default') return false;
  const origin = importOf(file, node.callee);
  if (origin && sqliteModules.includes(origin.module)) return true;
  return /sqlite/i.test(node.arguments.map((argument) => file.textOf(argument)).join(' ').slice(0, 300));
}

function holdsFilename(file: SourceFile, node: TSESTree.NewExpression | TSESTree.CallExpression): boolean {
  const first = node.arguments[0];
  return first !== undefined && /(?:filename|database|storage|url)\s*:\s*['"`][^'"`]*audit/i.test(file.textOf(resolveConst(file, first)));
}

const consoleMethods = new Set(['log', 'info', 'warn', 'debug', 'error', 'write']);

/** A record that goes to the console: `console.log('[AUDIT]', event)`, or `console.log(event)` in a function that keeps the trail. */
export function consoleTrail(file: SourceFile): Node[] {
  return file.nodesOf('CallExpression').filter((call) => {
    const path = pathOf(call.callee);
    if (!path || !consoleMethods.has(path.at(-1) ?? '') || !(path[0] === 'console' || (path[0] === 'process' && /^std/.test(path[1] ?? '')))) return false;
    const [first, ...rest] = call.arguments;
    if (!first) return false;
    const text = partialText(file, first);
    const tagged = text !== undefined && (/^\W{0,3}(?:PHI[ _-]?)?AUDIT\b/.test(text) || /^\W{0,3}(?:phi[ _-]?)?audit(?:[ _-]?(?:log|trail|event))?\s*[:\]|]/i.test(text));
    if (tagged) return rest.length > 0 || text.includes('\u0000');
    if (/^audit(?:Entry|Event|Record|Row|Line)?$|^(?:entry|event|record)Audit$/i.test(soleName(first))) return true;
    return text === undefined && isInTrail(call) && !isFailureLine(call) && writesNothingElse(file, call);
  });
}

/** `auditEntry` of `JSON.stringify(auditEntry)` and `${JSON.stringify(auditEntry)}\n`. */
function soleName(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'TemplateLiteral') return node.expressions.length === 1 && node.expressions[0] ? soleName(node.expressions[0]) : '';
  if (node.type === 'BinaryExpression') return soleName(node.left);
  return node.type === 'CallExpression' && calleeName(node) === 'stringify' && node.arguments[0] ? soleName(node.arguments[0]) : '';
}

function isFailureLine(call: Node): boolean {
  for (let node = call.parent; node && !isFunction(node); node = node.parent) if (node.type === 'CatchClause') return true;
  return false;
}

/** A line beside a real write is a trace of it. */
function writesNothingElse(file: SourceFile, call: Node): boolean {
  const fn = enclosingFunction(call);
  return fn !== undefined && !/await|\.(?:save|create|insert|append|write|push|send|query|put|add)\(/.test(file.textOf(fn).replace(file.textOf(call), ''));
}

const grantText = /\bgrant\s+(?:all(?:\s+privileges)?|[\w\s,]*\b(?:update|delete|truncate)\b[\w\s,]*)\s+on\s+(?:table\s+)?["'`]?(\w+)/i;
const dropGuardText = /\b(?:drop|disable)\s+(?:trigger|rule|policy)\s+(?:if\s+exists\s+)?(\w+)/i;

/** Statements that give rights to change the trail, or take its protection away. */
export function openedTrails(file: SourceFile): Node[] {
  const opens = (text: string): boolean => namesAuditStore(grantText.exec(text)?.[1] ?? '') || namesAuditStore(dropGuardText.exec(text)?.[1] ?? '');
  const calls = file.nodesOf('CallExpression').filter((call) => sqlCall.test(calleeName(call) ?? '') && opens(partialText(file, call.arguments[0]) ?? ''));
  const templates = file.nodesOf('TaggedTemplateExpression').filter((node) => node.parent.type !== 'CallExpression' && opens(partialText(file, node.quasi) ?? ''));
  return [...calls, ...templates];
}

const protectedText = cue(/\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?(?:trigger|rule|policy)|\brevoke\s|\braise\s+exception|\bappend[-_ ]?only|\bimmutable|\bworm\b|\bobject_?lock|\bledger\s*=\s*on|\bprev(?:ious)?_?hash|\bhash_?chain|\.pre\(\s*\[?\s*['"](?:update|delete|findOneAnd|remove|save)|BeforeUpdate|BeforeRemove|beforeUpdate|beforeDestroy/i);

/** The table that a revocation, trigger or policy protects. */
const protectedName = /\b(?:revoke\s[^;`'"]{0,120}?|(?:before|after|instead\s+of)\s[\w\s]{1,40}?|policy\s+\w+\s+)\bon\s+(?:table\s+)?(\w+)/gi;

/** Definitions of audit tables and models in a file that says nothing of append-only. */
export function openTables(file: SourceFile): { node: Node; sure: boolean }[] {
  const found: { node: Node; sure: boolean }[] = [];
  for (const call of file.nodesOf('CallExpression')) {
    const name = calleeName(call) ?? '';
    const first = partialText(file, call.arguments[0]) ?? '';
    if (/^createTable(?:IfNotExists)?$/.test(name) && namesAuditStore(first)) found.push({ node: call, sure: true });
    else if (sqlCall.test(name) && namesAuditStore(/create\s+table\s+(?:if\s+not\s+exists\s+)?["'`[]?(?:\w+\.)?(\w+)/i.exec(first)?.[1] ?? '')) found.push({ node: call, sure: true });
    else if ((name === 'define' || name === 'init') && namesAuditStore(first !== '' ? first : (pathOf(call.callee)?.at(-2) ?? '')) && call.arguments.some((argument) => argument.type === 'ObjectExpression')) found.push({ node: call, sure: name === 'define' });
    else if (name === 'model' && namesAuditStore(first) && call.arguments.length > 1 && !isProtectedSchema(file, call.arguments[1])) found.push({ node: hasInlineSchema(call.arguments[1]) ? (call.arguments[1] ?? call) : call, sure: hasInlineSchema(call.arguments[1]) });
    else if (/^(?:pg|mysql|sqlite)Table$/.test(name) && namesAuditStore(first)) found.push({ node: call, sure: false });
  }
  for (const cls of file.nodesOf('ClassDeclaration')) if (cls.id && namesAuditStore(cls.id.name) && decoratorsOf(cls).some((decorator) => /^(?:Entity|Table|Schema)$/.test(decorator.name))) found.push({ node: cls.id, sure: false });
  if (!file.mentions(protectedText)) return found;
  const named = new Set([...file.text.matchAll(protectedName)].map((match) => match[1] ?? ''));
  return found.filter(({ node }) => node.type === 'NewExpression' || (named.size > 0 && node.type === 'CallExpression' && /^createTable/.test(calleeName(node) ?? '') && !named.has(partialText(file, node.arguments[0]) ?? '')));
}

function hasInlineSchema(node: Node | undefined): boolean {
  return node?.type === 'NewExpression';
}

/** A schema whose own text or hooks forbid changes. */
function isProtectedSchema(file: SourceFile, node: Node | undefined): boolean {
  if (!node) return false;
  const value = resolveConst(file, node);
  if (/immutable\s*:\s*true/.test(file.textOf(value))) return true;
  const name = node.type === 'Identifier' ? node.name : undefined;
  return name !== undefined && (new RegExp(`\\b${name.replace(/\$/g, '\\$')}\\.(?:pre|plugin)\\(`).test(file.text) || value === node);
}
