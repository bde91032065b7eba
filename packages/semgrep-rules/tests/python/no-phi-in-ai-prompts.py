import json

import anthropic
import boto3
import httpx
import requests
from google import genai
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
local = OpenAI(base_url="http://127.0.0.1:8000/v1", api_key="unused")
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4o")
bedrock = boto3.client("bedrock-runtime")
gemini = genai.Client()
OPENAI_URL = "https://api.openai.com/v1/responses"
VLLM_URL = "http://localhost:8000/v1/completions"


def summarise(patient, code):
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": f"{patient.first_name}: {patient.diagnosis}"}])
    # ok: hipaa.python.no-phi-in-ai-prompts
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": f"What does {code} mean?"}])
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    client.responses.create(model="m", input=patient.medical_history)
    # ok: hipaa.python.no-phi-in-ai-prompts
    client.responses.create(model="m", input=deidentify(patient.medical_history))
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    client.embeddings.create(model="m", input=[patient.progress_note])
    # ok: hipaa.python.no-phi-in-ai-prompts
    client.embeddings.create(model="m", input=["cough", "fever"])
    prompt = "Explain to " + patient.full_name
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    claude.messages.create(model="m", max_tokens=4, messages=[{"role": "user", "content": prompt}])
    # ok: hipaa.python.no-phi-in-ai-prompts
    claude.messages.create(model="m", max_tokens=4, messages=[{"role": "user", "content": "Explain"}])
    # ok: hipaa.python.no-phi-in-ai-prompts
    local.chat.completions.create(model="m", messages=[{"role": "user", "content": patient.diagnosis}])


async def chains(patient, template):
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    await llm.ainvoke(f"Write to {patient.full_name}")
    # ok: hipaa.python.no-phi-in-ai-prompts
    await llm.ainvoke("Write a letter")
    chain = template | llm
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    chain.invoke({"notes": patient.clinical_notes})
    # ok: hipaa.python.no-phi-in-ai-prompts
    chain.invoke({"count": len(patient.visits)})
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    bedrock.invoke_model(modelId="m", body=json.dumps({"prompt": patient.diagnosis}))
    # ok: hipaa.python.no-phi-in-ai-prompts
    bedrock.invoke_model(modelId="m", body=json.dumps({"prompt": "cough"}))
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    gemini.models.generate_content(model="m", contents=patient.discharge_summary)
    # ok: hipaa.python.no-phi-in-ai-prompts
    gemini.models.generate_content(model="m", contents="cough")


def plain_requests(patient, key):
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    requests.post("https://api.anthropic.com/v1/messages", json={"prompt": patient.diagnosis}, headers={"x-api-key": key})
    # ok: hipaa.python.no-phi-in-ai-prompts
    requests.post("https://api.anthropic.com/v1/messages", json={"prompt": "cough"}, headers={"x-api-key": key})
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    httpx.post(OPENAI_URL, json={"input": patient.diagnosis})
    # ok: hipaa.python.no-phi-in-ai-prompts
    httpx.post(OPENAI_URL, json={"input": "cough"})
    # ok: hipaa.python.no-phi-in-ai-prompts
    httpx.post(VLLM_URL, json={"prompt": patient.diagnosis})
    # ok: hipaa.python.no-phi-in-ai-prompts
    httpx.post("https://fhir.example.com/Condition", json={"text": patient.diagnosis})


def code_encounter(transcript, encounter):
    """Codes what was said in a patient's visit."""
    # ruleid: hipaa.python.carrier.no-phi-in-ai-prompts, hipaa.python.no-phi-in-ai-prompts
    return ask_gpt(f"ICD-10 codes for: {transcript}"), ask_gpt(encounter.chief_complaint)


def translate(text):
    # ok: hipaa.python.no-phi-in-ai-prompts
    return ask_gpt(f"Translate: {text}")


MODEL_ENDPOINT = "https://api-inference.huggingface.co/models/m"


def label(patients, patient, chat, embeddings):
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    requests.post(MODEL_ENDPOINT, json={"inputs": patient.discharge_notes})
    # ok: hipaa.python.no-phi-in-ai-prompts
    requests.post(MODEL_ENDPOINT, json={"inputs": "cough"})
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    embeddings.embed_documents([f"{p.full_name}" for p in patients])
    # ok: hipaa.python.no-phi-in-ai-prompts
    embeddings.embed_documents(["cough"])
    # ruleid: hipaa.python.no-phi-in-ai-prompts
    chat.send_message(f"Write to {patient.full_name}")
    # ok: hipaa.python.no-phi-in-ai-prompts
    chat.send_message("Write a letter")


def ask_about_patient_count(payload):
    # ok: hipaa.python.carrier.no-phi-in-ai-prompts
    return openai.OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"{len(payload)}"}])
