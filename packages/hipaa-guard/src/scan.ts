import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBaseline } from './baseline.js';
import { readConfig } from './config.js';
import { runEngines, type Configured } from './engines/run.js';
import { findFiles, type FoundFiles } from './files/find.js';
import { isLintable, isTest } from './files/kinds.js';
import { byPlace, type MergedFinding, mergeFindings } from './findings/merge.js';
import type { Finding, RawFinding, Unread } from './findings/finding.js';
import { fingerprint } from './findings/fingerprint.js';
import { changedInIndex, changedSince, type ChangedLines } from './git.js';
import { withIndex } from './git-index.js';
import { sift, type SuppressedFinding } from './suppressions/apply.js';
import { readSuppressions } from './suppressions/file.js';

export interface ScanOptions {
  /** The project; findings are told relative to it. */
  readonly root: string;
  /** Files and folders below the root. */
  readonly paths: readonly string[];
  readonly preset: 'recommended' | 'strict';
  /** Only what changed since the branch left this revision. */
  readonly since?: string;
  /** Only what the next commit would add, as it stands in git's index. */
  readonly staged?: boolean;
  /** A file of findings that are known and not told. */
  readonly baseline?: string;
  readonly concurrency?: number | 'auto' | 'off';
  /** Whether results of unchanged files are kept in `.hipaa/cache` and taken from there. */
  readonly cache?: boolean;
  /** The Semgrep program, `semgrep` of PATH by default; false leaves it out, whose start takes seconds. */
  readonly semgrep?: string | false;
  /** Told what is being done, for people who wait. */
  readonly onProgress?: (step: string) => void;
  /** The day (YYYY-MM-DD) by which suppressions expire; today by default. */
  readonly day?: string;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** How many findings the baseline held. */
  readonly inBaseline: number;
  readonly files: number;
  readonly unread: readonly Unread[];
  /** What the user should know: suppressions that don't hold, an engine that is missing. */
  readonly notes: readonly string[];
  /** The versions of the engines that looked. */
  readonly tools: Readonly<Record<string, string>>;
}

/** Scans a project with all engines and gives one finding for each fault. */
export async function scan(options: ScanOptions): Promise<Report> {
  const { root, paths, since, staged } = options;
  const config = readConfig(root);
  if (staged === true) {
    const inCopy = (copy: string): FoundFiles => findFiles(copy, paths.filter((path) => existsSync(join(copy, path))), config.ignore);
    return withIndex(root, (copy) => scanFiles({ ...options, config }, copy, inCopy(copy), changedInIndex(root)));
  }
  const changed = since === undefined ? undefined : changedSince(root, since);
  return scanFiles({ ...options, config }, root, onlyChanged(findFiles(root, paths, config.ignore), changed), changed);
}

function onlyChanged(found: FoundFiles, changed: ChangedLines | undefined): FoundFiles {
  return changed ? { files: found.files.filter((file) => changed.has(file)), skipped: found.skipped.filter(({ path }) => changed.has(path)) } : found;
}

/** `folder` holds the files' content: the root, or a copy of the index. */
async function scanFiles(options: Configured, folder: string, { files, skipped }: FoundFiles, changed: ChangedLines | undefined): Promise<Report> {
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    let text = texts.get(path);
    if (text === undefined) texts.set(path, (text = readFileSync(join(folder, path), 'utf8')));
    return text;
  };
  const { raw, unread, missing, tools } = await runEngines({ ...options, folder, files, textOf });
  // All of a file's findings get their fingerprints before those on unchanged lines go, so that they are the same in every kind of scan.
  const unlinted = new Set(unread.map(({ path }) => path));
  const merged = mergeFindings(raw.filter(isFault)).filter((finding) => !isOverruled(finding, unlinted));
  const fingerprinted = fingerprintAll(merged, textOf).filter((finding) => isChanged(finding, changed));
  const day = options.day ?? new Date().toISOString().slice(0, 10);
  const sifted = sift(fingerprinted, textOf, readSuppressions(options.root), day);
  const known = options.baseline === undefined ? new Set<string>() : readBaseline(join(options.root, options.baseline));
  const findings = sifted.open.filter((finding) => !known.has(finding.fingerprint));
  return {
    findings,
    suppressed: sifted.suppressed,
    inBaseline: sifted.open.length - findings.length,
    files: files.length,
    unread: [...unread, ...skipped],
    notes: [...(missing === undefined ? [] : [missing]), ...sifted.notes],
    tools,
  };
}

/** In tests only real-looking PHI is a fault. */
function isFault({ rule, path }: RawFinding): boolean {
  return rule === 'no-phi-literals' || !isTest(path);
}

/**
 * What only Semgrep says of a file that ESLint has read: ESLint follows values and knows types, Semgrep's packs for JavaScript are for teams
 * without it. There they confirm and add nothing.
 */
function isOverruled({ path, engines }: MergedFinding, unlinted: ReadonlySet<string>): boolean {
  return isLintable(path) && !unlinted.has(path) && engines.every((engine) => engine === 'semgrep');
}

function isChanged({ path, line, endLine }: Finding, changed: ChangedLines | undefined): boolean {
  return changed === undefined || (changed.get(path)?.some(([first, last]) => line <= last && endLine >= first) ?? false);
}

function fingerprintAll(merged: ReturnType<typeof mergeFindings>, textOf: (path: string) => string): Finding[] {
  const byPath = Map.groupBy(merged, ({ path }) => path);
  return [...byPath].flatMap(([path, findings]) => fingerprint(findings, textOf(path))).sort(byPlace);
}
