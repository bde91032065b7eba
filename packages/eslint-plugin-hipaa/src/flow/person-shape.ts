import { classifyName } from 'phi-vocabulary';

/** What a member's name tells about a person: `person` for a full or split name, else its class; `none` for nothing. */
export function factOf(member: string): string {
  const verdict = classifyName(member);
  if (!verdict || verdict.class === 'record-key') return 'none';
  if (verdict.class === 'record') return 'clinical';
  const reaches = verdict.class === 'name' || verdict.class === 'email' || verdict.class === 'phone';
  return (reaches && verdict.strength !== 'weak') || (verdict.class === 'name' && /first|last|given|family/i.test(member)) ? 'person' : verdict.class;
}

const reaching = ['person', 'name', 'email', 'phone'];
const telling = ['person', 'phone', 'email', 'clinical', 'geo', 'date', 'health-plan'];

/** Whether facts make somebody known: a full name, or a way to know or reach a person beside a second fact, as in `{ email, reason }`. */
export function isPersonShape(facts: ReadonlySet<string>): boolean {
  if (facts.has('person')) return true;
  const told = [...facts].filter((fact) => fact !== 'none');
  return told.length > 1 && reaching.some((fact) => facts.has(fact)) && telling.some((fact) => facts.has(fact));
}
