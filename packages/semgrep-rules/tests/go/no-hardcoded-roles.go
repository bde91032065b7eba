package auth

// ruleid: hipaa.go.table.no-hardcoded-roles
var clinicalRoles = []string{"doctor", "nurse"}
// ruleid: hipaa.go.table.no-hardcoded-roles
var rolePermissions = map[string][]string{"admin": {"read", "write"}}
// ok: hipaa.go.no-hardcoded-roles
var roleLabels = map[string]string{"admin": "Administrator"}

func a(u User, w http.ResponseWriter) {
	// ruleid: hipaa.go.no-hardcoded-roles
	if u.Role != "admin" {
		http.Error(w, "forbidden", 403)
		return
	}
	// ruleid: hipaa.go.no-hardcoded-roles
	if u.Role == RoleDoctor {
		return
	}
	// ruleid: hipaa.go.switch.no-hardcoded-roles
	switch u.Role {
	case "admin":
		return
	}
	// ruleid: hipaa.go.no-hardcoded-roles
	if slices.Contains(clinicalRoles, u.Role) {
		return
	}
	// ruleid: hipaa.go.no-hardcoded-roles
	if claims["role"] != "clinician" {
		return
	}
	// ruleid: hipaa.go.no-hardcoded-roles
	if claims["role"].(string) != "clinician" {
		return
	}
	// ok: hipaa.go.no-hardcoded-roles
	if msg.Role == "assistant" {
		return
	}
	// ok: hipaa.go.no-hardcoded-roles
	if ok, _ := e.Enforce(u.ID, obj, "read"); ok {
		return
	}
	// ruleid: hipaa.go.guard.no-hardcoded-roles
	r.Use(RequireRole("admin"))
	// ruleid: hipaa.go.guard.no-hardcoded-roles
	r.Use(middleware.RequireRoles("doctor", "nurse"))
	// ok: hipaa.go.no-hardcoded-roles
	r.Use(RequireAuth())
	// ok: hipaa.go.no-hardcoded-roles
	r.Use(requirePermission("patients:read"))
	// ruleid: hipaa.go.guard.no-hardcoded-roles
	if u.HasRole("billing") {
		return
	}
	// ruleid: hipaa.go.no-hardcoded-roles
	if slices.Contains(u.Roles, "admin") {
		return
	}
	// ok: hipaa.go.no-hardcoded-roles
	log.Println("role", u.Role)
	// ok: hipaa.go.no-hardcoded-roles
	if u.Role == previous.Role {
		return
	}
	// ok: hipaa.go.no-hardcoded-roles
	if len(u.Roles) == 0 {
		return
	}
	// ok: hipaa.go.no-hardcoded-roles
	if u.Role == cfg.AdminRole() {
		return
	}
}

func mayExport(roles []string) bool {
	for _, r := range roles {
		// ruleid: hipaa.go.each.no-hardcoded-roles
		if strings.EqualFold(r, "admin") {
			return true
		}
	}
	for _, w := range wards {
		// ok: hipaa.go.no-hardcoded-roles
		if w == "admin" {
			return true
		}
	}
	return false
}

func mayWrite(r StaffRole) bool {
	// ruleid: hipaa.go.each.no-hardcoded-roles
	switch r {
	case RoleNurse:
		return true
	}
	return false
}

// ruleid: hipaa.go.paths.no-hardcoded-roles
var adminPaths = map[string][]string{"/charts/merge": {"admin"}}
// ok: hipaa.go.no-hardcoded-roles
var wardPaths = map[string][]string{"/wards": {"north"}}

func roleLabel(u User) string {
	// ok: hipaa.go.no-hardcoded-roles
	if u.Role == "admin" {
		return "Administrator"
	}
	return "User"
}

const postNurse post = "ward_nurse"
const unitLitre unit = "litre"

// ruleid: hipaa.go.may.no-hardcoded-roles
func canSeeMeds(p post) bool { return p == postNurse }

// ok: hipaa.go.no-hardcoded-roles
func canPour(u unit) bool { return u == unitLitre }
