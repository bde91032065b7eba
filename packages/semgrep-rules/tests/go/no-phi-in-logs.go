package visits

func run(ctx context.Context, w http.ResponseWriter, r *http.Request, patient Patient, ward string) error {
	// ruleid: hipaa.go.carrier.no-phi-in-logs, hipaa.go.no-phi-in-logs
	log.Printf("admitted %+v", patient)
	// ok: hipaa.go.no-phi-in-logs
	log.Printf("admitted %s", patient.ID)
	// ruleid: hipaa.go.no-phi-in-logs
	log.Println("mrn", patient.MRN)
	// ok: hipaa.go.no-phi-in-logs
	log.Println("ward", ward)
	// ruleid: hipaa.go.no-phi-in-logs
	fmt.Println(patient.Diagnosis)
	// ok: hipaa.go.no-phi-in-logs
	fmt.Println("patient saved")
	// ruleid: hipaa.go.no-phi-in-logs
	fmt.Fprintf(os.Stderr, "%s\n", patient.LastName)
	// ok: hipaa.go.no-phi-in-logs
	fmt.Fprintf(os.Stderr, "%s\n", ward)
	// ruleid: hipaa.go.no-phi-in-logs
	slog.Info("read", "dob", patient.DateOfBirth)
	// ok: hipaa.go.no-phi-in-logs
	slog.Info("read", "id", patient.ID)
	// ruleid: hipaa.go.no-phi-in-logs
	slog.InfoContext(ctx, "read", slog.String("ssn", patient.SSN))
	// ok: hipaa.go.no-phi-in-logs
	slog.InfoContext(ctx, "read", slog.String("ward", ward))
	// ruleid: hipaa.go.no-phi-in-logs
	logger.Info("read", zap.String("mrn", patient.MRN))
	// ok: hipaa.go.no-phi-in-logs
	logger.Info("read", zap.String("mrn", mask(patient.MRN)))
	// ruleid: hipaa.go.no-phi-in-logs
	logger.Sugar().Infow("read", "name", patient.FullName)
	// ok: hipaa.go.no-phi-in-logs
	logger.Sugar().Infow("read", "ward", ward)
	// ruleid: hipaa.go.no-phi-in-logs
	logrus.WithField("ssn", patient.SSN).Info("read")
	// ok: hipaa.go.no-phi-in-logs
	logrus.WithField("ward", ward).Info("read")
	// ruleid: hipaa.go.no-phi-in-logs
	log.Info().Str("mrn", patient.MRN).Msg("read")
	// ok: hipaa.go.no-phi-in-logs
	log.Info().Str("id", patient.ID).Msg("read")
	// ruleid: hipaa.go.no-phi-in-logs
	log.Debug().Str("ward", ward).Interface("patient", patient).Msg("read")
	// ok: hipaa.go.no-phi-in-logs
	log.Debug().Str("ward", ward).Int("visits", len(patient.Visits)).Msg("read")
	// ruleid: hipaa.go.no-phi-in-logs
	log.Print(fmt.Sprintf("%s was admitted", patient.FirstName))
	// ok: hipaa.go.no-phi-in-logs
	log.Print(fmt.Sprintf("%s is full", ward))
	return nil
}

func receive(ctx context.Context, c *gin.Context, payload map[string]any, patientID string) {
	// ruleid: hipaa.go.carrier.no-phi-in-logs
	log.Println("received", payload)
	// ok: hipaa.go.no-phi-in-logs
	log.Println("received", len(payload), "fields")
}

// What a clinic's programs say of people by other words: allergies, medications, hospital, vaccine, dialysis.
func otherWords(stop Stop) {
	// ruleid: hipaa.go.no-phi-in-logs
	log.Println("late at", stop.Resident)
	// ok: hipaa.go.no-phi-in-logs
	log.Println("late at", stop.Machine)
	kid := l.With(
		// ruleid: hipaa.go.no-phi-in-logs
		zap.String("child", stop.ChildName),
		// ok: hipaa.go.no-phi-in-logs
		zap.String("school", stop.School),
	)
}
