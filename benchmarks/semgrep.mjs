import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languages, packPath, scanWithSemgrep } from 'hipaa-semgrep-rules';
import { semgrepProgram } from '../scripts/lib/semgrep.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packs' reports on files, as `lintFiles` gives ESLint's: path -> [{ rule, line, endLine, message }]. */
export async function semgrepFiles(files, preset) {
  const configs = languages.map((language) => packPath(language, preset)).filter((path) => existsSync(path));
  const { findings, problems } = await scanWithSemgrep({ paths: files, configs, program: semgrepProgram(root), jobs: 2 });
  for (const { path, kind } of problems) console.error(`${path}: ${kind}`);
  const reports = new Map();
  for (const { path, rule, line, endLine } of findings) reports.set(path, [...(reports.get(path) ?? []), { rule, line, endLine, message: '' }]);
  return reports;
}
