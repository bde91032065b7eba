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
  ],
  invalid: [
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
      code: `import { pipeline } from '@huggingface/transformers';
await pipeline('token-classification', 'org/clinical-ner');`,
      errors: [
        { messageId: 'unpinned', line: 2, column: 7 },
      ],
    },
    {
      options: strict,
      code: `import { AutoTokenizer } from '@huggingface/transformers';
await AutoTokenizer.from_pretrained('org/clinical-ner');`,
      errors: [
        { messageId: 'unpinned', line: 2, column: 7 },
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
      code: `await fetch('https://huggingface.co/org/ner/resolve/main/model.safetensors');`,
      errors: [
        { messageId: 'unpinned', line: 1, column: 7 },
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
  ],
});
