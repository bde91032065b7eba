package portal

func run() {
	// ruleid: hipaa.go.require-minimum-necessary
	db.Query("SELECT * FROM patients WHERE id = $1", id)
	// ok: hipaa.go.require-minimum-necessary
	db.Query("SELECT id, ward FROM patients WHERE id = $1", id)
	// ruleid: hipaa.go.require-minimum-necessary
	db.Query("select * from lab_results")
	// ok: hipaa.go.require-minimum-necessary
	db.Query("select * from wards")
	// ruleid: hipaa.go.require-minimum-necessary
	a := "SELECT p.* FROM patients p"
	// ok: hipaa.go.require-minimum-necessary
	b := "SELECT count(*) FROM patients"
	// ruleid: hipaa.go.require-minimum-necessary
	c := `SELECT DISTINCT * FROM prescriptions`
	// ok: hipaa.go.require-minimum-necessary
	d := `SELECT DISTINCT ward FROM prescriptions`
	// ruleid: hipaa.go.require-minimum-necessary
	e := "patient/*.read"
	// ok: hipaa.go.require-minimum-necessary
	f := "patient/Observation.read"
	// ruleid: hipaa.go.require-minimum-necessary
	g := "launch user/*.*"
	// ok: hipaa.go.require-minimum-necessary
	h := "launch user/Patient.rs"
	// ruleid: hipaa.go.require-minimum-necessary
	i := "system/*.rs"
	// ok: hipaa.go.require-minimum-necessary
	j := "system/Group.rs"
	// ruleid: hipaa.go.list.require-minimum-necessary
	db.Find(&patients)
	// ok: hipaa.go.require-minimum-necessary
	db.Select("id").Find(&patients)
	// ruleid: hipaa.go.list.require-minimum-necessary
	patients.Find(ctx, bson.M{})
	// ok: hipaa.go.require-minimum-necessary
	wards.Find(ctx, bson.M{})
}

// ruleid: hipaa.go.record.require-minimum-necessary
func read(c *gin.Context) {
	var patient Patient
	db.First(&patient, c.Param("id"))
	c.JSON(http.StatusOK, patient)
}

// ok: hipaa.go.require-minimum-necessary
func summary(c *gin.Context) {
	var patient Patient
	db.First(&patient, c.Param("id"))
	c.JSON(http.StatusOK, summaryOf(patient))
}
