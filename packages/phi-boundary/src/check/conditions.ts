import { conditionNames } from 'phi-vocabulary';
import type { Found } from './found.js';

const byLength = [...conditionNames].sort((a, b) => b.length - a.length);
const listed = new RegExp(`(?<![\\w-])(?:${byLength.map((name) => name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&').replace(/'/g, "['\\u2019]").replace(/ /g, '[ _]')).join('|')})s?(?![\\w-])`, 'gi');

/** Up to five words that end at a sentence's joint: `diagnosed with`, `history of`, `Dx:`. */
const phrase = "((?:[\\p{L}\\d][\\p{L}\\d'\\u2019/-]*)(?: (?!(?:and|but|on|in|at|by|last|since|who|which|for|from|after|before|this|is|was|has|with|when|during|today|yesterday|so|can|could|please)\\b)[\\p{L}\\d][\\p{L}\\d'\\u2019/-]*){0,4})";
const stated = new RegExp(`\\b(?:diagnosed with|diagnosis (?:of|is|was)|diagnosis:|dx:?|history of|h/o|suffers from|suffering from|tested positive for|treated for|being treated for|admitted (?:for|with)|hospitali[sz]ed for|presents? with|presented with|presenting with|complains of|complaining of|allergic to|prescribed|overdosed on|chief complaint:|reason for visit:) (?:an? |the |his |her |their |acute |chronic |severe |new )?${phrase}`, 'giu');

/** Words that name nothing anybody has. */
const general = /^(?:him|her|them|it|this|that|these|those|a|an|the|something|anything|new|any|some|more|data|error|errors|issue|issues|bug|fields?|null|undefined|unknown|none|code|codes|date|value|values|list|type|string|text|n\/?a)\b/i;

/** As far as what is said belongs to whom it is said of: some sentences, or the lines of a record. */
const reach = 600;

/** Conditions, drugs and procedures near somebody: only there they are about a person. */
export function findConditions(text: string, people: readonly Found[]): Found[] {
  const isNear = nearness(people);
  const fromList = [...text.matchAll(listed)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  const fromSentences = [...text.matchAll(stated)].flatMap(({ 0: match, 1: said = '', index }) => (general.test(said) ? [] : [{ start: index + match.length - said.length, end: index + match.length }]));
  return [...fromSentences, ...fromList].filter(isNear).map((range) => ({ class: 'condition' as const, ...range }));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether somebody's identifier stands within reach. */
function nearness(people: readonly Found[]): (range: Range) => boolean {
  const starts = people.map(({ start }) => start);
  return ({ start }) => {
    const after = firstAtLeast(starts, start - reach);
    return after < starts.length && (starts[after] ?? Infinity) <= start + reach;
  };
}

function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
