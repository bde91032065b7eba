import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName, mentionsPatient, namesStaff, safeMembers } from 'phi-vocabulary';
import { dataMemberName, dataMemberType, isDataMember, membersOfClass, type DataMember } from '../ast/class-members.js';
import { importOf } from '../ast/imports.js';
import type { Node } from '../ast/nodes.js';
import type { Analysis } from './analysis.js';
import { factOf, isPersonShape } from './person-shape.js';
import { isDeclaredPhi } from './declared.js';
import { declaredTypes, type Declared } from './declared-types.js';
import { isKeyName } from './members.js';
import { describesIdentifiers } from './schemas.js';
import { contextOf, isHealthFile } from './context.js';
import { phi, safe, strongest, unknown, type Phi, type Verdict } from './verdict.js';

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
      return ofMembers(analysis, node.members, undefined, depth);
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
const wrappers: ReadonlySet<string> = new Set(['Promise', 'Array', 'ReadonlyArray', 'Partial', 'Required', 'Readonly', 'Observable', 'Awaited', 'NonNullable', 'Set', 'WithId', 'HydratedDocument', 'InferSelectModel', 'LeanDocument', 'AxiosResponse', 'Loaded', 'Ref', 'MaybeRef', 'Signal', 'Subject', 'BehaviorSubject', 'Iterable', 'AsyncIterable', 'AsyncGenerator', 'Generator', 'DeepPartial', 'Selectable', 'Insertable', 'Updateable']);

function ofReference(analysis: Analysis, node: TSESTree.TSTypeReference, depth: number): Verdict {
  const name = importedTypeName(analysis, node.typeName) ?? typeName(node.typeName);
  const args = node.typeArguments?.params ?? [];
  if (name === 'Phi' || analysis.settings.phiTypes.includes(name)) return phi('record', 'high', name);
  if (wrappers.has(name) && args[0]) return verdictOfType(analysis, args[0], depth + 1);
  if (name === 'Record' || name === 'Map') return args[1] ? verdictOfType(analysis, args[1], depth + 1) : unknown;
  if (name === 'Pick') return ofPick(args[1]);
  if (name === 'Omit' && args[0]) return verdictOfType(analysis, args[0], depth + 1);
  const described = args[0]?.type === 'TSTypeQuery' ? ofQuery(analysis, name, args[0]) : undefined;
  if (described) return described;
  const declared = declaredTypes(analysis.file).get(name);
  if (declared) return ofDeclaration(analysis, declared, name, depth);
  const constraint = constraintOf(node, name);
  if (constraint) return verdictOfType(analysis, constraint, depth + 1);
  const named = ofTypeName(analysis, name, true);
  return named.kind === 'unknown' && isWeakRecord(name) && contextOf(analysis.file, node) === 'strong' ? phi('record', 'medium', name) : named;
}

/** `BoardCase`, `LabOrder`: a type of anybody's record, where the surroundings are about patients. */
function isWeakRecord(name: string): boolean {
  const verdict = machinery.test(name) ? undefined : classifyName(name);
  return verdict?.class === 'record' && verdict.strength === 'weak';
}

/** `z.infer<typeof PatientSchema>`, `InferSelectModel<typeof patients>`: what the schema or table describes, or is called. */
function ofQuery(analysis: Analysis, name: string, query: TSESTree.TSTypeQuery): Verdict | undefined {
  if (!/^(?:infer|output|input|Infer\w*|Static|TypeOf)$/.test(name) || query.exprName.type !== 'Identifier') return undefined;
  const schema = query.exprName;
  if (describesIdentifiers(analysis.file, schema)) return phi('record', 'high', schema.name);
  const verdict = classifyName(schema.name.replace(/(?:Schema|Table|Validator|Model)$/, ''));
  return verdict?.strength === 'strong' ? phi(verdict.class, 'high', schema.name) : undefined;
}

/** Whether a name is a type parameter that may stand for any type. */
export function isTypeParameter(node: Node, name: string): boolean {
  const own = typeParameter(node, name);
  return own !== undefined && !own.constraint;
}

/** `T extends Row`: a type parameter is what it is constrained to. */
function constraintOf(node: Node, name: string): Node | undefined {
  return typeParameter(node, name)?.constraint;
}

