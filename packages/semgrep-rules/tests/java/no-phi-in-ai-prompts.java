package org.example.clinic;

class Visits {
  void run(Patient patient, String ward, Vault vault) throws Exception {
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    new UserMessage("Summarise " + patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-ai-prompts
    new UserMessage("Summarise ward " + ward);
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    UserMessage.from(patient.getMedicalHistory());
    // ok: hipaa.java.no-phi-in-ai-prompts
    UserMessage.from("What is a fever?");
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    chatModel.call("Explain " + patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-ai-prompts
    chatModel.call("Explain " + ward);
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    chatClient.prompt().user(patient.toString()).call();
    // ok: hipaa.java.no-phi-in-ai-prompts
    chatClient.prompt().user(ward).call();
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    chatClient.prompt().system(ward).user(patient.getMrn()).call();
    // ok: hipaa.java.no-phi-in-ai-prompts
    chatClient.prompt().system(ward).user(ward).call();
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    openAiService.createChatCompletion(request(patient));
    // ok: hipaa.java.no-phi-in-ai-prompts
    openAiService.createChatCompletion(request(ward));
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    embeddingModel.embed(patient.getDiagnosis());
    // ok: hipaa.java.no-phi-in-ai-prompts
    embeddingModel.embed(redact(patient.getDiagnosis()));
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    params.addUserMessage(patient.getFullName());
    // ok: hipaa.java.no-phi-in-ai-prompts
    params.addUserMessage(ward);
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    model.generateContent(patient.getSymptoms());
    // ok: hipaa.java.no-phi-in-ai-prompts
    model.generateContent(deidentify(patient.getSymptoms()));
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    bedrockRuntime.invokeModel(body(patient));
    // ok: hipaa.java.no-phi-in-ai-prompts
    bedrockRuntime.invokeModel(body(ward));
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    rest.postForObject("https://api.openai.com/v1/chat/completions", patient, String.class);
    // ok: hipaa.java.no-phi-in-ai-prompts
    rest.postForObject("https://api.openai.com/v1/chat/completions", ward, String.class);
    // ruleid: hipaa.java.no-phi-in-ai-prompts
    new Prompt("Letter to " + patient.getLastName());
    // ok: hipaa.java.no-phi-in-ai-prompts
    new Prompt("Letter to the ward");
  }

  void receive(Map<String, Object> payload, String patientId) throws Exception {
    // ruleid: hipaa.java.carrier.no-phi-in-ai-prompts
    chatModel.call("Summarise " + payload);
    // ok: hipaa.java.no-phi-in-ai-prompts
    chatModel.call("Summarise " + payload.size());
  }
}
