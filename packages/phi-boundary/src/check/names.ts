import { type Claim, claim } from './claim.js';
import { conditionNear } from './conditions.js';
import { letter } from './letters.js';
import { familiarity, isNobody, isOtherWord, lastFirstText, nameText, partsOf, withoutOtherWords } from './name-words.js';

/** Words before a name that say whose it is. */
const patientWords = '(?:[Pp]atient|PATIENT|[Pp]ts?|PT|[Rr]esident|[Mm]ember|[Bb]eneficiary|[Ss]ubscriber|[Ee]nrollee|[Ii]nsured|[Cc]laimant|[Dd]ecedent|[Nn]ewborn|[Ii]njured party|[Pp]roband|[Ww]earer|[Pp]aciente|PACIENTE|[Pp]atiente?|[Pp]atientin)';
const kinWords = '(?:[Mm]other|[Ff]ather|[Mm]om|[Mm]um|[Dd]ad|[Dd]aughter|[Ss]on|[Ww]ife|[Hh]usband|[Ss]pouse|[Pp]artner|[Ss]ister|[Bb]rother|[Aa]unt|[Uu]ncle|[Gg]randmother|[Gg]randfather|[Gg]uardian|[Cc]aregiver|[Bb]aby|[Cc]lient|[Cc]aller|[Vv]eteran|[Ww]idow|[Nn]iece|[Nn]ephew|[Cc]ontact|[Oo]wner)';
const honorific = '(?:Mr|Mrs|Ms|Miss|Mx|Rev|Reverend|Rabbi|Sra?|Se\u00f1ora?|se\u00f1ora?|Mme|Mlle|Monsieur|Madame|Herr|Frau|Do\u00f1a|Don|MR|MRS|MS)\\.?';
const greeting = '(?:Dear|Hi|Hello|Hey|Hola|Bonjour|Estimad[oa]|Querid[oa]|Ch\u00e8re?|Good (?:morning|afternoon|evening)),?';
const joints = "(?:for|with|w\\/|about|re:|RE:|Re:|regarding|of|from|to|as|and|named|called|is|was|it's|habla|llamo|soy|m'appelle|nom|name|Name|NAME|on|merge|by the name of|like|w|LN|FN|NAME|Nombre|between|against|versus|vs\\.?|or|&|found|see|finds?|that|when|where|why|but|while|because|did|does|if|invite|says?|remind|asked?|told|tell)";

const anyName = `(?:${lastFirstText}|${nameText})`;
const behindPatient = new RegExp(`(?<![${letter}\\d_-])${patientWords}(?:'s)?(?: (?:name|named|called|record|chart|records|charts|id|is|was))?[ \\t]{0,2}[:,=-]?[ \\t]{1,2}\\(?(?:${honorific} )?["'\u201c]?(${anyName})`, 'g');
const behindKin = new RegExp(`(?<![${letter}\\d_-])${kinWords}(?:'s)?(?: (?:name|named|called|is|was))?[,:]? ["'\u201c]?(${anyName})`, 'g');
const behindHonorific = new RegExp(`(?<![${letter}\\d_.])${honorific} (${nameText})`, 'g');
const behindGreeting = new RegExp(`(?<![${letter}\\d_])${greeting} (?:${honorific} )?(${nameText})(?=[ ,!.:;\\n]|$)`, 'g');
const behindJoint = new RegExp(`(?<![${letter}\\d_-])${joints} (?:${honorific} )?["'\u201c]?(${anyName})`, 'g');
const behindField = new RegExp(`(?<=(?:^|[\\n|;,])[ \\t>*-]{0,4})(?:LN|FN|MN|NAME|NOM|LAST|FIRST|SURNAME|GIVEN|Nombre|Name)[ \\t]{0,3}[:.]?[ \\t]{1,4}(${anyName})`, 'g');
const behindAge = new RegExp(`(?<=\\b(?:\\d{1,3} ?(?:yo|y\\/o|yrs?|years? old|F|M)(?: (?:F|M|female|male|woman|man|girl|boy|lady))?|female|male),? )(${anyName})`, 'g');
const quoted = new RegExp(`["'\u201c\`>](${anyName})(?=["'\u201d\`<])`, 'g');
const atStart = new RegExp(`(?<=^[ \\t>*#-]{0,6}|[.!?:|\u2014-] |["“]|\\] |\\) |\\n)(${anyName})(?=,? (?:\\(|was|is|has|had|takes|reports?|called|presents?|presented|needs|lives|male|female|came|denies|states|complains|prefers|wants|got|started|will|died|born|aged?|DOB|MRN|SSN|acct|account|policy|member|\\d{1,3} ?(?:y|F|M))|['\u2019]s |,? \\d{1,3}[ -]?(?:y|F\\b|M\\b)|$|\\n| -)`, 'gm');

