import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Description {
  readonly endpoints: Readonly<Record<string, { readonly status: number; readonly request: object; readonly response: object }>>;
  readonly definitions: object;
}

interface Endpoint {
  readonly pattern: RegExp;
  readonly name: string;
  readonly status: number;
  readonly request: ValidateFunction;
  readonly response: ValidateFunction;
}

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

/** GitHub's GraphQL schema, as far as it is used. */
export const graphqlSchema = fixture('github.graphql');

/** GitHub's published description of the endpoints in use; scripts/github-description.mjs makes it. */
const endpoints: readonly Endpoint[] = compile(JSON.parse(fixture('github-openapi.json')) as Description);

function compile({ endpoints: all, definitions }: Description): Endpoint[] {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  return Object.entries(all).map(([name, { status, request, response }]) => {
    const [method = '', path = ''] = name.split(' ');
    const pattern = new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return { pattern, name, status, request: ajv.compile({ ...request, definitions }), response: ajv.compile({ ...response, definitions }) };
  });
}

/** What an exchange does against the description: nothing when all is well. */
export function violations(method: string, path: string, body: unknown, status: number, answer: unknown): string[] {
  const endpoint = endpoints.find(({ pattern }) => pattern.test(`${method} ${path}`));
  if (!endpoint) return [`${method} ${path} is not in the description`];
  const wrong: string[] = [];
  if (!endpoint.request(body)) wrong.push(`${endpoint.name}: request ${JSON.stringify(endpoint.request.errors)}`);
  if (status < 300 && status !== endpoint.status) wrong.push(`${endpoint.name}: status ${status}`);
  if (status < 300 && !endpoint.response(answer)) wrong.push(`${endpoint.name}: answer ${JSON.stringify(endpoint.response.errors)}`);
  return wrong;
}
