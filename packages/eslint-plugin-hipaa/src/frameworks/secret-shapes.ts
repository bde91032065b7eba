import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { partialText } from '../ast/static-values.js';
import { isInSelfTest, type SecretFinding } from './secret-finding.js';
import { isIssuedSecret, isPlaceholder, looksRandom } from './secret-values.js';

/** Private keys, issued keys, connection strings and addresses with a key in them tell by themselves. */
export function secretsByShape(file: SourceFile): SecretFinding[] {
  const found: SecretFinding[] = [];
  const add = (node: Node, text: string): void => {
    const verdict = judgeText(text);
    if (verdict && !isInSelfTest(node)) found.push({ node, ...verdict });
  };
  for (const node of file.nodesOf('Literal')) if (typeof node.value === 'string' && node.value.length > 13) add(node, node.value);
  for (const node of file.nodesOf('TemplateLiteral')) if (node.quasis.some((quasi) => worthALook.test(quasi.value.raw))) add(node, partialText(file, node) ?? '');
  return found;
}

/** A template is put together only when one of its own pieces looks like part of a key or of an address. */
const worthALook = /[=@_]|:\/\/|-----BEGIN|[A-Za-z0-9]{20}/;

type Verdict = Pick<SecretFinding, 'problem' | 'confidence'>;

function judgeText(text: string): Verdict | undefined {
  if (isIssuedSecret(text)) return { problem: 'issued', confidence: 'high' };
  if (!text.includes('=') && !text.includes('@')) return undefined;
  const confidence = text.includes('://') && text.includes('@') ? urlConfidence(text) : undefined;
  if (confidence) return { problem: 'connection', confidence };
  if (holdsPassword(text)) return { problem: 'connection', confidence: 'high' };
  return holdsKeyParameter(text) ? { problem: 'issued', confidence: 'medium' } : undefined;
}

const credentialUrl = /^[a-z][a-z0-9+.-]*:\/\/([^\s:@/]*):([^\s@/]+)@([^\s/:?]+)/i;

function urlConfidence(text: string): SecretFinding['confidence'] | undefined {
  const [matched, user = '', password = '', host = ''] = credentialUrl.exec(text) ?? [];
  if (matched === undefined || isHole(password) || (/^(?:user(?:name)?|<.*|your.*)$/i.test(user) && /^(?:pass(?:word)?|pwd|pw|secret|your.*)$/i.test(password))) return undefined;
  if (/^(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\b)/.test(host)) return 'low';
  return isPlaceholder(password) && !/^(?:password|secret)$/i.test(password) ? 'low' : 'high';
}

const place = /(?:^|;)\s*(?:server|data source|host|addr(?:ess)?|driver|database|initial catalog|user id|uid|user|dsn|endpoint)\s*=/i;
const passwordPart = /(?:^|;)\s*(?:password|pwd|sharedaccesskey|accountkey)\s*=\s*([^;]+)/i;

/** `Server=…;User Id=…;Password=…` of SQL Server, ODBC and Azure. */
function holdsPassword(text: string): boolean {
  const password = text.includes(';') ? passwordPart.exec(text)?.[1]?.trim() : undefined;
  return password !== undefined && place.test(text) && password.length > 2 && !isHole(password) && !isPlaceholder(password);
}

const keyParameter = /[?&](?:api[_-]?key|apikey|access_token|auth_token|subscription-key|client_secret|sig|token)=([A-Za-z0-9_-]{16,})(?:&|$)/i;

/** `https://…?api_key=9f8e…` */
function holdsKeyParameter(text: string): boolean {
  const key = text.includes('://') ? keyParameter.exec(text)?.[1] : undefined;
  return key !== undefined && /\d/.test(key) && looksRandom(key) && !isPlaceholder(key);
}

/** An interpolation or a mark to be filled in. */
function isHole(text: string): boolean {
  return /[\0<>{}$*]|%s|x{3,}/.test(text);
}
