// ruleid: hipaa.javascript.no-insecure-model-download
const weights = 'http://models.example-clinic.org/sepsis.onnx';
// ok: hipaa.javascript.no-insecure-model-download
const guarded = 'https://models.example-clinic.org/sepsis.onnx';
// ok: hipaa.javascript.no-insecure-model-download
const local = 'http://localhost:5001/model.onnx';
// ruleid: hipaa.javascript.no-insecure-model-download
const checkpoints = 'http://cdn.example-clinic.org/checkpoints/500';
// ok: hipaa.javascript.no-insecure-model-download
const system = 'http://loinc.org/model';
// ok: hipaa.javascript.no-insecure-model-download
const answers = 'http://triage-model.example-clinic.org/predict';
// ruleid: hipaa.javascript.loader.no-insecure-model-download
const model = await tf.loadLayersModel('http://10.20.0.7/store/77');
// ok: hipaa.javascript.no-insecure-model-download
const bundled = await tf.loadLayersModel('file://models/vitals/model.json');
// ruleid: hipaa.javascript.loader.no-insecure-model-download
const graph = await tf.loadGraphModel('http://mirror.example-clinic.org/embed');
// ok: hipaa.javascript.no-insecure-model-download
const pinned = await pipeline('ner', 'org/clinical-ner', { revision: '58c0e1c' });
// ruleid: hipaa.javascript.parts.no-insecure-model-download, hipaa.javascript.loader.no-insecure-model-download
env.remoteHost = 'http://mirror.example-clinic.org';
// ok: hipaa.javascript.no-insecure-model-download
env.remoteHost = 'https://mirror.example-clinic.org';
// ruleid: hipaa.javascript.loader.no-insecure-model-download
process.env.HF_ENDPOINT = 'http://hub.example-clinic.org';
// ok: hipaa.javascript.no-insecure-model-download
process.env.HF_ENDPOINT = 'https://hub.example-clinic.org';
// ruleid: hipaa.javascript.text.no-insecure-model-download, hipaa.javascript.parts.no-insecure-model-download
execSync('wget http://cdn.example-clinic.org/chest/weights.bin');
// ok: hipaa.javascript.no-insecure-model-download
execSync('wget https://cdn.example-clinic.org/chest/weights.onnx');
// ruleid: hipaa.javascript.text.no-insecure-model-download
const named = await fetch(`http://cdn.example-clinic.org/${name}.onnx`);
// ok: hipaa.javascript.no-insecure-model-download
const guardedNamed = await fetch(`https://cdn.example-clinic.org/${name}.onnx`);
// ruleid: hipaa.javascript.unverified.no-insecure-model-download
const pickle = await fetch('https://cdn.example-clinic.org/readmission.pkl');
async function checked(expected) {
  // ok: hipaa.javascript.no-insecure-model-download
  const blob = await fetch('https://cdn.example-clinic.org/readmission.pkl');
  if (createHash('sha256').update(blob).digest('hex') !== expected) throw new Error('no match');
}
// ruleid: hipaa.javascript.no-insecure-model-download, hipaa.javascript.parts.no-insecure-model-download, hipaa.javascript.loader.no-insecure-model-download
const tokenizer = await AutoTokenizer.from_pretrained('http://mirror.example-clinic.org/bert');

// ruleid: hipaa.javascript.no-insecure-model-download, hipaa.javascript.parts.no-insecure-model-download
const options = { modelAssetPath: 'http://models.example.com/hand.task' };
// ok: hipaa.javascript.parts.no-insecure-model-download
const safeOptions = { modelAssetPath: 'https://models.example.com/hand.task' };
// ruleid: hipaa.javascript.parts.no-insecure-model-download
execFileSync('pip', ['install', 'http://wheels.example.com/en_core_web_sm.whl']);
// ok: hipaa.javascript.parts.no-insecure-model-download
execFileSync('pip', ['install', 'en_core_web_sm==3.7.1']);
// ruleid: hipaa.javascript.parts.no-insecure-model-download
const remote = `http://${process.env.MODEL_HOST}/wound/model.json`;
// ok: hipaa.javascript.parts.no-insecure-model-download
const secure = `https://${process.env.MODEL_HOST}/wound/model.json`;
