import { describe, expect, it } from 'vitest';
import { isSanitizerName } from '../../src/flow/sanitizers.js';
import { classIn } from '../support/analyse.js';

describe('sanitisers', () => {
  it.each([
    ['sink(redact(patient));'],
    ['sink(redactPhi(patient));'],
    ['sink(maskSsn(patient.ssn));'],
    ['sink(mask.ssn(patient.ssn));'],
    ['sink(deidentify(patient));'],
    ['sink(deIdentifyRecord(patient));'],
    ['sink(anonymize(patient));'],
    ['sink(anonymise(patient));'],
    ['sink(pseudonymize(patient));'],
    ['sink(tokenize(patient.ssn));'],
    ['sink(hash(patient.ssn));'],
    ['sink(hashMrn(mrn));'],
    ['sink(hmac(mrn));'],
    ['sink(encrypt(patient.ssn));'],
    ['sink(await encryptField(patient.ssn));'],
    ['sink(this.encryption.seal(patient.ssn));'],
    ['sink(createHash("sha256").update(mrn).digest("hex"));'],
    ['sink(crypto.createHmac("sha256", key).update(patient.ssn).digest("hex"));'],
    ['sink(redactor.apply(patient));'],
    ['sink(stripPhi(patient));'],
    ['sink(removeIdentifiers(patient));'],
    ['sink({ ...redact(patient) });'],
    ['sink(JSON.stringify(redact(patient)));'],
    ['sink(`Patient ${mask(patient.ssn)}`);'],
    ['const safe = redact(patient); sink(safe);'],
    ['const safe = redact(patient); sink(safe.ssn);'],
    ['const { ssn } = redact(patient); sink(ssn);'],
    ['sink(patients.map((p) => redact(p)));'],
    ['sink(patients.map(deidentify));'],
    ['sink(await bcrypt.hash(patient.ssn, 10));'],
    ['sink(_.omit(patient, ["ssn", "dob", "name"]));'],
    ['sink(pick(patient, ["id", "status"]));'],
    ['function redact(p) { return { ...p, ssn: "x" }; } sink(redact(patient));'],
    ['sink(maskedPatient);'],
    ['sink(redactedPatient);'],
    ['sink(patient.ssnEncrypted);'],
    ['sink(patient.hashedMrn);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });

  it.each([
    ['sink(sanitizeHtml(patient.notes));', 'clinical'],
    ['sink(tokenizeText(patient.notes));', 'clinical'],
    ['sink(pick(patient, ["ssn", "dob"]));', 'record'],
    ['sink(unmask(patient.ssn));', 'ssn'],
    ['sink(patient.name.trim());', 'name'],
    ['redact(patient); sink(patient);', 'record'],
    ['const safe = redact(patient); sink(patient);', 'record'],
    ['sink(flag ? redact(patient) : patient);', 'record'],
    ['sink({ safe: redact(patient), raw: patient.ssn });', 'ssn'],
    ['sink([mask(patient.ssn), patient.ssn]);', 'ssn'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it("takes the project's own", () => {
    expect(classIn('sink(scrambleRecord(patient));')).toBe('record');
    expect(classIn('sink(scrambleRecord(patient));', { settings: { sanitizers: ['scrambleRecord'] } })).toBeUndefined();
    expect(classIn('sink(phi.wash(patient));', { settings: { sanitizers: ['phi.wash'] } })).toBeUndefined();
    expect(classIn('sink(this.tools.wash(patient));', { settings: { sanitizers: ['tools.wash'] } })).toBeUndefined();
    expect(classIn('sink(other.wash(patient));', { settings: { sanitizers: ['phi.wash'] } })).toBe('record');
  });
});

describe('isSanitizerName', () => {
  it.each([['redact'], ['redactPhi'], ['maskSsn'], ['toMaskedSsn'], ['deidentify'], ['deIdentify'], ['anonymizePatient'], ['pseudonymise'], ['tokenize'], ['hashMrn'], ['hmacMrn'], ['encryptField'], ['scrubRecord'], ['stripPhi'], ['removeIdentifiers'], ['withoutPhi'], ['sha256']])('%s is one', (name) => {
    expect(isSanitizerName(name)).toBe(true);
  });

  it.each([['identify'], ['identifyPatient'], ['isMasked'], ['hasHash'], ['sanitizeHtml'], ['tokenizeText'], ['safeParse'], ['unmask'], ['rehashPassword'], ['format'], ['removePatient'], ['decrypt'], ['getPatient'], ['']])('%s is none', (name) => {
    expect(isSanitizerName(name)).toBe(false);
  });
});
