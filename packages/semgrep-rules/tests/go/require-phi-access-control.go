package main

func main() {
	r.GET("/wards", wards)
	r.GET("/patients", listPatients)
	r.Run()
}

// ruleid: hipaa.go.alone.require-phi-access-control, hipaa.go.require-phi-access-control
func listPatients(c *gin.Context) {
	c.JSON(200, store.Find())
}

// ok: hipaa.go.require-phi-access-control
func wards(c *gin.Context) {
	c.JSON(200, store.Beds())
}

// ruleid: hipaa.go.alone.require-phi-access-control, hipaa.go.require-phi-access-control
func getPatient(w http.ResponseWriter, r *http.Request) {
	write(w, repo.Find(r.PathValue("id")))
}

// ok: hipaa.go.require-phi-access-control
func getOwnPatient(w http.ResponseWriter, r *http.Request) {
	write(w, repo.Find(currentUser(r).ID))
}

// ruleid: hipaa.go.alone.require-phi-access-control, hipaa.go.require-phi-access-control
func deletePatient(c echo.Context) {
	db.Delete(&Patient{}, c.Param("id"))
}

// ok: hipaa.go.require-phi-access-control
func deleteChecked(c echo.Context) {
	if !policy.Allows(c) {
		return
	}
	db.Delete(&Patient{}, c.Param("id"))
}

// ruleid: hipaa.go.alone.require-phi-access-control, hipaa.go.require-phi-access-control
func chart(c *fiber.Ctx) {
	c.JSON(db.First(&encounter, c.Params("id")))
}

// ok: hipaa.go.require-phi-access-control
func login(c *gin.Context) {
	c.JSON(200, store.FindPatient())
}

// ruleid: hipaa.go.alone.require-phi-access-control, hipaa.go.require-phi-access-control
func prescriptions(w http.ResponseWriter, r *http.Request) {
	write(w, repo.ListPrescriptions())
}

// ok: hipaa.go.require-phi-access-control
func format(p Patient) {
	repo.Find(p)
}

// ok: hipaa.go.require-phi-access-control
func labels(w http.ResponseWriter, r *http.Request) {
	write(w, []string{"name", "ward"})
}

// ok: hipaa.go.require-phi-access-control
func refused(w http.ResponseWriter, r *http.Request) {
	if !ok {
		http.Error(w, "no", http.StatusForbidden)
	}
	write(w, repo.FindPatient())
}

var (
	// ruleid: hipaa.go.cors.require-phi-access-control
	a = cors.Config{AllowOrigins: []string{"*"}, AllowCredentials: true}
	// ok: hipaa.go.require-phi-access-control
	b = cors.Config{AllowOrigins: []string{"*"}, AllowCredentials: false}
	// ruleid: hipaa.go.cors.require-phi-access-control
	c = cors.Options{AllowedOrigins: []string{"*"}, AllowCredentials: true}
	// ok: hipaa.go.require-phi-access-control
	d = cors.Options{AllowedOrigins: []string{"https://portal.example-clinic.org"}, AllowCredentials: true}
	// ruleid: hipaa.go.cors.require-phi-access-control
	e = middleware.CORSConfig{AllowOrigins: []string{"*"}, AllowCredentials: true}
	// ok: hipaa.go.require-phi-access-control
	f = middleware.CORSConfig{AllowOrigins: []string{"*"}}
	// ruleid: hipaa.go.cors.require-phi-access-control
	g = cors.Config{AllowAllOrigins: true, AllowCredentials: true}
)
