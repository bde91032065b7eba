import { attachmentProblem } from './attachments.js';
import { isObject, type Json, type JsonObject, mapStrings } from './json.js';

/** Strings that the API reads and no person wrote. */
const structural: ReadonlySet<string> = new Set([
  'model', 'role', 'type', 'id', 'tool_use_id', 'tool_call_id', 'call_id', 'item_id', 'previous_response_id', 'signature', 'media_type', 'format', 'encoding_format', 'service_tier', 'finish_reason', 'stop_reason', 'status', 'object', 'effort', 'verbosity',
  'encrypted_content', 'cache_control', 'ttl', 'strict', 'tool_choice', 'parallel_tool_calls', 'truncation', 'include', 'modalities', 'reasoning_effort', '$schema', '$ref',
]);

/** What the assistant thought comes from upstream, which saw tokens only, and is signed: it goes back as it came. */
export function isThought(object: JsonObject): boolean {
  return object['type'] === 'thinking' || object['type'] === 'redacted_thinking' || object['type'] === 'reasoning';
}

export interface Outgoing {
  /** Masks or mutates a text; `name` says its format. */
  readonly change: (text: string, name?: string) => string;
  readonly allowAttachments: boolean;
}

/**
 * The body of a request with every text changed: prompts, system prompts, tool definitions, calls and results, attached texts.
 *
 * @throws {Problem} for an attachment that can't be read.
 */
export function changeRequest(body: JsonObject, { change, allowAttachments }: Outgoing): JsonObject {
  const visit = (object: JsonObject): Json | undefined => {
    if (isThought(object)) return object;
    const problem = allowAttachments ? undefined : attachmentProblem(object);
    if (problem !== undefined) throw problem;
    return isAttachment(object) ? object : undefined;
  };
  const replace = (text: string, key: string): string => (structural.has(key) || text.length < 2 ? text : key === 'arguments' || key === 'partial_json' ? changeJsonText(text, change) : change(text));
  const changed = mapStrings(body, replace, visit);
  return isObject(changed) ? changed : body;
}

/** Bytes in base64 have no text to change. */
function isAttachment(object: JsonObject): boolean {
  return object['type'] === 'base64' || object['type'] === 'image_url' || object['type'] === 'input_audio';
}

/** The arguments of a call are JSON in a string: its strings are changed one by one, so that it stays JSON. */
function changeJsonText(text: string, change: Outgoing['change']): string {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    return change(text);
  }
  const changed = JSON.stringify(mapStrings(parsed, (inner) => change(inner)));
  return changed === JSON.stringify(parsed) ? text : changed;
}
