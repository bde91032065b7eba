package org.example.clinic;

class Portal {
  void run() throws Exception {
    // ruleid: hipaa.java.require-complete-audit-record
    AuditEvent.builder().resource(resource).action(action).outcome(outcome).purposeOfUse(purposeOfUse).build();
    // ok: hipaa.java.require-complete-audit-record
    AuditEvent.builder().actor(actor).resource(resource).action(action).outcome(outcome).purposeOfUse(purposeOfUse).build();
    // ruleid: hipaa.java.require-complete-audit-record
    AuditEvent.builder().actor(actor).action(action).outcome(outcome).purposeOfUse(purposeOfUse).build();
    // ok: hipaa.java.require-complete-audit-record
    AuditEvent.builder().actor(actor).resource(resource).action(action).outcome(outcome).purposeOfUse(purposeOfUse).timestamp(timestamp).build();
    // ruleid: hipaa.java.require-complete-audit-record
    AuditEvent.builder().actor(actor).resource(resource).outcome(outcome).purposeOfUse(purposeOfUse).build();
    // ok: hipaa.java.require-complete-audit-record
    AuditEvent.builder().user(user).patient(patient).event(event).result(result).purpose(purpose).build();
    // ruleid: hipaa.java.require-complete-audit-record
    AuditEvent.builder().actor(actor).resource(resource).action(action).purposeOfUse(purposeOfUse).build();
    // ok: hipaa.java.require-complete-audit-record
    AuditEvent.builder().who(who).what(what).action(action).status(status).reason(reason).build();
    // ruleid: hipaa.java.require-complete-audit-record
    AuditEvent.builder().actor(actor).resource(resource).action(action).outcome(outcome).build();
    // ok: hipaa.java.require-complete-audit-record
    Ward.builder().name(name).build();
    // ruleid: hipaa.java.require-complete-audit-record
    jdbc.update("INSERT INTO audit_log (actor, resource, action) VALUES (?, ?, ?)");
    // ok: hipaa.java.require-complete-audit-record
    jdbc.update("INSERT INTO audit_log (actor, resource, action, outcome, purpose) VALUES (?, ?, ?, ?, ?)");
    // ruleid: hipaa.java.map.require-complete-audit-record
    audit.write(Map.of("user", user, "action", "READ"));
    // ok: hipaa.java.require-complete-audit-record
    audit.write(Map.of("user", user, "resource", id, "action", "READ", "outcome", "ok", "purpose", why));
    // ruleid: hipaa.java.phi.require-complete-audit-record
    audit.record(user, patient.getSsn(), "READ");
    // ok: hipaa.java.require-complete-audit-record
    audit.record(user, patient.getId(), "READ");
    // ruleid: hipaa.java.phi.require-complete-audit-record
    save(new AuditEntry(user, patient.getFullName(), "READ"));
    // ok: hipaa.java.require-complete-audit-record
    save(new AuditEntry(user, patient.getId(), "READ"));
    // ruleid: hipaa.java.swallowed.require-complete-audit-record
    try { audit.record(user, id); } catch (Exception e) { }
    // ok: hipaa.java.require-complete-audit-record
    try { audit.record(user, id); } catch (Exception e) { throw new AuditFailed(e); }
    // ruleid: hipaa.java.swallowed.require-complete-audit-record
    try { auditService.log(event); } catch (Exception e) { log.warn("no audit", e); }
    // ok: hipaa.java.require-complete-audit-record
    try { wards.save(ward); } catch (Exception e) { log.warn("no ward", e); }
    // ok: hipaa.java.require-complete-audit-record
    audit.record(user, doctor.getFullName(), "LOGIN");
  }

  // ruleid: hipaa.java.require-complete-audit-record
  record AccessRecord(String userId, String resourceId, String action) {}

  // ok: hipaa.java.require-complete-audit-record
  record AuditRecord(String userId, String resourceId, String action, String outcome, String purposeOfUse) {}
}
