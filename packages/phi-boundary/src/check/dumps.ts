import type { Slot } from './claim.js';
import { slotOf } from './keys.js';

/** `(0010,0010) PN [value] # 24, 1 PatientName` of DCMTK, `(0010, 0010) Patient's Name  PN: 'value'` of pydicom. */
const dicom = /\(\w{4},\w{4}\) [A-Z]{2} \[([^\]\n]{1,120})\][^#\n]{0,80}#[^\n]{1,20}\b([A-Z]\w{3,40})|\(\w{4}, \w{4}\) ([A-Z][\w' ]{3,40}?) {2,40}[A-Z]{2}: '([^'\n]{1,120})'/g;
/** Elements of an ambulance report about the patient, by their numbers in NEMSIS 3. */
const nemsis = /<ePatient\.(\d\d)(?: [^<>\n]{0,80})?>([^<>\n]{1,120})</g;
const nemsisNames: Readonly<Record<string, string>> = { '01': 'mrn', '02': 'patient last name', '03': 'patient first name', '04': 'middle name', '05': 'street', '06': 'city', '09': 'zip', '12': 'ssn', '17': 'dob', '18': 'phone', '19': 'email', '21': 'license no' };

/** Values that a standard's number or a printed keyword names. */
export function findDumped(text: string): Slot[] {
  const elements = text.includes('ePatient.') ? [...text.matchAll(nemsis)].flatMap(({ 0: whole, 1: code = '', 2: value = '', index }) => slotOf(nemsisNames[code] ?? '', value, index + whole.length - value.length - 1)) : [];
  const tags = [...text.matchAll(dicom)].flatMap(({ 0: whole, 1: inBrackets, 2: keyword, 3: words = '', 4: inQuotes = '', index }) => {
    const value = inBrackets ?? inQuotes;
    return slotOf(keyword ?? words.replace("'s", ''), value, index + whole.lastIndexOf(inBrackets === undefined ? `'${value}` : `[${value}`) + 1);
  });
  return [...elements, ...tags];
}
