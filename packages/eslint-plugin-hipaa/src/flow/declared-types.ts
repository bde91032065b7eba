import type { TSESTree } from '@typescript-eslint/utils';
import { classBehind, dataMemberName, dataMemberType, isDataMember, membersOfClass, type DataMember } from '../ast/class-members.js';
import { unwrap, unwrapAwait, type ClassNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction } from '../ast/static-values.js';
import { calleeName, memberName, receiverOf } from '../ast/static-names.js';
import { elementCallbacks, pipedInto } from './callbacks.js';
import { pathTo, type PathStep } from './patterns.js';

/** A type or class declared in the file. */
export type Declared = TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration | TSESTree.ClassDeclaration | TSESTree.TSEnumDeclaration;

const depthLimit = 8;

/** The types the file declares, by name. */
export function declaredTypes(file: SourceFile): ReadonlyMap<string, Declared> {
  return file.fact(collectTypes);
}

function collectTypes(file: SourceFile): ReadonlyMap<string, Declared> {
  const types = new Map<string, Declared>();
  for (const node of file.nodesOf('TSInterfaceDeclaration')) types.set(node.id.name, node);
  for (const node of file.nodesOf('TSTypeAliasDeclaration')) types.set(node.id.name, node);
  for (const node of file.nodesOf('TSEnumDeclaration')) types.set(node.id.name, node);
  for (const node of file.nodesOf('ClassDeclaration')) if (node.id) types.set(node.id.name, node);
  return types;
}

/** The type an expression is declared to have, as written in the file: annotations, fields, return types, members of local types. */
export function typeNodeOf(file: SourceFile, node: Node, depth = 0): Node | undefined {
  if (depth > depthLimit) return undefined;
  const inner = unwrapAwait(node);
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' || node.type === 'TSTypeAssertion') return node.typeAnnotation;
  if (node.type === 'AwaitExpression' || node.type === 'ChainExpression') return typeNodeOf(file, node.type === 'AwaitExpression' ? node.argument : node.expression, depth + 1);
  switch (inner.type) {
    case 'Identifier':
      return ofVariable(file, inner, depth);
    case 'MemberExpression':
      return ofMember(file, inner, depth);
    case 'CallExpression':
      return ofCall(file, inner, depth);
    default:
      return undefined;
  }
}

/** The type at the end of a destructuring path. */
export function typeAlong(file: SourceFile, type: Node | undefined, path: readonly PathStep[]): Node | undefined {
  let current = type;
  for (const step of path) current = current && step.member !== undefined ? (memberType(file, current, step.member) ?? ofAnswer(file, current, step.member)) : undefined;
  return current;
}

/** `api.get<Visit[]>(url).then(({ data }) => …)`: the type argument of a request is what its answer holds, or the answer itself. */
function ofAnswer(file: SourceFile, type: Node, name: string): Node | undefined {
  const element = type.type === 'TSArrayType' ? type.elementType : type;
  const isDeclared = element.type === 'TSTypeReference' && element.typeName.type === 'Identifier' && declaredTypes(file).has(element.typeName.name);
  return isDeclared && (name === 'data' || name === 'body') ? type : undefined;
}

function ofVariable(file: SourceFile, node: TSESTree.Identifier, depth: number): Node | undefined {
  const definition = file.definitionOf(node);
  if (!definition) return undefined;
  const name = definition.name as Node;
  const holder = definition.node as Node;
  if (holder.type === 'VariableDeclarator') {
    const own = annotationOf(holder.id);
    const loop = holder.parent.parent;
    const source = own ?? ofHook(holder) ?? (loop.type === 'ForOfStatement' && loop.left === holder.parent ? typeNodeOf(file, loop.right, depth + 1) : holder.init ? typeNodeOf(file, holder.init, depth + 1) : undefined);
    return typeAlong(file, source, pathTo(holder.id, name) ?? []);
  }
  if (!('params' in holder)) return undefined;
  const param = (holder.params as Node[]).find((candidate) => pathTo(candidate, name) !== undefined);
  if (!param) return undefined;
  return typeAlong(file, annotationOf(param) ?? ofCallbackParameter(file, holder, param, depth), pathTo(param, name) ?? []);
}

