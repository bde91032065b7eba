import type { TSESTree } from '@typescript-eslint/utils';
import { mentionsPatient, type ValueContext } from 'phi-vocabulary';
import { unwrap, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, memberName } from '../ast/static-names.js';
import { isCareFile } from './patient-subject.js';
import { columnsOf } from './table-columns.js';

const depthLimit = 6;
/** Wider objects and lists are tables of many things: what stands beside a value there says nothing about it. */
const widest = 200;
/** FHIR's references whose `display` is the name of somebody in care. */
const personReferences: ReadonlySet<string> = new Set(['subject', 'patient', 'beneficiary', 'individual', 'subscriber', 'insured']);

/**
 * Where a literal stands, by names: the keys from the outermost holder inwards, the siblings' keys, a label beside it.
 * Undefined for literals that hold no data: module names, keys, types, directives.
 */
export function placeOf(file: SourceFile, literal: Node): ValueContext | undefined {
  if (isStructural(literal)) return undefined;
  const keyPath: string[] = [];
  const siblings: string[][] = [];
  let label: string | undefined;
  let node = literal;
  for (let depth = 0; depth < depthLimit && node.parent; depth++) {
    const { parent }: { parent: Node } = node as { parent: Node };
    if (parent.type === 'Property' && parent.value === node) {
      const name = keyName(parent);
      if (name !== undefined) keyPath.unshift(name);
      if (parent.parent.type === 'ObjectExpression' && parent.parent.properties.length <= widest) {
        siblings.push(keysOf(parent.parent, parent));
        if (isPatientResource(parent.parent)) keyPath.unshift('patient');
        label ??= labelBeside(parent.parent, name);
      }
      node = parent.parent;
      continue;
    }
    if (isWrapper(parent, node)) {
      if (parent.type === 'CallExpression') label ??= labelOf(parent, node);
      if (parent.type === 'CallExpression' || parent.type === 'NewExpression') label ??= mentionsPatient(calleeName(parent) ?? '') ? labelByShape(parent.arguments, node) : undefined;
      const columns = parent.type === 'ArrayExpression' && parent.elements.length <= widest && parent.parent.type === 'ArrayExpression' && depth === 0 ? columnsOf(file, parent.parent) : undefined;
      if (columns && parent.type === 'ArrayExpression') {
        label ??= columns[parent.elements.indexOf(node as TSESTree.Expression)];
        siblings.push([...columns]);
      }
      if (parent.type === 'ArrayExpression') label ??= parent.elements.length <= widest && isCareFile(file) && parent.elements.some((element) => isDateLiteral(element)) ? labelByShape(parent.elements, node) : undefined;
      node = parent;
      continue;
    }
    keyPath.unshift(...holderNames(file, parent, node));
    if (parent.type === 'JSXAttribute') siblings.push(attributesBeside(parent));
    if (parent.type === 'JSXAttribute') label ??= labelOfPerson(parent, node);
    break;
  }
  if (keyPath.at(-1) === 'display' && personReferences.has(keyPath.at(-2) ?? '')) keyPath.push('patientName');
  const key = keyPath.at(-1);
  return { keyPath, ...(key === undefined ? {} : { key }), ...(label === undefined ? {} : { label }), neighbours: siblings.flat() };
}

/** Module names, property names, types, directives, regexes' sources, comparisons with kinds. */
function isStructural(node: Node): boolean {
  const { parent } = node;
  if (!parent) return true;
  switch (parent.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSLiteralType':
    case 'TSExternalModuleReference':
    case 'ImportAttribute':
    case 'ExpressionStatement':
      return true;
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return parent.key === node && parent.value !== node;
    case 'MemberExpression':
      return true;
    case 'CallExpression':
      return parent.callee.type === 'Identifier' && parent.callee.name === 'require';
    case 'NewExpression':
      return parent.callee.type === 'Identifier' && parent.callee.name === 'RegExp';
    case 'JSXAttribute':
      return parent.name.type === 'JSXIdentifier' && /^(?:className|class|style|href|src|id|key|type|data-testid|testID|d|viewBox|fill|stroke|xmlns|placeholder|pattern)$/.test(parent.name.name);
    default:
      return false;
  }
}

/** What a value passes through on its way to its holder: calls that parse it, lists, casts, fallbacks. */
function isWrapper(parent: Node, node: Node): boolean {
  switch (parent.type) {
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'NewExpression':
    case 'CallExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'JSXExpressionContainer':
    case 'AwaitExpression':
    case 'LogicalExpression':
      return true;
    case 'TemplateLiteral':
      return true;
    case 'ConditionalExpression':
      return parent.test !== node;
    default:
      return false;
  }
}

function keysOf(object: TSESTree.ObjectExpression, except: TSESTree.Property): string[] {
  return object.properties.flatMap((property) => (property.type === 'Property' && property !== except ? (keyName(property) ?? []) : []));
}

/** `fill('#ssn', …)`, `append('mrn', …)`, `getByLabelText('Date of birth')`: a text beside the value that names it. */
function labelOf(call: TSESTree.CallExpression, node: Node): string | undefined {
  const index = call.arguments.indexOf(node as TSESTree.CallExpressionArgument);
  const before = index > 0 ? call.arguments[index - 1] : undefined;
  if (before?.type === 'Literal' && typeof before.value === 'string') return /^[#.[\]\w "'=:-]{2,60}$/.test(before.value) ? before.value.replace(/^[#.[]+|["'\]]+/g, '').replace(/^(?:name|id|data-testid|aria-label)=/, '') : undefined;
  if (before) return namedBy(before);
  return index === 0 ? subjectOfAssertion(call) : undefined;
}

/** The name in `getByLabelText('SSN')`, `screen.getByTestId('mrn')`, `form.ssn`. */
function namedBy(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression' && /^(?:get|find|query)By/.test(calleeName(inner) ?? '')) {
    const first = inner.arguments[0];
    return first?.type === 'Literal' ? labelText(first) : undefined;
  }
  return inner.type === 'MemberExpression' ? memberName(inner) : undefined;
}

