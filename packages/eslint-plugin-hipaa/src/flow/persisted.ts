import type { TSESTree } from '@typescript-eslint/utils';
import { splitWords } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import { isFunction, unwrap, unwrapAwait, type Node } from '../ast/nodes.js';
import { lookUpMember } from '../ast/objects.js';
import { returnedValues } from '../ast/options.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf } from '../ast/static-names.js';
import { partialText, resolveConst, staticText } from '../ast/static-values.js';
import type { Analysis } from './analysis.js';
import { isAboutPatients } from './context.js';
import type { Leak } from './leaks.js';
import { verdictOfShape, verdictOfType } from './types.js';
import { isContent, phi, strongest, unknown, type Verdict } from './verdict.js';

/** State that a library keeps in web storage by itself. */
export interface PersistedState {
  readonly node: TSESTree.CallExpression;
  readonly leak: Leak;
}

const secured = /encrypt|secure|keychain|keystore|cipher|vault/i;

const keepers = cue(/\bpersist|atomWithStorage|use\w*Storage/);

/** Zustand's `persist`, redux-persist's `persistReducer`, Pinia's `persist: true`, Jotai's `atomWithStorage`, hooks such as `useLocalStorage<Draft>(…)`. */
export function persistedStates(analysis: Analysis): PersistedState[] {
  const { file } = analysis;
  if (!file.mentions(keepers)) return [];
  return file.nodesOf('CallExpression').flatMap((node) => {
    const verdict = secured.test(file.textOf(node)) ? unknown : stateOf(analysis, node);
    return isContent(verdict) ? [{ node, leak: { phi: verdict, node } }] : [];
  });
}

function stateOf(analysis: Analysis, call: TSESTree.CallExpression): Verdict {
  switch (calleeName(call)) {
    case 'persist':
      return ofZustand(analysis, call);
    case 'persistReducer':
      return ofNames(analysis, [call.arguments[0], ...['key', 'whitelist'].map((key) => memberOf(analysis.file, call.arguments[0], key))]);
    case 'defineStore':
      return ofPinia(analysis, call);
    case 'atomWithStorage':
      return strongest(call.typeArguments?.params[0] ? verdictOfType(analysis, call.typeArguments.params[0]) : unknown, strongest(call.arguments[1] ? analysis.evaluate(call.arguments[1]) : unknown, ofNames(analysis, [call.arguments[0]])));
    case 'useLocalStorage':
    case 'useSessionStorage':
    case 'useStorage':
    case 'useStorageAsync':
    case 'useAsyncStorage':
    case 'useLocalStorageState':
      return call.typeArguments?.params[0] ? verdictOfType(analysis, call.typeArguments.params[0]) : unknown;
    default:
      return unknown;
  }
}

/** What the store's type or first state describes, narrowed by `partialize`. */
function ofZustand(analysis: Analysis, call: TSESTree.CallExpression): Verdict {
  const { file } = analysis;
  const [init, options] = call.arguments;
  if (!isFunction(init) || !options) return unknown;
  const kept = memberOf(file, options, 'partialize');
  if (isFunction(kept)) return ofObjects(analysis, returnedValues(kept));
  const type = call.typeArguments?.params[0] ?? outerTypeArgument(call);
  const typed = type ? verdictOfType(analysis, type) : unknown;
  return strongest(typed, strongest(ofObjects(analysis, returnedValues(init)), ofNames(analysis, [memberOf(file, options, 'name')])));
}

/** `create<ChartState>()(persist(…))`. */
function outerTypeArgument(call: TSESTree.CallExpression): Node | undefined {
  for (let current: Node | undefined = call.parent, i = 0; current && i < 4; current = current.parent, i++) {
    if (current.type !== 'CallExpression') continue;
    const maker = current.callee.type === 'CallExpression' ? current.callee : current;
    if (maker.typeArguments?.params[0]) return maker.typeArguments.params[0];
  }
  return undefined;
}

/** `defineStore('patients', { state: () => ({ … }), persist: true })`. */
function ofPinia(analysis: Analysis, call: TSESTree.CallExpression): Verdict {
  const options = call.arguments.at(-1);
  const persists = memberOf(analysis.file, options, 'persist');
  if (!persists || (persists.type === 'Literal' && persists.value === false)) return unknown;
  const state = [call.arguments[0], call.arguments[1]].map((argument) => memberOf(analysis.file, argument, 'state')).find((found) => found !== undefined);
  return strongest(isFunction(state) ? ofObjects(analysis, returnedValues(state)) : unknown, ofNames(analysis, [call.arguments[0]]));
}