/** `const [draft] = useState<Draft>()`, `const form = useRef<Draft>(null)`: the type argument is what the hook holds. */
function ofHook(holder: TSESTree.VariableDeclarator): Node | undefined {
  const call = holder.init ? unwrapAwait(holder.init) : undefined;
  if (call?.type !== 'CallExpression' || !/^(?:use[A-Z]\w*|ref|shallowRef|signal|createSignal|reactive|atom|writable)$/.test(calleeName(call) ?? '')) return undefined;
  const held = call.typeArguments?.params[0];
  // The setter of `[value, setValue]` holds nothing.
  return held && holder.id.type === 'ArrayPattern' ? tupleOf(held) : held;
}

/** Stands for the pair a hook returns; `typeAlong` takes its first step off. */
function tupleOf(held: Node): Node {
  return { type: 'TSTupleType', elementTypes: [held], range: held.range, loc: held.loc } as unknown as Node;
}

function ofCallbackParameter(file: SourceFile, fn: Node, param: Node, depth: number): Node | undefined {
  const call = fn.parent;
  if (call?.type !== 'CallExpression' || call.callee === fn || !('params' in fn)) return undefined;
  const role = elementCallbacks.get(calleeName(call) ?? '');
  const receiver = receiverOf(call) ?? pipedInto(call);
  return role?.elementParameters.includes((fn.params as Node[]).indexOf(param)) && receiver ? typeNodeOf(file, receiver, depth + 1) : undefined;
}

/** The annotation on a parameter, pattern or variable. */
export function annotationOf(node: Node): Node | undefined {
  const target = node.type === 'AssignmentPattern' ? node.left : node.type === 'TSParameterProperty' ? (node.parameter.type === 'AssignmentPattern' ? node.parameter.left : node.parameter) : node;
  return 'typeAnnotation' in target && target.typeAnnotation?.type === 'TSTypeAnnotation' ? target.typeAnnotation.typeAnnotation : undefined;
}

function ofMember(file: SourceFile, node: TSESTree.MemberExpression, depth: number): Node | undefined {
  const name = memberName(node);
  const object = unwrap(node.object);
  const cls = classBehind(file, object);
  if (cls || object.type === 'ThisExpression') {
    const field = name === undefined ? undefined : fieldOf(cls, name);
    return field && dataMemberType(field);
  }
  const owner = typeNodeOf(file, object, depth + 1);
  if (!owner) return undefined;
  return node.computed && name === undefined ? owner : name === undefined ? undefined : memberType(file, owner, name);
}

/** A class's own declaration of a field: a property or a constructor's parameter property. */
export function fieldOf(cls: ClassNode | undefined, name: string): DataMember | undefined {
  return cls && findMember(membersOfClass(cls), name);
}

const sameElement: ReadonlySet<string> = new Set(['find', 'filter', 'at', 'slice', 'sort', 'toSorted', 'reverse', 'pop', 'shift', 'concat', 'get', 'findLast', 'flat', 'values']);

function ofCall(file: SourceFile, node: TSESTree.CallExpression, depth: number): Node | undefined {
  const fn = calledFunction(file, node);
  if (fn?.returnType) return fn.returnType.typeAnnotation;
  const receiver = receiverOf(node);
  const name = calleeName(node) ?? '';
  const argument = node.typeArguments?.params[0];
  if (argument && fetching.test(name)) return argument;
  return receiver && sameElement.has(name) ? typeNodeOf(file, receiver, depth + 1) : undefined;
}

/** Calls whose type argument is what they bring: `axios.get<Patient>(…)`, `api<Row>('/a')`, `useQuery<Patient[]>(…)`. */
const fetching = /^(?:\$?fetch|get|post|put|patch|request|query|find|load|read|api|call|invoke|axios|use(?:Query|SWR|Fetch|AsyncData|Suspense)|parse|select|execute|json|run|one|many|all|first)(?!\w*(?:Repository|Model|Context|Form|Ref|Store|Client|Service))/i;

