import type { PhiClass, Strength } from '../types.js';

/** One class of value and the word sequences that name it, in lower case, words separated by a blank. */
export interface PhraseGroup {
  readonly class: PhiClass;
  readonly strength: Strength;
  readonly phrases: readonly string[];
}

/**
 * Names of single values. Sources: the Safe Harbor list (45 CFR 164.514(b)(2)(i)), FHIR R4 element names,
 * column names of Epic Clarity, Cerner, Synthea and OMOP, and what people write in their own schemas.
 */
export const valuePhrases: readonly PhraseGroup[] = [
  {
    class: 'ssn',
    strength: 'strong',
    phrases: [
      'ssn', 'ssns', 'social security', 'social security number', 'social security no', 'soc sec', 'soc sec number', 'ssn last 4',
      'last 4 ssn', 'last four ssn', 'ssn last four', 'nhs number', 'national id', 'national id number', 'national identifier',
      'aadhaar', 'aadhaar number', 'aadhar', 'aadhar number', 'nric', 'itin',
    ],
  },
  {
    class: 'mrn',
    strength: 'strong',
    phrases: [
      'mrn', 'mrns', 'medical record number', 'medical record no', 'medical record id', 'med rec no', 'med rec num', 'patient number', 'patient no',
      'chart number', 'chart no', 'hospital number', 'pat mrn id', 'mrn id', 'patient mrn', 'patient identifier', 'patient identifiers',
      'health record number', 'medical number', 'uhid',
    ],
  },
  { class: 'mrn', strength: 'weak', phrases: ['record number', 'case number', 'identifier', 'identifiers'] },
  {
    class: 'date',
    strength: 'strong',
    phrases: [
      'dob', 'date of birth', 'birth date', 'birthdate', 'birthday', 'birth day', 'birth dt', 'date of death', 'death date',
      'deceased date', 'deceased date time', 'born on', 'born',
    ],
  },
  {
    class: 'date',
    strength: 'weak',
    phrases: [
      'age', 'birth year', 'year of birth', 'birth month', 'admission date', 'discharge date', 'admitted at', 'discharged at', 'visit date', 'service date', 'date of service',
      'appointment date', 'admit date',
    ],
  },
  {
    class: 'health-plan',
    strength: 'strong',
    phrases: [
      'insurance member id', 'payer member id', 'plan member id', 'health plan member id', 'insurance id', 'insurance number', 'insurance no', 'insurance policy number', 'insurance policy',
      'policy number', 'medicare number', 'medicare id', 'medicaid id', 'medicaid number', 'mbi', 'hicn', 'subscriber id', 'subscriber number',
      'beneficiary id', 'beneficiary number', 'health plan id', 'health plan number', 'health plan beneficiary number', 'health card number', 'health card', 'health number', 'health id', 'hcn', 'medicare no', 'member number',
      'insurance details', 'insurance info', 'insurance data', 'insurance card', 'medicare beneficiary id', 'health insurance number', 'health insurance id',
    ],
  },
  { class: 'health-plan', strength: 'weak', phrases: ['member id', 'member ids', 'group number', 'policy no', 'insurance', 'coverage', 'insurance provider', 'member no'] },
  { class: 'account', strength: 'weak', phrases: ['account number', 'account no', 'iban', 'credit card', 'card number', 'bank account', 'credit card number'] },
  {
    class: 'name',
    strength: 'weak',
    phrases: ['name', 'names', 'given', 'family', 'initials', 'first', 'last', 'nickname', 'display name', 'fname', 'lname', 'first name', 'last name', 'given name', 'family name'],
  },
  {
    class: 'name',
    strength: 'moderate',
    phrases: ['full name', 'given names', 'middle name', 'maiden name', 'surname', 'forename', 'legal name', 'preferred name'],
  },
  {
    class: 'name',
    strength: 'strong',
    phrases: ['next of kin', 'mothers maiden name', 'mother maiden name', 'guardian name', 'emergency contact', 'emergency contact name', 'pat name', 'guarantor name'],
  },
  {
    class: 'geo',
    strength: 'weak',
    phrases: [
      'address', 'addresses', 'address line', 'address line 1', 'address line 2', 'address 1', 'address 2', 'street', 'street address', 'home address', 'mailing address', 'city',
      'county', 'zip', 'zip code', 'zipcode', 'postal code', 'postcode', 'latitude', 'longitude', 'coordinates', 'line 1',
      'residence', 'zip 5',
    ],
  },
  {
    class: 'phone',
    strength: 'weak',
    phrases: [
      'phone', 'phones', 'phone number', 'phone numbers', 'mobile', 'mobile number', 'mobile phone', 'cell', 'cell phone', 'telephone', 'telephone number', 'tel',
      'home phone', 'contact number', 'contact no', 'phone no', 'mobile no', 'telecom', 'contact', 'contact info', 'contact details', 'msisdn', 'whatsapp number',
    ],
  },
  { class: 'fax', strength: 'weak', phrases: ['fax', 'fax number'] },
  { class: 'email', strength: 'weak', phrases: ['email', 'emails', 'e mail', 'email address', 'email addr', 'mail address'] },
  {
    class: 'clinical',
    strength: 'strong',
    phrases: [
      'diagnosis', 'diagnoses', 'dx', 'primary dx', 'prognosis', 'symptom', 'symptoms', 'medical history', 'health history', 'family history', 'medication', 'medications',
      'current medications', 'allergy', 'allergies', 'allergy list', 'treatment plan', 'chief complaint', 'presenting complaint', 'blood pressure',
      'blood type', 'blood group', 'blood sugar', 'blood glucose', 'clinical note', 'clinical notes', 'progress note', 'progress notes', 'soap note', 'soap notes', 'soap',
      'doctor notes', 'nurse notes', 'nursing notes', 'physician notes', 'visit notes', 'consultation notes', 'session notes', 'therapy note', 'therapy notes', 'medical notes', 'patient notes',
      'hiv status', 'hiv', 'pregnancy status', 'viral load', 'lab value', 'lab values', 'vital signs', 'vitals', 'medical condition', 'medical conditions', 'health condition',
      'health conditions', 'chronic conditions', 'pre existing conditions', 'preexisting conditions', 'problem list', 'comorbidities', 'phq 9', 'phq 9 score', 'gad 7', 'mental health',
      'substance use', 'genetic', 'genetic data', 'genome', 'heart rate', 'hba 1 c', 'a 1 c', 'bmi', 'discharge summary', 'discharge summaries', 'discharge notes', 'clinical summary',
      'session note', 'therapy note', 'operative note', 'radiology report', 'pathology report', 'lab findings', 'biopsy result', 'biopsy', 'insulin dose', 'prescribed medication', 'drug name', 'icd code', 'icd codes', 'icd 10', 'icd 10 code',
      'icd 10 codes', 'diagnosis code', 'diagnosis codes', 'dx code', 'dx codes', 'medication name', 'care notes', 'clinical impression', 'clinical findings', 'surgical history', 'health issue',
      'reason for visit', 'visit reason', 'transcription', 'clinical text', 'medical text', 'referral letter', 'dictation', 'history of present illness', 'hpi', 'case notes', 'note text', 'chart notes', 'chart text', 'medical summary', 'health summary', 'clinical details', 'clinical history', 'clinical narrative', 'clinical message', 'psychotherapy notes', 'test results', 'test result', 'lab results', 'lab result', 'blood work', 'immunizations',
      'eating disorder', 'visual acuity', 'glucose', 'spo 2', 'oxygen saturation', 'sexual orientation', 'disability', 'presenting issue', 'presenting issues', 'presenting problem', 'presenting problems', 'presenting concern', 'presenting concerns', 'suicidality', 'suicidal ideation', 'self harm',
      'phq 9 answers', 'phq 9 total', 'gad 7 score', 'gad 7 answers', 'apnea index', 'gestational age', 'weeks pregnant', 'last menstrual period', 'trauma history', 'substance history', 'medication list', 'immunization history',
    ],
  },
  {
    class: 'clinical',
    strength: 'weak',
    phrases: [
      'note', 'notes', 'condition', 'conditions', 'result', 'results', 'treatment', 'treatments', 'complaint', 'assessment', 'findings', 'finding', 'remarks', 'history', 'reason', 'comments', 'comment',
      'temperature', 'weight', 'height', 'dosage', 'dose', 'summary', 'narrative', 'transcript', 'impression', 'vital', 'drug', 'rx', 'procedure', 'procedures', 'gender', 'race', 'ethnicity', 'sex',
      'risk score', 'score', 'concern', 'concerns', 'risk factor', 'risk factors', 'outcome', 'severity', 'interpretation', 'marital status', 'occupation', 'pulse', 'answers', 'responses', 'observations', 'readings',
    ],
  },
  { class: 'clinical', strength: 'moderate', phrases: ['test name', 'test names', 'test ordered', 'result value', 'injuries', 'injury'] },
  { class: 'license', strength: 'strong', phrases: ['drivers license', 'drivers license number', 'driver license', 'driver license number', 'passport number', 'passport no'] },
  { class: 'license', strength: 'weak', phrases: ['license number', 'licence number', 'passport'] },
  { class: 'vehicle', strength: 'weak', phrases: ['vin', 'license plate', 'plate number'] },
  { class: 'device', strength: 'weak', phrases: ['device serial', 'device serial number', 'serial number', 'udi', 'implant serial', 'device id'] },
  { class: 'ip', strength: 'weak', phrases: ['ip', 'ip address'] },
  { class: 'biometric', strength: 'weak', phrases: ['fingerprint', 'fingerprints', 'voiceprint', 'face template', 'retina', 'biometric', 'biometrics', 'face encoding'] },
  { class: 'photo', strength: 'weak', phrases: ['photo', 'photos', 'photo url', 'picture', 'headshot', 'avatar'] },
];
