import { isObject, type JsonObject } from './json.js';
import { Problem } from './problem.js';

const advice = 'Take it out, or start the proxy with --allow-attachments once somebody has looked at what it shows.';
const kinds: Readonly<Record<string, string>> = {
  image: 'An image',
  image_url: 'An image',
  input_image: 'An image',
  input_audio: 'A sound recording',
  input_file: 'A file',
  file: 'A file',
  container_upload: 'A file',
};

/** Images, recordings and PDFs can show anything and can't be read here; attached texts are read like any other. */
export function attachmentProblem(object: JsonObject): Problem | undefined {
  const type = object['type'];
  if (typeof type !== 'string') return undefined;
  const kind = kinds[type] ?? (type === 'document' && !isText(object) ? 'A document' : undefined);
  if (kind === undefined || !isAttached(object, type)) return undefined;
  return new Problem(400, `${kind} is attached, which can't be checked for PHI. ${advice}`);
}

/** Anthropic's `source: { type: 'text' | 'content' }`. */
function isText(object: JsonObject): boolean {
  const source = object['source'];
  return isObject(source) && (source['type'] === 'text' || source['type'] === 'content');
}

/** `type: 'file'` and `'image'` name other things in schemas and tool definitions. */
function isAttached(object: JsonObject, type: string): boolean {
  return ['source', 'image_url', 'input_audio', 'file', 'file_id', 'file_data', 'file_url', 'image_file'].some((key) => key in object) || type === 'document';
}
