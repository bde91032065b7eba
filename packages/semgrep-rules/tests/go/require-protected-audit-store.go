package portal

func run() {
	// ruleid: hipaa.go.require-protected-audit-store
	db.Exec("DELETE FROM audit_log WHERE at < $1", day)
	// ok: hipaa.go.require-protected-audit-store
	db.Exec("DELETE FROM wards WHERE id = $1", id)
	// ruleid: hipaa.go.require-protected-audit-store
	db.Exec("UPDATE audit_events SET actor = $1", user)
	// ok: hipaa.go.require-protected-audit-store
	db.Exec("INSERT INTO audit_events (actor) VALUES ($1)", user)
	// ruleid: hipaa.go.require-protected-audit-store
	db.Exec("TRUNCATE TABLE access_log")
	// ok: hipaa.go.require-protected-audit-store
	db.Exec("TRUNCATE TABLE ward_cache")
	// ruleid: hipaa.go.require-protected-audit-store
	db.Exec("DROP TABLE IF EXISTS audit_trail")
	// ok: hipaa.go.require-protected-audit-store
	db.Exec("CREATE TABLE IF NOT EXISTS audit_trail (id BIGINT)")
	// ruleid: hipaa.go.require-protected-audit-store
	auditLogs.DeleteMany(ctx, filter)
	// ok: hipaa.go.require-protected-audit-store
	auditLogs.InsertOne(ctx, event)
	// ruleid: hipaa.go.require-protected-audit-store
	auditEvents.UpdateOne(ctx, filter, change)
	// ok: hipaa.go.require-protected-audit-store
	wards.UpdateOne(ctx, filter, change)
	// ruleid: hipaa.go.require-protected-audit-store
	db.Delete(&AuditLog{}, id)
	// ok: hipaa.go.require-protected-audit-store
	db.Create(&AuditLog{})
	// ruleid: hipaa.go.require-protected-audit-store
	db.Model(&models.AuditEvent{}).Update("actor", user)
	// ok: hipaa.go.require-protected-audit-store
	db.Model(&models.AuditEvent{}).Count(&n)
	// ruleid: hipaa.go.plain.require-protected-audit-store
	sql.Open("sqlite3", "audit.db")
	// ok: hipaa.go.require-protected-audit-store
	sql.Open("postgres", "postgres://db.example-clinic.org/audit")
	// ruleid: hipaa.go.plain.require-protected-audit-store
	os.OpenFile("/var/log/audit.log", flags, 0o600)
	// ok: hipaa.go.require-protected-audit-store
	os.OpenFile("/var/log/wards.log", flags, 0o600)
	// ruleid: hipaa.go.plain.require-protected-audit-store
	os.WriteFile("access-log.txt", line, 0o600)
	// ok: hipaa.go.require-protected-audit-store
	os.ReadFile("access-log.txt")
	// ruleid: hipaa.go.plain.require-protected-audit-store
	fmt.Println("AUDIT", event)
	// ok: hipaa.go.require-protected-audit-store
	fmt.Println("ready")
}
