package visits

func run(ctx context.Context, w http.ResponseWriter, r *http.Request, patient Patient, ward string) error {
	// ruleid: hipaa.go.no-phi-in-plain-storage
	os.WriteFile(path, []byte(patient.Diagnosis), 0o600)
	// ok: hipaa.go.no-phi-in-plain-storage
	os.WriteFile(path, []byte(ward), 0o600)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	f.WriteString(patient.MRN)
	// ok: hipaa.go.no-phi-in-plain-storage
	f.WriteString(ward)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	fmt.Fprintf(file, "%s", patient.SSN)
	// ok: hipaa.go.no-phi-in-plain-storage
	fmt.Fprintf(w, "%s", patient.SSN)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	json.NewEncoder(f).Encode(patient)
	// ok: hipaa.go.no-phi-in-plain-storage
	json.NewEncoder(w).Encode(patient)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	rdb.Set(ctx, "visit:"+patient.ID, patient.Diagnosis, ttl)
	// ok: hipaa.go.no-phi-in-plain-storage
	rdb.Set(ctx, "visit:"+patient.ID, encrypt(patient.Diagnosis), ttl)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	redisClient.HSet(ctx, key, "mrn", patient.MRN)
	// ok: hipaa.go.no-phi-in-plain-storage
	redisClient.HSet(ctx, key, "ward", ward)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	cache.Set(key, patient, ttl)
	// ok: hipaa.go.no-phi-in-plain-storage
	cache.Set(key, ward, ttl)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	mc.Set(&memcache.Item{Key: key, Value: []byte(patient.SSN)})
	// ok: hipaa.go.no-phi-in-plain-storage
	mc.Set(&memcache.Item{Key: key, Value: []byte(ward)})
	// ruleid: hipaa.go.no-phi-in-plain-storage
	session.Values["patient"] = patient
	// ok: hipaa.go.no-phi-in-plain-storage
	session.Values["patient"] = patient.ID
	// ruleid: hipaa.go.no-phi-in-plain-storage
	c.SetCookie("last", patient.MRN, 60, "/", "", true, true)
	// ok: hipaa.go.no-phi-in-plain-storage
	c.SetCookie("last", ward, 60, "/", "", true, true)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	os.Setenv("LAST_PATIENT", patient.FullName)
	// ok: hipaa.go.no-phi-in-plain-storage
	os.Setenv("LAST_WARD", ward)
	// ruleid: hipaa.go.no-phi-in-plain-storage
	http.SetCookie(w, &http.Cookie{Name: "dob", Value: patient.DateOfBirth})
	// ok: hipaa.go.no-phi-in-plain-storage
	http.SetCookie(w, &http.Cookie{Name: "ward", Value: ward})
	return nil
}

func receive(ctx context.Context, c *gin.Context, payload map[string]any, patientID string) {
	// ruleid: hipaa.go.carrier.no-phi-in-plain-storage
	os.WriteFile(path, encode(payload), 0o600)
	// ok: hipaa.go.no-phi-in-plain-storage
	os.WriteFile(path, size(len(payload)), 0o600)
}
