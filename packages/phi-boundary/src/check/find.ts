import { type Claim, claim, resolveClaims, type Slot } from './claim.js';
import { findConditions } from './conditions.js';
import { isAboutSomebody } from './evidence.js';
import { findDates } from './dates.js';
import { findDumped } from './dumps.js';
import type { Found } from './found.js';
import { findLabelled } from './labels.js';
import { judgeLooseRow } from './loose-rows.js';
import { findMentions } from './mentions.js';
import { findLooseIds } from './loose-ids.js';
import { isNobody, isOtherWord, leadingName } from './name-words.js';
import { findAnyNames, findNames } from './names.js';
import { findPairs } from './pairs.js';
import { findPlaces } from './places.js';
import { valueIn } from './plausible.js';
import { findRows } from './rows.js';
import { findSegments } from './segments.js';
import { findShapes } from './shapes.js';
import { findUrls } from './urls.js';

/**
 * Everything in a text that may not leave: a prompt, a pasted log, a stack trace, a diff, the JSON of a tool call, HL7 and X12.
 *
 * First it is asked whether the text is about anybody in care: an identifier behind its key or label, a record, a patient's name. If
 * nobody is, everything stays: names of colleagues, build dates, general medicine. If somebody is, everything that could be theirs goes.
 */
export function findPhi(text: string): Found[] {
  const claims = claimsIn(text);
  if (!isAboutSomebody(text, claims)) return [];
  const all = [...claims, ...findDates(text), ...findPlaces(text), ...findLooseIds(text, claims), ...findAnyNames(text)];
  return resolveClaims([...all, ...findMentions(text, all), ...findConditions(text, all)]);
}

/** What keys, columns, segments, labels, shapes and sentences claim, whoever it is about. */
function claimsIn(text: string): Claim[] {
  const rows = findRows(text);
  const slots = [...findPairs(text), ...rows.slots, ...findSegments(text), ...findDumped(text), ...findLabelled(text)];
  return [...slots.flatMap((slot) => claimOf(text, slot)), ...rows.loose.flatMap((cells) => judgeLooseRow(text, cells)), ...findShapes(text), ...findUrls(text), ...findNames(text)];
}

/** What a key, a column, a segment or a label names, if what stands there can be such a thing. */
function claimOf(text: string, { key, start, end }: Slot): Claim[] {
  const written = text.slice(start, end);
  const value = key.class === 'mrn' && leadingName(written) !== undefined ? undefined : valueIn(key.class, written);
  if (value !== undefined) return [claim(key.class, start + value.start, start + value.end, key.strong)];
  return key.strong && (key.class === 'mrn' || key.class === 'name') ? unusualName(written, start, key.class) : [];
}

/** `X-Patient-Ref: Last, First / …`, `patient_name ILIKE 'last%'` */
function unusualName(written: string, start: number, boundaryClass: 'mrn' | 'name'): Claim[] {
  const name = leadingName(written) ?? (boundaryClass === 'name' ? /^[\p{Ll}][\p{Ll}'-]{3,30}(?=%?$)/u.exec(written)?.[0] : undefined);
  return name === undefined || isOtherWord(name) || isNobody(name) ? [] : [claim('name', start, start + name.length, leadingName(written) !== undefined)];
}