function typeParameter(node: Node, name: string): TSESTree.TSTypeParameter | undefined {
  for (let current: Node | undefined = node.parent; current; current = current.parent) {
    const parameters = 'typeParameters' in current ? (current.typeParameters)?.params : undefined;
    const own = parameters?.find((parameter) => parameter.name.name === name);
    if (own) return own;
  }
  return undefined;
}

/** `Patient` of `import { Patient as P } from 'fhir/r4'`. */
function importedTypeName(analysis: Analysis, node: TSESTree.EntityName): string | undefined {
  const imported = importOf(analysis.file, node)?.imported;
  return imported === '*' || imported === 'default' ? undefined : imported;
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

/** Types of what a class is given to work with. */
const injected = /(?:Service|Repository|Repo|Controller|Client|Module|Store|Dao|Api|Manager|Gateway|Resolver|Policy|Guard|Config|Options|Handler|Logger|Provider|Context)$/;

/** What a type of another file says by its name alone. */
export function verdictOfTypeName(analysis: Analysis, name: string): Verdict {
  return name === 'Phi' || analysis.settings.phiTypes.includes(name) ? phi('record', 'high', name) : ofTypeName(analysis, name, true);
}

function ofTypeName(analysis: Analysis, name: string, isReference: boolean): Verdict {
  const bare = name.replace(/^I(?=[A-Z][a-z])/, '').replace(/(?:Dto|DTO|Entity|Document|Doc|Model|Input|Interface|Type|Row|Record|Payload|Data|Attributes|Values)$/, '');
  if (fhirResources.has(name) && isHealthFile(analysis.file)) return phi('record', name === 'Bundle' || name === 'Appointment' || name === 'Claim' ? 'medium' : 'high', name);
  if (machinery.test(name) && !/(?:Request|Response|State|Event)$/.test(name)) return /(?:Status|Type|Kind|Role|Enum)$/.test(name) ? safe : unknown;
  const verdict = classifyName(bare === '' ? name : bare);
  if (!verdict || verdict.class === 'record-key') return unknown;
  if (verdict.strength === 'strong') return phi(verdict.class, 'high', name);
  return verdict.strength === 'moderate' && isHealthFile(analysis.file) && isReference ? phi(verdict.class, 'medium', name) : unknown;
}

function ofDeclaration(analysis: Analysis, node: Declared, name: string, depth: number): Verdict {
  if (isDeclaredPhi(analysis.file, node, node.parent)) return phi('record', 'high', name);
  if (placeOrThing.test(name) && node.type === 'TSInterfaceDeclaration' && !node.body.body.some((member) => isDataMember(member) && isPersons(dataMemberName(member) ?? ''))) return safe;
  switch (node.type) {
    case 'TSEnumDeclaration':
      return safe;
    case 'TSTypeAliasDeclaration': {
      const judged = node.typeAnnotation.type === 'TSTypeLiteral' ? ofMembers(analysis, node.typeAnnotation.members, name, depth) : verdictOfType(analysis, node.typeAnnotation, depth + 1);
      return judged.kind === 'unknown' && node.typeAnnotation.type !== 'TSTypeLiteral' ? ofTypeName(analysis, name, false) : judged;
    }
    case 'TSInterfaceDeclaration': {
      const own = ofMembers(analysis, node.body.body, name, depth);
      return node.extends.reduce<Verdict>((best, base) => (base.expression.type === 'Identifier' ? strongest(best, ofBase(analysis, base.expression.name, depth)) : best), own);
    }
    default:
      return ofMembers(analysis, membersOfClass(node), name, depth);
  }
}

/** Types of places, firms and goods: a clinic has a name and an address, too. */
const placeOrThing = /(?:Clinic|Facility|Hospital|Pharmacy|Practice|Site|Payer|Vendor|Supplier|Product|Inventory|Stock|Formulary|Catalog(?:ue)?|Department|Lot|Tariff|Provider|Practitioner|Physician|Clinician|Doctor|Staff)$/;

function isPersons(name: string): boolean {
  return mentionsPatient(name) || /^(?:ssn|mrn|dob|dateOfBirth|birthDate|diagnos\w*)$/i.test(name);
}

function ofBase(analysis: Analysis, name: string, depth: number): Verdict {
  const declared = declaredTypes(analysis.file).get(name);
  return declared && depth < depthLimit ? ofDeclaration(analysis, declared, name, depth + 1) : unknown;
}

/** The members of a type literal, interface or class that hold data: flags and callbacks left out. */
function ofMembers(analysis: Analysis, members: readonly Node[], name: string | undefined, depth: number): Verdict {
  const marked = members.find((member) => isDeclaredPhi(analysis.file, member) || isBranded(member));
  if (marked) return phi('record', 'high', name ?? 'record');
  const held = depth < depthLimit ? heldRecord(analysis, members, depth) : undefined;
  if (held?.confidence === 'high') return phi('record', 'high', name ?? 'record');
  const keys = members.flatMap((member) => (isDataMember(member) && !isFlag(member) ? (dataMemberName(member) ?? []) : []));
  const verdict = verdictOfShape(analysis, keys, name);
  if (verdict.kind === 'phi') return verdict;
  if (held) return phi('record', held.confidence, name ?? 'record');
  return members.length > 0 && members.every((member) => member.type === 'TSPropertySignature' && isInert(dataMemberName(member))) ? safe : unknown;
}

/** `code: Phi<string>`. */
function isBranded(member: Node): boolean {
  const type = isDataMember(member) ? dataMemberType(member) : undefined;
  return type?.type === 'TSTypeReference' && typeName(type.typeName) === 'Phi';
}

/** The surest record among members whose type is written out in the file. */
function heldRecord(analysis: Analysis, members: readonly Node[], depth: number): Phi | undefined {
  let best: Phi | undefined;
  for (const member of members) {
    const verdict = ofMemberType(analysis, member, depth);
    if (verdict.kind === 'phi' && (!best || verdict.confidence === 'high')) best = verdict;
  }
  return best;
}

function ofMemberType(analysis: Analysis, member: Node, depth: number): Verdict {
  const type = member.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined;
  const element = type?.type === 'TSArrayType' ? type.elementType : type;
  if (element?.type === 'TSTypeLiteral') return ofMembers(analysis, element.members, undefined, depth + 2);
  const isOwn = element?.type === 'TSTypeReference' && element.typeName.type === 'Identifier' && declaredTypes(analysis.file).has(element.typeName.name);
  return isOwn ? verdictOfType(analysis, element, depth + 2) : unknown;
}

/** A shape is a record when a member is an identifier, when it is named after patients or care and tells something, or when it describes a person. */
export function verdictOfShape(analysis: Analysis, keys: readonly string[], name: string | undefined): Verdict {
  const identifier = keys.find((key) => isIdentifierMember(key, false));
  if (identifier !== undefined) return phi('record', 'high', name ?? identifier);
  const named = name === undefined ? undefined : classifyName(name.replace(/^I(?=[A-Z][a-z])/, ''));
  const facts = new Set(keys.filter((key) => isIdentifierMember(key, true)).map((key) => factOf(key)));
  if (named?.class === 'record' && named.strength === 'strong' && facts.size > 0) return phi('record', 'high', name ?? 'record');
  if (!isHealthFile(analysis.file) || isNonPatientType(name ?? '')) return unknown;
  const ofCare = (named?.class === 'record' || named?.class === 'clinical') && named.strength !== 'weak' && keys.some((key) => !isInert(key));
  const isSomebodys = facts.has('clinical') && keys.some((key) => classifyName(key)?.class === 'record');
  return ofCare || isSomebodys || isPersonShape(facts) ? phi('record', 'medium', name ?? 'record') : unknown;
}

/** Accounts, staff, firms and machinery have names and addresses, too. */
function isNonPatientType(name: string): boolean {
  return namesStaff(name) || /user|account|login|auth|session|credential|config|props|contactform|company|vendor|smtp|mail|recipient|sender|customer|organi[sz]ation|employee|template|options|settings|event|role|store|shop|author|team|token|jwt/i.test(name);
}

/** `{ id: string; status: string }` tells nothing about the person. */
function isInert(key: string | undefined): boolean {
  return key !== undefined && (isKeyName(key) || safeMembers.has(key.toLowerCase()));
}

/** `ssn: boolean`, `onDiagnosis: () => void` and `private patients: PatientStore` hold no identifier. */
function isFlag(member: DataMember): boolean {
  const type = dataMemberType(member);
  if (type?.type === 'TSTypeReference' && injected.test(typeName(type.typeName))) return true;
  return type?.type === 'TSBooleanKeyword' || type?.type === 'TSFunctionType' || (member.type === 'PropertyDefinition' && (member.value?.type === 'ArrowFunctionExpression' || member.static));
}
