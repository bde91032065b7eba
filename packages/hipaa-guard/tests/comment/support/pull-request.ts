import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comment, type CommentOptions } from '../../../src/comment/comment.js';
import type { Candidate, PullRequest } from '../../../src/comment/types.js';
import { fingerprint } from '../../../src/findings/fingerprint.js';
import type { Finding } from '../../../src/findings/finding.js';
import { faultOf } from '../../../src/rules.js';
import { Project } from '../../support/project.js';

/** Group of Bottleneck, as the throttling plugin uses it, that lets everything pass at once. */
const unpaced = { key: () => ({ schedule: (_: unknown, action: (...args: unknown[]) => unknown, ...args: unknown[]) => Promise.resolve(action(...args)) }) };
const pace = { global: unpaced, write: unpaced, notifications: unpaced, retryAfterBaseValue: 1 };

export interface Outcome {
  readonly candidates: readonly Candidate[];
  readonly printed: string;
  readonly warned: string;
}

/** A repository with a branch. Each line that has `leak(` is a finding, so that tests say where the findings are. */
export class PullRequestProject extends Project {
  readonly summaryFile = join(this.root, '.git', 'step-summary.md');

  /** A first commit on main, and the branch checked out. */
  branch(files: Readonly<Record<string, string>> = { 'a.ts': 'export {};\n' }): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.commit();
    this.git('checkout', '--quiet', '-b', 'feature');
  }

  push(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.commit();
  }

  async comment(pull: Partial<PullRequest> & Pick<PullRequest, 'api' | 'token'>, options: Partial<CommentOptions> = {}): Promise<Outcome> {
    let [printed, warned] = ['', ''];
    const candidates = await comment({
      root: this.root,
      pull: { forge: 'github', project: 'clinic/portal', number: 1, base: undefined, ...pull },
      since: undefined,
      dryRun: false,
      find: () => Promise.resolve({ findings: this.findings(), unread: [], notes: [] }),
      summaryFile: this.summaryFile,
      print: (text) => (printed += text),
      warn: (text) => (warned += text),
      pace,
      ...options,
    });
    return { candidates, printed, warned };
  }

  findings(): Finding[] {
    return this.git('-c', 'core.quotePath=false', 'ls-files', '-z').split('\0').filter(Boolean).flatMap((path) => findingsIn(path, readFileSync(join(this.root, path), 'utf8')));
  }
}

function findingsIn(path: string, text: string): Finding[] {
  const rule = 'no-phi-in-logs';
  const { reason, remedy } = faultOf(rule);
  const found = text.split('\n').flatMap((source, index) => {
    const column = source.indexOf('leak(') + 1;
    if (column === 0) return [];
    return [{ rule, path, line: index + 1, column, endLine: index + 1, endColumn: column + 5, message: `\`patient\` (a patient record) is written by leak. ${reason} ${remedy}`, engines: [] } as const];
  });
  return fingerprint(found, text);
}