/** A text, or the words of a pattern: `/date of birth/i`. */
function labelText(node: TSESTree.Literal): string | undefined {
  return 'regex' in node ? node.regex.pattern.replace(/[\\^$]/g, '') : typeof node.value === 'string' ? node.value : undefined;
}

/** `{ label: 'SSN', value: '…' }`. */
function labelBeside(object: TSESTree.ObjectExpression, key: string | undefined): string | undefined {
  if (key === undefined || !/^(?:value|text|answer|content|defaultValue|initialValue)$/.test(key)) return undefined;
  for (const property of object.properties) {
    if (property.type === 'Property' && property.value.type === 'Literal' && /^(?:label|name|title|field|fieldName|question|header|key)$/.test(keyName(property) ?? '')) return labelText(property.value);
  }
  return undefined;
}

function isPatientResource(object: TSESTree.ObjectExpression): boolean {
  return object.properties.some((property) => property.type === 'Property' && keyName(property) === 'resourceType' && property.value.type === 'Literal' && /^(?:Patient|RelatedPerson)$/.test(String(property.value.value)));
}

const fullName = /^[A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][A-Za-z'-]+$/;

/** `new Patient('…', '…', '…')`, a row of a table: beside a person's name a date is one of birth and a number a record's. */
function labelByShape(row: readonly (Node | null)[], node: Node): string | undefined {
  if (node.type !== 'Literal' || typeof node.value !== 'string' || row.length < 2) return undefined;
  if (!row.some((element) => element?.type === 'Literal' && typeof element.value === 'string' && fullName.test(element.value))) return undefined;
  if (fullName.test(node.value)) return 'patient name';
  return isDateLiteral(node) ? 'date of birth' : /^\d{6,10}$/.test(node.value) ? 'mrn' : undefined;
}

function isDateLiteral(node: Node | null): boolean {
  return node?.type === 'Literal' && typeof node.value === 'string' && /^(?:19\d\d|20[01]\d)-\d{2}-\d{2}$|^\d{1,2}\/\d{1,2}\/(?:19\d\d|20[01]\d)$/.test(node.value);
}

/** `expect(patient.ssn).toBe('…')`, `page.getByLabel('SSN').fill('…')`. */
function subjectOfAssertion(call: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(call.callee);
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  if (object?.type !== 'CallExpression') return undefined;
  const first = object.arguments[0];
  if (!first) return undefined;
  if (first.type === 'Literal') return labelText(first);
  return calleeName(object) === 'expect' ? namedBy(first) : undefined;
}

function holderNames(file: SourceFile, parent: Node, node: Node): string[] {
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier' ? [...typeNames(file, parent.id), parent.id.name] : [];
    case 'PropertyDefinition':
    case 'AssignmentPattern': {
      const target: Node = parent.type === 'PropertyDefinition' ? parent.key : parent.left;
      return target.type === 'Identifier' ? [target.name] : [];
    }
    case 'AssignmentExpression':
      return memberPath(parent.left);
    case 'BinaryExpression':
      return /^[!=]==?$/.test(parent.operator) ? memberPath(parent.left === node ? parent.right : parent.left) : [];
    case 'SwitchCase':
      return parent.parent.type === 'SwitchStatement' ? memberPath(parent.parent.discriminant) : [];
    case 'TSEnumMember':
      return parent.id.type === 'Identifier' ? [parent.id.name] : [];
    case 'JSXAttribute':
      return [...componentName(parent), ...(parent.name.type === 'JSXIdentifier' ? [parent.name.name] : [])];
    default:
      return [];
  }
}

function typeNames(file: SourceFile, id: TSESTree.Identifier): string[] {
  const text = id.typeAnnotation ? file.textOf(id.typeAnnotation).replace(/^:\s*/, '') : '';
  return /^\w+$/.test(text) && mentionsPatient(text) ? [text] : [];
}

/** The names of a member chain, the last few of them. */
function memberPath(node: Node): string[] {
  const names: string[] = [];
  let inner = unwrap(node);
  while (inner.type === 'MemberExpression' && names.length < depthLimit) {
    const name = memberName(inner);
    if (name !== undefined) names.unshift(name);
    inner = unwrap(inner.object);
  }
  return inner.type === 'Identifier' ? [inner.name, ...names] : names;
}

/** The names of the element's other attributes. */
function attributesBeside(attribute: TSESTree.JSXAttribute): string[] {
  return attribute.parent.attributes.flatMap((other) => (other !== attribute && other.type === 'JSXAttribute' && other.name.type === 'JSXIdentifier' ? [other.name.name] : []));
}

/** `<Preview for="…" born="1962-…" />`: beside a date of birth, whom something is for is a person. */
function labelOfPerson(attribute: TSESTree.JSXAttribute, node: Node): string | undefined {
  if (attribute.name.type !== 'JSXIdentifier' || !/^(?:for|who|whom|person|holder|owner|label|heading)$/.test(attribute.name.name)) return undefined;
  const isName = node.type === 'Literal' && typeof node.value === 'string' && fullName.test(node.value);
  return isName && attributesBeside(attribute).some((name) => /^(?:dob|born|birth_?date|date_?of_?birth)$/i.test(name)) ? 'patient name' : undefined;
}

function componentName(attribute: TSESTree.JSXAttribute): string[] {
  const { name } = attribute.parent;
  return name.type === 'JSXIdentifier' && mentionsPatient(name.name) ? [name.name] : [];
}
