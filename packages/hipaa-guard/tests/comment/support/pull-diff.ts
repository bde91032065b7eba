import { execFileSync } from 'node:child_process';

/** What a forge knows of a branch's diff. Written for itself, so that it can contradict the code under test. */
export class PullDiff {
  constructor(
    private readonly root: string,
    private readonly base: string,
    private readonly branch: string,
  ) {}

  get head(): string {
    return this.git('rev-parse', this.branch).trim();
  }

  get baseHead(): string {
    return this.git('rev-parse', this.base).trim();
  }

  get mergeBase(): string {
    return this.git('merge-base', this.base, this.branch).trim();
  }

  /** Runs of lines on the new side that a forge shows: three lines of context around each change. */
  hunks(path: string, commit = this.head): (readonly [number, number])[] {
    if (!this.exists(path, commit)) return [];
    // All files take part, so that a renamed one is seen as such.
    const files = this.git('-c', 'core.quotePath=false', 'diff', '--no-color', '-M', '--text', '--unified=3', `${this.base}...${commit}`).split(/^(?=diff --git )/m);
    const own = files.find((text) => [`b/${path}`, JSON.stringify(`b/${path}`)].some((name) => text.includes(`\n+++ ${name}\n`) || text.includes(`\n+++ ${name}\t\n`)));
    return [...(own ?? '').matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, first, count = '1']) => [Number(first), Number(first) + Number(count) - 1] as const);
  }

  /** Where a line of a commit is now; undefined when it changed or is no longer in the diff. */
  follow(path: string, commit: string, line: number): number | undefined {
    const now = this.moved(path, commit, line);
    return now !== undefined && this.hunks(path).some(([first, last]) => now >= first && now <= last) ? now : undefined;
  }

  private moved(path: string, commit: string, line: number): number | undefined {
    if (!this.exists(path, this.head)) return undefined;
    let shift = 0;
    for (const [, old, removed = '1', , added = '1'] of this.git('diff', '--no-color', '--unified=0', commit, this.head, '--', path).matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)) {
      const [first, count] = [Number(old), Number(removed)];
      if (count > 0 && line >= first && line < first + count) return undefined;
      if (count === 0 ? first < line : first + count <= line) shift += Number(added) - count;
    }
    return line + shift;
  }

  private exists(path: string, commit: string): boolean {
    return this.git('ls-tree', '-r', '-z', '--name-only', commit).split('\0').includes(path);
  }

  private git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.root, ...args], { encoding: 'utf8' });
  }
}
