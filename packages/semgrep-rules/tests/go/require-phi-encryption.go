package models

// ruleid: hipaa.go.require-phi-encryption
type Patient struct {
	ID uint `gorm:"primaryKey"`
	SSN string `gorm:"column:ssn"`
}

// ok: hipaa.go.require-phi-encryption
type SealedPatient struct {
	ID uint `gorm:"primaryKey"`
	SSN string `gorm:"serializer:encrypted"`
}

// ruleid: hipaa.go.require-phi-encryption
type Person struct {
	ID uint `gorm:"primaryKey"`
	DateOfBirth time.Time
}

// ok: hipaa.go.require-phi-encryption
type Member struct {
	ID uint `gorm:"primaryKey"`
	DateOfBirth EncryptedTime
}

// ruleid: hipaa.go.require-phi-encryption
type Visit struct {
	ID uint `gorm:"primaryKey"`
	Diagnosis string `db:"diagnosis"`
}

// ok: hipaa.go.require-phi-encryption
type Ward struct {
	ID uint `gorm:"primaryKey"`
	Beds int
}

// ruleid: hipaa.go.require-phi-encryption
type Chart struct {
	ID uint `gorm:"primaryKey"`
	MRN string `bson:"mrn"`
}

// ok: hipaa.go.require-phi-encryption
type Supplier struct {
	ID uint `gorm:"primaryKey"`
	Email string
}

// ruleid: hipaa.go.require-phi-encryption
type Prescription struct {
	ID uint `gorm:"primaryKey"`
	Medication *string
}

// ok: hipaa.go.require-phi-encryption
type Doctor struct {
	ID uint `gorm:"primaryKey"`
	SSN string
}

// ruleid: hipaa.go.require-phi-encryption
type PatientContact struct {
	ID uint `gorm:"primaryKey"`
	Email string
}

// ok: hipaa.go.require-phi-encryption
type LabKit struct {
	ID uint `gorm:"primaryKey"`
	Serial string
}

// ruleid: hipaa.go.require-phi-encryption
type Insured struct {
	ID uint `gorm:"primaryKey"`
	InsuranceMemberID string
}

// ok: hipaa.go.require-phi-encryption
type Policy struct {
	ID uint `gorm:"primaryKey"`
	EncryptedSSN []byte
}

// ok: hipaa.go.require-phi-encryption
type PatientRequest struct {
	SSN string `json:"ssn"`
}

// ruleid: hipaa.go.require-phi-encryption
type LabResult struct {
	ID uint `gorm:"primaryKey"`
	Diagnosis sql.NullString
}

var (
	// ruleid: hipaa.go.table.require-phi-encryption
	patients = `CREATE TABLE patients (id BIGINT, ssn VARCHAR(11))`
	// ok: hipaa.go.require-phi-encryption
	sealed   = `CREATE TABLE patients (id BIGINT, ssn_encrypted BYTEA)`
	// ruleid: hipaa.go.table.require-phi-encryption
	more     = "ALTER TABLE patients ADD COLUMN date_of_birth DATE"
	// ok: hipaa.go.require-phi-encryption
	wards    = "CREATE TABLE wards (id BIGINT, beds INT)"
)
