/**
 * Real-looking identifiers as text of regular expressions, for engines that take no code; one match a line. Check digits can't be
 * worked out, so that NPI, DEA and the like need their label; common placeholders, published samples and reserved ranges are left out.
 */

/** Lines that hold patterns, placeholders or made-up people. */
const quietLine = '(?![^\\n]*(?i:\\bre\\.\\w+\\(|regex|pattern|placeholder|fictional|synthetic|faker|\\bfake\\.|test patient|patient test|\\bdoe\\b|xxx|redacted|\\[ssn\\]|lorem|sample (?:patient|number|ssn)|not real|made[- ]up|never issued|reserved range))';
const line = (patterns: readonly string[]): string => `(?m)^${quietLine}[^\\n]{0,600}?(?:${patterns.join('|')})`;

/** Between a key or label and its value: `"ssn": "`, `ssn=`, `SSN: `, `ssn, `. */
const to = '[\\w]{0,12}["\'`]?\\]?[)>]?\\s{0,3}(?:[:=#|]{1,2}|\\bis\\b|\\bno\\.?)?\\s{0,3}(?:str\\(|N?["\'`]|>)?';
/** Runs, repeats and counting are what people type as placeholders. */
const plain = '(?!0*123456|0*12345\\b|9?8765|0{3,}|(?:\\d-?)?(\\d)(?:-?\\g{-1}){4,}|(?:12){3}|1000+|[1-9]0{4,})';
const lead = '(?<![\\w./%-])';

const ssn = `${lead}(?!000|666|9\\d\\d|123-45-6789|078-05-1120|219-09-9999|111-22-3333|457-55-5462|(\\d)\\g{-1}\\g{-1}-)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\w-]|\\.\\d)`;
const bareSsn = `(?i:\\bssn|social_?security(?:_?(?:number|no|num))?)${to}(?!000|666|9|123456789|(\\d)\\g{-1}{3})\\d{3}(?!00)\\d{2}(?!0000)\\d{4}(?!\\d)`;
const mrn = `(?i:\\bmrn|_mrn|medical[ _]record[ _](?:number|no|num|id))\\b${to}(?i:mrn[-: #]{0,2})?(?:[A-Z]{1,4}-?)?${plain}\\d[\\d-]{4,10}\\d(?![\\w-])`;
const spelledMrn = `\\bMRN[-:# ]{1,3}${plain}\\d[\\d-]{4,10}\\d(?![\\w-])`;
const npi = `(?i:\\bnpi|_npi)(?:[ _](?:number|no))?\\b${to}(?!1234567|1111111|2000000|1000000)[12]\\d{9}(?!\\d)`;
const dea = `(?i:\\bdea)(?:[ _](?:number|no))?\\b${to}(?!AP5836727|[A-Z]{2}1234563|[A-Z]{2}0000000)[ABFGMPRX][A-Z9]\\d{7}(?!\\d)`;
const letter = '[AC-HJKMNP-RT-Y]';
const mbi = `${lead}(?!1EG4)[1-9]${letter}(?:\\d|${letter})\\d-${letter}(?:\\d|${letter})\\d-${letter}{2}\\d{2}(?!\\w)`;
const memberId = `(?i:(?:member|insurance|subscriber|policy|beneficiary|medicaid|medicare|health_?plan)[_ ]?(?:id|number|no|num))\\b${to}(?:[A-Z]{2,4}[ -]?${plain}\\d[\\d -]{6,12}\\d|${plain}\\d{9,12})(?![\\w-])`;
const isoDay = '(?:19[2-9]\\d|20[012]\\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?![\\dT])';
const usDay = '(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])/(?:19[2-9]\\d|20[012]\\d)';
const placeholderName = '(?!(?:John|Jane|Test|Sample|Demo|Example|Foo|Bar|Alice|Bob|New|First|Mock|Dummy|Patient|Unit|Type|Stage|Blood|Heart|Dear|Dr|General|Primary|Follow|Lab|No|The|Invalid|Unknown|Some|Any|Joe|Jim) )';
const person = `${placeholderName}[A-Z][a-z]{2,} (?:[A-Z]\\.? )?(?!(?:Test|Sample|Patient|Doe|User|Name|Example|Smith|Person|Clinic|Hospital|Health|Center|Street|City|County)\\b)[A-Z](?:[a-z]|['-][A-Z]){2,}[a-z]*`;
const personWithDay = `["'\`]${person}["'\`],\\s*["'\`](?:${isoDay}|${usDay})["'\`]`;
const personWithLabel = `\\b${person}["'\`]?[ ,(;|-]{1,3}(?:DOB|SSN|MRN|D\\.O\\.B|born)\\b`;
const personWithPhone = `\\b${person}["'\`]?,\\s*["'\`]?\\(?[2-9]\\d{2}\\)?[-. ](?!555)[2-9]\\d{2}[-.]\\d{4}\\b`;
const personWithCondition = `\\b(?i:patient|pt|pat)\\b[:. ]{1,3}(?:name[: ]{1,2})?${person}\\b[^"'\\n]{0,50}(?i:\\bdiagnosed|diabet|cancer|\\bhiv\\b|hypertension|asthma|depression|schizo|pregnan|dialysis|chemo|positive for|discharged|admitted)`;
const hl7 = '\\bPID\\|\\d*\\|[^|\\n]*\\|[^|\\n]{4,}\\|[^|\\n]*\\|(?!(?i:TEST|DOE|SAMPLE|SMITH|DEMO|EXAMPLE|EVERYWOMAN|EVERYMAN|PATIENT))[A-Za-z]{2,}\\^(?!(?i:TEST|SAMPLE))[A-Za-z]{2,}';

