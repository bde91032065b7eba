import { repeatingWords, splitWords, varyingWords } from 'phi-vocabulary';
import { isIvName } from '../crypto-calls.js';
import { origin, unknown, type Origin } from './trace.js';

const repeating = new Set(repeatingWords);
const varying = new Set(varyingWords);

/** A name of something that is the same at each call under one key: the key, a password, a person's or record's id. */
export function isRepeatingName(name: string): boolean {
  const words = splitWords(name);
  if (repeating.has(words.at(-1) ?? '')) return !words.some((word) => varying.has(word));
  return words.includes('key') && /^(?:bytes|buffer|hex|material|raw|string|str|buf|b64|base64)$/.test(words.at(-1) ?? '');
}

/** A module that holds settings by its name: `./crypto-config.json`, `../constants`. */
export function isConfigModule(module: string): boolean {
  return /config|constants?|settings|secrets|\.json$|\benv\b/i.test(module);
}

const configRoots = /^(?:config|cfg|configs|settings|env|environment|constants|secrets|conf|appConfig|configuration|Constants|Config|CONFIG|SETTINGS|CONSTANTS|CRYPTO_CONFIG|cryptoConfig|encryptionConfig)$/;

/** `config.crypto.iv`: a member of what is named a configuration. */
export function isConfigPath(path: readonly string[]): boolean {
  return path.slice(0, -1).some((part) => configRoots.test(part));
}

/** An imported constant that is named an IV: what else could it be than the same one at each call. */
export function importedOrigin(name: string, module: string): Origin {
  if (!isIvName(name)) return unknown;
  if (/^[A-Z0-9_]+$/.test(name)) return origin('constant', false);
  return isConfigModule(module) ? origin('configured', false) : unknown;
}
