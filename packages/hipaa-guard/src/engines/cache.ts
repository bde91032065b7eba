import { existsSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { AuditLogError, prepareFolder, sha256 } from 'hipaa-audit-log';
import { hashRules, versionOf } from '../audit/rules-hash.js';
import type { RawFinding, Unread } from '../findings/finding.js';
import { git } from '../git.js';
import { version } from '../version.js';
import type { Configured, EngineRun } from './run.js';

interface Stored {
  readonly hash: string;
  readonly findings: readonly RawFinding[];
  readonly unread: readonly Unread[];
}

interface Content {
  /** Of the tools, the rules and the settings: another one makes everything stale. */
  readonly key: string;
  readonly tools: Readonly<Record<string, string>>;
  readonly missing?: string;
  readonly files: Readonly<Record<string, Stored>>;
}

/**
 * What the engines found in each file, by the hash of its content, in `.hipaa/cache/scan.json`. Each engine judges a file by itself, so a
 * file's result depends on its path and text only. It holds what a report holds: places, rules and messages, never a value or a line.
 */
export class ResultCache {
  readonly #root: string;
  readonly #hasNoSemgrep: boolean;
  #content: Content;

  private constructor(root: string, content: Content, hasNoSemgrep: boolean) {
    this.#root = root;
    this.#hasNoSemgrep = hasNoSemgrep;
    this.#content = content;
  }

  /** Undefined where no cache can be kept, or where git knows one: whoever committed it could hide findings in it. */
  static open(options: Configured): ResultCache | undefined {
    const { root } = options;
    try {
      prepareFolder(root);
    } catch (error) {
      if (error instanceof AuditLogError) return undefined;
      throw error;
    }
    if (isCommitted(root) || lstatSync(join(root, '.hipaa', 'cache'), { throwIfNoEntry: false })?.isSymbolicLink() === true) return undefined;
    const semgrep = options.semgrep === false ? 'not asked for' : identityOf(options.semgrep ?? 'semgrep');
    const key = keyOf(options, semgrep);
    const stored = read(root);
    return new ResultCache(root, stored?.key === key ? stored : { key, tools: {}, files: {} }, semgrep === missingProgram);
  }

  knows(path: string, text: string): boolean {
    return Object.hasOwn(this.#content.files, path) && this.#content.files[path]?.hash === sha256(text);
  }

  /** Takes the results of files that were looked at, and keeps them for the next scan. */
  async add(paths: readonly string[], { raw, unread, tools, missing }: EngineRun, textOf: (path: string) => string): Promise<void> {
    const findings = Map.groupBy(raw, ({ path }) => path);
    const failed = Map.groupBy(unread, ({ path }) => path);
    const fresh = paths.map((path): [string, Stored] => [path, { hash: sha256(textOf(path)), findings: findings.get(path) ?? [], unread: failed.get(path) ?? [] }]);
    const { key, tools: known, files } = this.#content;
    this.#content = { key, tools: { ...known, ...tools }, ...(missing !== undefined && { missing }), files: { ...files, ...Object.fromEntries(fresh) } };
    // An engine that failed once may not fail the next time; one that isn't installed stays so.
    if (missing === undefined || this.#hasNoSemgrep) await this.#save();
  }

  /** What these files have, as an engine would tell it. */
  resultOf(paths: readonly string[]): EngineRun {
    const { files, missing, tools } = this.#content;
    const stored = paths.flatMap((path) => (Object.hasOwn(files, path) ? (files[path] ?? []) : []));
    return { raw: stored.flatMap(({ findings }) => findings), unread: stored.flatMap(({ unread }) => unread), missing, tools };
  }

  async #save(): Promise<void> {
    const { writeWhole } = await import('fixture-synth');
    // A file that took an engine too long is tried again.
    const files = Object.entries(this.#content.files).filter(([path, { unread }]) => existsSync(join(this.#root, path)) && unread.every(({ reason }) => reason === 'syntax error'));
    mkdirSync(join(this.#root, '.hipaa', 'cache'), { recursive: true });
    writeWhole(cacheFile(this.#root), JSON.stringify({ ...this.#content, files: Object.fromEntries(files) }), 0o600);
  }
}

function cacheFile(root: string): string {
  return join(root, '.hipaa', 'cache', 'scan.json');
}

function read(root: string): Content | undefined {
  try {
    return JSON.parse(readFileSync(cacheFile(root), 'utf8')) as Content;
  } catch {
    return undefined;
  }
}

function isCommitted(root: string): boolean {
  try {
    return git(root, ['ls-files', '--', '.hipaa/cache']) !== '';
  } catch {
    return false;
  }
}

function keyOf({ preset, config }: Configured, semgrep: string): string {
  return sha256(JSON.stringify([version, versionOf('eslint'), hashRules(preset, config), semgrep]));
}

const missingProgram = 'missing';

/** Where the Semgrep program is and when it was written: its version takes a second to ask for. */
function identityOf(program: string): string {
  const folders = program.includes('/') ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
  return found === undefined ? missingProgram : `${found} ${statSync(found).mtimeMs}`;
}
