import OpenAI from 'openai';
import { deidentifySafeHarbor } from '../research/safe-harbor.js';
import type { Visit } from '../types.js';

const openai = new OpenAI();
const localModel = new OpenAI({ baseURL: 'http://127.0.0.1:11434/v1', apiKey: 'ollama' });

/** A short summary for the discharge letter. */
export async function summarizeVisit(visit: Visit): Promise<string> {
  const { patient } = visit;
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You write discharge summaries in plain language.' },
      {
        role: 'user',
        content: `Patient ${patient.firstName} ${patient.lastName}, born ${patient.dateOfBirth}. Diagnosis: ${visit.diagnosis}. Notes: ${visit.clinicalNotes}`,
      },
    ],
  });
  return completion.choices[0]?.message.content ?? '';
}

/** Advice on the follow-up interval; the service learns an age band, a year and a diagnosis. */
export async function suggestFollowUpDeidentified(visit: Visit): Promise<string> {
  const deidentified = deidentifySafeHarbor(visit.patient, visit);
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Suggest a follow-up interval for: ${JSON.stringify(deidentified)}` }],
  });
  return completion.choices[0]?.message.content ?? '';
}

/** The same summary from the model that runs on this machine; nothing leaves it. */
export async function summarizeVisitLocally(visit: Visit): Promise<string> {
  const completion = await localModel.chat.completions.create({
    model: 'llama3.1',
    messages: [{ role: 'user', content: `Summarize this visit in plain language: ${visit.clinicalNotes}` }],
  });
  return completion.choices[0]?.message.content ?? '';
}
