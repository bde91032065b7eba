/** A day by which somebody has to be told, and who says so. */
export interface Deadline {
  readonly who: string;
  /** YYYY-MM-DD */
  readonly by: string;
  readonly section: string;
}

const msPerDay = 86_400_000;

/** The outer limit of "without unreasonable delay" (45 CFR 164.404(b)). */
const days = 60;

/**
 * When people, the Secretary and the media have to be told of a breach of unsecured PHI, counted from the day it was discovered (YYYY-MM-DD).
 * A presumption: notice is not owed where a risk assessment shows a low probability that PHI was compromised (164.402(2)).
 */
export function deadlinesFrom(discovered: string): Deadline[] {
  const limit = addDays(discovered, days);
  return [
    { who: 'the people concerned, without unreasonable delay', by: limit, section: '164.404(b)' },
    { who: 'the covered entity, when we are its business associate', by: limit, section: '164.410(b)' },
    { who: 'the media, when more than 500 residents of a state are concerned', by: limit, section: '164.406(b)' },
    { who: 'the Secretary of HHS, when 500 people or more are concerned', by: limit, section: '164.408(b)' },
    { who: 'the Secretary of HHS, when fewer are concerned', by: addDays(`${discovered.slice(0, 4)}-12-31`, days), section: '164.408(c)' },
  ];
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * msPerDay).toISOString().slice(0, 10);
}
