import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { languages, packPath, scanWithSemgrep } from 'hipaa-semgrep-rules';
import { faults } from 'phi-vocabulary';
import { root } from '../lib/setup.mjs';
import { semgrepProgram } from '../lib/semgrep.mjs';
import { baseFolder } from './find-files.mjs';

/** Scans with the strict packs; one result for each file that has something to tell, in the shape of `lint`. */
export async function scanWithPacks(files, target, isFolder) {
  if (files.length === 0) return [];
  const cwd = baseFolder(target, isFolder);
  const configs = languages.map((language) => packPath(language, 'strict')).filter((path) => existsSync(path));
  const { findings, problems } = await scanWithSemgrep({ paths: files, configs, program: semgrepProgram(root), cwd });
  const results = new Map();
  const resultOf = (path) => {
    const name = relative(cwd, path);
    if (!results.has(name)) results.set(name, { path: name, findings: [] });
    return results.get(name);
  };
  for (const { path, rule, line, endLine, column } of findings) resultOf(path).findings.push({ rule, line, endLine, column, message: textOf(rule) });
  for (const { path } of problems) if (path !== undefined) resultOf(path).unparsed ??= {};
  return [...results.values()];
}

function textOf(rule) {
  const { title, reason, remedy } = faults[rule];
  return `${title}. ${reason} ${remedy}`;
}
