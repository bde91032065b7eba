import type { TSESTree } from '@typescript-eslint/utils';
import { modelExtensions } from 'phi-vocabulary';
import { unwrap, type Node } from '../ast/nodes.js';
import { partialText } from '../ast/static-values.js';
import { keyName, pathOf } from '../ast/static-names.js';
import type { Analysis } from './analysis.js';
import { contextOf, isAboutPatients } from './context.js';
import { phi, type Verdict } from './verdict.js';

const requestNames: ReadonlySet<string> = new Set(['fetch', 'axios', 'get', 'post', 'put', 'patch', 'request', 'useSWR', 'useQuery', 'useFetch', '$fetch', 'ky', 'got', 'apiFetch', 'useSuspenseQuery', 'useLazyQuery', 'openmrsFetch', 'api', 'invoke']);

/** A request whose URL or query key is about patients brings a record back. */
export function ofRequest(analysis: Analysis, node: TSESTree.CallExpression, name: string): Verdict | undefined {
  if (!requestNames.has(name)) return undefined;
  const first = node.arguments[0];
  if (!first) return undefined;
  const text = requestText(analysis, first);
  if (text === undefined || !(/[/?]/.test(text) || (first.type === 'ArrayExpression' || /^use/.test(name)))) return undefined;
  if (/(?:count|stats|metrics|health|status|login|logout|auth)\b[^/]*$/i.test(text) || isModelFile(text)) return undefined;
  return isAboutPatients(analysis.file, text) ? phi('record', 'medium', name) : undefined;
}

/** `/triage/v2/model.onnx`: weights tell of nobody. */
function isModelFile(text: string): boolean {
  return modelExtensions.has(/\.(\w+)$/.exec(text)?.[1] ?? '');
}

function requestText(analysis: Analysis, node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') return inner.elements[0] ? partialText(analysis.file, inner.elements[0]) : undefined;
  if (inner.type === 'ObjectExpression') {
    const property = inner.properties.find((candidate) => candidate.type === 'Property' && /^(?:url|queryKey|path)$/.test(keyName(candidate) ?? ''));
    return property?.type === 'Property' ? requestText(analysis, property.value) : undefined;
  }
  return partialText(analysis.file, inner);
}

/** `await request.json()` and `c.req.json()` in a route about patients. */
export function ofIncomingBody(analysis: Analysis, node: Node, receiver: Node): Verdict | undefined {
  const owner = pathOf(receiver)?.at(-1) ?? '';
  if (!/^(?:req|request)$/i.test(owner)) return undefined;
  const context = contextOf(analysis.file, node);
  return context === 'none' ? undefined : phi('record', context === 'strong' ? 'medium' : 'low', 'request body');
}
