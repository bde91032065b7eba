package org.example.clinic;

class Visits {
  void run(Patient patient, String ward, Vault vault) throws Exception {
    // ruleid: hipaa.java.no-phi-in-messages
    mailMessage.setText("Your result: " + patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-messages
    mailMessage.setText("You have a new message.");
    // ruleid: hipaa.java.no-phi-in-messages
    mailMessage.setSubject(patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-messages
    mailMessage.setSubject("A message from your clinic");
    // ruleid: hipaa.java.no-phi-in-messages
    helper.setText("Dear " + patient.getLastName() + ", your " + patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-messages
    helper.setTo(patient.getEmail());
    // ruleid: hipaa.java.no-phi-in-messages
    Message.creator(new PhoneNumber(patient.getPhone()), from, patient.getDiagnosis()).create();
    // ok: hipaa.java.no-phi-in-messages
    Message.creator(new PhoneNumber(patient.getPhone()), from, "You have a new message.").create();
    // ruleid: hipaa.java.no-phi-in-messages
    snsClient.publish(PublishRequest.builder().message(patient.getMrn()).build());
    // ok: hipaa.java.no-phi-in-messages
    snsClient.publish(PublishRequest.builder().message(ward).build());
    // ruleid: hipaa.java.no-phi-in-messages
    new Content("text/plain", patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-messages
    new Content("text/plain", "Please sign in.");
    // ruleid: hipaa.java.no-phi-in-messages
    emailService.send(patient.getEmail(), "Result", patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-messages
    emailService.send(patient.getEmail(), "News", "Please sign in.");
    // ruleid: hipaa.java.no-phi-in-messages
    sendSms(patient.getPhone(), "MRN " + patient.getMrn());
    // ok: hipaa.java.no-phi-in-messages
    sendSms(patient.getPhone(), "Please call us.");
    // ruleid: hipaa.java.no-phi-in-messages
    slackClient.send("admitted: " + patient.getFullName());
    // ok: hipaa.java.no-phi-in-messages
    slackClient.send("admitted: " + patient.getId());
    // ruleid: hipaa.java.no-phi-in-messages
    Notification.builder().setTitle("Result").setBody(patient.getDiagnosis()).build();
    // ok: hipaa.java.no-phi-in-messages
    Notification.builder().setTitle("Result").setBody("Please sign in.").build();
    // ruleid: hipaa.java.no-phi-in-messages
    smsService.send(number, patient.getDateOfBirth());
    // ok: hipaa.java.no-phi-in-messages
    smsService.send(number, ward);
    // ruleid: hipaa.java.no-phi-in-messages
    rest.postForObject("https://hooks.slack.com/services/x", patient, String.class);
    // ok: hipaa.java.no-phi-in-messages
    rest.postForObject("https://hooks.slack.com/services/x", ward, String.class);
  }

  void receive(Map<String, Object> payload, String patientId) throws Exception {
    // ruleid: hipaa.java.carrier.no-phi-in-messages
    slackClient.send("received " + payload);
    // ok: hipaa.java.no-phi-in-messages
    slackClient.send("received " + payload.size());
  }
}
