package visits

func run(ctx context.Context, w http.ResponseWriter, r *http.Request, patient Patient, ward string) error {
	// ruleid: hipaa.go.no-phi-to-third-parties
	sentry.CaptureMessage("no bed for " + patient.LastName)
	// ok: hipaa.go.no-phi-to-third-parties
	sentry.CaptureMessage("no bed in " + ward)
	// ruleid: hipaa.go.no-phi-to-third-parties
	scope.SetExtra("patient", patient)
	// ok: hipaa.go.no-phi-to-third-parties
	scope.SetExtra("ward", ward)
	// ruleid: hipaa.go.no-phi-to-third-parties
	scope.SetTag("mrn", patient.MRN)
	// ok: hipaa.go.no-phi-to-third-parties
	scope.SetTag("patient", patient.ID)
	// ruleid: hipaa.go.no-phi-to-third-parties
	scope.SetUser(sentry.User{Name: patient.FullName})
	// ok: hipaa.go.no-phi-to-third-parties
	scope.SetUser(sentry.User{ID: patient.ID})
	// ruleid: hipaa.go.no-phi-to-third-parties
	span.SetAttributes(attribute.String("dob", patient.DateOfBirth))
	// ok: hipaa.go.no-phi-to-third-parties
	span.SetAttributes(attribute.String("ward", ward))
	// ruleid: hipaa.go.no-phi-to-third-parties
	span.SetTag("ssn", patient.SSN)
	// ok: hipaa.go.no-phi-to-third-parties
	span.SetTag("ward", ward)
	// ruleid: hipaa.go.no-phi-to-third-parties
	span.AddEvent("seen " + patient.LastName)
	// ok: hipaa.go.no-phi-to-third-parties
	span.AddEvent("seen")
	// ruleid: hipaa.go.no-phi-to-third-parties
	txn.AddAttribute("dx", patient.Diagnosis)
	// ok: hipaa.go.no-phi-to-third-parties
	txn.AddAttribute("ward", ward)
	// ruleid: hipaa.go.no-phi-to-third-parties
	analyticsClient.Enqueue(analytics.Track{Event: "seen", UserId: patient.MRN})
	// ok: hipaa.go.no-phi-to-third-parties
	analyticsClient.Enqueue(analytics.Track{Event: "seen", UserId: patient.ID})
	// ruleid: hipaa.go.no-phi-to-third-parties
	visits.WithLabelValues(patient.MRN).Inc()
	// ok: hipaa.go.no-phi-to-third-parties
	visits.WithLabelValues(ward).Inc()
	// ruleid: hipaa.go.no-phi-to-third-parties
	statsdClient.Event(patient.Diagnosis)
	// ok: hipaa.go.no-phi-to-third-parties
	statsdClient.Event(ward)
	// ruleid: hipaa.go.no-phi-to-third-parties
	mixpanelClient.Track(ctx, patient.MRN)
	// ok: hipaa.go.no-phi-to-third-parties
	mixpanelClient.Track(ctx, hash(patient.MRN))
	return nil
}

func receive(ctx context.Context, c *gin.Context, payload map[string]any, patientID string) {
	// ruleid: hipaa.go.carrier.no-phi-to-third-parties
	sentry.CaptureMessage(fmt.Sprint(payload))
	// ok: hipaa.go.no-phi-to-third-parties
	sentry.CaptureMessage(fmt.Sprint(len(payload)))
}
