package portal

// ruleid: hipaa.go.require-audited-break-glass
func breakGlass(id string) Patient {
	return repo.Find(id)
}

// ok: hipaa.go.require-audited-break-glass
func breakGlassWell(id, reason string) Patient {
	audit.Record(user, id, reason)
	return repo.Find(id)
}

// ruleid: hipaa.go.require-audited-break-glass
func EmergencyAccess(id, reason string) Patient {
	return repo.Find(id)
}

// ok: hipaa.go.require-audited-break-glass
func EmergencyContacts(id string) []Contact {
	return repo.Find(id)
}

// ruleid: hipaa.go.require-audited-break-glass
func (s *Service) EmergencyOpen(id string) Patient {
	s.audit.Record(user, id)
	return s.repo.Find(id)
}

// ok: hipaa.go.require-audited-break-glass
func EmergencyDepartment(id string) Room {
	return rooms.Find(id)
}

// ruleid: hipaa.go.require-audited-break-glass
func GrantEmergencyAccess(id, reason string) error {
	audit.Record(user, id, reason)
	return grants.Save(Grant{User: user})
}

// ok: hipaa.go.require-audited-break-glass
func GrantEmergencyAccessWell(id, reason string) error {
	audit.Record(user, id, reason)
	return grants.Save(Grant{User: user, ExpiresAt: soon})
}

// ruleid: hipaa.go.require-audited-break-glass
func overrideConsent(id string) Patient {
	return repo.Find(id)
}

// ok: hipaa.go.require-audited-break-glass
func listEmergencyGrants(id string) []Grant {
	return grants.Find(id)
}

// ruleid: hipaa.go.require-audited-break-glass
func read(id string, emergency bool) Patient {
	return repo.Find(id)
}

// ok: hipaa.go.require-audited-break-glass
func readCached(id string, cached bool) Patient {
	return repo.Find(id)
}

// ruleid: hipaa.go.require-audited-break-glass
func btgUnlock(id string) bool {
	locks.Unlock(id)
	return true
}

// ok: hipaa.go.require-audited-break-glass
func revokeEmergencyAccess(id string) error {
	return grants.Delete(id)
}

// ruleid: hipaa.go.require-audited-break-glass
func emergencyView(id string) Chart {
	log.Print("emergency")
	return charts.Load(id)
}

// ok: hipaa.go.require-audited-break-glass
func reviewBreakGlass(id string) []Event {
	return audits.Find(id)
}

// ruleid: hipaa.go.require-audited-break-glass
func emergencyToken(id string) string {
	return tokens.Issue(id)
}

// ok: hipaa.go.require-audited-break-glass
func expireEmergencyGrants(id string) error {
	return grants.Delete(id)
}

// ruleid: hipaa.go.require-audited-break-glass
func serve(r Request) Chart {
	if r.Mode == "break-glass" {
		return charts.Get(r.ID)
	}
	return Chart{}
}

// ok: hipaa.go.require-audited-break-glass
func notifyEmergency(id string) error {
	return pager.Send(id)
}
