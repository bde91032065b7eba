import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, safeMembers } from 'phi-vocabulary';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { keyName } from '../ast/static-names.js';
import type { Analysis } from './analysis.js';
import { isKeyName } from './members.js';
import { isHealthFile } from './context.js';
import { phi, safe, strongest, unknown, type Verdict } from './verdict.js';

const depthLimit = 6;

/** FHIR R4 resources about a person, by type name, when they come from a FHIR types package. */
const fhirResources: ReadonlySet<string> = new Set([
  'Patient', 'RelatedPerson', 'Observation', 'Condition', 'Encounter', 'MedicationRequest', 'MedicationStatement', 'AllergyIntolerance', 'Immunization', 'DiagnosticReport', 'Procedure', 'CarePlan', 'Coverage', 'Claim', 'ExplanationOfBenefit', 'DocumentReference', 'Appointment', 'QuestionnaireResponse', 'FamilyMemberHistory', 'ServiceRequest', 'Composition', 'Bundle',
]);

/** What a type says of its values, as far as this file declares it; the name decides for the rest. */
export function verdictOfType(analysis: Analysis, node: Node, depth = 0): Verdict {
  if (depth > depthLimit) return unknown;
  switch (node.type) {
    case 'TSTypeReference':
      return ofReference(analysis, node, depth);
    case 'TSArrayType':
      return verdictOfType(analysis, node.elementType, depth + 1);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return ofParts(analysis, node.types, depth);
    case 'TSTypeLiteral':
      return ofMembers(analysis, node.members, undefined);
    case 'TSTypeOperator':
      return node.typeAnnotation ? verdictOfType(analysis, node.typeAnnotation, depth + 1) : unknown;
    case 'TSBooleanKeyword':
    case 'TSFunctionType':
    case 'TSVoidKeyword':
      return safe;
    default:
      return unknown;
  }
}

function ofParts(analysis: Analysis, parts: readonly Node[], depth: number): Verdict {
  const judged = parts.filter((part) => part.type !== 'TSNullKeyword' && part.type !== 'TSUndefinedKeyword').map((part) => verdictOfType(analysis, part, depth + 1));
  return judged.reduce<Verdict>((best, next) => strongest(best, next), judged.length > 0 && judged.every((one) => one.kind === 'safe') ? safe : unknown);
}

/** Generics that wrap a value without changing what it is about. */
const wrappers: ReadonlySet<string> = new Set(['Promise', 'Array', 'ReadonlyArray', 'Partial', 'Required', 'Readonly', 'Observable', 'Awaited', 'NonNullable', 'Set', 'WithId', 'HydratedDocument', 'InferSelectModel', 'LeanDocument', 'AxiosResponse', 'Loaded', 'Ref', 'MaybeRef', 'Signal', 'Subject', 'BehaviorSubject', 'Iterable', 'AsyncIterable', 'AsyncGenerator', 'Generator', 'Document', 'Job', 'DeepPartial', 'Selectable', 'Insertable', 'Updateable']);

function ofReference(analysis: Analysis, node: TSESTree.TSTypeReference, depth: number): Verdict {
  const name = typeName(node.typeName);
  const args = node.typeArguments?.params ?? [];
  if (name === 'Phi' || analysis.settings.phiTypes.includes(name)) return phi('record', 'high', name);
  if (wrappers.has(name) && args[0]) return verdictOfType(analysis, args[0], depth + 1);
  if (name === 'Record' || name === 'Map') return args[1] ? verdictOfType(analysis, args[1], depth + 1) : unknown;
  if (name === 'Pick') return ofPick(args[1]);
  if (name === 'Omit' && args[0]) return verdictOfType(analysis, args[0], depth + 1);
  const declared = declaredTypes(analysis.file).get(name);
  if (declared) return ofDeclaration(analysis, declared, name, depth);
  return ofTypeName(analysis, name, node);
}

function typeName(node: TSESTree.EntityName): string {
  return node.type === 'Identifier' ? node.name : node.type === 'TSQualifiedName' ? node.right.name : '';
}

/** `Pick<Patient, 'id' | 'status'>` is as safe as the members it keeps. */
function ofPick(keys: Node | undefined): Verdict {
  const kept = keys?.type === 'TSUnionType' ? keys.types : keys ? [keys] : [];
  const names = kept.map((key) => (key.type === 'TSLiteralType' && key.literal.type === 'Literal' ? String(key.literal.value) : undefined));
  if (names.some((name) => name === undefined)) return unknown;
  const found = names.find((name) => name !== undefined && isIdentifierMember(name, true));
  return found === undefined ? safe : phi('record', 'high', found);
}

