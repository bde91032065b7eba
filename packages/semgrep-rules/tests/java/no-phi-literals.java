class Literals {
  // ruleid: hipaa.java.no-phi-literals
  String a0 = "mrn: 20391847";
  // ruleid: hipaa.java.no-phi-literals
  String a1 = "MRN-20391847";
  // ruleid: hipaa.java.no-phi-literals
  String a2 = "npi: 2482913076";
  // ruleid: hipaa.java.no-phi-literals
  String a3 = "member_id=XQH 204 118 473";
  // ruleid: hipaa.java.likely.no-phi-literals, hipaa.java.no-phi-literals
  String a4 = "Wilhelmina Fairweather DOB 1951-08-23";
  // ruleid: hipaa.java.no-phi-literals
  String a5 = "Patient Wilhelmina Fairweather was diagnosed with asthma";
  // ruleid: hipaa.java.no-phi-literals
  String a6 = "PID|1||20391847||FAIRWEATHER^WILHELMINA";
  // ruleid: hipaa.java.likely.no-phi-literals
  String a7 = "birth_date: 1951-08-23";
  // ruleid: hipaa.java.likely.no-phi-literals
  String a8 = "dob=1951-08-23";
  // ruleid: hipaa.java.no-phi-literals
  String a9 = "medical_record_number: 20391847";
  // ok: hipaa.java.no-phi-literals
  String b0 = "ssn 900-00-0001";
  // ok: hipaa.java.no-phi-literals
  String b1 = "123-45-6789";
  // ok: hipaa.java.no-phi-literals
  String b2 = "loinc 4548-4";
  // ok: hipaa.java.no-phi-literals
  String b3 = "2024-03-14";
  // ok: hipaa.java.no-phi-literals
  String b4 = "phone (503) 555-0142";
  // ok: hipaa.java.no-phi-literals
  String b5 = "MRN-0000000";
  // ok: hipaa.java.no-phi-literals
  String b6 = "MRN-123456789";
  // ok: hipaa.java.no-phi-literals
  String b7 = "npi: 1234567893";
  // ok: hipaa.java.no-phi-literals
  String b8 = "dob: 1980-01-01";
  // ok: hipaa.java.no-phi-literals
  String b9 = "Grace Period 30 days";
  // ok: hipaa.java.no-phi-literals
  String b10 = "Test Patient DOB 1951-08-23";
}