/** Who treats, writes, signs or builds is nobody in care. */
const staffBefore = /(?:(?:\b(?:dr|doctor|prof|professor|nurse|by|author|authors|copyright|maintainer|physician|provider|attending|surgeon|therapist|pharmacist|signed(?:-off-by)?|co-authored-by|reviewed-by|regards|thanks(?: to)?|credits? to|sincerely|cheers|assignee|assigned to|reporter|reviewer|colleague|manager|boss|lead|teammate|developer|engineer|ask|ping|ordering|referring|prescriber|pcp|cto|ceo|committer|hospital|clinic|center|@author)\b\.?["']?,?[:=]?)|[@(]c\)?(?: \d{4}(?:-\d{4})?)?|\u00a9)[ \t\n"']{0,3}$/i;
const staffAfter = /^,? (?:M\.?D\.?|D\.?O\.?|R\.?N\.?|Ph\.?D|N\.?P\.?|P\.?A\.?(?:-C)?|D\.?D\.?S|Pharm\.?D|LCSW|from (?:IT|DevOps|the|QA|platform|engineering|support|security|sales|infra|ops)|in (?:IT|DevOps|QA|engineering)|works? on|on the team|hospital|clinic|medical center|health)\b/i;
/** Who writes from an address may be a colleague; in a text about somebody it may be that person. */
const mailAfter = /^ ?<[\w.+-]+@/;
const inCareAfter = /^(?:['\u2019]s)?,? (?:\(?(?:(?:fe)?male\b|DOB|MRN|SSN|born|age[d]? \d|\d{1,3} ?(?:y\/?o|yo\b|years?|F\b|M\b|,))|(?:was|is|has been|got|were) (?:admitted|discharged|diagnosed|seen|prescribed|readmitted|born|transferred|referred|scheduled|hospitali[sz]ed|allergic|pregnant|a patient)|takes \w|called (?:again|back|in|about)|lives at|died|no-?show)/i;

/** The `N` before a text of T-SQL is no part of a name. */
const anywhere = new RegExp(`(?<![${letter}\\d_@./'-])(?!N'[^'\\n]{1,80}'[,)])(${anyName})(?![${letter}\\d_@/(])`, 'g');
const software = /\b(?:boot|studio|code|cloud|online|server|services?|framework|api|hub|actions|desktop|js|ui|script|native|query|stack|engine|manager|error|exception|search|store|watch|web|app|apps|shell|functions?|lambda|native|core|data|db|machine|learning|mode|test|tests)$/i;

interface Named {
  readonly start: number;
  readonly name: string;
}

/** Names in the slots of a sentence. A patient's is a seed when its words or what follows leave no doubt; all others are tied. */
export function findNames(text: string): Claim[] {
  return [...inCareNames(text), ...[behindKin, behindHonorific, behindGreeting, behindField, behindAge].flatMap((pattern) => namesAt(text, pattern).map((named) => judge(text, named, 'slot'))), ...[quoted, behindJoint, atStart].flatMap((pattern) => namesAt(text, pattern).filter(isClear).map((named) => judge(text, named, 'joint')))];
}

/** In a text that is about somebody: all that looks like a full name, and frequent given names. */
export function findAnyNames(text: string): Claim[] {
  return namesAt(text, anywhere)
    .filter((named) => isClear(named) && (partsOf(named.name).length > 1 || behindInitials.test(named.name) ? !software.test(named.name) : /[a-z,] $/.test(text.slice(Math.max(0, named.start - 2), named.start))))
    .map(({ start, name }) => claim('name', start, start + name.length, false));
}

function inCareNames(text: string): Claim[] {
  return namesAt(text, behindPatient).map((named) => judge(text, named, 'patient'));
}

function namesAt(text: string, pattern: RegExp): Named[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const full = match[1] ?? '';
    const name = withoutOtherWords(full).replace(/['\u2019]s$/, '').replace(/[ .,'-]+$/, (end) => (/^\.$/.test(end) && / \p{Lu}$/u.test(full.slice(0, -1)) ? end : ''));
    const start = match.index + match[0].length - full.length;
    return isName(name) && !isTown(text, start + name.length) && !isStaff(text, start, start + name.length) && (pattern === anywhere || !mailAfter.test(text.slice(start + name.length, start + name.length + 40))) ? [{ start, name }] : [];
  });
}

function isName(name: string): boolean {
  const parts = partsOf(name);
  return name.length > 1 && parts.length > 0 && !isNobody(name) && !isOtherWord(firstWord(name)) && !endsWithState.test(name) && !/^(?:[A-Z]{2,5}|\p{Lu}\.?)$/u.test(name);
}

/** Behind initials: `A. Last` is a name, though `a` is a word. */
function firstWord(name: string): string {
  return name.replace(/^(?:\p{Lu}\.? )+/u, '').split(/[ ,]/, 1)[0] ?? '';
}

const behindInitials = /^(?:\p{Lu}\. |\p{Lu}\.? \p{Lu}\.? )\p{Lu}\p{Ll}{3}/u;

/** `St. Paul, MN` */
const endsWithState = /[a-z], [A-Z]{2}$/;

function isTown(text: string, end: number): boolean {
  return /^, (?:[A-Z]{2}\b(?! [A-Z])|[A-Z][a-z]+ \d{5})/.test(text.slice(end, end + 20));
}

function isStaff(text: string, start: number, end: number): boolean {
  return staffBefore.test(text.slice(Math.max(0, start - 40), start)) || staffAfter.test(text.slice(end, end + 40));
}

/** Without a slot of its own, a name is two words or more, one behind initials, or a frequent one. */
function isClear({ name }: Named): boolean {
  return partsOf(name).length > 1 || behindInitials.test(name) ? !partsOf(name).some(isOtherWord) : familiarity(name) > 0;
}

function judge(text: string, { start, name }: Named, slot: 'patient' | 'slot' | 'joint'): Claim {
  const end = start + name.length;
  const known = familiarity(name);
  const words = partsOf(name).length;
  const after = text.slice(end, end + 60);
  const inCare = inCareAfter.test(after);
  const isSure = slot === 'patient' ? known === 2 || (words > 1 && /[:=][ \t]{0,2}["']?$/.test(text.slice(Math.max(0, start - 4), start)) && !partsOf(name).some(isOtherWord)) || (words > 1 && (known > 0 || inCare)) || (inCare && words > 0) : words > 1 && (known > 0 || slot === 'slot' || inCare) && conditionNear(text, start, end);
  return claim('name', start, end, isSure);
}
