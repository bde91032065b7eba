package org.example.clinic;

class Deidentification {
  // ruleid: hipaa.java.pattern.require-safe-deidentification
  static final Pattern NARROW = Pattern.compile("MRN-\\d{9}");
  // ok: hipaa.java.require-safe-deidentification
  static final Pattern WIDE = Pattern.compile("MRN[-: #]*[\\d-]{6,}");
  // ruleid: hipaa.java.kept.require-safe-deidentification
  Object deidentify(Patient p) {
    return Map.of("zip", p.getZip().substring(0, 3));
  }

  // ok: hipaa.java.require-safe-deidentification
  Object deidentifyWell(Patient p) {
    return Map.of("zip", RESTRICTED.contains(zip3) ? "000" : p.getZip().substring(0, 3));
  }

  // ruleid: hipaa.java.kept.require-safe-deidentification
  Object anonymize(Patient p) {
    out.put("dob", p.getDob()); return out;
  }

  // ok: hipaa.java.require-safe-deidentification
  Object anonymizeWell(Patient p) {
    out.put("birthYear", p.getDob().getYear()); return out;
  }

  // ruleid: hipaa.java.kept.require-safe-deidentification
  Object deidentifyNumber(Patient p) {
    return p.getSsn().substring(5);
  }

  // ok: hipaa.java.require-safe-deidentification
  Object shorten(Patient p) {
    return p.getSsn().substring(5);
  }

  // ruleid: hipaa.java.kept.require-safe-deidentification
  Object pseudonymize(Patient p) {
    return DigestUtils.sha256Hex(p.getMrn());
  }

  // ok: hipaa.java.require-safe-deidentification
  Object pseudonymizeWell(Patient p) {
    return hmac(secret, DigestUtils.sha256Hex(p.getMrn()));
  }

  // ruleid: hipaa.java.kept.require-safe-deidentification
  Object deidentifyAge(Patient p) {
    out.put("age", p.getAge()); return out;
  }

  // ok: hipaa.java.require-safe-deidentification
  Object deidentifyAgeWell(Patient p) {
    out.put("age", Math.min(p.getAge(), 90)); return out;
  }

  // ruleid: hipaa.java.kept.require-safe-deidentification
  Object safeHarbor(Patient p) {
    return p.getBirthDate().toString().substring(0, 7);
  }

  // ok: hipaa.java.require-safe-deidentification
  Object safeHarborWell(Patient p) {
    return p.getBirthDate().toString().substring(0, 4);
  }

  // ruleid: hipaa.java.require-safe-deidentification
  Object redact(String text) {
    try { return engine.run(text); } catch (Exception e) { return text; }
  }

  // ok: hipaa.java.require-safe-deidentification
  Object redactWell(String text) {
    try { return engine.run(text); } catch (Exception e) { throw new Failed(e); }
  }

  // ruleid: hipaa.java.require-safe-deidentification
  Object scrubNotes(String text) {
    try { text = engine.run(text); } catch (Exception e) { log.warn("failed"); } return text;
  }

  // ok: hipaa.java.require-safe-deidentification
  Object scrubNotesWell(String text) {
    try { text = engine.run(text); } catch (Exception e) { return ""; } return text;
  }

  String cut(Patient p) {
    // ruleid: hipaa.java.kept.require-safe-deidentification
    return p.getZip().substring(0, 5);
  }

  String text(String note) {
    // ruleid: hipaa.java.pattern.require-safe-deidentification
    note = note.replaceAll("\\d{3}-\\d{2}-\\d{4}", "[SSN]");
    // ok: hipaa.java.require-safe-deidentification
    return note.replaceAll("\\d{3}[- ]?\\d{2}[- ]?\\d{4}", "[SSN]");
  }
}
