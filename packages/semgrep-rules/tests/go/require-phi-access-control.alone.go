package portal

// ruleid: hipaa.go.alone.require-phi-access-control
func readEncounter(w http.ResponseWriter, r *http.Request) {
	write(w, encounterRepo.Find(r.PathValue("id")))
}
