import type { TSESTree } from '@typescript-eslint/utils';
import { hubModules, modelLoaders } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { isTestFile } from '../ast/file-kind.js';
import { importsModule } from '../ast/imports.js';
import { enclosingFunction, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calledName } from '../ast/called-name.js';
import { calleeName, functionName, keyName, pathOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';
import { urlText } from '../ast/url-text.js';
import { createRule, type Check, type Report } from '../create-rule.js';
import { addressesIn, directoryAddress, modelAddress, type ModelAddress } from '../frameworks/model-addresses.js';
import { feedsModel, fetchedAddress, keepsHere, savesBytes } from '../frameworks/model-fetches.js';

type Problem = 'clearText' | 'unverified' | 'unchecked';
type Suggested = 'useHttps';
type Downloads = Check<Problem, Suggested, object>;

const fetchers = new Set(['fetch', 'get', 'request', 'stream', 'axios', 'got', 'ky', 'download', 'downloadFile', 'create', 'exec', 'execSync', 'spawn', 'spawnSync', 'execFile', 'execFileSync', 'execa', 'execaSync', 'execaCommand', 'arrayBuffer', 'needle', 'post', 'superagent', 'curl', 'wget', 'ofetch', '$fetch', 'urlopen', 'pipeline', 'buffer', 'fetchBuffer', 'importScripts', 'downloadTo', 'cachedFetch', 'fork', 'extend']);
/** Commands that fetch nothing but models. */
const pulling = /\bollama\s+pull|\b(?:huggingface-cli|hf)\s+download|\bspacy\s+download|\bdvc\s+pull/;
/** Variables by which hubs' clients are sent to another host. */
const hubVariables = /^(?:remoteHost|hubUrl|remoteModelUrl|endpoint|wasmPaths|(?:HF|HF_HUB|HUGGINGFACE|TRANSFORMERS|TFHUB|SPACY|OLLAMA_MODELS?)_\w*(?:ENDPOINT|URL|HOST|MIRROR|REMOTE))$/;
/** Options that name where a library finds its weights or language data. */
const modelOptions = /^(?:langPath|modelPath|modelAssetPath|modelUri|weightsPath|modelBaseUrl|remoteModelPath|voicePath|tessdataPath)$/;
const aliasHint = cue(/promisify|\bas\s+\w+\s*[,}]/);
const shells = new Set(['exec', 'execSync', 'spawn', 'spawnSync', 'execFile', 'execFileSync', 'execa', 'execaSync', 'execaCommand', 'execaCommandSync', '$']);

const modelWords = cue(/model|weight|langPath|token|bert|llama|whisper|transformers|huggingface|\bHF_|InferenceSession|\.whl|onnx|tensor|torch|spacy|_core_|checkpoint|lora|\.(?:pkl|pt|pth|joblib|h5|ort|gguf|bin|pickle|ckpt|pb|safetensors|tflite|keras|nemo)\b/i);

export default createRule({
  name: 'no-insecure-model-download',
  problems: {
    clearText: 'A model file is fetched without TLS.',
    unverified: 'A model format that can run code is fetched without checking its digest.',
    unchecked: 'A model file is fetched with certificate checks switched off.',
  },
  suggestions: { useHttps: 'Fetch it over https.' },
  trigger: /https?:|ftp:\/\/|pipeline|from_pretrained|'http'|"http"|'node:http'|"node:http"/i,
  check(check: Downloads) {
    const { file } = check;
    if (isTestFile(file.filename) || !file.mentions(modelWords)) return;
    const seen = new Set<Node>();
    for (const call of [...file.nodesOf('CallExpression'), ...file.nodesOf('NewExpression')]) checkCall(check, call, seen);
    for (const node of file.nodesOf('AssignmentExpression')) checkRemoteHost(check, node, seen);
    for (const type of ['Literal', 'TemplateLiteral', 'BinaryExpression'] as const) for (const node of file.nodesOf(type)) checkText(check, node, seen);
  },
});

