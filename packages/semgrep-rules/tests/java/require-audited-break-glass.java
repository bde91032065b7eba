package org.example.clinic;

class Emergency {
  // ruleid: hipaa.java.require-audited-break-glass
  public Object breakGlass(Long id) {
    return patients.findById(id);
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object breakGlassWell(Long id, String reason) {
    audit.record(user, id, reason);
    return patients.findById(id);
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object emergencyAccess(Long id, String reason) {
    return patients.findById(id);
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object emergencyContacts(Long id) {
    return contacts.findById(id);
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object emergencyOpen(Long id) {
    audit.record(user, id);
    return patients.findById(id);
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object emergencyDepartment(Long id) {
    return rooms.findById(id);
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object grantEmergencyAccess(Long id, String reason) {
    audit.record(user, id, reason);
    return grants.save(new Grant(user, id));
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object grantEmergencyAccessWell(Long id, String reason) {
    audit.record(user, id, reason);
    return grants.save(new Grant(user, id, expiresAt));
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object overrideConsent(Long id) {
    return patients.findById(id);
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object listEmergencyGrants(Long id) {
    return grants.findById(id);
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object read(Long id, boolean emergency) {
    return emergency ? patients.findById(id) : null;
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object read(Long id, boolean cached) {
    return cached ? patients.findById(id) : null;
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object btgUnlock(Long id) {
    locks.unlock(id); return true;
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object revokeEmergencyAccess(Long id) {
    return grants.delete(id);
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object emergencyView(Long id) {
    log.info("emergency");
    return charts.load(id);
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object reviewBreakGlass(Long id) {
    return audits.findById(id);
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object emergencyToken(Long id) {
    return tokens.issue(id);
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object expireEmergencyGrants(Long id) {
    return grants.delete(id);
  }

  // ruleid: hipaa.java.require-audited-break-glass
  public Object serve(Request r) {
    if ("break-glass".equals(r.mode())) return charts.get(r.id());
    return null;
  }

  // ok: hipaa.java.require-audited-break-glass
  public Object notifyEmergency(Long id) {
    return pager.send(id);
  }

}
