import { executableExtensions, inferenceWords, modelExtensions, modelFileNames, modelWords, sharedModelExtensions, splitWords } from 'phi-vocabulary';
import { isLoopbackHost, parseUrl } from '../ast/url-text.js';

/** An address of a model file as far as it can be read. */
export interface ModelAddress {
  readonly url: string;
  readonly clear: boolean;
  readonly executable: boolean;
  /** A revision or digest in the address itself pins what is fetched. */
  readonly pinned: boolean;
  /** The host is a name without dots, as containers have. */
  readonly isContainer: boolean;
}

/**
 * The address of model weights, a tokenizer or what goes with them; undefined for anything else, for loopback and file
 * addresses. `context` is the name of what holds or fetches it (`MODEL_URL`, `loadGraphModel`).
 */
export function modelAddress(text: string, context: string): ModelAddress | undefined {
  const url = parseUrl(text);
  if (!url || (url.scheme !== 'http' && url.scheme !== 'https' && url.scheme !== 'ftp') || isLoopbackHost(url.host)) return undefined;
  const path = url.path.split(/[?#]/)[0]?.replaceAll('\u0000', '') ?? '';
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  // `/tessdata/4.0.0` ends in a version.
  const extension = file.includes('.') && !/\.\d+$/.test(file) ? file.slice(file.lastIndexOf('.') + 1) : '';
  if (!isModel(url.host, path, file, extension, context)) return undefined;
  const executable = executableExtensions.has(extension);
  const clear = url.scheme !== 'https';
  return { url: text, clear, executable, pinned: isPinned(text), isContainer: !/[.\u0000:]/.test(url.host) };
}

/** A file of unknown name below an address that speaks of a model: `http://models.host/biobert/${file}`. For fetches that keep what they get. */
export function directoryAddress(text: string): ModelAddress | undefined {
  const url = parseUrl(text);
  if (!url || url.scheme === 'https' || !/\/\u0000$/.test(url.path)) return undefined;
  return modelAddress(text, hasModelWord(`${url.host} ${url.path.replaceAll('\u0000', '')}`) ? 'model' : '');
}

function isModel(host: string, path: string, file: string, extension: string, context: string): boolean {
  // spaCy's packages are named language_kind_data.
  if (modelExtensions.has(extension) || /^[a-z]{2}_(?:core|ner|dep|ent)_/.test(file)) return true;
  const holder = hasModelWord(context);
  const address = hasModelWord(`${host} ${path}`);
  if (modelFileNames.has(file)) return file === 'model.json' || file.startsWith('tokenizer') || file.startsWith('weights') || file.startsWith('pytorch') || holder || address;
  const asksForAnswers = splitWords(path).some((word) => inferenceWords.has(word));
  if (extension !== '' && file !== '') return sharedModelExtensions.has(extension) && (holder || address) && !asksForAnswers;
  if (asksForAnswers) return false;
  return holder && !splitWords(context).some((word) => notFiles.test(word));
}

/** Names of addresses that are asked or read, not loaded: `MODEL_API`, `MODEL_CARD_URL`. */
const notFiles = /^(?:api|service|server|endpoint|predict|prediction|inference|cards?|docs?|documentation|readme|paper|license|page|website|about|info|citation)$/;

function hasModelWord(text: string): boolean {
  return splitWords(text).some((word) => modelWords.has(word));
}

/** A commit hash, a digest, or a version's tag at a hub. */
function isPinned(text: string): boolean {
  return /\/(?:resolve|raw|blob)\/(?!main\b|master\b|latest\b)[\w.-]*\d[\w.-]*\/|[?&#](?:sha256|md5|checksum|digest|integrity|versionId)=|\b[a-f\d]{32,64}\b/i.test(text);
}

const addressPattern = /\b(?:https?|ftp):\/\/[^\s"'`<>()]+/gi;

/** The addresses in a text such as a shell command. */
export function addressesIn(text: string): string[] {
  return text.match(addressPattern) ?? [];
}
