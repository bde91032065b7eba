import { type Claim, claim } from './claim.js';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|f\u00e9vrier|mars|avril|mai|juin|juillet|ao\u00fbt|septembre|octobre|novembre|d\u00e9cembre)';
const iso = '(?:18|19|20)\\d\\d([-/.])(?:0?[1-9]|1[0-2])\\1(?:3[01]|[12]\\d|0?[1-9])';
const slashed = '(?:3[01]|[12]\\d|0?[1-9])([-/.])(?:3[01]|[12]\\d|0?[1-9])\\2(?:(?:18|19|20)\\d\\d|\\d\\d)';
const worded = `${month}\\.?[ -](?:the )?\\d{1,2}(?:st|nd|rd|th)?,?[ -](?:of )?(?:'?\\d\\d(?!\\d)|(?:19|20)\\d\\d)|\\d{1,2}(?:st|nd|rd|th)?[ -]?(?:of |de )?${month}\\.?,?[ -]?(?:of |de )?(?:'?\\d\\d(?!\\d)|(?:19|20)\\d\\d)|${month}\\.? (?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d:-])|(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?[ -]?(?:of |de )?${month}|${month},? (?:of )?(?:19|20)\\d\\d`;
const spoken = `${month} (?:the )?(?:twenty|thirty)?[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\w{3,6}teenth|twentieth|thirtieth),? (?:nineteen|twenty|two thousand)[ \\w-]{0,24}?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w{3,6}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?`;
const dayAndMonth = /(?<=\b(?:on|since|from|visit|appt|appointment|seen|admitted|discharged|dated?|of|by) )(?:0?[1-9]|1[0-2])\/(?:3[01]|[12]\d|0?[1-9])(?![\d/%]|\.\d)/gi;
const anyDate = new RegExp(`(?<![\\w.:/-])(?:${iso}|${slashed}|${worded}|${spoken})(?![\\d/]|-\\d|\\.\\d)(?![A-Za-z\\u00C0-\\u024F])`, 'gi');
const isoWithTime = new RegExp(`(?<![\\w.:/-])${iso.replace('\\1', '-').replace('([-/.])', '-')}(?=T\\d)`, 'g');
/** Behind a day, what makes it the time of an event in a log. */
const clock = /^(?:[T_ ]|, )\d{1,2}:\d\d:\d\d/;
const lineStart = /(?:^|\n)[ \t>[("'{]*(?:\d+[ \t]+)?(?:(?:ts|time|timestamp|@timestamp|date|at)["']?[:=] ?["']?)?$/i;
/** What a day belongs to that is about software: builds, deadlines, versions, mail heads, files. */
const ofSoftware = /(?:\b(?:version|release[ds]?|deployed?|build|built|sprint|freeze|updated|created|modified|commit(?:ted)?|generated|exported|timestamp|log(?:ged)?|copyright|\(c\)|created_at|updated_at|ts|time|migration|today is|eol)["']?[:=]? ?["'(]*|[/_\\-]|\bmon,? |\btue,? |\bwed,? |\bthu,? |\bfri,? |\bsat,? |\bsun,? )$/i;
const fixedDays = /^(?:1900-01-01|1970-01-01|9999-12-31|0?1\/0?1\/(?:1900|1970)|2000-01-01|12\/31\/9999)$/;

/** Whole days, but for what stamps a log line or belongs to software. */
export function findDates(text: string): Claim[] {
  const days = [...text.matchAll(anyDate), ...text.matchAll(dayAndMonth), ...text.matchAll(compact)].filter((match) => !isOfEvent(text, match.index, match[0]));
  return days.map(({ 0: day, index }) => claim('date', index, index + day.length, false));
}

function isOfEvent(text: string, start: number, day: string): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(start + day.length, start + day.length + 12);
  return fixedDays.test(day) || clock.test(after) || lineStart.test(before) && /^[ \t]*(?:\d\d:|T\d)/.test(after) || ofSoftware.test(before);
}

/** The day of a value that its key calls a date: `2024-05-02T10:30`, `19540917`, `Oct. 8, 1975`; undefined when it holds none. */
export function dayIn(value: string): { start: number; end: number } | undefined {
  for (const pattern of [isoWithTime, anyDate, compact, impossible]) {
    const match = value.matchAll(pattern).next().value;
    if (match !== undefined && !fixedDays.test(match[0])) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** What a log quotes as no day at all, or as a form sends it: `1986-00-14`, `02%2F11%2F1980`. */
const impossible = /(?<![\w.-])(?:(?:18|19|20)\d\d[-/.]\d\d[-/.]\d\d|\d\d?([-/.]|%2F)\d\d?\1(?:18|19|20)\d\d)(?![\w-])/gi;
const compact = /(?<![\w.-])(?:(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?=$|\D|\d{4,6}\D?)|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d)/g;

/** Most who need care were born before; releases, meetings and orders are younger. */
const lastYearOfBirth = 2012;

/** Whether a day is rather somebody's birthday than that of an event; unknown when it has no year of four digits. */
export function isLongAgo(day: string): boolean {
  const year = Number(/(?:19|20)\d\d/.exec(day)?.[0] ?? 0);
  return year > 1900 && year <= lastYearOfBirth;
}
