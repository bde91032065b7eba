import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { slashed } from '../files/find.js';
import { formats } from '../formats/index.js';
import { scan } from '../scan.js';
import type { Verdict } from './adapter.js';

/** Languages that only Semgrep reads; its start takes seconds, which other files are spared. */
const semgrepOnly = /\.(?:py|java|go)$/;

/** What an edit brought in: findings of the edited files as text that the assistant can act on. Files outside of the project are left alone. */
export async function checkEdit(root: string, files: readonly string[]): Promise<Verdict> {
  const paths = files.map((file) => slashed(relative(root, resolve(root, file)))).filter((path) => path !== '' && !path.startsWith('../') && existsSync(resolve(root, path)));
  if (paths.length === 0) return { kind: 'pass' };
  const report = await scan({ root, paths, preset: 'recommended', semgrep: paths.some((path) => semgrepOnly.test(path)) ? 'semgrep' : false });
  if (report.findings.length === 0) return { kind: 'pass' };
  return { kind: 'tell', text: `hipaa-guard found this in what was just written. Repair it; never by removing the check or adding a suppression.\n${formats.agent(report)}` };
}
