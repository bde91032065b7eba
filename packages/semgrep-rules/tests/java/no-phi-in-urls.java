package org.example.clinic;

class Visits {
  void run(Patient patient, String ward, Vault vault) throws Exception {
    // ruleid: hipaa.java.no-phi-in-urls
    rest.getForObject("https://labs.example.org/results?ssn=" + patient.getSsn(), String.class);
    // ok: hipaa.java.no-phi-in-urls
    rest.getForObject("https://labs.example.org/results/" + patient.getId(), String.class);
    // ruleid: hipaa.java.no-phi-in-urls
    UriComponentsBuilder.fromPath("/visits").queryParam("mrn", patient.getMrn());
    // ok: hipaa.java.no-phi-in-urls
    UriComponentsBuilder.fromPath("/visits").queryParam("ward", ward);
    // ruleid: hipaa.java.no-phi-in-urls
    URI.create("https://labs.example.org/" + patient.getLastName());
    // ok: hipaa.java.no-phi-in-urls
    URI.create("https://labs.example.org/" + ward);
    // ruleid: hipaa.java.no-phi-in-urls
    new URL(String.format("https://labs.example.org/?dob=%s", patient.getDateOfBirth()));
    // ok: hipaa.java.no-phi-in-urls
    new URL(String.format("https://labs.example.org/?ward=%s", ward));
    // ruleid: hipaa.java.no-phi-in-urls
    response.sendRedirect("/charts?name=" + patient.getLastName());
    // ok: hipaa.java.no-phi-in-urls
    response.sendRedirect("/charts?ward=" + ward);
    // ruleid: hipaa.java.no-phi-in-urls
    client.get().uri("/visits/{name}", patient.getFullName());
    // ok: hipaa.java.no-phi-in-urls
    client.get().uri("/visits/{id}", patient.getId());
    // ruleid: hipaa.java.no-phi-in-urls
    urls.newBuilder().addQueryParameter("dx", patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-urls
    urls.newBuilder().addQueryParameter("page", "2");
    // ruleid: hipaa.java.no-phi-in-urls
    String next = "redirect:/charts?mrn=" + patient.getMrn();
    // ok: hipaa.java.no-phi-in-urls
    String home = "redirect:/charts?ward=" + ward;
    // ruleid: hipaa.java.no-phi-in-urls
    URLEncoder.encode(patient.getSsn(), "UTF-8");
    // ok: hipaa.java.no-phi-in-urls
    URLEncoder.encode(ward, "UTF-8");
    // ruleid: hipaa.java.no-phi-in-urls
    new HttpGet("https://labs.example.org/?q=" + patient.getMrn());
    // ok: hipaa.java.no-phi-in-urls
    new HttpGet("https://labs.example.org/?q=" + tokenize(patient.getMrn()));
    // ruleid: hipaa.java.no-phi-in-urls
    target.path("visits").queryParam("born", patient.getDateOfBirth());
    // ok: hipaa.java.no-phi-in-urls
    rest.postForObject("https://labs.example.org/visits", patient, String.class);
    // ruleid: hipaa.java.no-phi-in-urls
    String link = "/charts?mrn=" + patient.getMrn();
    // ok: hipaa.java.no-phi-in-urls
    String wards = "/charts?ward=" + ward;
  }

  void receive(Map<String, Object> payload, String patientId) throws Exception {
    // ruleid: hipaa.java.carrier.no-phi-in-urls
    rest.getForObject("https://labs.example.org/?q=" + payload, String.class);
    // ok: hipaa.java.no-phi-in-urls
    rest.getForObject("https://labs.example.org/?n=" + payload.size(), String.class);
  }
}
