package deid

var (
	// ruleid: hipaa.go.pattern.require-safe-deidentification
	narrow = regexp.MustCompile(`MRN-\d{9}`)
	// ok: hipaa.go.require-safe-deidentification
	wide   = regexp.MustCompile(`MRN[-: #]*[\d-]{6,}`)
	// ruleid: hipaa.go.pattern.require-safe-deidentification
	phone  = regexp.MustCompile(`\d{3}-\d{3}-\d{4}`)
)

// ruleid: hipaa.go.kept.require-safe-deidentification
func Deidentify(p Patient) any {
	return map[string]any{"zip": p.Zip[:3]}
}

// ok: hipaa.go.require-safe-deidentification
func DeidentifyWell(p Patient) any {
	if restricted[p.Zip[:3]] {
		return "000"
	}
	return p.Zip[:3]
}

// ruleid: hipaa.go.kept.require-safe-deidentification
func Anonymize(p Patient) any {
	return map[string]any{"dob": p.DOB}
}

// ok: hipaa.go.require-safe-deidentification
func AnonymizeWell(p Patient) any {
	return map[string]any{"birthYear": p.DOB.Year()}
}

// ruleid: hipaa.go.kept.require-safe-deidentification
func DeidentifyNumber(p Patient) any {
	return p.SSN[len(p.SSN)-4:]
}

// ok: hipaa.go.require-safe-deidentification
func shorten(p Patient) any {
	return p.SSN[len(p.SSN)-4:]
}

// ruleid: hipaa.go.kept.require-safe-deidentification
func Pseudonymize(p Patient) any {
	return sha256.Sum256([]byte(p.MRN))
}

// ok: hipaa.go.require-safe-deidentification
func PseudonymizeWell(p Patient) any {
	h := hmac.New(sha256.New, secret)
	return h.Sum([]byte(p.MRN))
}

// ruleid: hipaa.go.kept.require-safe-deidentification
func DeidentifyAge(p Patient) any {
	return map[string]any{"age": p.Age}
}

// ok: hipaa.go.require-safe-deidentification
func DeidentifyAgeWell(p Patient) any {
	return map[string]any{"age": min(p.Age, 90)}
}

// ruleid: hipaa.go.kept.require-safe-deidentification
func SafeHarbor(p Patient) any {
	return p.BirthDate.Format("2006-01")
}

// ok: hipaa.go.require-safe-deidentification
func SafeHarborWell(p Patient) any {
	return p.BirthDate.Format("2006")
}

// ruleid: hipaa.go.require-safe-deidentification
func Redact(text string) string {
	out, err := engine.Run(text)
	if err != nil {
		return text
	}
	return out
}

// ok: hipaa.go.require-safe-deidentification
func RedactWell(text string) string {
	out, err := engine.Run(text)
	if err != nil {
		return ""
	}
	return out
}

// ruleid: hipaa.go.require-safe-deidentification
func ScrubNotes(text string) (string, error) {
	out, err := engine.Run(text)
	if err != nil {
		return text, nil
	}
	return out, nil
}

// ok: hipaa.go.require-safe-deidentification
func ScrubNotesWell(text string) (string, error) {
	out, err := engine.Run(text)
	if err != nil {
		return "", err
	}
	return out, nil
}

func clean(p Patient, note string) string {
	// ok: hipaa.go.require-safe-deidentification
	note = wide.ReplaceAllString(note, "[MRN]")
	// ruleid: hipaa.go.kept.require-safe-deidentification
	return p.Zip[:5]
}
