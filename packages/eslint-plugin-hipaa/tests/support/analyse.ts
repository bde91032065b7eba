import { Linter, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import type { Node } from '../../src/ast/nodes.js';
import { SourceFile } from '../../src/ast/source-file.js';
import { analysisOf, type Analysis } from '../../src/flow/analysis.js';
import type { Phi, Verdict } from '../../src/flow/verdict.js';
import { readSettings, type HipaaSettings } from '../../src/settings.js';

export interface Request {
  readonly filename?: string;
  readonly settings?: HipaaSettings;
}

/** What the analysis says of the first argument of each `sink(…)` in the code, in the order of the text. */
export function judge(code: string, request: Request = {}): Verdict[] {
  return ask(code, request, (analysis, node) => analysis.evaluate(node));
}

/** The PHI that rules see in the only `sink(…)` of the code: record keys and safe values give none. */
export function phiIn(code: string, request: Request = {}): Phi | undefined {
  const found = ask(code, request, (analysis, node) => analysis.phiOf(node));
  if (found.length !== 1) throw new Error(`One sink(…) wanted, ${found.length} found: ${code}`);
  return found[0];
}

/** The class of that PHI, or undefined. */
export function classIn(code: string, request: Request = {}): string | undefined {
  return phiIn(code, request)?.class;
}

function ask<T>(code: string, { filename = 'src/example.ts', settings = {} }: Request, question: (analysis: Analysis, node: Node) => T): T[] {
  return withFile(code, filename, (file) => {
    const analysis = analysisOf(file, readSettings({ hipaa: settings }));
    return file.nodesOf('CallExpression').flatMap((call) => (call.callee.type === 'Identifier' && call.callee.name === 'sink' && call.arguments[0] ? [question(analysis, call.arguments[0])] : []));
  });
}

/** Asks something of the first argument of the only `sink(…)` of the code. */
export function askOf<T>(code: string, question: (file: SourceFile, node: Node) => T, filename = 'src/example.ts'): T {
  return withFile(code, filename, (file) => {
    const [call] = file.nodesOf('CallExpression').filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink');
    const argument = call?.arguments[0];
    if (!argument) throw new Error(`No sink(…) in ${code}`);
    return question(file, argument);
  });
}

/** Runs a function with a parsed file as rules see it; a syntax error throws. */
export function withFile<T>(code: string, filename: string, use: (file: SourceFile) => T): T {
  const results: T[] = [];
  const rule: Rule.RuleModule = {
    create: (context) => ({
      'Program:exit': () => {
        results.push(use(SourceFile.of(context.sourceCode as never, context.filename)));
      },
    }),
  };
  const config: Linter.Config = {
    files: ['**/*.*'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: /x$/u.test(filename) } } },
    plugins: { test: { rules: { ask: rule } } },
    rules: { 'test/ask': 'error' },
  };
  const messages = new Linter({ configType: 'flat' }).verify(code, [config], { filename });
  if (messages[0]) throw new Error(`${filename}:${messages[0].line}: ${messages[0].message}`);
  const [result] = results;
  return result as T;
}
