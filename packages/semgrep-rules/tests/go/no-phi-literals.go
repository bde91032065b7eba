package literals

// ruleid: hipaa.go.no-phi-literals
var a0 = "mrn: 20391847"

// ruleid: hipaa.go.no-phi-literals
var a1 = "MRN-20391847"

// ruleid: hipaa.go.no-phi-literals
var a2 = "npi: 2482913076"

// ruleid: hipaa.go.no-phi-literals
var a3 = "member_id=XQH 204 118 473"

// ruleid: hipaa.go.likely.no-phi-literals, hipaa.go.no-phi-literals
var a4 = "Wilhelmina Fairweather DOB 1951-08-23"

// ruleid: hipaa.go.no-phi-literals
var a5 = "Patient Wilhelmina Fairweather was diagnosed with asthma"

// ruleid: hipaa.go.no-phi-literals
var a6 = "PID|1||20391847||FAIRWEATHER^WILHELMINA"

// ruleid: hipaa.go.likely.no-phi-literals
var a7 = "birth_date: 1951-08-23"

// ruleid: hipaa.go.likely.no-phi-literals
var a8 = "dob=1951-08-23"

// ruleid: hipaa.go.no-phi-literals
var a9 = "medical_record_number: 20391847"

// ok: hipaa.go.no-phi-literals
var b0 = "ssn 900-00-0001"

// ok: hipaa.go.no-phi-literals
var b1 = "123-45-6789"

// ok: hipaa.go.no-phi-literals
var b2 = "loinc 4548-4"

// ok: hipaa.go.no-phi-literals
var b3 = "2024-03-14"

// ok: hipaa.go.no-phi-literals
var b4 = "phone (503) 555-0142"

// ok: hipaa.go.no-phi-literals
var b5 = "MRN-0000000"

// ok: hipaa.go.no-phi-literals
var b6 = "MRN-123456789"

// ok: hipaa.go.no-phi-literals
var b7 = "npi: 1234567893"

// ok: hipaa.go.no-phi-literals
var b8 = "dob: 1980-01-01"

// ok: hipaa.go.no-phi-literals
var b9 = "Grace Period 30 days"

// ok: hipaa.go.no-phi-literals
var b10 = "Test Patient DOB 1951-08-23"
