import { readdirSync, readFileSync } from 'node:fs';
import { faults, type RuleName } from 'phi-vocabulary';
import { parse, stringify } from 'yaml';
import { languages, semgrepLanguages, type Language } from './languages.js';
import { messageOf, metadataOf, severityOf, type RuleConfidence } from './metadata.js';
import { fillPlaceholders } from './placeholders.js';

/**
 * A rule of a template, before it is rendered. A file may hold several: they find the same fault in different ways
 * (`variant` keeps their ids apart), and a way that a reviewer might dispute has `confidence: LOW` and is in `strict` only.
 */
interface TemplateRule {
  readonly variant?: string;
  readonly confidence: RuleConfidence;
  /** Libraries the rule knows, for its metadata; the language stands there by itself. */
  readonly technology?: readonly string[];
  /** What Semgrep calls the language, where that differs from the folder's. */
  readonly languages?: readonly string[];
  /** A quick regex: a file whose text it is not found in costs nothing else. Semgrep derives none where one way of several has no literal. */
  readonly trigger?: string;
  readonly [part: string]: unknown;
}

export type RenderedRule = Readonly<Record<string, unknown>> & { readonly id: string; readonly metadata: { readonly confidence: RuleConfidence } };

const templates = new URL('../templates/', import.meta.url);
const notice = '# Generated from packages/semgrep-rules/templates and phi-vocabulary by `pnpm generate`; edit those.\n';

/** Every generated file by its path in the package: `rules/<language>/<rule>.yaml` and `packs/<language>/<preset>.yaml`. */
export function renderFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const language of languages) {
    const rules = ruleNames(language).map((name): [RuleName, RenderedRule[]] => [name, renderRules(language, name)]);
    for (const [name, rendered] of rules) files.set(`rules/${language}/${name}.yaml`, print(rendered));
    const all = rules.flatMap(([, rendered]) => rendered);
    if (all.length === 0) continue;
    files.set(`packs/${language}/recommended.yaml`, printPack(all.filter((rule) => rule.metadata.confidence !== 'LOW')));
    files.set(`packs/${language}/strict.yaml`, printPack(all));
  }
  return files;
}

/** The names of the rules a language has a template for. */
export function ruleNames(language: Language): RuleName[] {
  return filesIn(new URL(`${language}/`, templates)).map((file) => {
    const name = file.replace(/\.yaml$/, '');
    if (!(name in faults)) throw new Error(`templates/${language}/${file}: no rule of the catalogue is called ${name}.`);
    return name as RuleName;
  });
}

/** The rules of one template, ready for Semgrep. */
export function renderRules(language: Language, name: RuleName): RenderedRule[] {
  const { rules } = readYaml(`${language}/${name}.yaml`) as { rules: readonly TemplateRule[] };
  const fault = faults[name];
  return rules.map(({ variant, confidence, technology = [], languages: own, trigger, ...parts }) => ({
    id: ['hipaa', language, variant, name].filter(Boolean).join('.'),
    languages: own ?? semgrepLanguages[language],
    severity: severityOf(fault),
    message: messageOf(fault),
    metadata: metadataOf(fault, confidence, [language, ...technology]),
    ...behind(trigger, expand(parts, language) as Record<string, unknown>),
  }));
}

/** The conditions of a search rule, or of a taint rule's sinks as one, beside one that is true of whole files. */
function behind(trigger: string | undefined, parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (trigger === undefined) return { ...parts };
  const { 'pattern-sinks': sinks, ...rest } = parts;
  const text = fillPlaceholders(trigger);
  const file = { 'pattern-inside': { 'pattern-regex': text.startsWith('(?s)\\A') ? text : `(?s)\\A.*?(?:${text}).*\\z` } };
  if (!Array.isArray(sinks)) return inside(file, rest);
  const [first, ...more] = sinks as Record<string, unknown>[];
  return { ...rest, 'pattern-sinks': [inside(file, more.length > 0 || !first ? { 'pattern-either': sinks } : first)] };
}

function inside(file: object, { patterns, 'pattern-either': ways, 'pattern-regex': regex, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const own = Array.isArray(patterns) ? (patterns as unknown[]) : [ways ? { 'pattern-either': ways } : { 'pattern-regex': regex }];
  return { ...rest, patterns: [...own, file] };
}

/** Fills placeholders, and puts the parts of `shared/<name>.yaml` where a list says `use: <name>`. */
function expand(node: unknown, language: Language): unknown {
  if (typeof node === 'string') return fillPlaceholders(node);
  if (Array.isArray(node)) return node.flatMap((item: unknown) => (usedPart(item) ? (expand(readShared(language, usedPart(item) ?? ''), language) as unknown[]) : [expand(item, language)]));
  if (node !== null && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, expand(value, language)]));
  return node;
}

function usedPart(item: unknown): string | undefined {
  if (item === null || typeof item !== 'object' || !('use' in item)) return undefined;
  return String(item.use);
}

function readShared(language: Language, name: string): readonly unknown[] {
  const part = readYaml(`${language}/shared/${name}.yaml`);
  if (!Array.isArray(part)) throw new Error(`templates/${language}/shared/${name}.yaml has to be a list.`);
  return part;
}

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, templates), 'utf8'));
}

function print(rules: readonly RenderedRule[]): string {
  return notice + stringify({ rules }, { aliasDuplicateObjects: false, lineWidth: 0, blockQuote: 'literal' });
}

/** A pack is read each time a scan starts: written as JSON, which YAML includes, it is parsed in a fifth of the time. A line is a rule. */
function printPack(rules: readonly RenderedRule[]): string {
  return `{"rules": [\n${rules.map((rule) => JSON.stringify(rule)).join(',\n')}\n]}\n`;
}

function filesIn(folder: URL): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
