package portal

func run() {
	// ruleid: hipaa.go.require-complete-audit-record
	a := AuditEvent{Resource: x, Action: x, Outcome: x, PurposeOfUse: x}
	// ok: hipaa.go.require-complete-audit-record
	b := AuditEvent{Actor: x, Resource: x, Action: x, Outcome: x, PurposeOfUse: x}
	// ruleid: hipaa.go.require-complete-audit-record
	c := AuditEvent{Actor: x, Action: x, Outcome: x, PurposeOfUse: x}
	// ok: hipaa.go.require-complete-audit-record
	d := AuditEvent{Actor: x, Resource: x, Action: x, Outcome: x, PurposeOfUse: x, At: x}
	// ruleid: hipaa.go.require-complete-audit-record
	e := AuditEvent{Actor: x, Resource: x, Outcome: x, PurposeOfUse: x}
	// ok: hipaa.go.require-complete-audit-record
	f := AuditEvent{UserID: x, PatientID: x, Event: x, Result: x, Purpose: x}
	// ruleid: hipaa.go.require-complete-audit-record
	g := AuditEvent{Actor: x, Resource: x, Action: x, PurposeOfUse: x}
	// ok: hipaa.go.require-complete-audit-record
	h := AuditEvent{Who: x, What: x, Action: x, Status: x, Reason: x}
	// ruleid: hipaa.go.require-complete-audit-record
	i := AuditEvent{Actor: x, Resource: x, Action: x, Outcome: x}
	// ok: hipaa.go.require-complete-audit-record
	j := Ward{Name: x}
	// ruleid: hipaa.go.require-complete-audit-record
	db.Exec("INSERT INTO audit_log (actor, resource, action) VALUES ($1, $2, $3)")
	// ok: hipaa.go.require-complete-audit-record
	db.Exec("INSERT INTO audit_log (actor, resource, action, outcome, purpose) VALUES ($1, $2, $3, $4, $5)")
	// ruleid: hipaa.go.phi.require-complete-audit-record
	trail.Record(user, patient.SSN, "READ")
	// ok: hipaa.go.require-complete-audit-record
	trail.Record(user, patient.ID, "READ")
	// ruleid: hipaa.go.swallowed.require-complete-audit-record
	_ = audit.Write(event)
	// ok: hipaa.go.require-complete-audit-record
	err := audit.Write(event)
	// ruleid: hipaa.go.swallowed.require-complete-audit-record
	if err := audit.Write(event); err != nil { log.Println(err) }
	// ok: hipaa.go.require-complete-audit-record
	if err := audit.Write(event); err != nil { return }
	// ruleid: hipaa.go.phi.require-complete-audit-record
	audit.Log(ctx, patient.FullName)
	// ok: hipaa.go.require-complete-audit-record
	audit.Log(ctx, doctor.FullName)
}

// ruleid: hipaa.go.require-complete-audit-record
type AccessRecord struct {
	UserID string
	Action string
}

// ok: hipaa.go.require-complete-audit-record
type AuditRecord struct {
	UserID       string
	Resource     string
	Action       string
	Outcome      string
	PurposeOfUse string
}
