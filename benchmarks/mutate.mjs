// Whether neutral words come back byte by byte, and what mutated code still says and compiles.
// node benchmarks/mutate.mjs FOLDER... : at most 1,000 files of each language below them, in the order of a hash of their names
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { Renaming } from '../packages/phi-boundary/dist/index.js';

const most = 1_000;
const largest = 1_000_000;
/** Diagnostics load the library's types for each file: a part of the files is enough. */
const mostChecked = 300;
const languages = { TypeScript: ['.ts', '.tsx', '.mts'], JavaScript: ['.js', '.jsx', '.mjs', '.cjs'], Python: ['.py'], SQL: ['.sql'], GraphQL: ['.graphql', '.gql'], JSON: ['.json'] };
const telling = /patient|diagnos|medicat|prescri|\bssn\b|\bmrn\b|date_?of_?birth|insuranceMember/i;

const all = process.argv.slice(2).flatMap(filesBelow);
if (all.length === 0) throw new Error('usage: node benchmarks/mutate.mjs FOLDER...');
const rows = Object.entries(languages).map(([language, extensions]) => measure(language, all.filter((path) => extensions.includes(extname(path)))));
const table = `# Neutral words\n\n\`node benchmarks/mutate.mjs FOLDER...\` on public code\n\n| language | files | changed | restored byte by byte | still telling | checked | as many diagnostics, or compiles |\n| --- | --- | --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
console.log(table);
writeFileSync(fileURLToPath(new URL('results/mutate.md', import.meta.url)), table);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function measure(language, paths) {
  const chosen = paths.map((path) => [createHash('sha256').update(path).digest('hex'), path]).sort().slice(0, most).map(([, path]) => path);
  const renaming = new Renaming();
  const files = chosen.map((path) => ({ path, text: readFileSync(path, 'utf8') })).filter(({ text }) => text.length < largest).map((file) => ({ ...file, mutated: renaming.mutate(file.text) }));
  const changed = files.filter(({ text, mutated }) => text !== mutated);
  const restored = files.filter(({ text, mutated }) => renaming.restore(mutated) === text);
  const still = files.filter(({ mutated }) => telling.test(mutated));
  const [checked, same] = language === 'TypeScript' ? diagnose(changed.slice(0, mostChecked)) : language === 'Python' ? compile(changed) : ['-', '-'];
  return [language, files.length, changed.length, restored.length, still.length, checked, same];
}

function compile(files) {
  const folder = mkdtempSync(join(tmpdir(), 'mutated-'));
  const compiles = (name, text) => {
    writeFileSync(join(folder, name), text);
    return spawnSync('python3', ['-m', 'py_compile', join(folder, name)]).status === 0;
  };
  const valid = files.filter(({ text }) => compiles('before.py', text));
  return [valid.length, valid.filter(({ mutated }) => compiles('after.py', mutated)).length];
}

function diagnose(files) {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, noResolve: true, strict: true, jsx: ts.JsxEmit.Preserve, experimentalDecorators: true, noEmit: true, types: [] };
  const libraries = new Map();
  const count = (name, text) => {
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (file, version) => {
      if (file === name) return ts.createSourceFile(file, text, version, true);
      if (!libraries.has(file)) libraries.set(file, read(file, version));
      return libraries.get(file);
    };
    const program = ts.createProgram([name], options, host);
    const source = program.getSourceFile(name);
    return program.getSyntacticDiagnostics(source).length + program.getSemanticDiagnostics(source).length;
  };
  return [files.length, files.filter(({ path, text, mutated }) => count(`/${extname(path) === '.tsx' ? 'a.tsx' : 'a.ts'}`, text) === count(`/${extname(path) === '.tsx' ? 'a.tsx' : 'a.ts'}`, mutated)).length];
}
