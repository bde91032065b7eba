import { callArguments, someArguments } from './python-text.js';

const loopback = String.raw`(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|\[::1\]|\.local\b|\bollama:|\bvllm:)`;
const localName = String.raw`\b\w*(?i:ollama|vllm|llama_?cpp|lm_?studio)\w*`;
const clientMade = String.raw`(?s)\b(\w+)\s*=\s*(?:\w+\.)*(?:Async)?(?:Azure)?(?:OpenAI|ChatOpenAI|Anthropic|InferenceClient|Groq)\(${someArguments}(?:base_url|api_base|openai_api_base|model)\s*=\s*[^,)]*${loopback}`;
const clientCalled = String.raw`\K\b\1\.[\w.]+\(${callArguments}\)`;

/** The first call of a client that was made with a loopback address: `local = OpenAI(base_url="http://127.0.0.1:8000/v1")`. */
export const firstLocalCall = `${clientMade}.*?${clientCalled}`;

/** Its last call; those between are seen as calls of a service, since a regex gives one range for a client. */
export const lastLocalCall = `${clientMade}.*${clientCalled}`;

/** A file that makes models of the own machine only. */
export const localModelFile = String.raw`(?s)\A(?!.*\b(?:Chat)?(?:OpenAI|Anthropic|Google\w*AI|Mistral\w*|Cohere|Groq|Bedrock\w*|VertexAI|init_chat_model)\((?![^()]*${loopback})).*?(?:\b(?:Chat)?Ollama\w*\(|\bLlama(?:Cpp)?\(|\bollama\.|\bvllm\b|\bGPT4All\(|\bHuggingFacePipeline|AutoModel\w*\.from_pretrained|\bpipeline\(|\bsklearn\b|\btorch\b|\bxgboost\b|\bjoblib\b|${loopback}).*\z`;

/** Names that say their address is on the own machine: `VLLM_URL`, `OLLAMA_HOST`. */
export const localAddressName = String.raw`(?i:[\w.]*(?:local|ollama|vllm|llama_?cpp|tgi|lm_?studio)\w*)`;

/** A file of JavaScript that makes models of the own machine only. */
export const jsLocalModelFile = String.raw`(?s)\A(?!.*(?:\bnew (?:Azure|Chat)?(?:OpenAI|Anthropic|Google\w*AI|Mistral\w*|Cohere\w*|Groq|Bedrock\w*|VertexAI)\((?![^()]*(?:${loopback}|${localName}))|api\.(?:openai|anthropic|mistral|groq|cohere)))(?=.*(?:${loopback}|${localName}|from ["'](?:ollama|node-llama-cpp|@xenova/transformers|@huggingface/transformers|onnxruntime-\w+)["'])).*\z`;
