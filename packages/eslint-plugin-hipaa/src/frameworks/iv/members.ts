import type { TSESTree } from '@typescript-eslint/utils';
import { importOf } from '../../ast/imports.js';
import { enclosingFunction, isFunction, unwrapAwait, type Node } from '../../ast/nodes.js';
import { lookUpMember } from '../../ast/objects.js';
import type { SourceFile } from '../../ast/source-file.js';
import { memberName, pathOf } from '../../ast/static-names.js';
import { resolveConst } from '../../ast/static-values.js';
import { isIvName } from '../crypto-calls.js';
import { envRead, isEnvironment } from '../env-reads.js';
import { fieldOrigin } from './fields.js';
import { returnsOrigin } from './helpers.js';
import { isKeyMaterial } from './keys.js';
import { isConfigModule, isConfigPath, isRepeatingName } from './names.js';
import { memberOfVariable } from './objects.js';
import { origin, originOf, unknown, worst, type Origin, type Trace } from './trace.js';

/** What a member is: a field of the class, a constant object's member, a setting; failing these what its name says. */
export function memberOrigin(trace: Trace, node: TSESTree.MemberExpression): Origin {
  const { file } = trace;
  if (envRead(file, node)) return origin('configured');
  const name = memberName(node);
  if (node.object.type === 'ThisExpression' && name !== undefined) return isRepeatingName(name) || isKeyMaterial(file, node) ? origin('derived') : fieldOrigin(trace, node, name);
  const resolved = resolveConst(file, node);
  if (resolved !== node) return scopedOrigin(trace, resolved);
  if (name === undefined) return computedOrigin(trace, node);
  const stored = storedMember(file, node);
  if (stored) return scopedOrigin(trace, stored);
  const ofClass = fieldOrigin(trace, node, name);
  if (ofClass.kind !== 'unknown') return ofClass;
  const ofVariable = isEnvironment(file, node.object) ? origin('configured') : node.object.type === 'Identifier' ? memberOfVariable(trace, node.object, name) : unknown;
  return ofVariable.kind === 'unknown' ? namedOrigin(trace, node, name) : ofVariable;
}

function namedOrigin(trace: Trace, node: TSESTree.MemberExpression, name: string): Origin {
  if (isRepeatingName(name)) return origin('derived', /key|pass|secret/i.test(name));
  if (isIvName(name) && (isConfigPath(pathOf(node) ?? []) || isConfigModule(importOf(trace.file, node)?.module ?? ''))) return origin('configured', false);
  return name === 'buffer' || name === 'ciphertext' || name === 'words' ? originOf(trace, node.object) : unknown;
}

/** `ivs[field]`: any of the members of a constant object. */
function computedOrigin(trace: Trace, node: TSESTree.MemberExpression): Origin {
  const object = resolveConst(trace.file, node.object);
  if (object.type !== 'ObjectExpression') return elementOrigin(trace, node);
  return worst(object.properties.flatMap((property) => (property.type === 'Property' ? [scopedOrigin(trace, property.value)] : [])));
}

/** `alphabet[Math.floor(Math.random() * 16)]` is what its index is; any other element what its list is. */
function elementOrigin(trace: Trace, node: TSESTree.MemberExpression): Origin {
  const index = originOf(trace, node.property);
  return index.kind === 'predictable' || index.kind === 'fresh' ? index : originOf(trace, node.object);
}

/** A member of a constant object through `Object.freeze` and spreads at any level. */
function storedMember(file: SourceFile, node: TSESTree.MemberExpression, depth = 0): Node | undefined {
  const name = memberName(node);
  if (name === undefined || depth > 4) return undefined;
  const object = unwrapAwait(node.object);
  const owner = object.type === 'MemberExpression' ? storedMember(file, object, depth + 1) : resolveConst(file, object);
  const member = owner && lookUpMember(file, owner, name);
  return member?.kind === 'found' ? member.value : undefined;
}

/** A constant object's member: fresh bytes in it live as long as the object. */
function scopedOrigin(trace: Trace, resolved: Node): Origin {
  const isGetter = isFunction(resolved) && resolved.parent.type === 'Property' && resolved.parent.kind === 'get';
  const found = isGetter ? returnsOrigin(trace, resolved) : originOf(trace, resolved);
  return found.kind === 'fresh' && !isGetter && enclosingFunction(resolved) !== enclosingFunction(trace.use) ? origin('reused') : found;
}
