import OpenAI from 'openai';
import Anthropic from '@anthropic-ai/sdk';
import { generateText } from 'ai';

const openai = new OpenAI();
const anthropic = new Anthropic();

export async function ask(patient: Patient, patients: Patient[], note: ClinicalNote) {
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: `Summarise ${patient.diagnosis}` }] });
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Explain ICD-10' }] });
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await anthropic.messages.create({ model: 'claude', messages: [{ role: 'user', content: patient.medicalHistory }] });
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await anthropic.messages.create({ model: 'claude', messages: [{ role: 'user', content: deidentify(patient) }] });
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await openai.embeddings.create({ input: patient.clinicalNotes });
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await openai.embeddings.create({ input: 'fever' });
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await model.generateContent(`Patient ${patient.fullName}`);
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await model.generateContent(`${patients.length} visits`);
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await chain.invoke({ patient });
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await chain.invoke({ id: patient.id });
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await generateText({ prompt: `Answer ${patient.lastName}` });
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await generateText({ prompt: 'Answer politely' });
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body: JSON.stringify({ input: patient }) });
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await fetch('https://api.openai.com/v1/models', { method: 'GET', body: JSON.stringify({ limit: 3 }) });
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await axios.post(process.env.OPENAI_URL, { prompt: patient.mrn });
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await axios.post(process.env.OLLAMA_URL, { prompt: patient.mrn });
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await llm.invoke(`Triage: ${patient.symptoms}`);
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await llm.invoke(`Triage: ${redact(patient.symptoms)}`);
  const prompt = 'Diagnosis: ' + patient.diagnosis;
  // ruleid: hipaa.javascript.no-phi-in-ai-prompts
  await openai.responses.create({ model: 'gpt-4o', input: prompt });
  // ok: hipaa.javascript.no-phi-in-ai-prompts
  await openai.responses.create({ model: 'gpt-4o', input: 'Hello' });
}
