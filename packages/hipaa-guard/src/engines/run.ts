import { isData, isLintable } from '../files/kinds.js';
import type { Config } from '../config.js';
import type { RawFinding, Unread } from '../findings/finding.js';
import type { ScanOptions } from '../scan.js';
import { ResultCache } from './cache.js';
import type { EngineResult } from './eslint.js';

export type Configured = ScanOptions & { readonly config: Config };

interface EngineOptions extends Configured {
  /** Holds the files' content: the root, or a copy of the index. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly textOf: (path: string) => string;
}

export interface EngineRun {
  readonly raw: readonly RawFinding[];
  readonly unread: readonly Unread[];
  readonly missing: string | undefined;
  readonly tools: Readonly<Record<string, string>>;
}

/** What all engines find in the files; those that are as an earlier scan saw them are not looked at again. */
export async function runEngines(options: EngineOptions): Promise<EngineRun> {
  const cache = options.cache === true && options.staged !== true ? ResultCache.open(options) : undefined;
  if (!cache) return runOn(options, options.files);
  const stale = options.files.filter((path) => !cache.knows(path, options.textOf(path)));
  const fresh = stale.length > 0 ? await runOn(options, stale) : undefined;
  if (fresh) await cache.add(stale, fresh, options.textOf);
  return cache.resultOf(options.files);
}

async function runOn({ config, preset, semgrep = 'semgrep', concurrency = 'off', onProgress = () => undefined, folder, textOf }: EngineOptions, files: readonly string[]): Promise<EngineRun> {
  onProgress(`Scanning ${files.length} files with ${semgrep === false ? 'ESLint' : 'Semgrep and ESLint'}`);
  // ESLint takes half a second to load, which a scan of nothing new doesn't need.
  const [{ lint }, { scanPacks }, { scanLiterals }] = await Promise.all([import('./eslint.js'), import('./semgrep.js'), import('./literals.js')]);
  const packs = semgrep === false ? skipped : scanPacks({ root: folder, files, preset, program: semgrep });
  const linted = await lint({ root: folder, files: files.filter(isLintable), preset, settings: config.settings, concurrency });
  const scanned = await packs;
  onProgress('Looking for real-looking values in data and text');
  const literals = await scanLiterals(folder, files.filter(isData), textOf);
  const results = [linted, scanned, literals];
  return { raw: results.flatMap(({ findings }) => findings), unread: onceEach(results.flatMap(({ unread }) => unread)), missing: scanned.missing, tools: Object.fromEntries(results.flatMap(({ tools }) => Object.entries(tools))) };
}

/** What an engine that nobody asked for says. */
const skipped: EngineResult & { readonly missing?: string } = { findings: [], unread: [], tools: {} };

/** Two engines may fail on one file; the first to say so knows the line. */
function onceEach(unread: readonly Unread[]): Unread[] {
  return unread.filter(({ path }, index) => unread.findIndex((other) => other.path === path) === index);
}
