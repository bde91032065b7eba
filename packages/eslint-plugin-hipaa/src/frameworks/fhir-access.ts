import type { TSESTree } from '@typescript-eslint/utils';
import { fhirMethods, patientResources } from 'phi-vocabulary';
import type { Chain } from '../ast/chains.js';
import type { Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledFunction, partialText, resolveConst, staticText } from '../ast/static-values.js';
import type { Found } from './store-operations.js';

const certainFhir = /Resource(?:s|Pages|IfNoneExist)?$|^searchOne$|PatientEverything$|^readReference$|^readHistory$|^countResources$/;
const fhirReceiver = /fhir|medplum|smart|^client$|ehr|epic|cerner/i;

/** Medplum, fhir-kit-client and fhirclient: the resource type is an argument, a member or the start of a path. */
export function fhir(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const name = chain.links.at(-1)?.name ?? '';
  const operation = fhirMethods.get(name);
  // `getResource('Observation', …)` of the file itself is judged by what it does.
  if (!operation || (tip.callee.type === 'Identifier' && calledFunction(file, tip))) return undefined;
  const receiver = chain.links.at(-2)?.name ?? '';
  const resource = resourceType(file, tip.arguments[0]) ?? (receiver === 'patient' && name === 'read' ? 'Patient' : undefined);
  if (namesOtherResource(file, tip.arguments[0])) return undefined;
  if (certainFhir.test(name) && (resource !== undefined || fhirReceiver.test(receiver))) return { library: 'fhir', operation, subjects: [resource ?? fieldOfPath(name)] };
  if (resource === undefined || !(fhirReceiver.test(receiver) || (receiver === 'patient' && name !== 'create') || (receiver !== '' && namesResource(file, tip.arguments[0])))) return undefined;
  return { library: 'fhir', operation, subjects: [resource] };
}

/** `kit.search({ resourceType: 'Condition', … })`: no other client takes such an object. */
function namesResource(file: SourceFile, argument: Node | undefined): boolean {
  const member = lookUpMember(file, argument, 'resourceType');
  return member.kind === 'found' && patientResources.has(partialText(file, member.value) ?? '');
}

/** `searchOne('CodeSystem', …)`: a directory or terminology, written out. */
function namesOtherResource(file: SourceFile, argument: Node | undefined): boolean {
  const text = argument ? staticText(file, argument) : undefined;
  const first = /^\/?([A-Z][A-Za-z]+)(?:[/?]|$)/.exec(text ?? '')?.[1];
  return first !== undefined && !patientResources.has(first);
}

const httpCall = /^(?:fetch|axios|got|ky|request|get|post|put|patch|delete|doRequest)$/;

/** A FHIR server without a client: `fetch(`${base}/Patient/${id}`)`. */
export function fhirOverHttp(file: SourceFile, chain: Chain, tip: TSESTree.CallExpression): Found | undefined {
  const name = chain.links.at(-1)?.name ?? '';
  if (!httpCall.test(name) || !tip.arguments[0]) return undefined;
  const resource = /\/([A-Z][A-Za-z]{3,30})(?:[/?\u0000]|$)/.exec(partialText(file, tip.arguments[0]) ?? '')?.[1];
  return resource !== undefined && patientResources.has(resource) ? { library: 'fhir-http', operation: /post|put|patch/.test(name) ? 'write' : 'read', subjects: [resource] } : undefined;
}

function fieldOfPath(name: string): string {
  return name === 'readPatientEverything' ? 'Patient' : 'fhirResource';
}

function resourceType(file: SourceFile, argument: Node | undefined): string | undefined {
  if (!argument) return undefined;
  const value = resolveConst(file, argument);
  if (value.type === 'ObjectExpression') {
    const member = lookUpMember(file, value, 'resourceType');
    if (member.kind === 'found') return partialText(file, member.value);
    const url = lookUpMember(file, value, 'url');
    return url.kind === 'found' ? resourceType(file, url.value) : undefined;
  }
  const first = /^\/?([A-Z][A-Za-z]+)/.exec(partialText(file, value) ?? '')?.[1];
  return first !== undefined && patientResources.has(first) ? first : undefined;
}
