import { sections } from 'phi-vocabulary';
import type { RuleName } from 'phi-vocabulary';
import { faultOf, ruleNames } from '../rules.js';
import type { Report } from '../scan.js';

/** The only two things that a scan can say of a section. */
type State = 'not satisfied' | 'observed, no finding';

export interface SectionEvidence {
  /** For instance 164.312(a)(1). */
  readonly id: string;
  readonly asks: string;
  /** The rules that look at it. */
  readonly rules: readonly RuleName[];
  readonly findings: number;
  readonly suppressed: number;
  readonly state: State;
}

/** The technical safeguards of 164.312 in the order of the law, then the other sections that rules look at. */
export function judgeSections({ findings, suppressed }: Pick<Report, 'findings' | 'suppressed'>): SectionEvidence[] {
  const ids = Object.keys(sections).filter((id) => rulesFor(id).length > 0);
  const ordered = [...ids.filter(isTechnical), ...ids.filter((id) => !isTechnical(id))];
  return ordered.map((id) => {
    const count = (list: readonly { readonly rule: RuleName }[]): number => list.filter(({ rule }) => faultOf(rule).cfr.includes(id)).length;
    const open = count(findings);
    return { id, asks: sections[id as keyof typeof sections], rules: rulesFor(id), findings: open, suppressed: count(suppressed), state: open > 0 ? 'not satisfied' : 'observed, no finding' };
  });
}

function isTechnical(id: string): boolean {
  return id.startsWith('164.312');
}

function rulesFor(id: string): RuleName[] {
  return ruleNames.filter((rule) => faultOf(rule).cfr.includes(id));
}
