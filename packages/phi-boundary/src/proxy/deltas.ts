import { isObject, type Json, type JsonObject } from './json.js';

/** A text that comes in parts: which one, where its part stands in the event, and whether it is a piece of JSON. */
export interface Delta {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly isJson: boolean;
}

/** The parts in an event of Anthropic's messages, OpenAI's chat completions or OpenAI's responses. */
export function deltasOf(event: JsonObject): Delta[] {
  const type = event['type'];
  if (type === 'content_block_delta') return anthropicDeltas(event);
  if (typeof type === 'string' && type.startsWith('response.')) return responseDeltas(event, type);
  return choicesOf(event).flatMap(choiceDeltas);
}

/** Which texts end with this event, by the beginning of their ids. */
export function endedBy(event: JsonObject): string[] {
  const type = event['type'];
  if (type === 'content_block_stop') return [blockId(event)];
  if (type === 'message_stop' || type === 'message_delta') return ['block '];
  if (typeof type === 'string' && type.startsWith('response.')) return type.endsWith('.done') ? [itemId(event)] : type === 'response.completed' ? ['item '] : [];
  return choicesOf(event).flatMap(({ choice, at }) => (choice['finish_reason'] === undefined || choice['finish_reason'] === null ? [] : [choiceId(choice, at)]));
}

function anthropicDeltas(event: JsonObject): Delta[] {
  const delta = event['delta'];
  if (!isObject(delta)) return [];
  if (delta['type'] === 'text_delta') return [{ id: `${blockId(event)} text`, path: ['delta', 'text'], isJson: false }];
  return delta['type'] === 'input_json_delta' ? [{ id: `${blockId(event)} json`, path: ['delta', 'partial_json'], isJson: true }] : [];
}

function responseDeltas(event: JsonObject, type: string): Delta[] {
  if (!type.endsWith('.delta') || type.includes('reasoning') || typeof event['delta'] !== 'string') return [];
  return [{ id: itemId(event), path: ['delta'], isJson: type.includes('arguments') }];
}

function choiceDeltas({ choice, at }: Choice): Delta[] {
  const id = choiceId(choice, at);
  const path = ['choices', at];
  if (typeof choice['text'] === 'string') return [{ id: `${id} text`, path: [...path, 'text'], isJson: false }];
  const delta = choice['delta'];
  if (!isObject(delta)) return [];
  const texts = ['content', 'refusal'].filter((key) => typeof delta[key] === 'string').map((key) => ({ id: `${id} ${key}`, path: [...path, 'delta', key], isJson: false }));
  const calls = Array.isArray(delta['tool_calls']) ? (delta['tool_calls'] as readonly Json[]) : [];
  return [...texts, ...calls.flatMap((call, i) => callDelta(call, i, id, [...path, 'delta', 'tool_calls']))];
}

function callDelta(call: Json, at: number, id: string, path: readonly (string | number)[]): Delta[] {
  if (!isObject(call) || !isObject(call['function']) || typeof call['function']['arguments'] !== 'string') return [];
  return [{ id: `${id} call ${numberOf(call['index'], at)}`, path: [...path, at, 'function', 'arguments'], isJson: true }];
}

interface Choice {
  readonly choice: JsonObject;
  readonly at: number;
}

function choicesOf(event: JsonObject): Choice[] {
  const choices = event['choices'];
  return Array.isArray(choices) ? (choices as readonly Json[]).flatMap((choice, at) => (isObject(choice) ? [{ choice, at }] : [])) : [];
}

function choiceId(choice: JsonObject, at: number): string {
  return `choice ${numberOf(choice['index'], at)}`;
}

function blockId(event: JsonObject): string {
  return `block ${numberOf(event['index'], 0)}`;
}

function itemId(event: JsonObject): string {
  return `item ${typeof event['item_id'] === 'string' ? event['item_id'] : ''} ${numberOf(event['content_index'], 0)}`;
}

function numberOf(value: Json | undefined, otherwise: number): string {
  return String(typeof value === 'number' ? value : otherwise);
}
