import { attachmentProblem } from './attachments.js';
import type { Changes } from './changes.js';
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

export interface Outgoing extends Pick<Changes, 'out' | 'outKey'> {
  readonly allowAttachments: boolean;
}

/**
 * The body of a request with every text changed: prompts, system prompts, tool definitions, calls and results, attached texts.
 *
 * @throws {Problem} for an attachment that can't be read.
 */
export function changeRequest(body: JsonObject, { out, outKey, allowAttachments }: Outgoing): JsonObject {
  const object = (one: JsonObject): Json | undefined => {
    const problem = allowAttachments ? undefined : attachmentProblem(one);
    if (problem !== undefined) throw problem;
    return isThought(one) || isAttachment(one) ? one : undefined;
  };
  const text = (one: string, key: string): string => (structural.has(key) || one.length < 2 ? one : key === 'arguments' ? changeJsonText(one, { out, outKey }) : out(one));
  const changed = mapStrings(body, { text, key: outKey, object });
  return isObject(changed) ? changed : body;
}

/** Bytes in base64 have no text to change. */
function isAttachment(object: JsonObject): boolean {
  return object['type'] === 'base64' || object['type'] === 'image_url' || object['type'] === 'input_audio';
}

/** The arguments of a call are JSON in a string: its strings are changed one by one, so that it stays JSON. */
function changeJsonText(text: string, { out, outKey }: Pick<Changes, 'out' | 'outKey'>): string {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    return out(text);
  }
  const changed = JSON.stringify(mapStrings(parsed, { text: out, key: outKey }));
  return changed === JSON.stringify(parsed) ? text : changed;
}
