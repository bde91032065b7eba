// What fixture-synth finds and leaves in marked files: node benchmarks/fixtures.mjs FOLDER [--apart] [--misses]
// A mark is «class:value» for PHI and ‹value› for what must stay. The marked files are not in this repository: they hold real-looking values.
// With --apart each file is judged by itself (`=== name` divides a file into several); else all files of the folder are one project.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { detect, synthesise } from '../packages/fixture-synth/dist/index.js';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node benchmarks/fixtures.mjs FOLDER [--apart] [--misses]');
  process.exit(2);
}

const files = listFiles(folder).flatMap((path) => splitFile(relative(folder, path), readFileSync(path, 'utf8'))).map(unmark);
const groups = flags.includes('--apart') ? files.map((file) => [file]) : [files];
const tally = { marked: 0, found: 0, rightClass: 0, mustStay: 0, touched: 0, reported: 0, beside: 0, left: 0 };
for (const group of groups) judge(group);
report();

function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => listFiles(join(path, name)));
}

function splitFile(name, text) {
  const parts = text.split(/^=== /m);
  return parts.length === 1 ? [{ name, text }] : parts.slice(1).map((part) => ({ name: part.slice(0, part.indexOf('\n')), text: part.slice(part.indexOf('\n') + 1) }));
}

/** Takes the marks away and notes where they were. */
function unmark({ name, text }) {
  const spans = [];
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(/«([a-z-]+):(.*?)»|‹(.*?)›/gs)) {
    plain += text.slice(at, match.index);
    const value = match[2] ?? match[3];
    spans.push({ start: plain.length, end: plain.length + value.length, class: match[1], value });
    plain += value;
    at = match.index + match[0].length;
  }
  return { name, text: plain + text.slice(at), spans };
}

function judge(group) {
  const findings = detect(group.map(({ name, text }) => ({ name, text })));
  const fresh = synthesise(group.map(({ name, text }) => ({ name, text })), { key: 'the key of the benchmark, 32 characters' });
  const all = fresh.map(({ text }) => text).join('\n');
  tally.reported += findings.length;
  for (const file of group) judgeFile(file, findings.filter((finding) => finding.file === file.name), all);
}

function judgeFile({ name, text, spans }, findings, all) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const ranges = findings.map((finding) => ({ class: finding.class, start: starts[finding.line - 1] + finding.column - 1, end: starts[finding.endLine - 1] + finding.endColumn - 1 }));
  const hits = (span) => ranges.filter((range) => range.start < span.end && span.start < range.end);
  for (const span of spans) {
    const over = hits(span);
    if (span.class === undefined) count(name, span, 'mustStay', over.length > 0 && 'touched');
    else {
      count(name, span, 'marked', over.length > 0 && 'found');
      if (over.some((range) => range.class === span.class)) tally.rightClass++;
      if (over.length === 0 && flags.includes('--misses')) console.error(`missed ${name} ${span.class} ${span.value}`);
      if (span.value.length > 5 && all.includes(span.value)) tally.left++;
    }
  }
  tally.beside += ranges.filter((range) => !spans.some((span) => range.start < span.end && span.start < range.end)).length;
}

function count(name, span, total, outcome) {
  tally[total]++;
  if (outcome === false) return;
  tally[outcome]++;
  if (outcome === 'touched' && flags.includes('--misses')) console.error(`touched ${name} ${span.value}`);
}

function report() {
  const share = (part, whole) => `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
  console.log('| measure | figure |\n| --- | --- |');
  console.log(`| PHI found | ${share(tally.found, tally.marked)} |`);
  console.log(`| with the right class | ${share(tally.rightClass, tally.marked)} |`);
  console.log(`| must stay, touched | ${share(tally.touched, tally.mustStay)} |`);
  console.log(`| findings on no mark | ${share(tally.beside, tally.reported)} |`);
  console.log(`| originals of six and more characters left anywhere | ${tally.left} |`);
}
