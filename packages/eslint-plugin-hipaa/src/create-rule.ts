import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { faults, type RuleName } from 'phi-vocabulary';
import { cue, mentions } from './ast/cues.js';
import type { Node } from './ast/nodes.js';
import { SourceFile } from './ast/source-file.js';
import { readSettings, type Settings } from './settings.js';
import { shown } from './shown.js';

/** How sure a report is: `recommended` takes `medium` and better, `strict` everything. */
export type Confidence = 'high' | 'medium' | 'low';

/** What may stand in a message: code names and classes, never a value. */
export type MessageData = Partial<Record<'name' | 'sink' | 'class' | 'safeguard', string>>;

export interface Suggestion<S extends string> {
  readonly suggestion: S;
  readonly data?: MessageData;
  readonly fix: TSESLint.ReportFixFunction;
}

export interface Report<P extends string, S extends string> {
  readonly problem: P;
  readonly confidence: Confidence;
  readonly node?: Node | TSESTree.Comment;
  readonly loc?: TSESTree.SourceLocation;
  readonly data?: MessageData;
  readonly fix?: TSESLint.ReportFixFunction | undefined;
  readonly suggest?: readonly Suggestion<S>[];
}

/** What a rule's `check` gets. */
export interface Check<P extends string, S extends string, O> {
  readonly file: SourceFile;
  readonly settings: Settings;
  readonly options: Readonly<O>;
  report(problem: Report<P, S>): void;
}

export interface RuleDefinition<P extends string, S extends string, O extends object> {
  readonly name: RuleName;
  /** One sentence each: what is wrong, at most 14 words, placeholders of `MessageData`. The fault's reason and remedy follow. */
  readonly problems: Record<P, string>;
  /** The text an editor shows for each suggestion. */
  readonly suggestions?: Record<S, string>;
  readonly fixable?: boolean;
  /** JSON schema of the rule's own options, beside `confidence`. */
  readonly schema?: Record<string, object>;
  readonly defaults?: O;
  /** A file whose text doesn't match is not looked at: what makes 26 rules cheap. */
  readonly trigger: RegExp;
  /** Runs once a file, when the tree is complete. */
  check(check: Check<P, S, O>): void;
}

interface RuleDocs {
  readonly description: string;
  readonly url: string;
  readonly recommended: true;
  readonly category: string;
  readonly cfr: readonly string[];
  readonly cwe: readonly string[];
  readonly owasp: readonly string[];
  readonly severity: string;
  readonly requiresTypeChecking: false;
}

export type HipaaRule = Omit<TSESLint.RuleModule<string, readonly unknown[], RuleDocs>, 'defaultOptions'>;

const rank: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };
const docsRoot = 'https://github.com/hipaa-suite/hipaa-suite/blob/main/packages/eslint-plugin-hipaa/docs/rules';

/** Makes an ESLint rule of a definition: the only place that knows the fault's texts, the docs URL and the confidence option. */
export function createRule<P extends string, S extends string = never, O extends object = object>(definition: RuleDefinition<P, S, O>): HipaaRule {
  const fault = faults[definition.name];
  const messages: Record<string, string> = { ...definition.suggestions };
  for (const [id, what] of Object.entries<string>(definition.problems)) messages[id] = `${what} ${fault.reason} ${fault.remedy}`;
  const trigger = cue(definition.trigger);
  const defaults = { confidence: 'medium', ...definition.defaults } as O & { confidence: Confidence };
  return {
    meta: {
      type: 'problem',
      docs: {
        description: describe(fault.title),
        url: `${docsRoot}/${definition.name}.md`,
        recommended: true,
        category: fault.category,
        cfr: fault.cfr,
        cwe: fault.cwe,
        owasp: fault.owasp,
        severity: fault.severity,
        requiresTypeChecking: false,
      },
      messages,
      hasSuggestions: definition.suggestions !== undefined,
      ...(definition.fixable ? { fixable: 'code' as const } : {}),
      schema: [{ type: 'object', additionalProperties: false, properties: { confidence: confidenceSchema, ...definition.schema } as never }],
      defaultOptions: [defaults],
    },
    create(context) {
      const settings = readSettings(context.settings);
      const { text } = context.sourceCode;
      if (!mentions(text, trigger) && !namesOwnSink(settings, text)) return {};
      const options = { ...defaults, ...(context.options[0] as Partial<typeof defaults> | undefined) };
      return {
        'Program:exit'() {
          const file = SourceFile.of(context.sourceCode, context.filename);
          definition.check({
            file,
            settings,
            options,
            report: (problem) => {
              if (rank[problem.confidence] >= rank[options.confidence]) context.report(toDescriptor(problem, file));
            },
          });
        },
      };
    },
  };
}

/** A file that uses one of the project's own loggers or sinks is looked at whatever the trigger says. */
function namesOwnSink(settings: Settings, text: string): boolean {
  return settings.loggers.some((name) => text.includes(name)) || settings.sinks.some((name) => text.includes(name));
}

const confidenceSchema = { type: 'string', enum: ['high', 'medium', 'low'], description: 'The least confidence at which a finding is reported.' };

/** `PHI in URLs` keeps its capitals, `Hard-coded roles` becomes part of the sentence. */
function describe(title: string): string {
  return `Disallow ${/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() : title.charAt(0)}${title.slice(1)}`;
}

function toDescriptor<P extends string, S extends string>(problem: Report<P, S>, file: SourceFile): TSESLint.ReportDescriptor<string> {
  const suggest = problem.suggest?.map(({ suggestion, data, fix }) => ({ messageId: suggestion, data: shown(file, data), fix }));
  return {
    messageId: problem.problem,
    loc: problem.loc ?? problem.node?.loc ?? file.ast.loc,
    data: shown(file, problem.data),
    ...(problem.fix ? { fix: problem.fix } : {}),
    ...(suggest?.length ? { suggest } : {}),
  };
}
