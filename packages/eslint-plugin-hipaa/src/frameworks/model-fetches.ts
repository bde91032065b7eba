import type { TSESTree } from '@typescript-eslint/utils';
import { clientBase } from '../ast/client-base.js';
import { importOf } from '../ast/imports.js';
import { enclosingFunction, type FunctionNode, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { receiverOf } from '../ast/static-names.js';
import { calledFunction } from '../ast/static-values.js';
import { joinUrl, parseUrl, urlText } from '../ast/url-text.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** The whole address a call fetches: with the base of `client.get('/m.onnx')` or `api('m.onnx')`, and node's protocol for `http.get({ host })`. */
export function fetchedAddress(file: SourceFile, call: Call, argument: Node): string | undefined {
  const text = urlText(file, argument);
  if (text === undefined || parseUrl(text) || call.type === 'NewExpression') return text;
  const owner = receiverOf(call) ?? call.callee;
  const module = importOf(file, owner)?.module.replace('node:', '');
  if (module === 'http' || module === 'https') return /^[\w\u0000.-]+[:/]/.test(text) ? `${module}://${text}` : text;
  const base = clientBase(file, call);
  return base === undefined ? text : joinUrl(base, text);
}

const keeping = /createWriteStream|writeFile|arraybuffer|responseType|\.buffer\(|\.blob\(|\.pipe\(|pipeline\(|isStream/i;

/** Whether a call keeps the bytes it gets: itself, in its function, or in the helper of the file that it calls. */
export function savesBytes(file: SourceFile, call: Call): boolean {
  const [first] = call.arguments;
  if (!first || (first.type === 'Literal' && typeof first.value !== 'string') || /Function/.test(first.type)) return false;
  const helper = calledFunction(file, call);
  if (helper) return isDownloader(file, helper);
  return call.type === 'CallExpression' && clientBase(file, call) !== undefined;
}

/** Whether what a call fetches is kept as bytes in the same function. */
export function keepsHere(file: SourceFile, call: Call): boolean {
  const fn = enclosingFunction(call);
  const chain = fn ? enclosingFunction(fn) ?? fn : undefined;
  const text = chain ? file.textOf(chain) : '';
  return text.length < 3000 && keeping.test(text);
}

/** A helper of the file that fetches and keeps; asked once a helper, however often it is called. */
function isDownloader(file: SourceFile, helper: FunctionNode): boolean {
  const known = file.fact(askedHelpers);
  const answer = known.get(helper) ?? (/https?\.get|fetch|axios|got|request|ky\b|needle/.test(file.textOf(helper)) && keeping.test(file.textOf(helper)));
  known.set(helper, answer);
  return answer;
}

function askedHelpers(): Map<FunctionNode, boolean> {
  return new Map();
}

const loading = /InferenceSession|load(?:Layers|Graph|Saved)Model|AutoModel|AutoTokenizer|\bort\.|\btf\.load|from_pretrained|llama|tokenizer/i;

/** Whether what is fetched is made into a model in the same function. */
export function feedsModel(file: SourceFile, call: Call): boolean {
  const fn = enclosingFunction(call);
  return fn !== undefined && file.textOf(fn).length < 3000 && loading.test(file.textOf(fn));
}
