import type { TSESTree } from '@typescript-eslint/utils';
import { inspectingName, redactingName } from 'phi-vocabulary';
import { unwrap } from '../../ast/nodes.js';
import { calleeName, memberName } from '../../ast/static-names.js';

/** Methods that say nothing by themselves: `deidentifier.process(note)`, `this.scrubber.run(text)`. */
const plainMethod = /^(?:run|process|apply|clean|transform|execute|handle|text|mask|strip|call|invoke|sanitize|perform)$/;

/** Whether a call's name, or the name of what a plain method is called on, promises the removal of identifiers. */
export function isRedacting(call: TSESTree.CallExpression): boolean {
  const name = calleeName(call) ?? '';
  if (redactingName.test(name)) return !inspectingName.test(name);
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !plainMethod.test(name)) return false;
  const owner = unwrap(callee.object);
  const ownerName = owner.type === 'Identifier' ? owner.name : owner.type === 'MemberExpression' ? (memberName(owner) ?? '') : '';
  return redactingName.test(ownerName) && !inspectingName.test(ownerName);
}

/** Whether a catch clause lets the code behind the `try` go on as if nothing had happened. */
export function redactsNothing(handler: TSESTree.CatchClause | null): boolean {
  return handler !== null && !handler.body.body.some((node) => /^(?:Throw|Return|Continue|Break)Statement$/.test(node.type));
}
