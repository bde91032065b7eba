package org.example.clinic;

class Visits {
  void run(Patient patient, String ward, Vault vault) throws Exception {
    // ruleid: hipaa.java.no-phi-in-logs
    log.info("admitted {}", patient);
    // ok: hipaa.java.no-phi-in-logs
    log.info("admitted {}", patient.getId());
    // ruleid: hipaa.java.no-phi-in-logs
    LOGGER.debug("mrn=" + patient.getMrn());
    // ok: hipaa.java.no-phi-in-logs
    LOGGER.debug("ward=" + ward);
    // ruleid: hipaa.java.no-phi-in-logs
    System.out.println(patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-logs
    System.out.println("patient saved");
    // ruleid: hipaa.java.no-phi-in-logs
    System.err.printf("%s %s%n", patient.getFirstName(), ward);
    // ok: hipaa.java.no-phi-in-logs
    System.err.printf("%s%n", ward);
    // ruleid: hipaa.java.no-phi-in-logs
    logger.warn(String.format("no bed for %s", patient.getLastName()));
    // ok: hipaa.java.no-phi-in-logs
    logger.warn(String.format("no bed in %s", ward));
    // ruleid: hipaa.java.no-phi-in-logs
    logger.log(Level.INFO, "born {0}", patient.getDateOfBirth());
    // ok: hipaa.java.no-phi-in-logs
    logger.log(Level.INFO, "status {0}", patient.getStatus());
    // ruleid: hipaa.java.no-phi-in-logs
    LOGGER.atInfo().addKeyValue("ssn", patient.getSsn()).log("read");
    // ok: hipaa.java.no-phi-in-logs
    LOGGER.atInfo().addKeyValue("ward", ward).log("read");
    // ruleid: hipaa.java.no-phi-in-logs
    MDC.put("patient", patient.getFullName());
    // ok: hipaa.java.no-phi-in-logs
    MDC.put("patient", patient.getId());
    // ruleid: hipaa.java.no-phi-in-logs
    log.error("could not seal " + patient.getLastName());
    // ok: hipaa.java.no-phi-in-logs
    log.error("could not seal", new IllegalStateException());
    // ruleid: hipaa.java.no-phi-in-logs
    patient.getVisits().forEach(v -> log.info("{}", patient.getMrn()));
    // ok: hipaa.java.no-phi-in-logs
    log.info("{} visits", patient.getVisits().size());
    // ruleid: hipaa.java.no-phi-in-logs
    log.trace("mrn {}", patient.getMrn());
    // ok: hipaa.java.no-phi-in-logs
    log.trace("mrn {}", mask(patient.getMrn()));
    // ruleid: hipaa.java.no-phi-in-logs
    log.info(mapper.writeValueAsString(patient));
    // ok: hipaa.java.no-phi-in-logs
    log.info(phiMasker.mask(patient));
  }

  void receive(Map<String, Object> payload, String patientId) throws Exception {
    // ruleid: hipaa.java.carrier.no-phi-in-logs
    log.info("received {}", payload);
    // ok: hipaa.java.no-phi-in-logs
    log.info("received {} fields", payload.size());
  }

    // What a clinic's programs say of people by other words: allergies, medications, hospital, vaccine, dialysis.
    private static final Logger JOURNAL = LoggerFactory.getLogger(Desk.class);
    void otherWords(Chair c, List<Child> kids) {
        // ruleid: hipaa.java.no-phi-in-logs
        JOURNAL.info("next is " + c.womanName());
        // ok: hipaa.java.no-phi-in-logs
        JOURNAL.info("next is " + c.doctorName());
        // ruleid: hipaa.java.no-phi-in-logs, hipaa.java.carrier.no-phi-in-logs
        log.info("seat {}", c.getResident());
        // ok: hipaa.java.no-phi-in-logs
        log.info("seat {}", c.getMachine());
        // ruleid: hipaa.java.no-phi-in-logs
        log.atLevel(Level.DEBUG).addKeyValue("kids", kids.stream().map(Child::name).toList()).log("list");
        // ok: hipaa.java.no-phi-in-logs
        log.atLevel(Level.DEBUG).addKeyValue("stages", stages.stream().map(Enum::name).toList()).log("list");
    }
    void dataset(Attributes ds) {
        String subject = ds.getString(Tag.PatientName);
        // ruleid: hipaa.java.no-phi-in-logs
        flog.atFine().logVarargs("%s", subject);
        // ruleid: hipaa.java.no-phi-in-logs
        log.warn("rejected {}", ds);
        // ok: hipaa.java.no-phi-in-logs
        log.warn("rejected {}", ds.getString(Tag.Modality));
    }
}
