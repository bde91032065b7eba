import type { CallSink } from './call-sink.js';

const modules = [
  'openai', '@openai/', '@anthropic-ai/', '@google/generative-ai', '@google/genai', '@google-cloud/vertexai', '@google-cloud/aiplatform', '@mistralai/', 'cohere-ai', 'groq-sdk', 'langchain', '@langchain/', 'llamaindex', '@llamaindex/', 'ai', '@ai-sdk/', '@huggingface/inference', '@huggingface/agents', 'replicate', 'together-ai', '@aws-sdk/client-bedrock-runtime', '@azure/openai', '@azure-rest/ai-inference', 'cohere', '@perplexity', 'portkey-ai', '@fal-ai/', 'fireworks-js', 'deepseek', '@deepseek', '@xai', '@cerebras/', 'litellm', '@openrouter/', 'voyageai', '@instructor-ai/', '@mastra/', 'genkit', '@genkit-ai/', 'modelfusion', '@baml/', 'assemblyai', '@deepgram/', 'elevenlabs', 'chatgpt', '@pinecone-database/', 'token.js', '@cloudflare/ai', '@inworld',
];
const methods = [
  'create', 'stream', 'parse', 'generateContent', 'generateContentStream', 'sendMessage', 'sendMessageStream', 'startChat', 'embedContent', 'batchEmbedContents', 'complete', 'chat', 'chatStream', 'generate', 'generateStream', 'embed', 'classify', 'rerank', 'summarize', 'invoke', 'call', 'predict', 'predictMessages', 'batch', 'run', 'apply', 'embedQuery', 'embedDocuments', 'addDocuments', 'fromDocuments', 'fromTexts', 'query', 'retrieve', 'textGeneration', 'textGenerationStream', 'chatCompletion', 'chatCompletionStream', 'summarization', 'questionAnswering', 'featureExtraction', 'tokenClassification', 'textClassification',
  'zeroShotClassification', 'request', 'generateText', 'streamText', 'generateObject', 'streamObject', 'embedMany', 'getChatCompletions', 'getCompletions', 'getEmbeddings', 'streamChatCompletions', 'createChatCompletion', 'createCompletion', 'createEmbedding', 'send', 'createMessage', 'beta', 'countTokens', 'createAndPoll', 'createAndRun', 'submitToolOutputs', 'upload', 'insert', 'completion', 'ask', 'prompt', 'formatMessages', 'translation', 'subscribe', 'useChat', 'append', 'sendPrompt', 'transcribe', 'speech', 'fim', 'moderate', 'experimental_generateImage', 'upsert', 'generateChatCompletion',
];

/** Models run by somebody else. A client whose base URL is the loopback address, and Ollama, are local. */
export const aiSinks: readonly CallSink[] = [
  { label: 'an AI service', modules, methods },
  {
    label: 'an AI service',
    owners: ['openai', 'anthropic', 'claude', 'gemini', 'genai', 'vertex', 'vertexai', 'mistral', 'cohere', 'groq', 'llm', 'chatmodel', 'chain', 'completions', 'responses', 'embeddings', 'gpt', 'gptclient', 'openaiclient', 'anthropicclient', 'aiclient', 'llmclient', 'ai', 'aiservice', 'llmservice', 'openaiservice', 'hf', 'bedrock', 'bedrockclient', 'replicate', 'perplexity', 'deepseek', 'chatgpt', 'assistant', 'generativemodel', 'geminimodel', 'textmodel', 'agent', 'copilot', 'llmgateway', 'aigateway', 'aiprovider', 'llmprovider', 'chatclient', 'embedder', 'agentexecutor', 'ragchain', 'llmchain', 'promptchain', 'modelclient', 'genaiclient', 'together', 'chatsession', 'embeddingmodel'],
    methods: methods.filter((name) => name !== 'call' && name !== 'apply' && name !== 'insert' && name !== 'beta' && name !== 'append' && name !== 'subscribe' && name !== 'batch'),
  },
  { label: 'an AI service', methods: ['generateText', 'streamText', 'generateObject', 'streamObject', 'embedMany', 'callOpenAI', 'callGpt', 'askGpt', 'askOpenAI', 'callClaude', 'askClaude', 'callLLM', 'askLLM', 'callLlm', 'askLlm', 'queryLLM', 'callGemini', 'chatCompletion', 'createChatCompletion', 'getCompletion', 'runPrompt', 'sendPrompt', 'promptLLM', 'askAI', 'askAi', 'callAI', 'invokeModel', 'llmComplete', 'generateWithGemini', 'generateWithAI', 'completePrompt', 'openaiChat', 'embedText', 'invokeLLM', 'runLLM'] },
];

/** Hosts of such services, for prompts sent by a plain request. */
export const aiHosts: RegExp =
  /(?:api\.openai\.com|openai\.azure\.com|api\.anthropic\.com|generativelanguage\.googleapis|aiplatform\.googleapis|api\.mistral\.ai|api\.cohere|api\.groq\.com|huggingface\.co|hf\.space|api\.together|api\.replicate|openrouter\.ai|api\.perplexity|api\.deepseek|api\.x\.ai|bedrock-runtime|api\.fireworks|api\.cerebras|gateway\.ai\.cloudflare|ai-gateway|api\.voyageai|api\.assemblyai|api\.deepgram|models\.inference\.ai\.azure|\/chat\/completions|\/v1\/messages\b)/i;

/** Names of variables and settings that hold such a host's address: `process.env.OPENAI_URL`. */
export const aiHostNames: RegExp = /open_?ai|anthropic|claude|gemini|mistral|cohere|groq|hugging_?face|llm_?(?:api|url|gateway)/i;
