import type { TSESTree } from '@typescript-eslint/utils';
import { contains, unwrap, type FunctionNode, type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { calleeName } from '../../ast/static-names.js';
import { within } from '../within.js';
import { putsRawForward, type RawNames } from './raw-names.js';
import { redactsNothing } from './redacting-calls.js';

/**
 * Where the code behind a `try` whose failure is swallowed hands on a variable that only the `try` would have made safe:
 * `let out = note; try { out = scrub(note); } catch { log(); } return out;`, and the same in `finally`.
 */
export function swallowed(file: SourceFile, fn: FunctionNode, statement: TSESTree.TryStatement, names: RawNames): Node | undefined {
  if (statement.handler && !redactsNothing(statement.handler)) return finallyHands(file, statement, names);
  const later = statement.handler ? [...following(statement, fn), ...(statement.finalizer ? [statement.finalizer] : [])] : statement.finalizer ? [statement.finalizer] : [];
  const changed = withLoops(statement, fn, assignedIn(file, statement.block));
  const returnsInside = within(file.nodesOf('ReturnStatement'), statement.block).length > 0;
  const hands = later.some((next) => handsOn(file, next, names, changed, returnsInside));
  return hands ? (statement.handler ?? statement) : undefined;
}

function finallyHands(file: SourceFile, statement: TSESTree.TryStatement, names: RawNames): Node | undefined {
  const last = statement.finalizer;
  return last && within(file.nodesOf('ReturnStatement'), last).some((node) => putsRawForward(names, node.argument)) ? statement : undefined;
}

/** The statements behind a statement, up to the function's end. */
function following(statement: Node, fn: FunctionNode): Node[] {
  const found: Node[] = [];
  for (let node: Node = statement; node.parent && node !== fn; node = node.parent) {
    if (node.parent.type !== 'BlockStatement') continue;
    const { body } = node.parent;
    found.push(...body.slice(body.indexOf(node as TSESTree.Statement) + 1));
    if (node.parent.parent === fn) break;
  }
  return found;
}

/** The variables that a block writes, by themselves or a member of theirs. */
function assignedIn(file: SourceFile, block: Node): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { left } of within(file.nodesOf('AssignmentExpression'), block)) {
    let target: Node = unwrap(left);
    while (target.type === 'MemberExpression') target = unwrap(target.object);
    if (target.type === 'Identifier') names.add(target.name);
  }
  return names;
}

/** A loop's variable stands for the list that it runs over. */
function withLoops(statement: Node, fn: FunctionNode, changed: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(changed);
  for (let node: Node = statement; node.parent && node !== fn; node = node.parent) {
    if (node.type !== 'ForOfStatement' || node.left.type !== 'VariableDeclaration' || node.right.type !== 'Identifier') continue;
    const target = node.left.declarations[0]?.id;
    if (target?.type === 'Identifier' && names.has(target.name)) names.add(node.right.name);
  }
  return names;
}

function handsOn(file: SourceFile, next: Node, names: RawNames, changed: ReadonlySet<string>, returnsInside: boolean): boolean {
  const safe = new Map([...names].filter(([name]) => changed.has(name)));
  const returned = [...within(file.nodesOf('ReturnStatement'), next), ...(next.type === 'ReturnStatement' ? [next] : [])];
  if (returned.some((node) => putsRawForward(safe, node.argument) || (returnsInside && putsRawForward(names, node.argument)))) return true;
  return within(file.nodesOf('CallExpression'), next).some((call) => !isLogging(call) && call.arguments.some((argument) => putsRawForward(safe, argument)) && contains(next, call));
}

function isLogging(call: TSESTree.CallExpression): boolean {
  return /^(?:log|info|warn|error|debug|trace|isArray|keys|entries|assert\w*|verify\w*|validate\w*)$/.test(calleeName(call) ?? '');
}