/** Members by which a generic container hands out what it is a container of: `Job<T>['data']`. */
const contentMembers: ReadonlySet<string> = new Set(['data', 'body', 'value', 'payload', 'resource', 'content', 'input', 'output', 'params', 'query', 'current', 'result', 'results', 'items', 'rows', 'variables', 'values', 'message', 'record', 'args']);
const containers: ReadonlySet<string> = new Set(['Promise', 'Array', 'ReadonlyArray', 'Partial', 'Required', 'Readonly', 'NonNullable', 'Awaited', 'Set', 'DeepPartial', 'Loaded', 'WithId', 'HydratedDocument', 'Observable']);

/** The type of a member of a type written in the file. */
function memberType(file: SourceFile, type: Node, name: string, depth = 0): Node | undefined {
  if (depth > depthLimit) return undefined;
  switch (type.type) {
    case 'TSArrayType':
      return memberType(file, type.elementType, name, depth + 1) ?? (/^\d+$/.test(name) ? type.elementType : undefined);
    case 'TSTupleType':
      return type.elementTypes[Number(name)];
    case 'TSTypeLiteral':
      return signatureOf(type.members, name);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return firstOf(type.types, (part) => memberType(file, part, name, depth + 1));
    case 'TSTypeReference':
      return ofReferenceMember(file, type, name, depth);
    default:
      return undefined;
  }
}

function ofReferenceMember(file: SourceFile, type: TSESTree.TSTypeReference, name: string, depth: number): Node | undefined {
  const typeName = type.typeName.type === 'Identifier' ? type.typeName.name : '';
  const first = type.typeArguments?.params[0];
  if (containers.has(typeName) && first) return memberType(file, first, name, depth + 1);
  const declared = declaredTypes(file).get(typeName);
  if (!declared) return first && contentMembers.has(name) ? first : undefined;
  if (declared.type === 'TSTypeAliasDeclaration') return memberType(file, declared.typeAnnotation, name, depth + 1);
  if (declared.type === 'TSInterfaceDeclaration') {
    return signatureOf(declared.body.body, name) ?? firstOf(declared.extends, (base) => (base.expression.type === 'Identifier' ? inheritedMember(file, base.expression.name, name, depth) : undefined));
  }
  return declared.type === 'ClassDeclaration' ? signatureOf(membersOfClass(declared), name) : undefined;
}

function inheritedMember(file: SourceFile, base: string, name: string, depth: number): Node | undefined {
  const declared = declaredTypes(file).get(base);
  return declared?.type === 'TSInterfaceDeclaration' && depth < depthLimit ? signatureOf(declared.body.body, name) : undefined;
}

function signatureOf(members: readonly Node[], name: string): Node | undefined {
  const member = findMember(members, name);
  return member && dataMemberType(member);
}

function findMember(members: readonly Node[], name: string): DataMember | undefined {
  return members.find((candidate): candidate is DataMember => isDataMember(candidate) && dataMemberName(candidate) === name);
}

/** The declaration of the member a read takes, in an interface, alias or class of the file: where a `@phi` mark would stand. */
export function declarationOfMember(file: SourceFile, node: TSESTree.MemberExpression): Node | undefined {
  const name = memberName(node);
  const owner = typeNodeOf(file, node.object);
  const declared = owner?.type === 'TSTypeReference' && owner.typeName.type === 'Identifier' ? declaredTypes(file).get(owner.typeName.name) : undefined;
  if (name === undefined || !declared) return undefined;
  if (declared.type === 'TSInterfaceDeclaration') return findMember(declared.body.body, name);
  if (declared.type === 'ClassDeclaration') return fieldOf(declared, name);
  return declared.type === 'TSTypeAliasDeclaration' && declared.typeAnnotation.type === 'TSTypeLiteral' ? findMember(declared.typeAnnotation.members, name) : undefined;
}

function firstOf<T>(list: readonly T[], find: (item: T) => Node | undefined): Node | undefined {
  for (const item of list) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}
