import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../ast/static-names.js';
import type { Phi, Verdict } from './verdict.js';
import { phi } from './verdict.js';

/** Segments of an HL7 v2 message that tell of the patient, the next of kin, the insurance, findings and diagnoses (HL7 2.5.1, chapters 3, 4, 6 and 7). */
const segments = /^(?:PID|PD1|NK1|IN1|IN2|GT1|OBX|DG1|AL1|NTE)(?:[-.[]|$)/;

/** `message.getSegment('PID')`, `hl7.get('PID.5.1')`: a segment or a field of it by its name. */
export function hl7Segment(call: TSESTree.CallExpression): Phi | undefined {
  const [name] = call.arguments;
  const isNamed = name?.type === 'Literal' && typeof name.value === 'string' && segments.test(name.value);
  return isNamed && /^(?:get\w*|segments?|field|find\w*|toString)$/.test(calleeName(call) ?? '') ? phi('record', 'medium', 'segment') : undefined;
}

/** `pid.field(5)`, `pid.getField(3)`: a field by its number is what its segment is. */
export function hl7Field(call: TSESTree.CallExpression, owner: Verdict): Verdict | undefined {
  const [index] = call.arguments;
  const isNumbered = index?.type === 'Literal' && typeof index.value === 'number';
  return isNumbered && owner.kind === 'phi' && owner.class === 'record' && /^(?:get)?(?:Field|Component|SubComponent|Repetition)s?$/i.test(calleeName(call) ?? '') ? owner : undefined;
}
