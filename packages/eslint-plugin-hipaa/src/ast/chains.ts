import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type Node } from './nodes.js';
import { memberName } from './static-names.js';

/** One name on a chain of members and calls: `db`, `.collection('patients')`, `.find({})`. */
export interface Link {
  readonly name: string;
  readonly call: TSESTree.CallExpression | undefined;
}

/** A chain from its root to its tip: `db.select().from(patients)` has the links `db`, `select()`, `from()`. */
export interface Chain {
  readonly root: Node;
  readonly links: readonly Link[];
}

/** The chain that ends in a call. A root without a name (`(await x)`, `new Foo()`) leaves no link. */
export function chainOf(tip: TSESTree.CallExpression): Chain {
  const links: Link[] = [];
  let current: Node = tip;
  let call: TSESTree.CallExpression | undefined;
  for (;;) {
    current = unwrap(current);
    if (current.type === 'CallExpression' && !call) {
      call = current;
      current = current.callee;
    } else if (current.type === 'MemberExpression') {
      links.push({ name: memberName(current) ?? '*', call });
      call = undefined;
      current = current.object;
    } else break;
  }
  if (current.type === 'Identifier') links.push({ name: current.name, call });
  else if (current.type === 'ThisExpression') links.push({ name: 'this', call });
  return { root: current, links: links.reverse() };
}

/** The outermost call of the chain that a call stands in: `a.b().c()` for `a.b()`. */
export function tipOf(call: TSESTree.CallExpression): TSESTree.CallExpression {
  let tip = call;
  for (;;) {
    const next = nextCall(tip);
    if (!next) return tip;
    tip = next;
  }
}

/** The call that is made on what a call returns. */
function nextCall(call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  let node: Node = call;
  let seenMember = false;
  for (let parent = node.parent; parent; node = parent, parent = parent.parent) {
    if (parent.type === 'MemberExpression' && parent.object === node) seenMember = true;
    else if (parent.type === 'CallExpression' && parent.callee === node) return seenMember ? parent : undefined;
    else if (parent.type !== 'TSNonNullExpression' && parent.type !== 'ChainExpression' && parent.type !== 'TSAsExpression') return undefined;
  }
  return undefined;
}
