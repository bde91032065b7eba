import type { IncomingMessage } from 'node:http';
import { isObject, type Json, type JsonObject } from './json.js';
import { Problem } from './problem.js';

/** The APIs refuse more than 32 MB as well. */
export const largestBody = 32 * 1024 * 1024;

/** @throws {Problem} for a body that is too large, no UTF-8, or no JSON object. */
export async function readBody(request: IncomingMessage): Promise<JsonObject> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) throw new Problem(413, `the request is larger than ${String(largestBody / 1024 / 1024)} MB.`);
    parts.push(part);
  }
  const parsed = parse(decode(Buffer.concat(parts)));
  if (!isObject(parsed)) throw new Problem(400, 'the request is no JSON object.');
  return parsed;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'the request is no valid UTF-8, so that it can\'t be checked.');
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Problem(400, 'the request is no JSON, so that it can\'t be checked.');
  }
}
