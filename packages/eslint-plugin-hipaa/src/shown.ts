import { aboutSecretWords, aiHosts, carrierNames, careTables, classifyName, clearSchemes, likelyCareTables, messageHosts, negotiatedSchemes, otherTables, secretWords, sharedTables, splitWords, thirdPartyHosts, verificationSwitches } from 'phi-vocabulary';
import type { SourceFile } from './ast/source-file.js';
import type { MessageData } from './create-rule.js';

/** What stands in a message where the real word could be data. */
const neutral: Required<MessageData> = { name: 'this', sink: 'this call', class: 'PHI', safeguard: 'the safeguard' };

/**
 * The last gate before a message: names of code and our own words only. A quoted key, a table's name or a label can be data
 * (`records['…']`), so a word that stands in quotes only is shown when the vocabulary knows it, and anything with a blank,
 * a digit run or a sign that no name has is shown when it is one of our own phrases.
 */
export function shown(file: SourceFile, data: MessageData | undefined): MessageData | undefined {
  if (!data) return undefined;
  const entries = Object.entries(data) as [keyof MessageData, string][];
  return Object.fromEntries(entries.map(([key, text]) => [key, isShowable(file, key, text) ? text : neutral[key]]));
}

function isShowable(file: SourceFile, key: keyof MessageData, text: string): boolean {
  if (/\d{3}|\w@/.test(text)) return false;
  if (key === 'class' || key === 'safeguard') return /^[\w$ .,:()@*'-]*$/.test(text);
  return isOwnPhrase(text) || (isCode.test(text) && namesIn(text).every((name) => isNameOfCode(file, name)));
}

const name = String.raw`[\w$]+(?:[.-][\w$]+)*`;
/** `` `name` ``, `"name"`, `a.b().c`, `new A().b`, `ssn, dob and 1 more of Patient`. */
const isCode = new RegExp(String.raw`^(?:[\x60"]${name}[\x60"]|(?:new )?${name}(?:[.()*]+${name})*[()*.]*|${name}(?:, ${name})*(?: and \d+ more)? of ${name})$`);

/** `A value`, `the href attribute`, `This GET route`, `POST handler`, `--insecure`. */
function isOwnPhrase(text: string): boolean {
  return ownPhrases.has(text) || /^(?:[Aa]n?|[Tt]h(?:e|is)) [a-z -]+$|^This [A-Z]+ route$|^[A-Z]+ handler$|^--?[a-z-]+$/.test(text) || (/^[\w.-]+$/.test(text) && [aiHosts, messageHosts, thirdPartyHosts].some((hosts) => hosts.test(text)));
}

const ownPhrases: ReadonlySet<string> = new Set(['Set-Cookie', 'web storage', 'cookie', 'navigation', 'authToken', 'hapi', 'NODE_TLS_REJECT_UNAUTHORIZED', ...Object.entries(clearSchemes).flat(), ...negotiatedSchemes, ...verificationSwitches.keys()]);

function namesIn(text: string): string[] {
  return text.replace(/ and \d+ more(?= of )/, '').split(/[^\w$-]+/).filter((part) => part !== '' && part !== 'of' && part !== 'new');
}

function isNameOfCode(file: SourceFile, name: string): boolean {
  return file.fact(identifiers).has(name) || classifyName(name) !== undefined || splitWords(name).some((word) => knownWords.has(word));
}

/** Words of tables, requests and secrets: a name in quotes that holds one is a name, not somebody's. */
const knownWords: ReadonlySet<string> = new Set([...carrierNames, ...careTables, ...likelyCareTables, ...sharedTables, ...otherTables, ...secretWords, ...aboutSecretWords, 'key', 'token']);

/** Everything in the file that stands outside of texts and comments. */
function identifiers(file: SourceFile): ReadonlySet<string> {
  return new Set(file.sourceCode.ast.tokens?.filter(({ type }) => type !== 'String' && type !== 'Template' && type !== 'JSXText').map(({ value }) => value.replace(/^#/, '')));
}
