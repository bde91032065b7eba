import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContext } from '../../src/comment/context/read.js';

const base = 'b'.repeat(40);
let folder: string;
let eventFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipaa-guard-test-'));
  eventFile = join(folder, 'event.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function onGithub(event: unknown, more: Record<string, string> = {}): Record<string, string> {
  writeFileSync(eventFile, JSON.stringify(event));
  return { GITHUB_REPOSITORY: 'clinic/portal', GITHUB_EVENT_PATH: eventFile, ...more };
}

describe('the pull request of a job', () => {
  it('comes from the event on GitHub', () => {
    const env = onGithub({ pull_request: { number: 7, base: { sha: base } } }, { GITHUB_TOKEN: 't', GITHUB_API_URL: 'https://ghe.example.com/api/v3/' });
    expect(readContext(env, {})).toEqual({ forge: 'github', api: 'https://ghe.example.com/api/v3', project: 'clinic/portal', number: 7, base, token: 't' });
  });

  it('comes from the variables on GitLab; a fork belongs to the project it is merged into', () => {
    const env = { CI_PROJECT_ID: '5', CI_MERGE_REQUEST_PROJECT_ID: '4', CI_MERGE_REQUEST_IID: '9', CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_API_V4_URL: 'https://gitlab.example.com/api/v4', GITLAB_TOKEN: '' };
    expect(readContext(env, {})).toEqual({ forge: 'gitlab', api: 'https://gitlab.example.com/api/v4', project: '4', number: 9, base, token: undefined });
  });

  it('can be said by flags, which take no base from another pull request', () => {
    const env = onGithub({ pull_request: { number: 7, base: { sha: base } } });
    expect(readContext(env, { project: 'a/b', pull: 8 })).toMatchObject({ project: 'a/b', number: 8, base: undefined, api: 'https://api.github.com' });
    expect(readContext({}, { forge: 'gitlab', project: 'group/sub/name', pull: 3 })).toMatchObject({ forge: 'gitlab', project: 'group/sub/name', number: 3, api: 'https://gitlab.com/api/v4' });
  });

  it('takes no base that is no commit', () => {
    expect(readContext(onGithub({ pull_request: { number: 7, base: { sha: '--output=x' } } }), {}).base).toBeUndefined();
  });

  it.each([
    ['nothing', {}, {}, 'This runs in no job of GitHub Actions or GitLab CI'],
    ['a push', { GITHUB_REPOSITORY: 'a/b' }, {}, 'This job runs for no pull request'],
    ['a project that is a path', { GITHUB_REPOSITORY: 'a/../b/c' }, { pull: 1 }, 'Say which repository'],
    ['a branch pipeline', { CI_PROJECT_ID: '5' }, {}, 'This job runs for no merge request'],
    ['an event that is not there', { GITHUB_REPOSITORY: 'a/b', GITHUB_EVENT_PATH: '/nowhere' }, {}, 'cannot be read'],
    ['an address in the clear', { GITHUB_REPOSITORY: 'a/b', GITHUB_API_URL: 'http://api.example.com' }, { pull: 1 }, 'must start with https://'],
    ['an address with a user', { GITHUB_REPOSITORY: 'a/b', GITHUB_API_URL: 'https://u:p@api.example.com' }, { pull: 1 }, 'must start with https://'],
    ['an address that is none', { GITHUB_REPOSITORY: 'a/b', GITHUB_API_URL: 'api' }, { pull: 1 }, 'is no URL'],
  ])('is asked for with %s', (_, env, flags, message) => {
    expect(() => readContext(env, flags)).toThrow(message);
  });
});
