package org.example.clinic;

class Visits {
  void run(Patient patient, String ward, Vault vault) throws Exception {
    // ruleid: hipaa.java.no-phi-in-plain-storage
    Files.writeString(path, patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-plain-storage
    Files.writeString(path, ward);
    // ruleid: hipaa.java.no-phi-in-plain-storage
    Files.write(path, patient.getSsn().getBytes());
    // ok: hipaa.java.no-phi-in-plain-storage
    Files.write(path, encrypt(patient.getSsn().getBytes()));
    // ruleid: hipaa.java.no-phi-in-plain-storage
    FileUtils.writeStringToFile(file, patient.getMrn());
    // ok: hipaa.java.no-phi-in-plain-storage
    FileUtils.writeStringToFile(file, ward);
    // ruleid: hipaa.java.no-phi-in-plain-storage
    objectMapper.writeValue(file, patient);
    // ok: hipaa.java.no-phi-in-plain-storage
    objectMapper.writeValue(file, wards);
    // ruleid: hipaa.java.no-phi-in-plain-storage
    csvPrinter.printRecord(patient.getLastName(), patient.getMrn());
    // ok: hipaa.java.no-phi-in-plain-storage
    csvPrinter.printRecord(ward, patient.getId());
    // ruleid: hipaa.java.no-phi-in-plain-storage
    redisTemplate.opsForValue().set("visit", patient);
    // ok: hipaa.java.no-phi-in-plain-storage
    redisTemplate.opsForValue().set("visit", vault.encrypt(patient));
    // ruleid: hipaa.java.no-phi-in-plain-storage
    jedis.setex(key, 60, patient.getSsn());
    // ok: hipaa.java.no-phi-in-plain-storage
    jedis.setex(key, 60, ward);
    // ruleid: hipaa.java.no-phi-in-plain-storage
    patientCache.put(key, patient);
    // ok: hipaa.java.no-phi-in-plain-storage
    patientCache.evict(key);
    // ruleid: hipaa.java.no-phi-in-plain-storage
    session.setAttribute("patient", patient);
    // ok: hipaa.java.no-phi-in-plain-storage
    session.setAttribute("patient", patient.getId());
    // ruleid: hipaa.java.no-phi-in-plain-storage
    response.addCookie(new Cookie("last", patient.getMrn()));
    // ok: hipaa.java.no-phi-in-plain-storage
    response.addCookie(new Cookie("last", ward));
    // ruleid: hipaa.java.no-phi-in-plain-storage
    preferences.edit().putString("dob", patient.getDateOfBirth());
    // ok: hipaa.java.no-phi-in-plain-storage
    preferences.edit().putString("ward", ward);
    // ruleid: hipaa.java.no-phi-in-plain-storage
    row.createCell(0).setCellValue(patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-plain-storage
    row.createCell(0).setCellValue(ward);
  }

  void receive(Map<String, Object> payload, String patientId) throws Exception {
    // ruleid: hipaa.java.carrier.no-phi-in-plain-storage
    redisCache.put(key, payload);
    // ok: hipaa.java.no-phi-in-plain-storage
    redisCache.put(key, payload.size());
  }
}