function isIdentifierMember(name: string, ofPatient: boolean): boolean {
  const verdict = classifyName(name);
  return verdict !== undefined && verdict.class !== 'record-key' && (verdict.strength === 'strong' || (ofPatient && verdict.class !== 'record'));
}

/** Names of types that stand for machinery around a patient, not for the patient. */
const machinery = /(?:Service|Repository|Repo|Controller|Client|Module|Model|Store|Status|Type|Kind|Id|Key|Role|Query|Options|Config|Handler|Event|Request|Response|Logger|Provider|Context|State|Filter|Filters|Props|Error|Schema|Table|Enum|Dao|Api|Manager|Gateway|Delegate|Resolver|Policy|Guard)$/;

function ofTypeName(analysis: Analysis, name: string, at: Node): Verdict {
  const bare = name.replace(/^I(?=[A-Z][a-z])/, '').replace(/(?:Dto|DTO|Entity|Document|Doc|Model|Input|Interface|Type|Row|Record|Payload|Data|Attributes|Values)$/, '');
  if (fhirResources.has(name) && isHealthFile(analysis.file)) return phi('record', name === 'Bundle' || name === 'Appointment' || name === 'Claim' ? 'medium' : 'high', name);
  if (machinery.test(name) && !/(?:Request|Response|State|Event)$/.test(name)) return /(?:Status|Type|Kind|Role|Enum)$/.test(name) ? safe : unknown;
  const verdict = classifyName(bare === '' ? name : bare);
  if (!verdict || verdict.class === 'record-key') return unknown;
  if (verdict.strength === 'strong') return phi(verdict.class, 'high', name);
  return verdict.strength === 'moderate' && isHealthFile(analysis.file) && at.type === 'TSTypeReference' ? phi(verdict.class, 'medium', name) : unknown;
}

type Declared = TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration | TSESTree.ClassDeclaration | TSESTree.TSEnumDeclaration;

function declaredTypes(file: SourceFile): ReadonlyMap<string, Declared> {
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

function ofDeclaration(analysis: Analysis, node: Declared, name: string, depth: number): Verdict {
  switch (node.type) {
    case 'TSEnumDeclaration':
      return safe;
    case 'TSTypeAliasDeclaration': {
      const judged = node.typeAnnotation.type === 'TSTypeLiteral' ? ofMembers(analysis, node.typeAnnotation.members, name) : verdictOfType(analysis, node.typeAnnotation, depth + 1);
      return judged.kind === 'unknown' && node.typeAnnotation.type !== 'TSTypeLiteral' ? ofTypeName(analysis, name, node) : judged;
    }
    case 'TSInterfaceDeclaration': {
      const own = ofMembers(analysis, node.body.body, name);
      return node.extends.reduce<Verdict>((best, base) => (base.expression.type === 'Identifier' ? strongest(best, ofBase(analysis, base.expression.name, depth)) : best), own);
    }
    default:
      return ofMembers(analysis, node.body.body, name);
  }
}

function ofBase(analysis: Analysis, name: string, depth: number): Verdict {
  const declared = declaredTypes(analysis.file).get(name);
  return declared && depth < depthLimit ? ofDeclaration(analysis, declared, name, depth + 1) : unknown;
}

/** A type is a record when a member is an identifier, or when it is named after patients and has a member that tells something. */
function ofMembers(analysis: Analysis, members: readonly Node[], name: string | undefined): Verdict {
  const named = name === undefined ? undefined : classifyName(name.replace(/^I(?=[A-Z][a-z])/, ''));
  const ofPatient = named?.class === 'record' && named.strength === 'strong';
  let informative = 0;
  for (const member of members) {
    if (member.type !== 'TSPropertySignature' && member.type !== 'PropertyDefinition') continue;
    const key = keyName(member);
    if (key === undefined || isFlag(member)) continue;
    if (isIdentifierMember(key, false)) return phi('record', 'high', name ?? key);
    if (isIdentifierMember(key, true)) informative++;
  }
  if (ofPatient && informative > 0) return phi('record', 'high', name ?? 'record');
  return members.length > 0 && members.every((member) => member.type === 'TSPropertySignature' && isInert(keyName(member))) ? safe : unknown;
}

/** `{ id: string; status: string }` tells nothing about the person. */
function isInert(key: string | undefined): boolean {
  return key !== undefined && (isKeyName(key) || safeMembers.has(key.toLowerCase()));
}

/** `ssn: boolean` and `onDiagnosis: () => void` hold no identifier. */
function isFlag(member: TSESTree.TSPropertySignature | TSESTree.PropertyDefinition): boolean {
  const type = member.typeAnnotation?.typeAnnotation.type;
  return type === 'TSBooleanKeyword' || type === 'TSFunctionType' || (member.type === 'PropertyDefinition' && (member.value?.type === 'ArrowFunctionExpression' || member.static));
}
