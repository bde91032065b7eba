/** Words in a function's or class's name that promise de-identified output. */
export const deidentifyingName: RegExp = /(?:strip|remove|drop|erase|clear)_?(?:all_?)?(?:phi|pii|identif|demographic)|de_?-?identif|^deid|_deid|Deid|anonymi[sz]|safe_?harbou?r|pseudonymi[sz]|limited_?data_?set|(?:for|to)_?research|(?:generali[sz]e|coarsen|truncate|safe|bucket|group)_?(?:zip|postal|postcode|date|dob|birth|age|geo|location)|zip_?(?:to_?)?3|zip_?prefix/i;

/** Words that promise the removal of identifiers from a text or record. */
export const redactingName: RegExp = /de_?-?identif|^deid|_deid|Deid|anonymi[sz]|safe_?harbou?r|pseudonymi[sz]|limited_?data_?set|(?:for|to)_?research|(?:generali[sz]e|coarsen|truncate|safe|bucket|group)_?(?:zip|postal|postcode|date|dob|birth|age|geo|location)|zip_?(?:to_?)?3|zip_?prefix|redact|scrub|obfuscat|(?:strip|remove|hide|drop|clear|erase|mask|saniti[sz]e|cleanse|clean|replace|blank)_?(?:out_?)?(?:all_?)?(?:phi|pii|identifier|identit|personal|patient|ssn|mrn|phone|dob|dates?(?![a-z])|zip|name|note|text|transcript|clinical|report|narrative|summary|message)/i;

/** Names of functions that look for identifiers and remove nothing, or that put them back. */
export const inspectingName: RegExp = /^(?:is|has|contains|detect|find|count|check|validate|verify|assert|should|can|test|use|re_?identif|un|restore|log|on)(?=[A-Z_])|Error$|Report$/;

/** What a pattern has to cover, by identifier; the first shape tells which identifier a pattern is for. */
export interface ShapeSet {
  readonly name: 'ssn' | 'phone' | 'mrn' | 'date' | 'email';
  /** Samples that show that a pattern is meant for this identifier: it has to match one of them as a whole. */
  readonly probes: readonly string[];
  /** The ways the identifier is written, as samples made of counting digits. */
  readonly shapes: readonly string[];
  /** What may stand before the value; a pattern that wants it is judged with it. */
  readonly label: string;
}

const digits = '123456789';
const [three, two, four] = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)];
const [area, exchange, line] = ['617', '555', '0123'];

/** The shapes in which clinical text holds the identifiers, as published comparisons of redaction scripts list them. */
export const identifierShapes: readonly ShapeSet[] = [
  {
    name: 'ssn',
    label: 'SSN: ',
    probes: [`${three}-${two}-${four}`],
    shapes: [`${three}-${two}-${four}`, `${three}${two}${four}`, `${three} ${two} ${four}`],
  },
  {
    name: 'phone',
    label: 'Phone: ',
    probes: [`(${area}) ${exchange}-${line}`, `${area}-${exchange}-${line}`, `${area}.${exchange}.${line}`, `${area}${exchange}${line}`],
    shapes: [`${area}-${exchange}-${line}`, `${area}.${exchange}.${line}`, `(${area}) ${exchange}-${line}`],
  },
  {
    name: 'mrn',
    label: '',
    probes: ['MRN', 'MRN ', 'MRN:', 'MRN: ', 'MRN-', 'MRN#', 'MRN # '].flatMap((label) => [5, 6, 7, 8, 9].map((length) => label + digits.slice(0, length))),
    shapes: [`MRN-${digits}`, `MRN: ${three}-${two}-${four}`, `MRN ${digits.slice(0, 7)}`],
  },
  {
    name: 'date',
    label: 'DOB: ',
    probes: ['03/14/1962', '1962-03-14', '03-14-1962', '14.03.1962', '03/14/62'],
    shapes: ['03/14/1962', '3/4/1962', '1962-03-14'],
  },
  {
    name: 'email',
    label: '',
    probes: ['jane@example.com', 'jane.doe@example.com'],
    shapes: ['jane.doe@example.com', 'Jane_Doe@example.org', 'j.doe+lab2@mail.example.org'],
  },
];
