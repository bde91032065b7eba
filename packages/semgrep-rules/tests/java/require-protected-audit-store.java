package org.example.clinic;

class Portal {
  void run() throws Exception {
    // ruleid: hipaa.java.require-protected-audit-store
    jdbc.update("DELETE FROM audit_log WHERE at < ?", day);
    // ok: hipaa.java.require-protected-audit-store
    jdbc.update("DELETE FROM wards WHERE id = ?", id);
    // ruleid: hipaa.java.require-protected-audit-store
    jdbc.update("UPDATE audit_events SET actor = ?", user);
    // ok: hipaa.java.require-protected-audit-store
    jdbc.update("INSERT INTO audit_events (actor) VALUES (?)", user);
    // ruleid: hipaa.java.require-protected-audit-store
    jdbc.execute("TRUNCATE TABLE access_log");
    // ok: hipaa.java.require-protected-audit-store
    jdbc.execute("TRUNCATE TABLE ward_cache");
    // ruleid: hipaa.java.require-protected-audit-store
    jdbc.execute("DROP TABLE IF EXISTS audit_trail");
    // ok: hipaa.java.require-protected-audit-store
    jdbc.execute("CREATE TABLE IF NOT EXISTS audit_trail (id BIGINT)");
    // ruleid: hipaa.java.require-protected-audit-store
    auditLogRepository.deleteAll();
    // ok: hipaa.java.require-protected-audit-store
    auditLogRepository.save(event);
    // ruleid: hipaa.java.require-protected-audit-store
    auditRepository.deleteByDay(day);
    // ok: hipaa.java.require-protected-audit-store
    wardRepository.deleteByDay(day);
    // ruleid: hipaa.java.require-protected-audit-store
    mongoTemplate.remove(query, AuditEvent.class);
    // ok: hipaa.java.require-protected-audit-store
    mongoTemplate.find(query, AuditEvent.class);
    // ruleid: hipaa.java.require-protected-audit-store
    em.createQuery("delete from AuditEvent e").executeUpdate();
    // ok: hipaa.java.require-protected-audit-store
    em.createQuery("select e from AuditEvent e").getResultList();
    // ruleid: hipaa.java.plain.require-protected-audit-store
    DriverManager.getConnection("jdbc:sqlite:audit.db");
    // ok: hipaa.java.require-protected-audit-store
    DriverManager.getConnection("jdbc:postgresql://db.example-clinic.org/audit");
    // ruleid: hipaa.java.plain.require-protected-audit-store
    new FileWriter("/var/log/audit.log", true);
    // ok: hipaa.java.require-protected-audit-store
    new FileWriter("/var/log/wards.log", true);
    // ruleid: hipaa.java.plain.require-protected-audit-store
    Files.writeString(Path.of("access-log.txt"), line);
    // ok: hipaa.java.require-protected-audit-store
    Files.writeString(Path.of("notes.txt"), line);
    // ruleid: hipaa.java.plain.require-protected-audit-store
    System.out.println("AUDIT " + event);
    // ok: hipaa.java.require-protected-audit-store
    System.out.println("ready");
  }
}
