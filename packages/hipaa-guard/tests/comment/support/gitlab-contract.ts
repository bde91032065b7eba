import { Ajv, type ValidateFunction } from 'ajv';

const text = { type: 'string', minLength: 1, maxLength: 1_000_000 };
const sha = { type: 'string', pattern: '^[0-9a-f]{40}$' };
const note = { type: 'object', properties: { body: text }, required: ['body'], additionalProperties: false };

/** By https://docs.gitlab.com/api/discussions/#merge-requests and https://docs.gitlab.com/api/notes/#merge-requests. */
const bodies: Readonly<Record<string, object>> = {
  'POST /discussions': {
    type: 'object',
    properties: {
      body: text,
      position: {
        type: 'object',
        properties: { position_type: { const: 'text' }, base_sha: sha, start_sha: sha, head_sha: sha, old_path: text, new_path: text, new_line: { type: 'integer', minimum: 1 } },
        required: ['position_type', 'base_sha', 'start_sha', 'head_sha', 'old_path', 'new_path', 'new_line'],
        additionalProperties: false,
      },
    },
    required: ['body', 'position'],
    additionalProperties: false,
  },
  'POST /discussions/:id/notes': note,
  'PUT /discussions/:id/notes/:id': note,
  'PUT /discussions/:id': { type: 'object', properties: { resolved: { type: 'boolean' } }, required: ['resolved'], additionalProperties: false },
  'POST /notes': note,
  'PUT /notes/:id': note,
};

const ajv = new Ajv();
const compiled = new Map<string, ValidateFunction>(Object.entries(bodies).map(([route, schema]) => [route, ajv.compile(schema)]));

/** What a write does against the documentation; a line that starts with a slash would be a command. */
export function gitlabViolations(route: string, body: Record<string, unknown>): string[] {
  const validate = compiled.get(route);
  if (!validate) return [`${route} is not documented`];
  const wrong = validate(body) ? [] : [`${route}: ${JSON.stringify(validate.errors)}`];
  return typeof body['body'] === 'string' && /^\/[a-z]/m.test(body['body']) ? [...wrong, `${route}: a quick action`] : wrong;
}