/** A call that fetches: the address may be put together from constants, a base of the client, or an options object. */
function checkCall(check: Downloads, call: TSESTree.CallExpression | TSESTree.NewExpression, seen: Set<Node>): void {
  const { file } = check;
  const local = calleeName(call) ?? '';
  const isKnown = fetchers.has(local) || modelLoaders.has(local);
  const name = isKnown || call.callee.type !== 'Identifier' || !file.mentions(aliasHint) ? local : (calledName(file, call) ?? '');
  const loader = modelLoaders.has(name);
  if (!loader && !fetchers.has(name) && name !== 'Request' && name !== 'Worker' && !(isOwnFunction(call) && savesBytes(file, call))) return;
  if (shells.has(name)) return checkShell(check, call, seen);
  // A hub's pipeline is given the task first.
  const first = name === 'pipeline' ? call.arguments.find((argument) => /:\/\//.test(urlText(file, argument) ?? '')) : call.arguments[0];
  const text = first && fetchedAddress(file, call, first);
  if (!first || text === undefined) return;
  const loads = loader || (name === 'pipeline' && importsModule(file, hubModules)) || feedsModel(file, call);
  const address = modelAddress(text, `${loads ? 'model' : ''} ${holderOf(first)} ${enclosingName(call)}`) ?? (savesBytes(file, call) || keepsHere(file, call) ? directoryAddress(text) : undefined);
  if (address) reportAddress(check, call, first, address, seen);
}

/** `download(url)`, `this.download(url)`: what may be a helper of the file. */
function isOwnFunction(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return call.callee.type === 'Identifier' || (call.callee.type === 'MemberExpression' && call.callee.object.type === 'ThisExpression');
}

/** `curl http://… -o model.bin`, given as one text or as a list. */
function checkShell(check: Downloads, call: TSESTree.CallExpression | TSESTree.NewExpression, seen: Set<Node>): void {
  const { file } = check;
  const pieces = call.arguments.flatMap((argument) => {
    const value = resolveConst(file, argument);
    return value.type === 'ArrayExpression' ? value.elements.map((element) => (element ? urlText(file, element) : '')) : [urlText(file, argument)];
  });
  const command = pieces.filter((piece) => piece !== undefined).join(' ');
  for (const text of addressesIn(command)) {
    const address = modelAddress(text, `${pulling.test(command) ? 'model' : ''} ${command.replace(/\S+:\/\/\S+/g, ' ')}`);
    if (!address) continue;
    if (/(?:^|\s)(?:-k|--insecure|--no-check-certificate|--trusted-host)\b/.test(command) && !address.clear) {
      seen.add(call);
      return check.report({ node: call, problem: 'unchecked', confidence: 'high' });
    }
    return reportAddress(check, call, call.arguments[0] ?? call, address, seen);
  }
}

function reportAddress(check: Downloads, node: Node, at: Node, address: ModelAddress, seen: Set<Node>): void {
  if (seen.has(node)) return;
  const { file } = check;
  seen.add(node);
  const literal = resolveConst(file, at);
  seen.add(literal);
  if (address.clear) check.report({ node, problem: 'clearText', confidence: address.isContainer ? 'low' : 'high', ...httpsSuggestion(file, literal) });
  else if (address.executable && !address.pinned && !verifies(file, node)) check.report({ node, problem: 'unverified', confidence: 'medium' });
}

function httpsSuggestion(file: SourceFile, literal: Node): Pick<Report<Problem, Suggested>, 'suggest'> {
  // Node's http module refuses an https address.
  if (importsModule(file, ['http'])) return {};
  const at = literal.type === 'Literal' || literal.type === 'TemplateLiteral' ? file.textOf(literal).search(/http:\/\//i) : -1;
  if (at < 0) return {};
  const from = literal.range[0] + at;
  return { suggest: [{ suggestion: 'useHttps', fix: (fixer) => fixer.replaceTextRange([from, from + 4], 'https') }] };
}

/** A digest worked out in the same function, callbacks within it included, or anywhere in a file that only has functions' helpers for it. */
function verifies(file: SourceFile, node: Node): boolean {
  let fn = enclosingFunction(node);
  for (let outer = fn; outer; outer = enclosingFunction(outer)) fn = outer;
  const text = fn ? file.textOf(fn) : file.text;
  return /createHash|sha-?(?:1|256|384|512)|checksum|digest|integrity|verif(?:y|ied|ies)\w*\(|--require-hashes|minisign|cosign|gpg/i.test(text);
}

const hub = cue(/transformers|huggingface/i);

/** `env.remoteHost = 'http://…'` of transformers.js. */
function checkRemoteHost(check: Downloads, node: TSESTree.AssignmentExpression, seen: Set<Node>): void {
  const name = node.left.type === 'MemberExpression' ? pathOf(node.left)?.at(-1) : undefined;
  if (name === undefined || !hubVariables.test(name)) return;
  if (name === 'endpoint' && !check.file.mentions(hub)) return;
  const text = urlText(check.file, node.right);
  const address = text === undefined ? undefined : modelAddress(text, 'model');
  if (address?.clear) reportAddress(check, node, node.right, address, seen);
}

/** An address of a model that isn't fetched by a call seen here: a constant, a configuration member, a default. */
function checkText(check: Downloads, node: Node, seen: Set<Node>): void {
  if (node.type === 'Literal' && (typeof node.value !== 'string' || !node.value.includes('://'))) return;
  if (node.type === 'BinaryExpression' && node.operator !== '+') return;
  const { file } = check;
  if (seen.has(node) || !mayHoldAddress(file, node) || isPartOf(node, seen)) return;
  const text = urlText(file, node);
  if (text === undefined) return;
  for (const found of addressesIn(text)) {
    const holder = holderOf(node);
    const address = modelAddress(found, modelOptions.test(holder) ? 'model' : hubVariables.test(holder) && (/[A-Z]{2}/.test(holder) || importsModule(file, hubModules)) ? 'model' : holder);
    if (address?.clear) return reportAddress(check, node, node, address, seen);
  }
}

/** A text with an address in it, or one put together from pieces of which one may be the host. */
function mayHoldAddress(file: SourceFile, node: Node): boolean {
  const text = file.textOf(node).slice(0, 2000);
  return text.includes('http') || (node.type !== 'Literal' && /^[`'"]?(?:\$\{|[A-Za-z_])|(?:curl|wget|pip|git)\s/.test(text) && /\.\w{2,11}\b|model|weight|token/i.test(text));
}

/** A piece of an address that was looked at as a whole, or a text nobody fetches: an import, a JSX link, a log line. */
function isPartOf(node: Node, seen: Set<Node>): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (seen.has(current)) return true;
    if (current.type === 'ImportDeclaration' || (current.type === 'JSXAttribute' && current.name.type === 'JSXIdentifier' && /^(?:href|xmlns)/.test(current.name.name))) return true;
    if (current.type === 'CallExpression' && /^(?:log|info|warn|error|debug|Error)$/.test(calleeName(current) ?? '')) return true;
    if (current.type === 'NewExpression' && /Error$/.test(calleeName(current) ?? '')) return true;
    if (/Statement$|Declaration$|^Program$/.test(current.type)) return false;
  }
  return false;
}

/** The name under which an address is kept: a variable, a member, an environment default. */
function holderOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return pathOf(node)?.slice(-2).join(' ') ?? '';
  for (let current: Node | undefined = node; current && !/Statement$|^Program$/.test(current.type); current = current.parent) {
    if (current.type === 'VariableDeclarator') return current.id.type === 'Identifier' ? current.id.name : '';
    if (current.type === 'Property' || current.type === 'PropertyDefinition') return keyName(current) ?? '';
    if (current.type === 'AssignmentExpression') return pathOf(current.left)?.join(' ') ?? '';
    if (current.type === 'TSEnumMember') return '';
  }
  return '';
}

function enclosingName(node: Node): string {
  const fn = enclosingFunction(node);
  return fn ? (functionName(fn) ?? '') : '';
}
