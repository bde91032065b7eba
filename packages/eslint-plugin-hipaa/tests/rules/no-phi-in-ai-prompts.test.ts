import rule from '../../src/rules/no-phi-in-ai-prompts.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('no-phi-in-ai-prompts', rule, {
  valid: [
    { name: 'superagent', code: `agent.post('/employees').send(patient); agent.get('/patients').query(patient);` },
    { options: strict, code: `import OpenAI from 'openai';
const openai = new OpenAI();
export const explainDrug = (drug: string) => openai.responses.create({ model: 'gpt-4o', input: \`Explain to a patient how \${drug} works.\` });` },
    { options: strict, code: `import OpenAI from 'openai';
const openai = new OpenAI();
export const leaflet = (topic) => openai.responses.create({ model: 'gpt-4o', input: \`A patient leaflet on \${['asthma', 'gout'].includes(topic) ? topic : 'sleep'}\` });` },
    { options: strict, code: `// hospital guidelines
export async function askGuideline(store, question) {
  const hits = await store.similaritySearch(question, 4);
  return llm.invoke(hits.map((hit) => hit.pageContent).join(''));
}` },
    { options: strict, code: `import { ChatOllama } from '@langchain/ollama';
const onPrem = new ChatOllama({ baseUrl: 'https://llm.hospital.example' });
export const ask = (patient) => prompt.pipe(onPrem).invoke({ chart: patient.notes });` },
    { options: strict, code: `import OpenAI from 'openai';
const openai = new OpenAI();
export async function summarise(topic: string) {
  return openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: \`Explain \${topic} in plain words.\` }],
  });
}` },
    { options: strict, code: `const { OpenAI } = require('openai');
const client = new OpenAI();
module.exports = async (encounter) => client.responses.create({ model: 'gpt-4o', input: deidentify(encounter.clinicalNote) });` },
    { options: strict, code: `import OpenAI from 'openai';
export const embed = (ai: OpenAI, article: Article) => ai.embeddings.create({ model: 'text-embedding-3-small', input: article.text });` },
    { options: strict, code: `import Anthropic from '@anthropic-ai/sdk';
export const ask = (claude: Anthropic, patient: Patient) => claude.messages.stream({ model: 'claude-sonnet', max_tokens: 9, system: 'You talk with a visitor.', messages: [{ role: 'user', content: 'Hello' }], metadata: { user_id: patient.id } });` },
    { options: strict, code: `import { GoogleGenerativeAI } from '@google/generative-ai';
const model = new GoogleGenerativeAI(process.env.GOOGLE_KEY!).getGenerativeModel({ model: 'gemini-1.5-pro' });
export const draft = async (kind: string) => (await model.generateContent(\`Write a template of a \${kind} letter\`)).response.text();` },
    { options: strict, code: `import { GoogleGenAI } from '@google/genai';
const ai = new GoogleGenAI({});
export const code = (encounters: Encounter[]) => ai.models.generateContent({ model: 'gemini-2.0-flash', contents: \`There are \${encounters.length} encounters.\` });` },
    { options: strict, code: `import { Mistral } from '@mistralai/mistralai';
const mistral = new Mistral({ apiKey });
export const ask = (formulary: Formulary) => mistral.chat.complete({ model: 'mistral-large', messages: [{ role: 'user', content: formulary.drugs.join(', ') }] });` },
    { options: strict, code: `import { CohereClient } from 'cohere-ai';
const cohere = new CohereClient({ token });
export const rank = (query: string) => cohere.chat({ message: query });` },
    { options: strict, code: `import Groq from 'groq-sdk';
const groq = new Groq();
export async function write(id: string) {
  const drug = await prisma.drug.findUnique({ where: { id } });
  const messages = [{ role: 'system', content: 'You are a pharmacist.' }];
  messages.push({ role: 'user', content: JSON.stringify(drug) });
  return groq.chat.completions.create({ model: 'llama-3.3-70b', messages });
}` },
    { options: strict, code: `import { ChatOpenAI } from '@langchain/openai';
import { HumanMessage } from '@langchain/core/messages';
const llm = new ChatOpenAI({ model: 'gpt-4o' });
export const ask = (ingredient: string) => llm.invoke([new HumanMessage(\`Which foods hold \${ingredient}?\`)]);` },
    { options: strict, code: `import { PromptTemplate } from '@langchain/core/prompts';
import { ChatAnthropic } from '@langchain/anthropic';
const chain = PromptTemplate.fromTemplate('Explain {note}').pipe(new ChatAnthropic());
export const explain = (releaseNote: string) => chain.invoke({ note: releaseNote });` },
    { options: strict, code: `import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
export const answer = (diet: string) => generateText({ model: openai('gpt-4o'), prompt: \`Plan a \${diet} diet\` });` },
    { options: strict, code: `import { streamText } from 'ai';
import { anthropic } from '@ai-sdk/anthropic';
export async function POST(request: Request) {
  const { question } = await request.json();
  const result = streamText({ model: anthropic('claude-sonnet'), messages: [{ role: 'user', content: question }] });
  return result.toTextStreamResponse();
}` },
    { options: strict, code: `import { HfInference } from '@huggingface/inference';
const hf = new HfInference(token);
export const find = (article: Article) => hf.tokenClassification({ model: 'ner', inputs: article.body });` },
    { options: strict, code: `export const ask = (patient: Patient) => fetch('http://localhost:11434/api/chat', {
  method: 'POST',
  body: JSON.stringify({ model: 'llama3', messages: [{ role: 'user', content: patient.notes }] }),
});` },
    { options: strict, code: `import axios from 'axios';
const url = 'https://api.anthropic.com/v1/messages';
export const ask = (question: string) => axios.post(url, { model: 'claude-sonnet', messages: [{ role: 'user', content: question }] });` },
    { options: strict, code: `import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
const bedrock = new BedrockRuntimeClient({});
export const ask = (text: string) => bedrock.send(new InvokeModelCommand({ modelId: 'titan', body: JSON.stringify({ inputText: text }) }));` },
    { options: strict, code: `import OpenAI from 'openai';
const openai = new OpenAI();
function buildPrompt(form) {
  return \`Write an empty \${form.title}.\`;
}
async function complete(content) {
  return openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
}
export const letter = (form) => complete(buildPrompt(form));` },
    { options: strict, code: `import OpenAI from 'openai';
export class Scribe {
  constructor(private readonly openai: OpenAI, private readonly patients: PatientRepository) {}
  async note(id: string) {
    const patient = await this.patients.findOneBy({ id });
    return this.openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: \`Write a note template of type \${patient.status}\` }] });
  }
}` },
    { options: strict, code: `import OpenAI from 'openai';
const local = new OpenAI({ baseURL: 'http://127.0.0.1:8000/v1', apiKey: 'none' });
export const ask = (patient: Patient) => local.chat.completions.create({ model: 'mixtral', messages: [{ role: 'user', content: patient.notes }] });` },
    { options: strict, code: `import ollama from 'ollama';
export const ask = (patient: Patient) => ollama.chat({ model: 'llama3', messages: [{ role: 'user', content: patient.notes }] });` },
    { options: strict, code: `import { ChatOllama } from '@langchain/ollama';
const llm = new ChatOllama({ model: 'llama3' });
export const ask = (patient: Patient) => llm.invoke(\`Summarise \${patient.notes}\`);` },
    { options: strict, settings: { hipaa: { baaVendors: ['openai'] } }, code: `import OpenAI from 'openai';
const openai = new OpenAI();
export const ask = (patient: Patient) => openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: patient.notes }] });` },
    { options: strict, settings: { hipaa: { baaVendors: ['api.openai.com'] } }, code: `export const ask = (patient: Patient) => fetch('https://api.openai.com/v1/responses', { method: 'POST', body: JSON.stringify({ input: patient.notes }) });` },
    { options: strict, settings: { hipaa: { sanitizers: ['cloak'] } }, code: `import { embed } from 'ai';
export const index = (patient: Patient) => embed({ model, value: cloak(patient.notes) });` },
    { options: strict, code: `import { generateText } from 'ai';
export const run = (caseText: string) => generateText({ model, prompt: caseText });` },
    { options: strict, settings: { hipaa: { safeWords: ['diagnosis'] } }, code: `import { generateText } from 'ai';
export const run = (diagnosis: string) => generateText({ model, prompt: diagnosis });` },
    { options: strict, code: `import { generateText } from 'ai';
export const run = (patientId: string) => generateText({ model, prompt: \`Find \${patientId}\` });` },
    { options: strict, code: `// A gateway of another file is judged by its name only.
import { gateway } from './gateway';
export const ask = (patient: Patient) => gateway.submit(patient.notes);` },
    { options: strict, code: `import { generateText } from 'ai';
export const run = (patient: Patient) => generateText({ model, prompt: \`Is \${patient.status} a status?\` });` },
    { options: [{ confidence: 'high' }], code: `// A function that is an AI service by its name only.
import { callLLM } from './llm';
export const run = (patient: Patient) => callLLM(\`Summarise \${patient.notes}\`);` },
    { options: strict, settings: { hipaa: { sanitizers: ['deid.text'] } }, code: `import { GoogleGenerativeAI } from '@google/generative-ai';
const model = new GoogleGenerativeAI(key).getGenerativeModel({ model: 'gemini-1.5-pro' });
export const run = (patient: Patient) => model.generateContent(deid.text(patient.notes));` },
    { options: strict, code: `import { OllamaEmbeddings } from '@langchain/ollama';
const embeddings = new OllamaEmbeddings();
export const index = (patient: Patient) => embeddings.embedQuery(patient.notes);` },
    { options: strict, code: `import { GoogleGenerativeAI } from '@google/generative-ai';
const model = new GoogleGenerativeAI(key).getGenerativeModel({ model: 'gemini-1.5-pro' });
export function talk(question: string) {
  const chat = model.startChat();
  return chat.sendMessage(question);
}` },
    { options: strict, code: `import { useChat } from '@ai-sdk/react';
export function useScribe(draft: string) {
  const { sendMessage } = useChat();
  return () => sendMessage({ text: draft });
}` },
    { options: strict, code: `import { Document, VectorStoreIndex } from 'llamaindex';
export const index = (guide: Guide) => VectorStoreIndex.fromDocuments([new Document({ text: guide.text })]);` },
  ],
  invalid: [
    { name: 'an agent', code: `agent.send(patient);`, errors: [{ messageId: 'leak', line: 1, column: 1 }] },
    {
      code: `export async function ask(store, question, patientId) {
  const hits = await store.similaritySearch(question, 4);
  return llm.invoke(hits.map((hit) => hit.pageContent).join(''));
}`,
      errors: [
        { messageId: 'leak', line: 3, column: 10 },
      ],
    },
    {
      options: strict,
      code: `async function complete(text) {
  return fetch('https://api.openai.com/v1/responses', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', input: text }) });
}
export const appeal = (patient) => complete('Write an appeal for ' + patient.name);`,
      errors: [
        { messageId: 'leak', line: 2, column: 10 },
        { messageId: 'leak', line: 4, column: 36 },
      ],
    },
    {
      code: `import OpenAI from 'openai';
const openai = new OpenAI();
export async function summarise(patient: Patient) {
  return openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: \`Summarise the history of \${patient.fullName}: \${patient.history}\` }],
  });
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 10 },
      ],
    },
    {
      code: `const { OpenAI } = require('openai');
const client = new OpenAI();
module.exports = async (encounter) => client.responses.create({ model: 'gpt-4o', input: encounter.clinicalNote });`,
      errors: [
        { messageId: 'leak', line: 3, column: 39 },
      ],
    },
    {
      code: `import OpenAI from 'openai';
export const embed = (ai: OpenAI, labResult: LabResult) => ai.embeddings.create({ model: 'text-embedding-3-small', input: JSON.stringify(labResult) });`,
      errors: [
        { messageId: 'leak', line: 2, column: 60 },
      ],
    },
    {
      code: `import Anthropic from '@anthropic-ai/sdk';
const anthropic = new Anthropic();
export async function triage(patient: Patient) {
  const prompt = ['Triage this person.', \`Age: \${patient.age}\`, \`Complaint: \${patient.symptoms}\`, \`Name: \${patient.name}\`].join('\\n');
  const answer = await anthropic.messages.create({ model: 'claude-sonnet', max_tokens: 500, messages: [{ role: 'user', content: prompt }] });
  return answer.content;
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 24 },
      ],
    },
    {
      code: `import Anthropic from '@anthropic-ai/sdk';
export const ask = (claude: Anthropic, patient: Patient) => claude.messages.stream({ model: 'claude-sonnet', max_tokens: 9, system: \`You talk with \${patient.firstName}, born \${patient.dob}.\`, messages });`,
      errors: [
        { messageId: 'leak', line: 2, column: 61 },
      ],
    },
    {
      code: `import { GoogleGenerativeAI } from '@google/generative-ai';
const model = new GoogleGenerativeAI(process.env.GOOGLE_KEY!).getGenerativeModel({ model: 'gemini-1.5-pro' });
export const draft = async (patient: Patient) => (await model.generateContent(\`Write a letter to \${patient.fullName}, \${patient.address}\`)).response.text();`,
      errors: [
        { messageId: 'leak', line: 3, column: 57 },
      ],
    },
    {
      code: `import { GoogleGenAI } from '@google/genai';
const ai = new GoogleGenAI({});
export const code = (encounter: Encounter) => ai.models.generateContent({ model: 'gemini-2.0-flash', contents: encounter.diagnosis });`,
      errors: [
        { messageId: 'leak', line: 3, column: 47 },
      ],
    },
    {
      code: `import { Mistral } from '@mistralai/mistralai';
const mistral = new Mistral({ apiKey });
export const ask = (patient: Patient) => mistral.chat.complete({ model: 'mistral-large', messages: [{ role: 'user', content: patient.medications.join(', ') }] });`,
      errors: [
        { messageId: 'leak', line: 3, column: 42 },
      ],
    },
    {
      code: `import { CohereClient } from 'cohere-ai';
const cohere = new CohereClient({ token });
export const rank = (patient: Patient) => cohere.chat({ message: \`\${patient.name} complains of \${patient.symptoms}\` });`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `import Groq from 'groq-sdk';
const groq = new Groq();
export async function write(id: string) {
  const patient = await prisma.patient.findUnique({ where: { id } });
  const messages = [{ role: 'system', content: 'You are a scribe.' }];
  messages.push({ role: 'user', content: JSON.stringify(patient) });
  return groq.chat.completions.create({ model: 'llama-3.3-70b', messages });
}`,
      errors: [
        { messageId: 'leak', line: 7, column: 10 },
      ],
    },
    {
      code: `import { ChatOpenAI } from '@langchain/openai';
import { HumanMessage } from '@langchain/core/messages';
const llm = new ChatOpenAI({ model: 'gpt-4o' });
export const ask = (patient: Patient) => llm.invoke([new HumanMessage(\`Allergies of \${patient.name}: \${patient.allergies}\`)]);`,
      errors: [
        { messageId: 'leak', line: 4, column: 42 },
      ],
    },
    {
      code: `import { PromptTemplate } from '@langchain/core/prompts';
import { ChatAnthropic } from '@langchain/anthropic';
const chain = PromptTemplate.fromTemplate('Explain {note}').pipe(new ChatAnthropic());
export const explain = (dischargeSummary: string) => chain.invoke({ note: dischargeSummary });`,
      errors: [
        { messageId: 'leak', line: 4, column: 54 },
      ],
    },
    {
      code: `import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
export const answer = (patient: Patient) => generateText({ model: openai('gpt-4o'), prompt: \`Plan a diet for \${patient.firstName} with \${patient.diagnosis}\` });`,
      errors: [
        { messageId: 'leak', line: 3, column: 45 },
      ],
    },
    {
      code: `import { streamText } from 'ai';
import { anthropic } from '@ai-sdk/anthropic';
export async function POST(request: Request) {
  const { patientRecord } = await request.json();
  const result = streamText({ model: anthropic('claude-sonnet'), messages: [{ role: 'user', content: JSON.stringify(patientRecord) }] });
  return result.toTextStreamResponse();
}`,
      errors: [
        { messageId: 'leak', line: 5, column: 18 },
      ],
    },
    {
      code: `import { HfInference } from '@huggingface/inference';
const hf = new HfInference(token);
export const find = (patient: Patient) => hf.tokenClassification({ model: 'ner', inputs: patient.clinicalNotes });`,
      errors: [
        { messageId: 'leak', line: 3, column: 43 },
      ],
    },
    {
      code: `export const ask = (patient: Patient) => fetch('https://api.openai.com/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: \`Bearer \${process.env.OPENAI_KEY}\` },
  body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: patient.notes }] }),
});`,
      errors: [
        { messageId: 'leak', line: 1, column: 42 },
      ],
    },
    {
      code: `import axios from 'axios';
const url = 'https://api.anthropic.com/v1/messages';
export const ask = (patient: Patient) => axios.post(url, { model: 'claude-sonnet', messages: [{ role: 'user', content: \`SSN \${patient.ssn}\` }] });`,
      errors: [
        { messageId: 'leak', line: 3, column: 42 },
      ],
    },
    {
      code: `import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
const bedrock = new BedrockRuntimeClient({});
export const ask = (patient: Patient) => bedrock.send(new InvokeModelCommand({ modelId: 'titan', body: JSON.stringify({ inputText: patient.history }) }));`,
      errors: [
        { messageId: 'leak', line: 3, column: 42 },
      ],
    },
    {
      code: `import OpenAI from 'openai';
const openai = new OpenAI();
function buildPrompt(chart) {
  return \`Write a discharge letter for \${chart.fullName}.\`;
}
async function complete(content) {
  return openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
}
export const letter = (patient) => complete(buildPrompt(patient));`,
      errors: [
        { messageId: 'leak', line: 9, column: 36 },
      ],
    },
    {
      code: `import OpenAI from 'openai';
export class Scribe {
  constructor(private readonly openai: OpenAI, private readonly patients: PatientRepository) {}
  async note(id: string) {
    const patient = await this.patients.findOneBy({ id });
    return this.openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: \`Vitals: \${patient.vitals}, phone \${patient.phone}\` }] });
  }
}`,
      errors: [
        { messageId: 'leak', line: 6, column: 12 },
      ],
    },
    {
      settings: { hipaa: { baaVendors: ['openai'] } },
      code: `import Anthropic from '@anthropic-ai/sdk';
const anthropic = new Anthropic();
export const ask = (patient: Patient) => anthropic.messages.create({ model: 'claude-sonnet', max_tokens: 9, messages: [{ role: 'user', content: patient.notes }] });`,
      errors: [
        { messageId: 'leak', line: 3, column: 42 },
      ],
    },
    {
      settings: { hipaa: { phiWords: ['caseText'] } },
      code: `import { generateText } from 'ai';
export const run = (caseText: string) => generateText({ model, prompt: caseText });`,
      errors: [
        { messageId: 'leak', line: 2, column: 42 },
      ],
    },
    {
      settings: { hipaa: { recordKeys: 'phi' } },
      code: `import { generateText } from 'ai';
export const run = (patientId: string) => generateText({ model, prompt: \`Find \${patientId}\` });`,
      errors: [
        { messageId: 'leak', line: 2, column: 43 },
      ],
    },
    {
      options: [{ confidence: 'high' }],
      code: `import { generateText } from 'ai';
export const run = (patient: Patient) => generateText({ model, prompt: \`What could cause \${patient.symptoms}?\` });`,
      errors: [
        { messageId: 'leak', data: { name: '`symptoms`', class: 'clinical information', sink: 'generateText' }, line: 2, column: 42 },
      ],
    },
    {
      code: `import { callLLM } from './llm';
export const run = (patient: Patient) => callLLM(\`Summarise \${patient.notes}\`);`,
      errors: [
        { messageId: 'leak', line: 2, column: 42 },
      ],
    },
    {
      settings: { hipaa: { sanitizers: ['deid.text'] } },
      code: `import { GoogleGenerativeAI } from '@google/generative-ai';
const model = new GoogleGenerativeAI(key).getGenerativeModel({ model: 'gemini-1.5-pro' });
export const run = (patient: Patient) => model.generateContent(patient.notes);`,
      errors: [
        { messageId: 'leak', line: 3, column: 42, suggestions: [{ messageId: 'redact', data: { safeguard: 'deid.text' }, output: `import { GoogleGenerativeAI } from '@google/generative-ai';
const model = new GoogleGenerativeAI(key).getGenerativeModel({ model: 'gemini-1.5-pro' });
export const run = (patient: Patient) => model.generateContent(deid.text(patient.notes));` }] },
      ],
    },
    {
      code: `import { OpenAIEmbeddings } from '@langchain/openai';
const embeddings = new OpenAIEmbeddings();
export const index = (patient: Patient) => embeddings.embedQuery(patient.notes);`,
      errors: [
        { messageId: 'leak', line: 3, column: 44 },
      ],
    },
    {
      code: `export const ask = (patient: Patient) => fetch(process.env.OPENAI_URL!, { method: 'POST', body: JSON.stringify({ messages: [{ role: 'user', content: patient.notes }] }) });`,
      errors: [
        { messageId: 'leak', line: 1, column: 42 },
      ],
    },
    {
      code: `import { useChat } from '@ai-sdk/react';
export function useScribe(patient: Patient) {
  const { sendMessage } = useChat();
  return () => sendMessage({ text: patient.notes });
}`,
      errors: [
        { messageId: 'leak', line: 4, column: 16 },
      ],
    },
    {
      code: `import { Document, VectorStoreIndex } from 'llamaindex';
export const index = (patient: Patient) => VectorStoreIndex.fromDocuments([new Document({ text: patient.notes })]);`,
      errors: [
        { messageId: 'leak', line: 2, column: 44 },
      ],
    },
  ],
});
