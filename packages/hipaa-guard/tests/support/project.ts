import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository in a temporary folder. */
export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'hipaa-guard-test-'));

  constructor() {
    this.git('init', '--quiet', '--initial-branch', 'main');
  }

  write(path: string, text: string | Buffer): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.root, '-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { encoding: 'utf8' }).trim();
  }

  commit(): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'a commit');
    return this.git('rev-parse', 'HEAD');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
