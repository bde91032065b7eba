import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RuleName } from 'phi-vocabulary';
import type { Language } from './languages.js';
import type { RuleConfidence } from './metadata.js';

/** One report. No line of the source and no message: Semgrep's own output holds the matched text. */
export interface SemgrepFinding {
  readonly path: string;
  readonly rule: RuleName;
  readonly confidence: RuleConfidence;
  /** Line and column count from 1; the end is exclusive in columns. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SemgrepResult {
  readonly findings: readonly SemgrepFinding[];
  /** Files that could not be read or parsed in full, and rules that failed on them. */
  readonly problems: readonly { readonly path: string | undefined; readonly kind: string }[];
  /** Semgrep's own; undefined when there was nothing to scan. */
  readonly version: string | undefined;
}

export interface SemgrepScan {
  /** Files and folders. What is named here is read even where an ignore file leaves it out. */
  readonly paths: readonly string[];
  /** Rule files or folders, as `--config` takes them. */
  readonly configs: readonly string[];
  /** The program; default `semgrep` of PATH. */
  readonly program?: string;
  readonly cwd?: string;
  readonly jobs?: number;
}

/** Semgrep is not there, or ended without a result. */
export class SemgrepError extends Error {}

export type PackName = 'recommended' | 'strict';

/** The path of a ready-made pack, for `--config`. */
export function packPath(language: Language, pack: PackName): string {
  return fileURLToPath(new URL(`../packs/${language}/${pack}.yaml`, import.meta.url));
}

/** Runs Semgrep without network and tells what it found, without any of the text it found it in. */
export async function scanWithSemgrep(scan: SemgrepScan): Promise<SemgrepResult> {
  const results: SemgrepResult[] = [];
  for (let start = 0; start < scan.paths.length; start += batch) results.push(await scanBatch({ ...scan, paths: scan.paths.slice(start, start + batch) }));
  return { findings: results.flatMap(({ findings }) => findings), problems: results.flatMap(({ problems }) => problems), version: results.at(0)?.version };
}

/** So many paths fit a command line on every system. */
const batch = 500;

async function scanBatch(scan: SemgrepScan): Promise<SemgrepResult> {
  const { stdout, stderr, code } = await run(scan);
  try {
    return read(JSON.parse(stdout) as RawOutput);
  } catch {
    throw new SemgrepError(`Semgrep gave no result (exit code ${code}): ${stderr.trim().split('\n').at(-1) ?? ''}`);
  }
}

interface RawOutput {
  readonly version: string;
  readonly results: readonly {
    readonly check_id: string;
    readonly path: string;
    readonly start: { readonly line: number; readonly col: number };
    readonly end: { readonly line: number; readonly col: number };
    readonly extra: { readonly metadata: { readonly confidence: RuleConfidence } };
  }[];
  readonly errors: readonly { readonly path?: string; readonly type: string | readonly string[] }[];
}

function read({ version, results, errors }: RawOutput): SemgrepResult {
  return {
    version,
    findings: results.map(({ check_id, path, start, end, extra }) => ({
      path,
      rule: check_id.slice(check_id.lastIndexOf('.') + 1) as RuleName,
      confidence: extra.metadata.confidence,
      line: start.line,
      column: start.col,
      endLine: end.line,
      endColumn: end.col,
    })),
    problems: errors.map(({ path, type }) => ({ path, kind: [type].flat().at(0) ?? 'unknown' })),
  };
}

function run({ paths, configs, program = 'semgrep', cwd, jobs }: SemgrepScan): Promise<{ stdout: string; stderr: string; code: number | null }> {
  const args = ['scan', '--json', '--quiet', '--metrics', 'off', '--disable-version-check', ...configs.flatMap((config) => ['--config', config])];
  if (jobs !== undefined) args.push('--jobs', String(jobs));
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, '--', ...paths], { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SEMGREP_SEND_METRICS: 'off', PYTHONUTF8: '1' } });
    const out = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (out[name] += text));
    child.on('error', () => reject(new SemgrepError(`Semgrep could not be started (${program}). Install it with "pip install semgrep" or "pipx install semgrep".`)));
    child.on('close', (code) => resolve({ ...out, code }));
  });
}
