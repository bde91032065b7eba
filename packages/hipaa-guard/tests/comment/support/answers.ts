const site = 'https://github.example.com';
const time = '2026-01-01T00:00:00Z';

function user(login: string): object {
  const urls = ['events_url', 'followers_url', 'following_url', 'gists_url', 'html_url', 'organizations_url', 'received_events_url', 'repos_url', 'starred_url', 'subscriptions_url', 'url', 'avatar_url'];
  return { login, id: 1, node_id: 'U_1', gravatar_id: '', type: 'Bot', site_admin: false, ...Object.fromEntries(urls.map((name) => [name, `${site}/${encodeURIComponent(login)}`])) };
}

export function reviewAnswer(id: number, commit: string, body: string): object {
  const links = { html: { href: site }, pull_request: { href: site } };
  return { id, node_id: `PRR_${id}`, user: user('guard[bot]'), body, state: 'COMMENTED', commit_id: commit, html_url: site, pull_request_url: site, _links: links, author_association: 'NONE', submitted_at: time };
}

export function reviewCommentAnswer(id: number, path: string, commit: string, body: string): object {
  const links = { self: { href: site }, html: { href: site }, pull_request: { href: site } };
  return { id, node_id: `PRRC_${id}`, url: site, pull_request_review_id: 1, diff_hunk: '@@ -0,0 +1 @@', path, commit_id: commit, original_commit_id: commit, user: user('guard[bot]'), body, created_at: time, updated_at: time, html_url: site, pull_request_url: site, author_association: 'NONE', _links: links };
}

export function issueCommentAnswer(id: number, body: string): object {
  return { id, node_id: `IC_${id}`, url: site, html_url: site, issue_url: site, user: user('guard[bot]'), body, created_at: time, updated_at: time, author_association: 'NONE' };
}
