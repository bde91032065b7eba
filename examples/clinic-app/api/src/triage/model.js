import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-node';
import { serviceConfig } from '../config/service-config.js';

const WEIGHTS_URL = 'https://models.riverside.internal/triage/3/weights.bin';
const WEIGHTS_SHA256 = '5b1f0c7a9d3e4826b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4';

/** Loads the triage model that the waiting-room app uses. */
export async function loadTriageModel() {
  return tf.loadLayersModel('http://models.riverside.internal/triage/2/model.json');
}

/** Fetches the weights once, checks their digest and loads them from disk from then on. */
export async function loadVerifiedTriageModel() {
  const directory = join(serviceConfig.models.directory, 'triage-3');
  const weightsFile = join(directory, 'weights.bin');
  const weights = await readFile(weightsFile).catch(() => download(WEIGHTS_URL));
  const digest = createHash('sha256').update(weights).digest('hex');
  if (digest !== WEIGHTS_SHA256) throw new Error('The model file is not the one that was reviewed');
  await writeFile(weightsFile, weights);
  return tf.loadLayersModel(`file://${join(directory, 'model.json')}`);
}

async function download(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Model download failed with status ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Urgency from 0 to 1, from vital signs scaled to the range that the model was trained on. */
export function scoreUrgency(model, scaledVitals) {
  return tf.tidy(() => model.predict(tf.tensor2d([scaledVitals])).dataSync()[0]);
}
