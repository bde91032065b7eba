package store

// ruleid: hipaa.go.require-audit
func (r *PatientRepo) Find(ctx context.Context, id string) (*Patient, error) {
	var p Patient
	err := r.db.QueryRowContext(ctx, "SELECT id, name FROM patients WHERE id = $1", id).Scan(&p.ID, &p.Name)
	return &p, err
}

// ruleid: hipaa.go.require-audit
func (s *Service) GetPatient(ctx context.Context, id string) (*Patient, error) {
	return s.repo.FindByID(ctx, id)
}

// ok: hipaa.go.require-audit
func (s *Service) GetPatientAudited(ctx context.Context, id string) (*Patient, error) {
	s.audit.Record(ctx, "READ", id)
	return s.repo.FindByID(ctx, id)
}

// ruleid: hipaa.go.require-audit
func listPatients(c *gin.Context) {
	var patients []Patient
	db.Find(&patients)
	c.JSON(200, patients)
}

// ok: hipaa.go.require-audit
func (r *PatientRepo) Count(ctx context.Context) (int, error) {
	return r.db.Count(ctx)
}

// ruleid: hipaa.go.require-audit
func (h *H) create(w http.ResponseWriter, r *http.Request) {
	var e Encounter
	json.NewDecoder(r.Body).Decode(&e)
	h.encounters.Create(r.Context(), &e)
}

// ruleid: hipaa.go.require-audit
func find(ctx context.Context, coll *mongo.Collection, mrn string) error {
	return coll.FindOne(ctx, bson.M{"mrn": mrn}).Err()
}

// ok: hipaa.go.require-audit
func ward(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, "UPDATE wards SET beds = 3")
	return err
}

// ok: hipaa.go.require-audit
func dto(p *Patient) PatientDTO {
	return PatientDTO{ID: p.ID}
}

// ok: hipaa.go.require-audit
func NewPatientRepo(db *sql.DB) *PatientRepo {
	return &PatientRepo{db: db}
}

// ok: hipaa.go.require-audit
func (s *Service) wrapped(ctx context.Context, id string) (p *Patient, err error) {
	defer s.logAccess(ctx, "read", id)
	return s.repo.FindByID(ctx, id)
}

// ruleid: hipaa.go.require-audit
func remove(ctx context.Context, q *Queries, id string) error {
	return q.DeletePatient(ctx, id)
}

// ruleid: hipaa.go.require-audit
func admit(db *sqlx.DB, e Encounter) error {
	_, err := db.Exec("INSERT INTO encounters (id) VALUES ($1)", e.ID)
	return err
}

// ruleid: hipaa.go.require-audit
func visits(c echo.Context) error {
	var list []Visit
	return db.Where("patient_id = ?", c.Param("id")).Find(&list).Error
}

// ok: hipaa.go.require-audit
func isKnown(db *gorm.DB, id uint) bool {
	return db.First(&Patient{}, id).Error == nil
}

// ok: hipaa.go.require-audit
func published(ctx context.Context, repo *PatientRepo, id string) (*Patient, error) {
	bus.Publish(ctx, "phi.accessed", id)
	return repo.Find(ctx, id)
}

// ok: hipaa.go.require-audit
func beds(db *sql.DB) (n int, err error) {
	err = db.QueryRow("SELECT count(*) FROM patients").Scan(&n)
	return n, err
}

// ok: hipaa.go.require-audit
func format(p Patient) string {
	return p.ID
}

// ruleid: hipaa.go.require-audit
func del(db *gorm.DB, id uint) error {
	return db.Delete(&models.Patient{}, id).Error
}

// ruleid: hipaa.go.require-audit
func upd(tx *sqlx.Tx, p Prescription) error {
	_, err := tx.NamedExec(`UPDATE prescriptions SET dose = :dose`, p)
	return err
}

// ok: hipaa.go.require-audit
func noted(s *Service, tx *sqlx.Tx, p Prescription) error {
	s.note(p.ID, "update", "ETREAT")
	_, err := tx.NamedExec(`UPDATE prescriptions SET dose = :dose`, p)
	return err
}

// ruleid: hipaa.go.require-audit
func told(s *Service, tx *sqlx.Tx, p Prescription) error {
	s.note(p.ID, "update", "ward 7")
	_, err := tx.NamedExec(`UPDATE prescriptions SET dose = :dose`, p)
	return err
}
