import { carePlaceWords, clearSchemes, mentionsPatient, namespaceHosts, namespaceKeys, namespacePath, negotiatedSchemes, splitWords } from 'phi-vocabulary';
import { enclosingFunction, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, functionName, keyName, pathOf } from '../ast/static-names.js';
import { isLoopbackHost, parseUrl } from '../ast/url-text.js';

/** An address in clear text to which somebody connects. */
export interface ClearEndpoint {
  readonly scheme: string;
  readonly host: string;
  /** `container`: a name without dots inside a private network; `hidden`: the host isn't known here. */
  readonly place: 'network' | 'container' | 'hidden';
  /** TLS is switched off in so many words (`sslmode=disable`). */
  readonly explicit: boolean;
}

/** The endpoint behind an address, or undefined when it is guarded, loopback, a code system, a namespace or a placeholder. */
export function clearEndpoint(text: string): ClearEndpoint | undefined {
  const explicit = /[?&](?:sslmode=(?:disable|allow)|ssl=(?:false|0)|tls=(?:false|0)|useSSL=false|encrypt=false|secure=false)\b/i.test(text);
  const url = parseUrl(text) ?? (explicit && text.startsWith('\u0000') ? { scheme: 'postgres', host: '\u0000', port: '', path: text } : undefined);
  if (!url || !Object.hasOwn(clearSchemes, url.scheme)) return undefined;
  const host = url.host.split(',')[0] ?? '';
  if (isLoopbackHost(host) || host === '' || /^(?:\.|\*|\w+\.\.\.)|[<>{}[\]$%]|your[-.]|placeholder|\.(?:local|test|invalid)$/i.test(host)) return undefined;
  if (namespaceHosts.some((known) => host === known || host.endsWith(`.${known}`)) || isBareExample(host) || namespacePath.test(url.path)) return undefined;
  if (negotiatedSchemes.has(url.scheme) && !explicit) return undefined;
  if (/[?&](?:tls|ssl)=true|sslmode=(?:require|verify)/i.test(text)) return undefined;
  return { scheme: url.scheme, host, place: host.startsWith('\u0000') && !/[a-z]/i.test(host) ? 'hidden' : /[.:\u0000]/.test(host) ? 'network' : 'container', explicit };
}

/** Drafts connect to `ehr.example.com`; the bare reserved name of RFC 2606 is a base for parsing or a name in documentation. */
function isBareExample(host: string): boolean {
  return /^(?:www\.)?example(?:\.(?:com|org|net))?$/i.test(host);
}

/** Whether the address, the name that holds it, the function or the file around it speaks of care, or credentials and messages stand in its query. */
export function carriesPhi(file: SourceFile, node: Node, text: string): boolean {
  if (speaksOfCare(text.replace(/^[a-z]+:\/\/[^/@]*@/i, '')) || /[?&](?:password|pass|api_?key|token|secret|message|text)=/i.test(text)) return true;
  for (let current: Node | undefined = node; current; current = current.parent) {
    const name = current.type === 'VariableDeclarator' && current.id.type === 'Identifier' ? current.id.name : current.type === 'Property' || current.type === 'PropertyDefinition' || current.type === 'MethodDefinition' ? (keyName(current) ?? '') : current.type === 'ClassDeclaration' ? (current.id?.name ?? '') : '';
    if (name !== '' && speaksOfCare(name)) return true;
    if (current.type === 'CallExpression' && current.arguments.some((argument) => argument !== node && argument.type === 'Identifier' && (speaksOfCare(argument.name) || argument.name === 'resource' || argument.name === 'bundle'))) return true;
  }
  const fn = enclosingFunction(node);
  if (fn && speaksOfCare(functionName(fn) ?? '')) return true;
  return file.fact(isAboutCare);
}

function speaksOfCare(text: string): boolean {
  return splitWords(text).some((word) => carePlaceWords.has(word)) || (text.length < 60 && mentionsPatient(text));
}

/** The file's own path, its imports or the names it declares speak of care. */
function isAboutCare(file: SourceFile): boolean {
  const path = file.filename.split(/[\\/]/).slice(-2).join(' ');
  if (speaksOfCare(path)) return true;
  if (file.nodesOf('ImportDeclaration').some((node) => speaksOfCare(node.source.value))) return true;
  const names = [...file.nodesOf('FunctionDeclaration'), ...file.nodesOf('ClassDeclaration'), ...file.nodesOf('TSInterfaceDeclaration')].map((node) => node.id?.name ?? '');
  return [...names, ...[...file.nodesOf('FunctionExpression'), ...file.nodesOf('ArrowFunctionExpression')].map((fn) => functionName(fn) ?? ''), ...file.nodesOf('NewExpression').map((node) => calleeName(node) ?? '')].some((name) => speaksOfCare(name));
}

/** Whether an address stands where nobody connects to it: a FHIR system, an XML namespace, a link, a comparison, a text for people. */
export function isOnlyAName(node: Node): boolean {
  for (let current: Node | undefined = node, below: Node | undefined; current; below = current, current = current.parent) {
    switch (current.type) {
      case 'Property':
      case 'PropertyDefinition':
        if (namespaceKeys.has((keyName(current) ?? '').toLowerCase()) || (current.type === 'Property' && current.key === below)) return true;
        break;
      case 'VariableDeclarator':
        return current.id.type === 'Identifier' && /(?:system|namespace|_ns$|xmlns|schema|profile|extension|canonical|codesystem|valueset|origins?|cors|example|placeholder|identifier|oid|_url_pattern|regex)/i.test(current.id.name);
      case 'JSXAttribute':
        return !/^(?:src|action|baseUrl|baseURL|endpoint|url|apiUrl|serverUrl|fhirUrl)$/.test(current.name.type === 'JSXIdentifier' ? current.name.name : '');
      case 'JSXText':
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'TSLiteralType':
      case 'ThrowStatement':
      case 'Decorator':
      case 'SwitchCase':
        return true;
      case 'BinaryExpression':
        if (current.operator !== '+') return true;
        break;
      case 'CallExpression':
        return isTextCall(current);
      case 'NewExpression':
        return /Error$/.test(calleeName(current) ?? '');
      default:
        if (/Statement$|Declaration$|^Program$/.test(current.type)) return false;
    }
  }
  return false;
}

function isTextCall(call: Extract<Node, { type: 'CallExpression' }>): boolean {
  const name = calleeName(call) ?? '';
  const path = pathOf(call.callee) ?? [];
  return /^(?:log|info|warn|error|debug|trace|startsWith|endsWith|includes|indexOf|replace|replaceAll|split|match|test|get(?:Extension|Identifier|CodeBySystem|Code)\w*|createElementNS|setAttributeNS|cors|enableCors|describe|it|expect|t|translate|findIdentifier|has|setHeader|header|append|redirect|open)$/.test(name) || path[0] === 'console' || /System|Extension|Identifier/.test(name);
}
