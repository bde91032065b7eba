import { classifyName } from 'phi-vocabulary';

/** What a member's name tells about a person: `person` for a full or split name, `remark` for a word any trade uses (`reason`, `summary`), else its class; `none` for nothing. */
export function factOf(member: string): string {
  const verdict = classifyName(member);
  if (!verdict || verdict.class === 'record-key') return 'none';
  if (verdict.class === 'record') return 'clinical';
  if (verdict.class === 'clinical' && verdict.strength === 'weak') return 'remark';
  const reaches = verdict.class === 'name' || verdict.class === 'email' || verdict.class === 'phone';
  return (reaches && verdict.strength !== 'weak') || (verdict.class === 'name' && /first|last|given|family/i.test(member)) ? 'person' : verdict.class;
}

const reaching = ['person', 'name', 'email', 'phone'];
const telling = ['person', 'phone', 'email', 'clinical', 'geo', 'date', 'health-plan'];

/** Whether facts make somebody known: a full name, or a way to know or reach a person beside a second fact, as in `{ email, reason }`. */
export function isPersonShape(facts: ReadonlySet<string>): boolean {
  if (facts.has('person')) return true;
  const told = [...facts].filter((fact) => fact !== 'none');
  if (told.length < 2 || !reaching.some((fact) => facts.has(fact))) return false;
  // `{ name, reason }` is anything: a fault, a plugin, a product.
  return telling.some((fact) => facts.has(fact));
}
