import { valueDetectors } from '../identifiers/index.js';
import type { IdentifierClass } from '../types.js';
import type { Hint, Judgement, ValueContext } from '../value-types.js';
import type { KeyClass } from './key-class.js';

export interface KeyedJudgement {
  readonly class: IdentifierClass;
  readonly judgement: Judgement;
}

/** Evidence of the surroundings that a key's own words do not hold. */
export interface Surroundings {
  readonly patient: boolean;
  readonly person: boolean;
  readonly fictional?: boolean;
}

/** Judges values under one key. */
export type KeyedJudge = (value: string) => KeyedJudgement | undefined;

const nothing: KeyedJudge = () => undefined;

/** Judges whole values by what their key says: undefined when the key says nothing or the value is no such thing. */
export function keyedJudge(key: KeyClass, around: Surroundings, kind?: ValueContext['kind']): KeyedJudge {
  const phiClass = identifierOf(key);
  if (phiClass === undefined || (key.strength === 'weak' && !around.patient)) return nothing;
  const hint: Hint = { words: key.words, certain: key.strength === 'strong' && key.class !== 'record', patient: around.patient || key.strength === 'strong', person: around.person };
  const { judge } = valueDetectors[phiClass];
  return (value) => {
    const judgement = judge(kind === 'number' ? numeral(value, phiClass) : value, hint);
    return judgement && { class: phiClass, judgement: temper(judgement, phiClass, key, around) };
  };
}

export function judgeKeyed(value: string, key: KeyClass, around: Surroundings): KeyedJudgement | undefined {
  return keyedJudge(key, around)(value);
}

/** `patient: 'First Last'`: a record's key before a text can only hold the person's name. */
function identifierOf(key: KeyClass): IdentifierClass | undefined {
  if (key.class === 'record') return key.strength === 'strong' ? 'name' : undefined;
  return key.class === 'clinical' || key.class === 'record-key' ? undefined : key.class;
}

/** Number literals lose leading zeros and may have separators. */
function numeral(value: string, phiClass: IdentifierClass): string {
  const digits = value.replace(/_/g, '').replace(/n$/, '');
  return phiClass === 'ssn' && /^\d{8}$/.test(digits) ? `0${digits}` : digits;
}

/** A made-up key or a made-up person takes the edge off what only looks real. */
function temper(judgement: Judgement, phiClass: IdentifierClass, key: KeyClass, { fictional }: Surroundings): Judgement {
  if (judgement.verdict !== 'real-looking') return judgement;
  if (key.role === 'made-up') return { ...judgement, verdict: 'synthetic', reason: 'its key says that it is made up' };
  return fictional === true && (phiClass === 'date' || phiClass === 'geo' || phiClass === 'name') ? { ...judgement, confidence: 'low' } : judgement;
}
