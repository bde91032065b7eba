import type { TSESTree } from '@typescript-eslint/utils';
import { decoratorsOf } from '../ast/decorators.js';
import { importOf } from '../ast/imports.js';
import { enclosingClass, unwrap, unwrapAwait, type ClassNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { initOf } from '../ast/static-values.js';
import { calleeName, keyName, memberName } from '../ast/static-names.js';

/** What is known of an object that a method is called on. */
export interface Receiver {
  /** Its last name: `patients` of `this.patients`. */
  readonly name: string;
  /** Its type's own name, when declared: `Repository`, `PatientService`. */
  readonly type: string | undefined;
  /** The entity it is a store of: `Claim` of `Repository<Claim>`, `getRepository(Claim)`, `mongoose.model('Claim')`. */
  readonly entity: string | undefined;
  /** The module it is imported from, and the name it has there. */
  readonly module: string | undefined;
  readonly imported: string | undefined;
}

interface Declared {
  readonly type: string | undefined;
  readonly entity: string | undefined;
}

const nothing: Declared = { type: undefined, entity: undefined };
const makers = new Set(['getRepository', 'getCustomRepository', 'getMongoRepository', 'getTreeRepository', 'model', 'define', 'collection', 'getModel', 'getCollection', 'forFeature', 'withConverter', 'table', 'prepare', 'container']);

/** What a receiver is by its declaration: class field, parameter, variable or import. */
export function receiverOfCall(file: SourceFile, node: Node): Receiver {
  const inner = unwrapAwait(node);
  if (inner.type === 'MemberExpression') {
    const name = memberName(inner) ?? '*';
    const declared = inner.object.type === 'ThisExpression' ? fieldOf(file, inner, name) : nothing;
    return { name, ...declared, ...originOf(file, inner) };
  }
  if (inner.type === 'Identifier') return { name: inner.name, ...declaredOf(file, inner), ...originOf(file, inner) };
  if (inner.type === 'CallExpression') return { name: calleeName(inner) ?? '*', ...declaredByCall(inner), ...nowhere };
  if (inner.type === 'NewExpression') return { name: calleeName(inner) ?? '*', type: calleeName(inner), entity: undefined, ...nowhere };
  return { name: '*', ...nothing, ...nowhere };
}

const nowhere = { module: undefined, imported: undefined };

/** `Patient` of `const { Patient: P } = require('../models')`; `patients` of `require('../models/patients')`. */
function originOf(file: SourceFile, node: Node): Pick<Receiver, 'module' | 'imported'> {
  const origin = importOf(file, node);
  if (!origin) return nowhere;
  const whole = origin.imported === '*' || origin.imported === 'default';
  return { module: origin.module, imported: whole ? (origin.module.startsWith('.') ? origin.module.split('/').at(-1)?.split('.')[0] : undefined) : origin.imported };
}

function fieldOf(file: SourceFile, node: Node, name: string): Declared {
  const cls = enclosingClass(node);
  if (!cls) return nothing;
  const known = file.fact(fieldsByClass);
  let fields = known.get(cls);
  if (!fields) known.set(cls, (fields = readFields(cls)));
  return fields.get(name) ?? nothing;
}

function fieldsByClass(): Map<ClassNode, Map<string, Declared>> {
  return new Map();
}

function readFields(cls: ClassNode): Map<string, Declared> {
  const map = new Map<string, Declared>();
  for (const member of cls.body.body) {
    if (member.type === 'PropertyDefinition') {
      const name = keyName(member);
      if (name !== undefined) map.set(name, declared(member.typeAnnotation, member, member.value));
    } else if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
      for (const parameter of member.value.params) addParameter(parameter, map);
      addAssignments(member.value, map);
    }
  }
  return map;
}

function addParameter(parameter: TSESTree.Parameter, map: Map<string, Declared>): void {
  const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  if (inner.type === 'Identifier') map.set(inner.name, declared(inner.typeAnnotation, parameter, undefined));
}

/** `this.patients = ds.getRepository(Patient)` in the constructor. */
function addAssignments(constructor: TSESTree.MethodDefinition['value'], map: Map<string, Declared>): void {
  for (const statement of constructor.body?.body ?? []) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
    const { left, right } = statement.expression;
    if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') continue;
    const name = memberName(left);
    const value = unwrapAwait(right);
    const found = value.type === 'Identifier' ? map.get(value.name) : declaredByValue(value);
    if (name !== undefined && found) map.set(name, found);
  }
}

function declaredOf(file: SourceFile, identifier: TSESTree.Identifier): Declared {
  const definition = file.variableOf(identifier)?.defs[0];
  const name = definition?.name as Node | undefined;
  if (name?.type === 'Identifier' && name.typeAnnotation) return declared(name.typeAnnotation, name, undefined);
  const init = initOf(file, identifier);
  return init ? declaredByValue(unwrapAwait(init)) : nothing;
}

function declared(annotation: TSESTree.TSTypeAnnotation | undefined, decorated: Node, value: Node | null | undefined): Declared {
  const byType = annotation ? readType(annotation.typeAnnotation) : value ? declaredByValue(unwrapAwait(value)) : nothing;
  const injected = decoratorsOf(decorated).find((decorator) => decorator.name.startsWith('Inject'))?.arguments[0];
  return byType.entity === undefined && injected ? { type: byType.type ?? 'Repository', entity: entityName(injected) } : byType;
}

function declaredByValue(value: Node): Declared {
  if (value.type === 'CallExpression') return declaredByCall(value);
  if (value.type === 'NewExpression') return { type: calleeName(value), entity: value.typeArguments?.params[0] && /(?:Repo(?:sitory)?|Model|Store|Collection|Dao|Table|Mapper)$/.test(calleeName(value) ?? '') ? readType(value.typeArguments.params[0]).type : undefined };
  return nothing;
}

function declaredByCall(call: TSESTree.CallExpression): Declared {
  const name = calleeName(call);
  if (name === undefined || !makers.has(name)) return nothing;
  return { type: name.endsWith('Repository') || name === 'forFeature' ? 'Repository' : 'Model', entity: entityName(call.arguments[0]) };
}

/** `Patient`, `'Patient'`, `Patient.name`, `() => Patient`. */
export function entityName(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'Literal' && typeof inner.value === 'string') return inner.value;
  if (inner.type === 'MemberExpression') return memberName(inner) === 'name' ? entityName(inner.object) : memberName(inner);
  if (inner.type === 'ArrowFunctionExpression') return entityName(inner.body);
  return undefined;
}

/** `Repository<Claim>` gives both names, `typeof MedicationOrder` the entity. */
function readType(type: TSESTree.TypeNode): Declared {
  if (type.type === 'TSTypeQuery') return { type: 'Model', entity: type.exprName.type === 'Identifier' ? type.exprName.name : undefined };
  if (type.type !== 'TSTypeReference') return nothing;
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : type.typeName.type === 'TSQualifiedName' ? type.typeName.right.name : undefined;
  const argument = type.typeArguments?.params[0];
  return { type: name, entity: argument ? (readType(argument).type ?? readType(argument).entity) : undefined };
}