/** Identifiers that are evident by shape or label. */
export const phiLiteral = line([ssn, bareSsn, mrn, spelledMrn, npi, dea, mbi, memberId, personWithDay, personWithLabel, personWithPhone, personWithCondition, hl7]);

const dob = `(?i:\\b(?:dob|date[ _]?of[ _]?birth|birth[ _]?date|birthday))\\b${to}(?!\\d{4}-01-01|0?1/0?1/)(?:${isoDay}|${usDay})`;
const phone = '(?i:\\b(?:patient|home|cell|mobile|emergency)_?(?:phone|number|contact)(?:_number)?)\\b["\']?\\]?\\s{0,3}[:=]\\s{0,3}["\'](?:\\+?1[-. ]?)?\\(?(?!8(?:00|33|44|55|66|77|88)|555|123)[2-9]\\d{2}\\)?[-. ]?(?!555|000)[2-9]\\d{2}[-. ]?(?!0000|1234)\\d{4}["\']';
const email = '(?i:\\b(?:patient_?)?email)["\']?\\]?\\s{0,3}[:=]\\s{0,3}["\'](?!(?i:test|user|john|jane|patient|info|admin|support|noreply|foo))[a-z]+[._][a-z]+\\d*@(?:gmail|yahoo|hotmail|outlook|aol|icloud|comcast|verizon|msn|live)\\.(?:com|net)["\']';
const street = '(?i:\\b(?:home_?|street_?|mailing_?|patient_?)?address(?:_?line_?1)?|street)["\']?\\]?\\s{0,3}[:=]\\s{0,3}["\'](?!123 |1 |100 |1234 )\\d{2,5} (?!(?:Main|Test|Example|Fake|Sample|Any)\\b)[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:St|Street|Ave|Avenue|Rd|Road|Ln|Lane|Dr|Drive|Blvd|Ct|Court|Way|Pl|Place|Terrace)\\b';

/** Birth dates, telephone numbers and addresses by their key: somebody's in most files, made up in some. */
export const likelyPhiLiteral = line([dob, phone, email, street]);

/** A row that is no code: the name and the birth date need no quotes. */
export const phiRow = `(?m)^${quietLine}[^\\n]{0,600}?(?:(?<![\\w"'])${person}|["'\`]${person}["'\`]),["'\`]?(?:[A-Za-z]{1,7}["'\`]?,["'\`]?)?(?:${isoDay}|${usDay})(?![\\d-])`;