/** The start of a state is empty; its keys tell what it will hold. */
function ofObjects(analysis: Analysis, values: readonly Node[]): Verdict {
  return values.reduce<Verdict>((best, value) => {
    const object = unwrap(value);
    if (object.type !== 'ObjectExpression') return best;
    const keys = object.properties.flatMap((property) => (property.type === 'Property' && !isFunction(property.value) && !(property.value.type === 'Literal' && typeof property.value.value === 'boolean') ? (keyName(property) ?? []) : []));
    return strongest(best, strongest(verdictOfShape(analysis, keys, undefined), ofRecordKeys(analysis.file, keys)));
  }, unknown);
}

/** `{ patients: [], selectedPatient: null }`. */
function ofRecordKeys(file: SourceFile, keys: readonly string[]): Verdict {
  const key = keys.find((name) => isAboutPatients(file, name) && !harmless(name));
  return key === undefined ? unknown : phi('record', 'medium', key);
}

function ofNames(analysis: Analysis, names: readonly (Node | undefined)[]): Verdict {
  const texts = names.flatMap((node) => (node?.type === 'ArrayExpression' ? node.elements.map((element) => staticText(analysis.file, element ?? undefined)) : [staticText(analysis.file, node)]));
  const name = texts.find((text) => text !== undefined && isAboutPatients(analysis.file, text) && !harmless(text));
  return name === undefined ? unknown : phi('record', 'medium', 'state');
}

function memberOf(file: SourceFile, object: Node | undefined, key: string): Node | undefined {
  const found = object?.type === 'ObjectExpression' ? lookUpMember(file, object, key) : undefined;
  return found?.kind === 'found' ? unwrap(found.value) : undefined;
}

const harmlessWords = new Set(['id', 'ids', 'token', 'tokens', 'count', 'counts', 'lock', 'view', 'views', 'filter', 'filters', 'sort', 'sorting', 'theme', 'page', 'pagination', 'tab', 'tabs', 'cursor', 'etag', 'version', 'status', 'settings', 'preferences', 'prefs', 'ui', 'layout', 'columns', 'column', 'locale', 'language', 'session', 'auth', 'login', 'consent', 'flags', 'step', 'key', 'portal', 'app', 'mode', 'order', 'density', 'dismissed', 'seen', 'stats', 'search', 'query', 'clinic', 'ts', 'at', 'date', 'timestamp', 'sync', 'cache', 'redirect', 'url', 'path', 'role', 'roles', 'user', 'type', 'types', 'catalog', 'codes', 'limit', 'rate', 'attempts', 'hash', 'schema', 'config']);

/** A name that says the value under it is about the program: `patientListView`, `patients:count`. */
function harmless(name: string): boolean {
  return splitWords(name).some((word) => harmlessWords.has(word));
}

const writingWords = new Set(['draft', 'note', 'notes', 'journal', 'diary', 'message', 'memo', 'letter', 'transcript', 'narrative', 'comment', 'answers']);

/** Text that somebody writes, by the key's name: `setItem(`journal-${patient.id}`, draft)`. */
function isWriting(file: SourceFile, key: Node, value: Node): boolean {
  return value.type === 'Identifier' && splitWords(partialText(file, key) ?? '').some((word) => writingWords.has(word));
}

/** A value of unknown content under a key that names a patient or holds one's key: `setItem(`chat:${member.id}`, JSON.stringify(messages))`. */
export function keyedLeak(analysis: Analysis, call: TSESTree.CallExpression | TSESTree.NewExpression): Leak | undefined {
  const [key, value] = call.arguments;
  if (!key || !value || call.arguments.length < 2) return undefined;
  const written = unwrapAwait(value);
  const stored = written.type === 'CallExpression' && pathOf(written.callee)?.join('.') === 'JSON.stringify' && written.arguments[0] ? written.arguments[0] : isWriting(analysis.file, key, written) ? written : undefined;
  if (!stored || analysis.evaluate(stored).kind !== 'unknown') return undefined;
  const names = pathOf(stored) ?? [];
  const text = partialText(analysis.file, key)?.replaceAll('\u0000', ' ') ?? '';
  if (harmless(text) || names.some((name) => harmless(name))) return undefined;
  if (isAboutPatients(analysis.file, text)) return { phi: phi('record', 'medium', names.at(-1) ?? 'value'), node: stored };
  const template = resolveConst(analysis.file, key);
  const holdsKey = template.type === 'TemplateLiteral' && template.expressions.some((expression) => analysis.evaluate(expression).kind === 'phi');
  return holdsKey ? { phi: phi('record', 'medium', names.at(-1) ?? 'value'), node: stored } : undefined;
}
