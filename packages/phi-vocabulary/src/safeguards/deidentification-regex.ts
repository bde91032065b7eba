import { deidentifyingName, inspectingName, redactingName } from './deidentification.js';

/** Unsafe de-identification as text of regular expressions, for engines that take no code: applied to the text of a function. */

const notInspecting = inspectingName.source.slice(1);
/** Names of functions that promise to remove identifiers. */
export const redactingFunction = `(?!_*${notInspecting})(?i:.*(?:${redactingName.source.replaceAll('^', '(?<![a-z])')}))`;
/** Names of functions that promise a record without identifiers. */
export const deidentifyingFunction = `(?!_*${notInspecting})(?i:.*(?:${deidentifyingName.source.replaceAll('^', '(?<![a-z])')}))`;

/** A pattern as it stands in the code. */
const written = (pattern: string): string => String.raw`r?["'](?:\\b|\(|\?:|\^)*(?:${pattern})(?:\\b|\)|\$)*["']`;
const digit = String.raw`(?:\\d|\[0-9\])`;
const times = (count: string): string => String.raw`${digit}\{${count}\}`;

/** Patterns that need the one separator they know: the next note has another. */
export const narrowPattern = [
  written(String.raw`(?:SSN:? ?)?${times('3')}-${times('2')}-${times('4')}`),
  written(`${times('3')}-${times('3')}-${times('4')}`),
  written(String.raw`\\\(${times('3')}\\\) ?${times('3')}-${times('4')}`),
  written(String.raw`(?i:MRN)(?:-|: ?|#| |:\\s\*)${digit}(?:\{[\d,]+\}|\+)`),
  written(`${times('(?:1,)?2')}/${times('(?:1,)?2')}/${times('(?:2,)?4')}`),
].join('|');

const zip = String.raw`(?:zip\w*|postal\w*|postcode)`;
const day = String.raw`(?:birth\w*|dob|admi\w*|discharge\w*|visit\w*|service\w*|encounter\w*|death\w*|\w*_date|date_\w+)`;
const kept = (key: string): string => String.raw`["']${key}["']\]?\s*[:=]\s*(?:str\()?\w+(?:\[["']|\.get\(["']|\.)${key}(?:["']\]|["'][^)]*\)|)\)?\s*(?:[,}\n]|$)`;

/** What Safe Harbor does not allow, seen in the text of a function that promises it. */
export const unsafeDeidentification = `(?is)(?:${[
  // ZIP codes: kept, cut to four or five digits, or to three without the areas of few people.
  `.*${kept(zip)}`,
  String.raw`.*${zip}["']?\]?(?:\.astype\(str\)|\.str)*\)?\[:\s*[45]\]`,
  String.raw`(?!.*(?:restricted|sparse|small|population|low_pop|000|in [A-Z_]{4,})).*${zip}["']?\]?(?:\.astype\(str\)|\.str|\.zfill\(5\))*\)?\[:\s*3\]`,
  // Dates: kept, or cut to the month.
  `.*${kept(day)}`,
  String.raw`.*${day}["']?\]?(?:\.dt|\.astype\(str\)|\.str)*(?:\[:\s*(?:7|10)\]|\.strftime\(["']%Y-%m|\.isoformat\(|\.to_period\(["']M)`,
  // Ages beyond 89.
  String.raw`(?!.*\b(?:89|90)\b)(?:.*${kept('age')}|.*["']age["']\]?\s*[:=][^\n]*\byear\b)`,
  // Initials and last digits count as the name and the number.
  String.raw`.*["']initials["']`,
  String.raw`.*(?:first_name|last_name|family|given)["']?\]?\[(?:0|:1)\]`,
  String.raw`.*(?:ssn|mrn)["']?\]?\[-4:\]`,
  // A hash without a key can be looked up.
  String.raw`(?!.*(?:hmac|pepper|salt|secret|key=|_key\b)).*hashlib\.\w+\([^\n]*(?:mrn|ssn|name|email|phone|patient|id\b)`,
].join('|')})`;
