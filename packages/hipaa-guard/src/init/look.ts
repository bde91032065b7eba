import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { findFiles } from '../files/find.js';
import { git } from '../git.js';

/** What is known of a repository before anything is proposed. */
export class Repository {
  readonly root: string;
  readonly #extensions: ReadonlySet<string>;

  constructor(root: string) {
    this.root = root;
    this.#extensions = new Set(findFiles(root, ['.'], []).files.map((file) => extname(file)));
  }

  /** The text of a file of the repository; undefined for what is missing, a folder or a link. */
  read(file: string): string | undefined {
    const path = resolve(this.root, file);
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : undefined;
  }

  has(file: string): boolean {
    return existsSync(resolve(this.root, file));
  }

  /** The names in a folder; none where it isn't one. */
  list(folder: string): string[] {
    const path = resolve(this.root, folder);
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(path) : [];
  }

  /** The first of these that is there. */
  find(files: readonly string[]): string | undefined {
    return files.find((file) => this.has(file));
  }

  /** Whether there is code that ESLint reads. */
  get hasScript(): boolean {
    return this.#hasAny('.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte');
  }

  /** Whether there is code that only Semgrep reads. */
  get hasPacked(): boolean {
    return this.#hasAny('.py', '.java', '.go');
  }

  /** What git's remotes and settings say; empty outside of a repository. */
  git(...args: readonly string[]): string {
    try {
      return git(this.root, args).trim();
    } catch {
      return '';
    }
  }

  get packageManager(): 'npm' | 'pnpm' | 'yarn' | 'bun' {
    if (this.has('pnpm-lock.yaml')) return 'pnpm';
    if (this.has('yarn.lock')) return 'yarn';
    return this.has('bun.lock') || this.has('bun.lockb') ? 'bun' : 'npm';
  }

  #hasAny(...extensions: readonly string[]): boolean {
    return extensions.some((extension) => this.#extensions.has(extension));
  }
}
