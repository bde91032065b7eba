package org.example.clinic;

class Portal {
  void run() throws Exception {
    // ruleid: hipaa.java.require-minimum-necessary
    jdbc.queryForMap("SELECT * FROM patients WHERE id = ?", id);
    // ok: hipaa.java.require-minimum-necessary
    jdbc.queryForMap("SELECT id, ward FROM patients WHERE id = ?", id);
    // ruleid: hipaa.java.require-minimum-necessary
    jdbc.queryForList("select * from lab_results");
    // ok: hipaa.java.require-minimum-necessary
    jdbc.queryForList("select * from wards");
    // ruleid: hipaa.java.require-minimum-necessary
    String a = "SELECT p.* FROM patients p";
    // ok: hipaa.java.require-minimum-necessary
    String b = "SELECT count(*) FROM patients";
    // ruleid: hipaa.java.require-minimum-necessary
    String c = "SELECT DISTINCT * FROM prescriptions";
    // ok: hipaa.java.require-minimum-necessary
    String d = "SELECT DISTINCT ward FROM prescriptions";
    // ruleid: hipaa.java.require-minimum-necessary
    String e = "patient/*.read";
    // ok: hipaa.java.require-minimum-necessary
    String f = "patient/Observation.read";
    // ruleid: hipaa.java.require-minimum-necessary
    String g = "launch user/*.*";
    // ok: hipaa.java.require-minimum-necessary
    String h = "launch user/Patient.rs";
    // ruleid: hipaa.java.require-minimum-necessary
    String i = "system/*.rs";
    // ok: hipaa.java.require-minimum-necessary
    String j = "system/Group.rs";
    // ruleid: hipaa.java.list.require-minimum-necessary
    patientRepository.findAll();
    // ok: hipaa.java.require-minimum-necessary
    patientRepository.findAll(page);
    // ruleid: hipaa.java.list.require-minimum-necessary
    this.encounterRepository.findAll();
    // ok: hipaa.java.require-minimum-necessary
    wardRepository.findAll();
  }

  @GetMapping("/patients/{id}")
  // ruleid: hipaa.java.record.require-minimum-necessary
  public Patient read(@PathVariable Long id) {
    return patientRepository.findById(id).orElseThrow();
  }

  @GetMapping("/patients/{id}/summary")
  // ok: hipaa.java.require-minimum-necessary
  public PatientSummary summary(@PathVariable Long id) {
    return mapper.summary(patientRepository.findById(id).orElseThrow());
  }

  @GetMapping("/patients")
  // ruleid: hipaa.java.record.require-minimum-necessary
  public ResponseEntity<List<Patient>> list() {
    return ResponseEntity.ok(patientRepository.findByWard("3B"));
  }

  // ok: hipaa.java.require-minimum-necessary
  Patient load(Long id) {
    return patientRepository.findById(id).orElseThrow();
  }
}
