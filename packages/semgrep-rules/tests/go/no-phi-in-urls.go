package visits

func run(ctx context.Context, w http.ResponseWriter, r *http.Request, patient Patient, ward string) error {
	// ruleid: hipaa.go.no-phi-in-urls
	http.Get("https://labs.example.org/results?ssn=" + patient.SSN)
	// ok: hipaa.go.no-phi-in-urls
	http.Get("https://labs.example.org/results/" + patient.ID)
	// ruleid: hipaa.go.no-phi-in-urls
	http.NewRequest("GET", "https://labs.example.org/"+patient.MRN, nil)
	// ok: hipaa.go.no-phi-in-urls
	http.NewRequest("POST", "https://labs.example.org/visits", bytes.NewReader(encode(patient)))
	// ruleid: hipaa.go.no-phi-in-urls
	http.NewRequestWithContext(ctx, "GET", fmt.Sprintf("https://labs.example.org/?dob=%s", patient.DateOfBirth), nil)
	// ok: hipaa.go.no-phi-in-urls
	http.NewRequestWithContext(ctx, "GET", fmt.Sprintf("https://labs.example.org/?ward=%s", ward), nil)
	// ruleid: hipaa.go.no-phi-in-urls
	q.Set("name", patient.LastName)
	// ok: hipaa.go.no-phi-in-urls
	q.Set("ward", ward)
	// ruleid: hipaa.go.no-phi-in-urls
	params.Add("mrn", patient.MRN)
	// ok: hipaa.go.no-phi-in-urls
	header.Add("X-Ward", ward)
	// ruleid: hipaa.go.no-phi-in-urls
	_ = url.Values{"ssn": {patient.SSN}}
	// ok: hipaa.go.no-phi-in-urls
	_ = url.Values{"ward": {ward}}
	// ruleid: hipaa.go.no-phi-in-urls
	_ = url.QueryEscape(patient.Diagnosis)
	// ok: hipaa.go.no-phi-in-urls
	_ = url.QueryEscape(ward)
	// ruleid: hipaa.go.no-phi-in-urls
	http.Redirect(w, r, "/charts?mrn="+patient.MRN, http.StatusFound)
	// ok: hipaa.go.no-phi-in-urls
	http.Redirect(w, r, "/charts?ward="+ward, http.StatusFound)
	// ruleid: hipaa.go.no-phi-in-urls
	c.Redirect(302, "/charts/"+patient.LastName)
	// ok: hipaa.go.no-phi-in-urls
	c.Redirect(302, "/charts/"+patient.ID)
	// ruleid: hipaa.go.no-phi-in-urls
	link := "/charts?mrn=" + patient.MRN
	// ok: hipaa.go.no-phi-in-urls
	home := "/charts?ward=" + ward
	// ruleid: hipaa.go.no-phi-in-urls
	u.RawQuery = "dob=" + patient.DateOfBirth
	// ok: hipaa.go.no-phi-in-urls
	u.RawQuery = "ward=" + ward
	// ruleid: hipaa.go.no-phi-in-urls
	client.R().SetQueryParam("mrn", patient.MRN)
	// ok: hipaa.go.no-phi-in-urls
	client.R().SetQueryParam("mrn", hash(patient.MRN))
	return nil
}

func receive(ctx context.Context, c *gin.Context, payload map[string]any, patientID string) {
	// ruleid: hipaa.go.carrier.no-phi-in-urls
	http.Get(fmt.Sprintf("https://labs.example.org/?q=%v", payload))
	// ok: hipaa.go.no-phi-in-urls
	http.Get(fmt.Sprintf("https://labs.example.org/?n=%d", len(payload)))
}
