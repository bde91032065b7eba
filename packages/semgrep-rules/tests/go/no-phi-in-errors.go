package visits

func run(ctx context.Context, w http.ResponseWriter, r *http.Request, patient Patient, ward string) error {
	// ruleid: hipaa.go.no-phi-in-errors
	_ = fmt.Errorf("no bed for %s", patient.LastName)
	// ok: hipaa.go.no-phi-in-errors
	_ = fmt.Errorf("no bed for %s", patient.ID)
	// ruleid: hipaa.go.no-phi-in-errors
	_ = errors.New("unknown MRN " + patient.MRN)
	// ok: hipaa.go.no-phi-in-errors
	_ = errors.New("unknown ward " + ward)
	// ruleid: hipaa.go.no-phi-in-errors
	_ = errors.Wrapf(err, "store %s", patient.FullName)
	// ok: hipaa.go.no-phi-in-errors
	_ = errors.Wrapf(err, "store %s", ward)
	// ruleid: hipaa.go.no-phi-in-errors
	http.Error(w, "twice: "+patient.SSN, http.StatusConflict)
	// ok: hipaa.go.no-phi-in-errors
	http.Error(w, "twice", http.StatusConflict)
	// ruleid: hipaa.go.no-phi-in-errors
	c.JSON(http.StatusBadRequest, gin.H{"error": patient.DateOfBirth})
	// ok: hipaa.go.no-phi-in-errors
	c.JSON(http.StatusOK, gin.H{"born": patient.DateOfBirth})
	// ruleid: hipaa.go.no-phi-in-errors
	c.AbortWithStatusJSON(409, patient)
	// ok: hipaa.go.no-phi-in-errors
	c.AbortWithStatusJSON(409, gin.H{"error": "twice"})
	// ruleid: hipaa.go.no-phi-in-errors
	_ = echo.NewHTTPError(http.StatusNotFound, patient.LastName)
	// ok: hipaa.go.no-phi-in-errors
	_ = echo.NewHTTPError(http.StatusNotFound, "no such patient")
	// ruleid: hipaa.go.no-phi-in-errors
	_ = fiber.NewError(404, "no "+patient.MRN)
	// ok: hipaa.go.no-phi-in-errors
	_ = fiber.NewError(404, "no patient")
	// ruleid: hipaa.go.no-phi-in-errors
	_ = status.Errorf(codes.NotFound, "no patient %s", patient.MRN)
	// ok: hipaa.go.no-phi-in-errors
	_ = status.Errorf(codes.NotFound, "no patient %s", patient.ID)
	// ruleid: hipaa.go.no-phi-in-errors
	panic(patient.Diagnosis)
	// ok: hipaa.go.no-phi-in-errors
	panic("no diagnosis")
	// ruleid: hipaa.go.no-phi-in-errors
	_ = &VisitError{Message: patient.FullName}
	// ok: hipaa.go.no-phi-in-errors
	_ = &VisitError{Message: ward}
	// ruleid: hipaa.go.no-phi-in-errors
	_ = c.Status(500).SendString(patient.SSN)
	// ok: hipaa.go.no-phi-in-errors
	_ = c.Status(200).SendString(mask(patient.SSN))
	return nil
}

func receive(ctx context.Context, c *gin.Context, payload map[string]any, patientID string) {
	// ruleid: hipaa.go.carrier.no-phi-in-errors
	panic(payload)
	// ok: hipaa.go.no-phi-in-errors
	panic(len(payload))
}
