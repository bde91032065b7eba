// Recall and precision on labelled folders: node benchmarks/accuracy.mjs FOLDER... [--engine eslint|semgrep] [--split held] [--misses] [--rule NAME] [--output PATH-WITHOUT-EXTENSION --title TEXT]
//
// A folder holds `labels.tsv` (path, lines, rule, optional split) beside the labelled files. `lines` is a list of lines and
// ranges: a report of the rule on one of them is right. A row of the rule `none` says nothing may be reported in the file, a row
// of `none:RULE` that the rule may not report on those lines.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lintFiles } from './lint.mjs';
import { semgrepFiles } from './semgrep.mjs';

const headline = new Set(['no-phi-in-logs', 'require-audit', 'no-static-iv', 'require-secure-cookies', 'no-insecure-model-download', 'no-hardcoded-roles']);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'eslint' }, split: { type: 'string' }, misses: { type: 'boolean' }, rule: { type: 'string' }, output: { type: 'string' }, title: { type: 'string', default: 'Accuracy' } },
});

const engines = {
  eslint: { files: /\.(?:[cm]?[jt]sx?|vue|svelte)$/, read: lintFiles },
  semgrep: { files: /./, read: semgrepFiles },
};
const engine = engines[values.engine];
const rows = positionals.flatMap((folder) => readLabels(folder)).filter((row) => (!values.split || row.split === values.split) && (!values.rule || row.rule.endsWith(values.rule)));
const results = {};
for (const preset of ['recommended', 'strict']) results[preset] = score(rows, await engine.read([...new Set(rows.map((row) => row.file))], preset));
print(results);
if (values.output) write(results, values.output);

function readLabels(folder) {
  const [, ...lines] = readFileSync(join(folder, 'labels.tsv'), 'utf8').split(/\r?\n/);
  return lines.filter(Boolean).flatMap((line) => {
    const [path, where = '', rule, split] = line.split('\t');
    const file = join(folder, path);
    return existsSync(file) && engine.files.test(path) ? [{ file, lines: parseLines(where), rule: rule.trim(), split: split?.trim() }] : [];
  });
}

function parseLines(text) {
  return text.split(',').filter(Boolean).map((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return [from, to];
  });
}

function score(labels, reports) {
  const perRule = {};
  const hits = (row, rule) => (reports.get(row.file) ?? []).filter((report) => (!rule || report.rule === rule) && (row.lines.length === 0 || row.lines.some(([from, to]) => report.line <= to && report.endLine >= from && report.line >= from)));
  const missed = [];
  const wrong = [];
  for (const row of labels) {
    const [kind, target] = row.rule.split(':');
    const isNear = kind === 'none';
    const entry = (perRule[target ?? kind] ??= { faults: 0, found: 0, near: 0, alarms: 0 });
    const found = hits(row, isNear ? target : row.rule).length > 0;
    if (isNear) {
      entry.near++;
      if (found) entry.alarms++, wrong.push(row);
    } else {
      entry.faults++;
      if (found) entry.found++;
      else missed.push(row);
    }
  }
  return { perRule, missed, wrong, unlabelled: unlabelled(labels, reports) };
}

/** Reports on no labelled line of their rule: false alarms, or labels that are missing. */
function unlabelled(labels, reports) {
  const list = [];
  for (const [file, found] of reports) {
    for (const report of found) {
      if (values.rule && report.rule !== values.rule) continue;
      const fits = labels.some((row) => row.file === file && row.rule === report.rule && row.lines.some(([from, to]) => report.line >= from && report.line <= to));
      if (!fits) list.push({ file, line: report.line, rule: report.rule, message: report.message });
    }
  }
  return list;
}

function print(all) {
  for (const [preset, result] of Object.entries(all)) {
    console.log(`\n== ${preset}`);
    console.log('rule'.padEnd(34), 'found'.padStart(10), 'near-miss alarms'.padStart(18), 'unlabelled'.padStart(11));
    for (const [rule, e] of Object.entries(result.perRule).sort()) console.log(rule.padEnd(34), `${e.found}/${e.faults}`.padStart(10), `${e.alarms}/${e.near}`.padStart(18), String(result.unlabelled.filter((r) => r.rule === rule).length).padStart(11));
    const total = sum(Object.entries(result.perRule));
    const head = sum(Object.entries(result.perRule).filter(([rule]) => headline.has(rule)));
    console.log(`all: found ${share(total.found, total.faults)}, headline ${share(head.found, head.faults)}, near-misses reported ${share(total.alarms, total.near)}, unlabelled reports ${result.unlabelled.length}`);
  }
  if (!values.misses) return;
  for (const row of all.strict.missed) console.log(`MISS ${row.rule} ${row.file}:${row.lines.map((r) => r.join('-')).join(',')}`);
  for (const row of all.strict.wrong) console.log(`ALARM ${row.rule} ${row.file}:${row.lines.map((r) => r.join('-')).join(',')}`);
  for (const row of all.recommended.missed.filter((r) => !all.strict.missed.includes(r))) console.log(`STRICT-ONLY ${row.rule} ${row.file}:${row.lines.map((r) => r.join('-')).join(',')}`);
  for (const row of all.strict.unlabelled) console.log(`EXTRA ${row.rule} ${row.file}:${row.line} ${row.message.slice(0, 90)}`);
}

function sum(entries) {
  return entries.reduce((t, [, e]) => ({ faults: t.faults + e.faults, found: t.found + e.found, near: t.near + e.near, alarms: t.alarms + e.alarms }), { faults: 0, found: 0, near: 0, alarms: 0 });
}

/** Figures only: no path of the labelled code and no message gets into a result. */
function write(all, output) {
  const summary = Object.fromEntries(Object.entries(all).map(([preset, { perRule }]) => [preset, { perRule, all: sum(Object.entries(perRule)), headline: sum(Object.entries(perRule).filter(([rule]) => headline.has(rule))) }]));
  writeFileSync(`${output}.json`, `${JSON.stringify({ title: values.title, ...summary }, undefined, 2)}\n`);
  const rules = [...new Set(Object.values(summary).flatMap(({ perRule }) => Object.keys(perRule)))].filter((rule) => rule !== 'none').sort();
  const cell = (entry) => (entry ? `${entry.found}/${entry.faults}, ${entry.alarms}/${entry.near}` : '');
  const lines = rules.map((rule) => `| ${rule} | ${cell(summary.recommended.perRule[rule])} | ${cell(summary.strict.perRule[rule])} |`);
  const total = (name) => `| **${name}** | ${['recommended', 'strict'].map((preset) => `${share(summary[preset][name].found, summary[preset][name].faults)}; near-misses ${share(summary[preset][name].alarms, summary[preset][name].near)}`).join(' | ')} |`;
  writeFileSync(`${output}.md`, `<!-- Written by benchmarks/accuracy.mjs; don't edit. -->\n# ${values.title}\n\nFound of all faults, reported of all near-misses.\n\n| rule | recommended | strict |\n| --- | --- | --- |\n${[...lines, total('headline'), total('all')].join('\n')}\n`);
}

function share(part, whole) {
  return whole === 0 ? 'n/a' : `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}
