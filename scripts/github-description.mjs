// Extracts what the tests of `hipaa-guard comment` check requests and answers against from GitHub's published descriptions:
// the used endpoints of the OpenAPI description (npm @octokit/openapi, MIT) as JSON schemas, and the used types of the GraphQL
// schema (npm @octokit/graphql-schema, MIT). Both packages are far too large to depend on; they are fetched when this runs:
//   node scripts/github-description.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = { openapi: '@octokit/openapi@23.0.2', graphql: '@octokit/graphql-schema@15.26.1' };
const target = fileURLToPath(new URL('../packages/hipaa-guard/tests/comment/fixtures/', import.meta.url));

const endpoints = [
  ['post', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews', '200'],
  ['post', '/repos/{owner}/{repo}/pulls/{pull_number}/comments', '201'],
  ['post', '/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies', '201'],
  ['patch', '/repos/{owner}/{repo}/pulls/comments/{comment_id}', '200'],
  ['post', '/repos/{owner}/{repo}/issues/{issue_number}/comments', '201'],
  ['patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}', '200'],
];

/** The fields of each GraphQL type that a query of ours or an answer to it names. */
const fields = {
  Query: ['repository'],
  Mutation: ['resolveReviewThread', 'unresolveReviewThread'],
  Repository: ['pullRequest'],
  PullRequest: ['headRefOid', 'baseRefOid', 'reviewThreads', 'comments'],
  PullRequestReviewThreadConnection: ['pageInfo', 'nodes'],
  PullRequestReviewThread: ['id', 'isResolved', 'path', 'line', 'startLine', 'comments'],
  PullRequestReviewCommentConnection: ['totalCount', 'nodes'],
  PullRequestReviewComment: ['fullDatabaseId', 'body', 'viewerDidAuthor'],
  IssueCommentConnection: ['pageInfo', 'nodes'],
  IssueComment: ['fullDatabaseId', 'body', 'viewerDidAuthor'],
  PageInfo: ['hasNextPage', 'endCursor'],
  ResolveReviewThreadPayload: ['thread'],
  UnresolveReviewThreadPayload: ['thread'],
};
const folder = mkdtempSync(join(tmpdir(), 'github-description-'));
try {
  const description = JSON.parse(readFileSync(join(unpack(packages.openapi), 'generated', 'api.github.com.json'), 'utf8'));
  writeFileSync(join(target, 'github-openapi.json'), `${JSON.stringify(extractEndpoints(description), undefined, 1)}\n`);
  writeFileSync(join(target, 'github.graphql'), extractTypes(readFileSync(join(unpack(packages.graphql), 'schema.graphql'), 'utf8')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function unpack(name) {
  const archive = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim().split('\n').at(-1);
  const place = mkdtempSync(join(folder, 'package-'));
  execFileSync('tar', ['xzf', join(folder, archive), '-C', place]);
  return join(place, 'package');
}

/** Endpoint -> schema of the request's and of the good answer's body; what they refer to under `definitions`. */
function extractEndpoints({ paths, components }) {
  const definitions = {};
  const collect = (node) => {
    if (Array.isArray(node)) return node.map(collect);
    if (typeof node !== 'object' || node === null) return node;
    const name = node.$ref?.replace('#/components/schemas/', '');
    if (name === undefined) return Object.fromEntries(Object.entries(node).filter(([key, value]) => !isProse(key, value)).map(([key, value]) => [key, collect(value)]));
    if (!(name in definitions)) {
      definitions[name] = {};
      definitions[name] = collect(components.schemas[name]);
    }
    return { $ref: `#/definitions/${name}` };
  };
  const bodies = endpoints.map(([method, path, status]) => {
    const { requestBody, responses } = paths[path][method];
    return [`${method.toUpperCase()} ${path}`, { status: Number(status), request: collect(closed(jsonOf(requestBody))), response: collect(jsonOf(responses[status])) }];
  });
  return { source: `${packages.openapi}, MIT, https://github.com/octokit/openapi`, endpoints: Object.fromEntries(bodies), definitions };
}

/** GitHub ignores what it doesn't know; a misspelt field of ours shall fail. */
function closed(schema) {
  return { ...schema, additionalProperties: false };
}

function jsonOf(body) {
  return body.content['application/json'].schema;
}

/** Descriptions and examples; a property that has such a name is an object, and stays. */
function isProse(key, value) {
  return ['example', 'examples', 'externalDocs', 'title', 'deprecated'].includes(key) || (key === 'description' && typeof value === 'string') || key.startsWith('x-');
}

function extractTypes(text) {
  const { buildSchema, printType, GraphQLObjectType, isObjectType } = createRequire(new URL('../packages/hipaa-guard/package.json', import.meta.url))('graphql');
  const schema = buildSchema(text, { assumeValidSDL: true });
  const types = Object.entries(fields).map(([name, own]) => {
    const config = schema.getType(name).toConfig();
    const kept = Object.fromEntries(own.map((field) => [field, config.fields[field]]));
    return printType(new GraphQLObjectType({ ...config, interfaces: [], fields: kept }));
  });
  const texts = [...types, ...otherTypes(types.join('\n'), schema, isObjectType).map(printType)];
  return `# ${packages.graphql}, MIT, https://github.com/octokit/graphql-schema\n${texts.join('\n\n').replaceAll(/\s*"""[^]*?"""(?=\n)/g, '')}\n`;
}

/** Scalars, enums and inputs that kept fields, their arguments and one another name. */
function otherTypes(text, schema, isObjectType) {
  const found = new Map();
  const look = (part) => {
    for (const [, name] of part.matchAll(/: \[?(\w+)/g)) {
      const type = schema.getType(name);
      if (!type || isObjectType(type) || type.toString() in { String: 1, Int: 1, Boolean: 1, ID: 1, Float: 1 } || found.has(name)) continue;
      found.set(name, type);
      for (const field of Object.values(type.getFields?.() ?? {})) look(`: ${field.type}`);
    }
  };
  look(text);
  return [...found.values()];
}
