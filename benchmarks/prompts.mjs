// What of the PHI in prompts would reach an assistant, and which prompts without PHI are changed.
// node benchmarks/prompts.mjs FOLDER [--misses]
// FOLDER/prompts.jsonl: { "id", "text", "values": [{ "class", "value" }] } a line; no values: a prompt that must pass as it is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mask, Session } from '../packages/phi-boundary/dist/index.js';

const [folder] = process.argv.slice(2);
const showsMisses = process.argv.includes('--misses');
if (folder === undefined) throw new Error('usage: node benchmarks/prompts.mjs FOLDER [--misses]');

const prompts = readFileSync(join(folder, 'prompts.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const named = new Set(['name', 'address', 'condition']);
const counts = new Map();
const totals = { structured: [0, 0], named: [0, 0], ordinary: [0, 0] };

for (const { id, text, values } of prompts) {
  const masked = mask(text, new Session()).text;
  if (values.length === 0) {
    totals.ordinary[1]++;
    if (masked !== text) report(totals.ordinary, `changed ${id}: ${differences(text, masked)}`);
  }
  for (const { class: valueClass, value } of values) {
    const total = totals[named.has(valueClass) ? 'named' : 'structured'];
    const own = counts.get(valueClass) ?? [0, 0];
    counts.set(valueClass, own);
    total[1]++;
    own[1]++;
    if (!masked.includes(value)) {
      total[0]++;
      own[0]++;
    } else if (showsMisses) console.log(`left ${id} ${valueClass}: ${value}`);
  }
}

function report(total, what) {
  total[0]++;
  if (showsMisses) console.log(what);
}

function differences(text, masked) {
  return [...masked.matchAll(/<[A-Z]+_\d+>/g)].map(({ 0: token, index }) => `${token} near "${masked.slice(Math.max(0, index - 30), index)}"`).join('; ') || `${text.length} characters`;
}

const share = ([part, whole]) => `${part} of ${whole} (${whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)} %)`;
const rows = [
  ['structured values masked', share(totals.structured)],
  ['names, addresses, conditions masked', share(totals.named)],
  ['ordinary prompts changed', share(totals.ordinary)],
  ...[...counts].sort().map(([valueClass, own]) => [valueClass, share(own)]),
];
const table = `# Prompts: ${basename(folder)}\n\n\`node benchmarks/prompts.mjs FOLDER\`\n\n| | |\n| --- | --- |\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
console.log(table);
if (!showsMisses) {
  const results = fileURLToPath(new URL('results/', import.meta.url));
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${basename(folder)}.md`), table);
}
