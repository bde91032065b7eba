package org.example.clinic;

class Visits {
  void run(Patient patient, String ward, Vault vault) throws Exception {
    // ruleid: hipaa.java.no-phi-in-errors
    if (ward == null) throw new IllegalStateException("no bed for " + patient.getLastName());
    // ok: hipaa.java.no-phi-in-errors
    if (ward == null) throw new IllegalStateException("no bed for " + patient.getId());
    // ruleid: hipaa.java.no-phi-in-errors
    errors.add(new VisitException(String.format("%s has no ward", patient.getMrn())));
    // ok: hipaa.java.no-phi-in-errors
    errors.add(new VisitException(String.format("%s has no bed", ward)));
    // ruleid: hipaa.java.no-phi-in-errors
    ResponseEntity.badRequest().body("unknown SSN " + patient.getSsn());
    // ok: hipaa.java.no-phi-in-errors
    ResponseEntity.badRequest().body("unknown ward " + ward);
    // ruleid: hipaa.java.no-phi-in-errors
    ResponseEntity.status(HttpStatus.CONFLICT).body(patient);
    // ok: hipaa.java.no-phi-in-errors
    ResponseEntity.status(HttpStatus.OK).body(patient);
    // ruleid: hipaa.java.no-phi-in-errors
    Response.status(409).entity(patient.getDiagnosis()).build();
    // ok: hipaa.java.no-phi-in-errors
    Response.status(200).entity(patient.getDiagnosis()).build();
    // ruleid: hipaa.java.no-phi-in-errors
    response.sendError(400, "born " + patient.getDateOfBirth());
    // ok: hipaa.java.no-phi-in-errors
    response.sendError(400, "no such ward: " + ward);
    // ruleid: hipaa.java.no-phi-in-errors
    new ResponseStatusException(HttpStatus.NOT_FOUND, patient.getFullName());
    // ok: hipaa.java.no-phi-in-errors
    new ResponseStatusException(HttpStatus.NOT_FOUND, "no such patient");
    // ruleid: hipaa.java.no-phi-in-errors
    ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "twice: " + patient.getMrn());
    // ok: hipaa.java.no-phi-in-errors
    ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "twice");
    // ruleid: hipaa.java.no-phi-in-errors
    Assert.notNull(ward, "no ward for " + patient.getLastName());
    // ok: hipaa.java.no-phi-in-errors
    Assert.notNull(ward, "no ward");
    // ruleid: hipaa.java.no-phi-in-errors
    Objects.requireNonNull(ward, patient.getMrn());
    // ok: hipaa.java.no-phi-in-errors
    Objects.requireNonNull(ward, "ward");
    // ruleid: hipaa.java.no-phi-in-errors
    Status.INVALID_ARGUMENT.withDescription(patient.getSsn());
    // ok: hipaa.java.no-phi-in-errors
    Status.INVALID_ARGUMENT.withDescription("bad ward");
    // ruleid: hipaa.java.no-phi-in-errors
    visits.orElseThrow(() -> new NoVisitException(patient.getFullName()));
    // ok: hipaa.java.no-phi-in-errors
    visits.orElseThrow(() -> new NoVisitException(hash(patient.getMrn())));
  }

  void receive(Map<String, Object> payload, String patientId) throws Exception {
    // ruleid: hipaa.java.carrier.no-phi-in-errors
    throw new IllegalArgumentException("bad body: " + payload);
    // ok: hipaa.java.no-phi-in-errors
    new ArrayList<>(payload.keySet());
  }
}
