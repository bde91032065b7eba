package com.clinic;
@Service
public class PatientService {
    private final PatientRepository patientRepository;
    private final AuditService auditService;
    // ruleid: hipaa.java.require-audit
    public Patient find(Long id) {
        return patientRepository.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
    @Transactional(readOnly = true)
    // ruleid: hipaa.java.require-audit
    public List<PatientDto> all() {
        return patientRepository.findAll().stream().map(this::toDto).toList();
    }
    @Audited(action = "READ")
    // ok: hipaa.java.require-audit
    public Patient audited(Long id) {
        return patientRepository.findById(id).orElseThrow();
    }
    // ok: hipaa.java.require-audit
    public Patient audited2(Long id) {
        Patient p = patientRepository.findById(id).orElseThrow();
        auditService.record("READ", id);
        return p;
    }
    // ok: hipaa.java.require-audit
    public long number() {
        return patientRepository.count();
    }
    // ruleid: hipaa.java.require-audit
    public Patient jdbc(long id) {
        return jdbcTemplate.queryForObject("SELECT id, name FROM patients WHERE id = ?", mapper, id);
    }
    // ruleid: hipaa.java.require-audit
    public Patient jpa(long id) {
        return em.find(Patient.class, id);
    }
    // ruleid: hipaa.java.require-audit
    public List<Patient> jpql(String n) {
        return em.createQuery("select p from Patient p where p.name = :n", Patient.class).setParameter("n", n).getResultList();
    }
    // ruleid: hipaa.java.require-audit
    public Bundle fhir(String id) {
        return client.search().forResource(Patient.class).where(Patient.IDENTIFIER.exactly().code(id)).returnBundle(Bundle.class).execute();
    }
    // ruleid: hipaa.java.require-audit
    public void mongo(String id) {
        mongoTemplate.findById(id, Encounter.class);
    }
    // ok: hipaa.java.require-audit
    public PatientDto toDto(Patient p) {
        return new PatientDto(p.getId(), p.getName());
    }
    // ok: hipaa.java.require-audit
    public void ward(long id) {
        wardRepository.findById(id);
    }
    // ruleid: hipaa.java.require-audit
    public Optional<Patient> byMrn(String mrn) {
        return repository.findByMrn(mrn);
    }
    @GetMapping("/patients/{id}")
    // ruleid: hipaa.java.service.require-audit
    public PatientDto view(@PathVariable Long id) {
        return patientService.findOne(id);
    }
    @GetMapping("/patients/{id}/audited")
    // ok: hipaa.java.require-audit
    public PatientDto viewed(@PathVariable Long id) {
        accessLog.record(id);
        return patientService.findOne(id);
    }
    @TrackAccess
    // ok: hipaa.java.require-audit
    public Patient tracked(Long id) {
        return patientRepository.getReferenceById(id);
    }
    // ok: hipaa.java.require-audit
    public boolean isKnown(Long id) {
        return patientRepository.findById(id).isPresent();
    }
    // ok: hipaa.java.require-audit
    public void beds(long id) {
        jdbcTemplate.update("UPDATE wards SET beds = beds + 1 WHERE id = ?", id);
    }
    // ruleid: hipaa.java.require-audit
    public Prescription save(Prescription prescription) {
        return repository.save(prescription);
    }
    // ruleid: hipaa.java.require-audit
    void jdbcRaw(Connection c) throws SQLException {
        try (PreparedStatement st = c.prepareStatement("INSERT INTO lab_results(patient_id, value) VALUES (?, ?)")) {
            st.executeUpdate();
        }
    }
    // ok: hipaa.java.require-audit
    public void published(Long id) {
        Patient p = patientRepository.getReferenceById(id);
        publisher.publishEvent(new PatientAccessedEvent(id));
    }
    // ok: hipaa.java.require-audit
    public Patient noted(String who, Long id) {
        protocol.line(who, "patient/" + id, "read", "ok", "TREAT");
        return patientRepository.getReferenceById(id);
    }
    // ruleid: hipaa.java.require-audit
    public Patient told(String who, Long id) {
        protocol.line(who, "patient/" + id, "read", "ok", "treatment room");
        return patientRepository.getReferenceById(id);
    }
}
