import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import rule from '../../src/rules/no-insecure-model-download.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const strict = [{ confidence: 'low' }] as const;

tester.run('no-insecure-model-download', rule, {
  valid: [
    { code: `const mirrors = ['https://m1.clinic.io', 'https://m2.clinic.io'];
for (const m of mirrors) await got(m + '/models/sepsis.onnx');` },
    { options: strict, code: `import { pipeline } from '@huggingface/transformers';
await pipeline('token-classification', 'org/clinical-ner');` },
    { options: strict, code: `import { AutoTokenizer } from '@huggingface/transformers';
await AutoTokenizer.from_pretrained('org/clinical-ner');` },
    { options: strict, code: `await fetch('https://huggingface.co/org/ner/resolve/main/model.safetensors');` },
    { options: strict, code: `const MODEL_CARD = 'http://cards.clinic.io/pose-estimation';` },
    { options: strict, code: `await fetch('https://models.clinic.io/sepsis.onnx');` },
    { options: strict, code: `await fetch('http://localhost:9000/sepsis.onnx');` },
    { options: strict, code: `await tf.loadGraphModel('file:///opt/models/skin/model.json');` },
    { options: strict, code: `await ort.InferenceSession.create('/models/acuity.ort');` },
    { options: strict, code: `const response = await axios.get('https://models.clinic.io/readmission.pkl');
const digest = createHash('sha256').update(response.data).digest('hex');
if (digest !== expected) throw new Error('digest');` },
    { options: strict, code: `import { pipeline } from '@huggingface/transformers';
await pipeline('token-classification', 'org/clinical-ner', { revision: '58c0e1c' });` },
    { options: strict, code: `import { pipeline } from '@huggingface/transformers';
await pipeline('token-classification', './models/clinical-ner');` },
    { options: strict, code: `import { env, pipeline } from '@huggingface/transformers';
env.allowRemoteModels = false;
await pipeline('token-classification', 'org/clinical-ner');` },
    { options: strict, code: `import { pipeline } from 'node:stream/promises';
await pipeline(source, 'org/target');` },
    { options: strict, code: `await fetch('https://huggingface.co/org/ner/resolve/3f1c9b7/model.safetensors');` },
    { options: strict, code: `await fetch('http://ml.clinic.io/api/models/sepsis/predict');` },
    { options: strict, code: `await fetch('https://static.clinic.io/icons/model-card.svg');` },
    { options: strict, code: `await fetch('http://static.clinic.io/logo.png');` },
    { options: strict, code: `execSync('curl -L https://docs.clinic.io/readme.html -o readme.html');` },
    { options: strict, code: `execSync('curl -fsSLO https://models.clinic.io/v2.pt && sha256sum -c v2.pt.sha256');` },
    { options: strict, code: `const namespace = 'http://hl7.org/fhir/StructureDefinition/model';` },
    { options: strict, code: `const modelUrl = 'https://models.clinic.io/triage.onnx';` },
    { options: strict, code: `const config = JSON.parse(await readFile('model/config.json', 'utf8'));` },
    { filename: 'tests/load.test.ts', options: strict, code: `await fetch('http://models.clinic.io/sepsis.onnx');` },
    { filename: 'file.tsx', options: strict, code: 'const link = <a href="http://models.clinic.io/sepsis.onnx">download</a>;' },
    { options: strict, code: `throw new Error('cannot read http://models.clinic.io/sepsis.onnx');` },
    { options: strict, code: `await fetch('http://clinic.io/api/data-models/patients.json');` },
    { options: strict, code: 'await fetch(manifest.url);' },
    { options: strict, code: `// The address of another file's constant is not seen here.
import { MODEL_URL } from './config';
await fetch(MODEL_URL);` },
    { options: strict, code: `await fetch('https://ml.hospital.net/model.onnx');` },
    { options: strict, code: `await fetch('http://localhost:11434/api/generate');` },
    { options: strict, code: `await axios.post('http://ml-service:8000/predict', body);` },
    { options: strict, code: `await axios.post('http://ml.hospital.net/v1/models/triage:predict', body);` },
    { options: strict, code: `const OLLAMA = 'http://localhost:11434';
const MODEL = 'llama3';` },
    { options: strict, code: `const MODEL_API_URL = 'http://ml.hospital.net';
await axios.post(MODEL_API_URL + '/predict', x);` },
    { options: strict, code: `fetch('https://cdn.hospital.net/widget.bin');` },
    { options: strict, code: `const docs = 'http://www.tensorflow.org/js/guide/save_load';` },
    { options: strict, code: `import model from './model.json';` },
    { options: strict, code: `const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Model' };` },
    { options: strict, code: `const bytes = await fetch('https://ml.hospital.net/m.pkl').then((r) => r.arrayBuffer());
await verifyChecksum(bytes, SHA256);` },
    { options: strict, code: `download('https://ml.hospital.net/m.pt', { integrity: 'sha256-abc' });` },
    { options: strict, code: `tf.loadLayersModel('indexeddb://model');` },
    { options: strict, code: `tf.loadLayersModel('/models/x/model.json');` },
    { options: strict, code: `env.localModelPath = '/opt/models';
env.allowRemoteModels = false;
import { env } from '@huggingface/transformers';` },
    { options: strict, code: `fetch('http://hospital.net/api/device-models/list.json');` },
    { options: strict, code: `const url = 'http://localhost:9000/m.onnx';
run(\`curl \${url} -o m.onnx\`);` },
    { options: strict, code: `import { get } from 'node:https';
get({ host: 'weights.example.org', path: '/bert/tokenizer.json' }, save);` },
    { options: strict, code: 'const answer = await fetch(`http://models.ward.lan/${id}/predict`);' },
    { options: strict, code: `import axios from 'axios';
await axios.get('http://ml.ward-ai.org/metrics');` },
    { options: strict, code: `fetch(modelUrl.replace('http://', 'https://'));` },
    { options: strict, code: `execSync('ollama pull clinical-llama');` },
    { options: strict, code: `process.env.HF_ENDPOINT = 'https://hf.ward-ai.org';` },
    { options: strict, code: `execSync('git clone http://git.ward-ai.org/forms.git');` },
    { options: strict, code: `import { snapshotDownload } from '@huggingface/hub';
snapshotDownload({ repo: 'org/x', hubUrl: 'https://hub.ward-ai.org' });` },
    { options: strict, code: `import Tesseract from 'tesseract.js';
export const ocr = (scan) => Tesseract.recognize(scan, 'eng', { langPath: '/tessdata/4.0.0' });` },
    { options: strict, code: `export const link = { docPath: 'http://models.example.com/4.0.0', model: 'x' };` },
  ],
  invalid: [
    {
      code: `const mirrors = ['http://m1.clinic.io', 'https://m2.clinic.io'];
for (const m of mirrors) await got(m + '/models/sepsis.onnx');`,
      errors: [{ messageId: 'clearText', line: 2, column: 32 }],
    },
    {
      code: `function load(host, file) {
  return got(host + '/models/' + file);
}
load('http://m1.clinic.io', 'sepsis.onnx');`,
      errors: [{ messageId: 'clearText', line: 2, column: 10 }],
    },
    {
      options: strict,
      code: `const response = await fetch('http://models.clinic.io/sepsis.onnx');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 24, suggestions: [{ messageId: 'useHttps', output: `const response = await fetch('https://models.clinic.io/sepsis.onnx');` }] },
      ],
    },
    {
      options: strict,
      code: `const response = await axios.get('http://models.clinic.io/sepsis.onnx', { responseType: 'arraybuffer' });`,
      errors: [
        { messageId: 'clearText', line: 1, column: 24, suggestions: [{ messageId: 'useHttps', output: `const response = await axios.get('https://models.clinic.io/sepsis.onnx', { responseType: 'arraybuffer' });` }] },
      ],
    },
    {
      options: strict,
      code: `const response = await axios({ method: 'get', url: 'http://models.clinic.io/sepsis.onnx' });`,
      errors: [
        { messageId: 'clearText', line: 1, column: 24 },
      ],
    },
    {
      options: strict,
      code: `const BASE = 'http://models.clinic.io';
await got(\`\${BASE}/triage.gguf\`);`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const base = process.env.MODEL_BASE || 'http://models.clinic.io';
await fetch(\`\${base}/triage.safetensors\`);`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const url = process.env.MODEL_URL ?? 'http://models.clinic.io/triage.safetensors';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 38, suggestions: [{ messageId: 'useHttps', output: `const url = process.env.MODEL_URL ?? 'https://models.clinic.io/triage.safetensors';` }] },
      ],
    },
    {
      options: strict,
      code: `export const config = { model: { weightsUrl: 'http://models.clinic.io/v2/weights.bin' } };`,
      errors: [
        { messageId: 'clearText', line: 1, column: 46, suggestions: [{ messageId: 'useHttps', output: `export const config = { model: { weightsUrl: 'https://models.clinic.io/v2/weights.bin' } };` }] },
      ],
    },
    {
      options: strict,
      code: `import { env } from '@xenova/transformers';
env.remoteHost = 'http://mirror.clinic.io/';`,
      errors: [
        { messageId: 'clearText', line: 2, column: 1, suggestions: [{ messageId: 'useHttps', output: `import { env } from '@xenova/transformers';
env.remoteHost = 'https://mirror.clinic.io/';` }] },
      ],
    },
    {
      options: strict,
      code: `await AutoModel.from_pretrained('http://models.clinic.io/clinical-bert');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 7, suggestions: [{ messageId: 'useHttps', output: `await AutoModel.from_pretrained('https://models.clinic.io/clinical-bert');` }] },
      ],
    },
    {
      options: strict,
      code: `const model = await tf.loadLayersModel('http://models.clinic.io/ecg/model.json');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 21, suggestions: [{ messageId: 'useHttps', output: `const model = await tf.loadLayersModel('https://models.clinic.io/ecg/model.json');` }] },
      ],
    },
    {
      options: strict,
      code: `const model = await tf.loadGraphModel(new URL('/ecg/model.json', 'http://models.clinic.io').toString());`,
      errors: [
        { messageId: 'clearText', line: 1, column: 21 },
      ],
    },
    {
      options: strict,
      code: `const session = await ort.InferenceSession.create('http://models.clinic.io/acuity.ort');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 23, suggestions: [{ messageId: 'useHttps', output: `const session = await ort.InferenceSession.create('https://models.clinic.io/acuity.ort');` }] },
      ],
    },
    {
      options: strict,
      code: `execSync('curl -L http://models.clinic.io/chest.pt -o chest.pt');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: `execSync('curl -L https://models.clinic.io/chest.pt -o chest.pt');` }] },
      ],
    },
    {
      options: strict,
      code: `spawn('wget', ['-q', 'http://models.clinic.io/chest.pt']);`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `exec('pip install http://models.clinic.io/en_core_sci_sm-0.5.1.tar.gz --model');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: `exec('pip install https://models.clinic.io/en_core_sci_sm-0.5.1.tar.gz --model');` }] },
      ],
    },
    {
      options: strict,
      code: `execSync('curl -k https://models.clinic.io/chest.safetensors -o chest.safetensors');`,
      errors: [
        { messageId: 'unchecked', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import http from 'node:http';
http.get('http://models.clinic.io/vocab.txt', (res) => res.pipe(file));`,
      errors: [
        { messageId: 'clearText', line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import * as http from 'http';
http.get({ host: 'models.clinic.io', path: '/risk.h5' }, save);`,
      errors: [
        { messageId: 'clearText', line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const client = axios.create({ baseURL: 'http://models.clinic.io' });
const weights = await client.get('/risk/weights.bin');`,
      errors: [
        { messageId: 'clearText', line: 2, column: 23 },
      ],
    },
    {
      options: strict,
      code: `const response = await fetch('https://models.clinic.io/readmission.pkl');`,
      errors: [
        { messageId: 'unverified', line: 1, column: 24 },
      ],
    },
    {
      options: strict,
      code: `execSync('wget https://models.clinic.io/readmission.joblib');`,
      errors: [
        { messageId: 'unverified', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `const { request } = require('undici');
await request('http://models.clinic.io/tokenizer.json');`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7, suggestions: [{ messageId: 'useHttps', output: `const { request } = require('undici');
await request('https://models.clinic.io/tokenizer.json');` }] },
      ],
    },
    {
      options: strict,
      code: `class Loader {
  private readonly url = 'http://models.clinic.io/triage.onnx';
  load() {
    return fetch(this.url);
  }
}`,
      errors: [
        { messageId: 'clearText', line: 4, column: 12, suggestions: [{ messageId: 'useHttps', output: `class Loader {
  private readonly url = 'https://models.clinic.io/triage.onnx';
  load() {
    return fetch(this.url);
  }
}` }] },
      ],
    },
    {
      options: strict,
      code: `async function loadModel(name) {
  return fetch('http://models.clinic.io/' + name + '.onnx');
}`,
      errors: [
        { messageId: 'clearText', line: 2, column: 10 },
      ],
    },
    {
      options: strict,
      code: `importScripts('http://cdn.clinic.io/models/tokenizer.json');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: `importScripts('https://cdn.clinic.io/models/tokenizer.json');` }] },
      ],
    },
    {
      options: strict,
      code: 'await ky.get(`http://${host}/models/risk.tflite`).arrayBuffer();',
      errors: [
        { messageId: 'clearText', line: 1, column: 7, suggestions: [{ messageId: 'useHttps', output: 'await ky.get(`https://${host}/models/risk.tflite`).arrayBuffer();' }] },
      ],
    },
    {
      options: strict,
      code: `const MODEL_URL = 'http://models.clinic.io/latest';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 19, suggestions: [{ messageId: 'useHttps', output: `const MODEL_URL = 'https://models.clinic.io/latest';` }] },
      ],
    },
    {
      options: strict,
      code: `const urls = ['http://models.clinic.io/a.onnx', 'http://models.clinic.io/b.onnx'];
for (const url of urls) await fetch(url);`,
      errors: [
        { messageId: 'clearText', line: 1, column: 15, suggestions: [{ messageId: 'useHttps', output: `const urls = ['https://models.clinic.io/a.onnx', 'http://models.clinic.io/b.onnx'];
for (const url of urls) await fetch(url);` }] },
        { messageId: 'clearText', line: 1, column: 49, suggestions: [{ messageId: 'useHttps', output: `const urls = ['http://models.clinic.io/a.onnx', 'https://models.clinic.io/b.onnx'];
for (const url of urls) await fetch(url);` }] },
      ],
    },
    {
      options: strict,
      code: `const get = (url) => fetch(url);
await get('http://models.clinic.io/a.onnx');`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7, suggestions: [{ messageId: 'useHttps', output: `const get = (url) => fetch(url);
await get('https://models.clinic.io/a.onnx');` }] },
      ],
    },
    {
      options: strict,
      code: `await download('http://storage.clinic.io/checkpoints/epoch-9.ckpt');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 7, suggestions: [{ messageId: 'useHttps', output: `await download('https://storage.clinic.io/checkpoints/epoch-9.ckpt');` }] },
      ],
    },
    {
      options: strict,
      code: `ftp.get('ftp://models.clinic.io/weights.h5');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `async function ensureModel() { const { data } = await axios({ url: 'http://weights.example-health.com/ner.onnx', method: 'GET', responseType: 'stream' }); data.pipe(fs.createWriteStream('ner.onnx')); }`,
      errors: [
        { messageId: 'clearText', line: 1, column: 55 },
      ],
    },
    {
      options: strict,
      code: `const MODELS = { sepsis: { url: 'http://ml.hospital.net/models/sepsis.onnx', version: 3 } };
for (const m of Object.values(MODELS)) await fetch(m.url);`,
      errors: [
        { messageId: 'clearText', line: 1, column: 33, suggestions: [{ messageId: 'useHttps', output: `const MODELS = { sepsis: { url: 'https://ml.hospital.net/models/sepsis.onnx', version: 3 } };
for (const m of Object.values(MODELS)) await fetch(m.url);` }] },
      ],
    },
    {
      options: strict,
      code: `const HOST = 'ml.hospital.net';
const res = await fetch('http://' + HOST + '/weights/resnet.safetensors');`,
      errors: [
        { messageId: 'clearText', line: 2, column: 19 },
      ],
    },
    {
      options: strict,
      code: `const url = new URL('/v1/model.onnx', 'http://ml.hospital.net');
const res = await undici.request(url);`,
      errors: [
        { messageId: 'clearText', line: 2, column: 19 },
      ],
    },
    {
      options: strict,
      code: `const protocol = 'http';
await fetch(\`\${protocol}://ml.hospital.net/model.gguf\`);`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `execFile('curl', ['-o', 'model.pt', 'http://ml.hospital.net/model.pt'], cb);`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: 'await $`wget http://ml.hospital.net/model.pkl`;',
      errors: [
        { messageId: 'clearText', line: 1, column: 8, suggestions: [{ messageId: 'useHttps', output: 'await $`wget https://ml.hospital.net/model.pkl`;' }] },
      ],
    },
    {
      options: strict,
      code: `await execa('python', ['-c', "import joblib, urllib.request; urllib.request.urlretrieve('http://ml.hospital.net/m.joblib', 'm.joblib')"]);`,
      errors: [
        { messageId: 'clearText', line: 1, column: 7 },
      ],
    },
    {
      options: strict,
      code: `execSync('python -m pip install http://ml.hospital.net/en_core_med7-1.0.whl');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: `execSync('python -m pip install https://ml.hospital.net/en_core_med7-1.0.whl');` }] },
      ],
    },
    {
      options: strict,
      code: `exec('pip install --trusted-host ml.hospital.net https://ml.hospital.net/en_core_med7_model-1.0.whl');`,
      errors: [
        { messageId: 'unchecked', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `env.remoteHost = process.env.HF_MIRROR || 'http://hf-mirror.hospital.net';
import { env } from '@xenova/transformers';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `env.remoteHost = 'http://hf.hospital.net';
env.remotePathTemplate = '{model}/';
import { env } from '@huggingface/transformers';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: `env.remoteHost = 'https://hf.hospital.net';
env.remotePathTemplate = '{model}/';
import { env } from '@huggingface/transformers';` }] },
      ],
    },
    {
      options: strict,
      code: `Object.assign(env, { remoteHost: 'http://hf.hospital.net' });
import { env } from '@huggingface/transformers';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 34, suggestions: [{ messageId: 'useHttps', output: `Object.assign(env, { remoteHost: 'https://hf.hospital.net' });
import { env } from '@huggingface/transformers';` }] },
      ],
    },
    {
      options: strict,
      code: `const model = await tf.loadLayersModel(tf.io.http('http://ml.hospital.net/m/model.json'));`,
      errors: [
        { messageId: 'clearText', line: 1, column: 40, suggestions: [{ messageId: 'useHttps', output: `const model = await tf.loadLayersModel(tf.io.http('https://ml.hospital.net/m/model.json'));` }] },
      ],
    },
    {
      options: strict,
      code: `const m = await tf.loadGraphModel(tf.io.browserHTTPRequest('http://ml.hospital.net/m/model.json'));`,
      errors: [
        { messageId: 'clearText', line: 1, column: 35, suggestions: [{ messageId: 'useHttps', output: `const m = await tf.loadGraphModel(tf.io.browserHTTPRequest('https://ml.hospital.net/m/model.json'));` }] },
      ],
    },
    {
      options: strict,
      code: `await use.load({ modelUrl: 'http://ml.hospital.net/use/model.json', vocabUrl: 'http://ml.hospital.net/use/vocab.json' });`,
      errors: [
        { messageId: 'clearText', line: 1, column: 28, suggestions: [{ messageId: 'useHttps', output: `await use.load({ modelUrl: 'https://ml.hospital.net/use/model.json', vocabUrl: 'http://ml.hospital.net/use/vocab.json' });` }] },
        { messageId: 'clearText', line: 1, column: 79, suggestions: [{ messageId: 'useHttps', output: `await use.load({ modelUrl: 'http://ml.hospital.net/use/model.json', vocabUrl: 'https://ml.hospital.net/use/vocab.json' });` }] },
      ],
    },
    {
      options: strict,
      code: `await faceapi.nets.ssdMobilenetv1.loadFromUri('http://ml.hospital.net/models');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 7, suggestions: [{ messageId: 'useHttps', output: `await faceapi.nets.ssdMobilenetv1.loadFromUri('https://ml.hospital.net/models');` }] },
      ],
    },
    {
      options: strict,
      code: `ml5.imageClassifier('http://ml.hospital.net/skin/model.json', ready);`,
      errors: [
        { messageId: 'clearText', line: 1, column: 21, suggestions: [{ messageId: 'useHttps', output: `ml5.imageClassifier('https://ml.hospital.net/skin/model.json', ready);` }] },
      ],
    },
    {
      options: strict,
      code: `const opts = { modelPath: 'http://ml.hospital.net/pose.task' };
PoseLandmarker.createFromOptions(vision, { baseOptions: { modelAssetPath: 'http://ml.hospital.net/pose.task' } });`,
      errors: [
        { messageId: 'clearText', line: 1, column: 27, suggestions: [{ messageId: 'useHttps', output: `const opts = { modelPath: 'https://ml.hospital.net/pose.task' };
PoseLandmarker.createFromOptions(vision, { baseOptions: { modelAssetPath: 'http://ml.hospital.net/pose.task' } });` }] },
        { messageId: 'clearText', line: 2, column: 75, suggestions: [{ messageId: 'useHttps', output: `const opts = { modelPath: 'http://ml.hospital.net/pose.task' };
PoseLandmarker.createFromOptions(vision, { baseOptions: { modelAssetPath: 'https://ml.hospital.net/pose.task' } });` }] },
      ],
    },
    {
      options: strict,
      code: `const req = http.request('http://ml.hospital.net/weights.h5', cb);
import http from 'http';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 13 },
      ],
    },
    {
      options: strict,
      code: 'got.stream(`http://${process.env.MODEL_HOST}/weights/chest.pth`);',
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: 'got.stream(`https://${process.env.MODEL_HOST}/weights/chest.pth`);' }] },
      ],
    },
    {
      options: strict,
      code: `const res = await fetch(config.modelUrl ?? 'http://ml.hospital.net/clinical.gguf');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 19 },
      ],
    },
    {
      options: strict,
      code: `class ModelService { private readonly MODEL_BASE = 'http://ml.hospital.net/models'; async load(name) { return axios.get(\`\${this.MODEL_BASE}/\${name}.onnx\`); } }`,
      errors: [
        { messageId: 'clearText', line: 1, column: 52, suggestions: [{ messageId: 'useHttps', output: `class ModelService { private readonly MODEL_BASE = 'https://ml.hospital.net/models'; async load(name) { return axios.get(\`\${this.MODEL_BASE}/\${name}.onnx\`); } }` }] },
        { messageId: 'clearText', line: 1, column: 111 },
      ],
    },
    {
      options: strict,
      code: `function modelUrl(name) { return \`http://ml.hospital.net/models/\${name}/model.onnx\`; }
await fetch(modelUrl('x'));`,
      errors: [
        { messageId: 'clearText', line: 1, column: 34, suggestions: [{ messageId: 'useHttps', output: `function modelUrl(name) { return \`https://ml.hospital.net/models/\${name}/model.onnx\`; }
await fetch(modelUrl('x'));` }] },
      ],
    },
    {
      options: strict,
      code: `const tokenizerUrl = 'http://ml.hospital.net/bert/tokenizer.json';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 22, suggestions: [{ messageId: 'useHttps', output: `const tokenizerUrl = 'https://ml.hospital.net/bert/tokenizer.json';` }] },
      ],
    },
    {
      options: strict,
      code: `needle.get('http://ml.hospital.net/model.tflite', cb);`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: `needle.get('https://ml.hospital.net/model.tflite', cb);` }] },
      ],
    },
    {
      options: strict,
      code: `await fetch('http://192.168.1.20/models/triage.bin');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 7, suggestions: [{ messageId: 'useHttps', output: `await fetch('https://192.168.1.20/models/triage.bin');` }] },
      ],
    },
    {
      options: strict,
      code: `await fetch(new Request('http://ml.hospital.net/model.onnx'));`,
      errors: [
        { messageId: 'clearText', line: 1, column: 13, suggestions: [{ messageId: 'useHttps', output: `await fetch(new Request('https://ml.hospital.net/model.onnx'));` }] },
      ],
    },
    {
      options: strict,
      code: `const s = await InferenceSession.create('http://ml.hospital.net/m.onnx');
import { InferenceSession } from 'onnxruntime-web';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 17, suggestions: [{ messageId: 'useHttps', output: `const s = await InferenceSession.create('https://ml.hospital.net/m.onnx');
import { InferenceSession } from 'onnxruntime-web';` }] },
      ],
    },
    {
      options: strict,
      code: `https.get('https://ml.hospital.net/model.joblib', (r) => r.pipe(f));
import https from 'https';`,
      errors: [
        { messageId: 'unverified', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `await fetch('http://hf.co/a/b/resolve/main/pytorch_model.bin');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 7, suggestions: [{ messageId: 'useHttps', output: `await fetch('https://hf.co/a/b/resolve/main/pytorch_model.bin');` }] },
      ],
    },
    {
      options: strict,
      code: `import { get } from 'node:http';
get({ host: 'weights.ward-ai.org', path: '/bert/tokenizer.json' }, save);`,
      errors: [
        { messageId: 'clearText', line: 2, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { exec } from 'node:child_process';
import { promisify } from 'node:util';
const sh = promisify(exec);
const HOST = 'http://weights.ward-ai.org';
await sh(\`wget \${HOST}/triage.onnx\`);`,
      errors: [
        { messageId: 'clearText', line: 5, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import got from 'got';
const api = got.extend({ prefixUrl: 'http://weights.ward-ai.org' });
await api('bert/tokenizer.json');`,
      errors: [
        { messageId: 'clearText', line: 3, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import wretch from 'wretch';
await wretch('http://weights.ward-ai.org').get('/xray.onnx').blob();`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import { ofetch } from 'ofetch';
await ofetch('/xray.onnx', { baseURL: 'http://weights.ward-ai.org' });`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `const settings = Object.freeze({ registry: 'http://weights.ward-ai.org' });
await fetch(\`\${settings.registry}/bert/pytorch_model.bin\`);`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: 'async function pull(url, to) {\n  const answer = await fetch(url);\n  await writeFile(to, Buffer.from(await answer.arrayBuffer()));\n}\nfor (const file of files) await pull(`http://models.ward-ai.org/biobert/${file}`, file);',
      errors: [
        { messageId: 'clearText', line: 5, column: 33, suggestions: [{ messageId: 'useHttps', output: 'async function pull(url, to) {\n  const answer = await fetch(url);\n  await writeFile(to, Buffer.from(await answer.arrayBuffer()));\n}\nfor (const file of files) await pull(`https://models.ward-ai.org/biobert/${file}`, file);' }] },
      ],
    },
    {
      options: strict,
      code: `async function load() {
  const answer = await fetch('http://ml.ward-ai.org/latest');
  return InferenceSession.create(await answer.arrayBuffer());
}`,
      errors: [
        { messageId: 'clearText', line: 2, column: 24, suggestions: [{ messageId: 'useHttps', output: `async function load() {
  const answer = await fetch('https://ml.ward-ai.org/latest');
  return InferenceSession.create(await answer.arrayBuffer());
}` }] },
      ],
    },
    {
      options: strict,
      code: `process.env.HF_ENDPOINT = 'http://hf.ward-ai.org';`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: `process.env.HF_ENDPOINT = 'https://hf.ward-ai.org';` }] },
      ],
    },
    {
      options: strict,
      code: `exec('huggingface-cli download ward/xray', { env: { HF_ENDPOINT: 'http://hf.ward-ai.org' } });`,
      errors: [
        { messageId: 'clearText', line: 1, column: 66, suggestions: [{ messageId: 'useHttps', output: `exec('huggingface-cli download ward/xray', { env: { HF_ENDPOINT: 'https://hf.ward-ai.org' } });` }] },
      ],
    },
    {
      options: strict,
      code: `execSync('git clone http://git.ward-ai.org/models/bio-bert.git');`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1, suggestions: [{ messageId: 'useHttps', output: `execSync('git clone https://git.ward-ai.org/models/bio-bert.git');` }] },
      ],
    },
    {
      options: strict,
      code: `spawn('ollama', ['pull', 'http://models.ward-ai.org/clinical']);`,
      errors: [
        { messageId: 'clearText', line: 1, column: 1 },
      ],
    },
    {
      options: strict,
      code: `import { pipeline } from '@huggingface/transformers';
await pipeline('token-classification', 'http://models.ward-ai.org/ner/');`,
      errors: [
        { messageId: 'clearText', line: 2, column: 7, suggestions: [{ messageId: 'useHttps', output: `import { pipeline } from '@huggingface/transformers';
await pipeline('token-classification', 'https://models.ward-ai.org/ner/');` }] },
      ],
    },
    {
      options: strict,
      code: `import { snapshotDownload } from '@huggingface/hub';
snapshotDownload({ repo: 'org/x', hubUrl: 'http://hub.ward-ai.org' });`,
      errors: [
        { messageId: 'clearText', line: 2, column: 43, suggestions: [{ messageId: 'useHttps', output: `import { snapshotDownload } from '@huggingface/hub';
snapshotDownload({ repo: 'org/x', hubUrl: 'https://hub.ward-ai.org' });` }] },
      ],
    },
    {
      options: strict,
      code: 'const load = () => Promise.all(names.map((name) => fetch(`http://cdn.ward-ai.org/clinical-bert/${name}`).then((answer) => answer.arrayBuffer())));',
      errors: [
        { messageId: 'clearText', line: 1, column: 52, suggestions: [{ messageId: 'useHttps', output: 'const load = () => Promise.all(names.map((name) => fetch(`https://cdn.ward-ai.org/clinical-bert/${name}`).then((answer) => answer.arrayBuffer())));' }] },
      ],
    },
    { code: `import Tesseract from 'tesseract.js';
export const ocr = (scan) => Tesseract.recognize(scan, 'eng', { langPath: 'http://tess.example.com/4.0.0' });`, errors: [{ messageId: 'clearText', line: 2, column: 75, suggestions: [{ messageId: 'useHttps', output: `import Tesseract from 'tesseract.js';
export const ocr = (scan) => Tesseract.recognize(scan, 'eng', { langPath: 'https://tess.example.com/4.0.0' });` }] }] },
    { code: `import { createModel } from 'vosk-browser';
export const speech = () => createModel('http://speech.example.com/vosk-small.tar.gz');`, errors: [{ messageId: 'clearText', line: 2, column: 29, suggestions: [{ messageId: 'useHttps', output: `import { createModel } from 'vosk-browser';
export const speech = () => createModel('https://speech.example.com/vosk-small.tar.gz');` }] }] },
  ],
});
