import js from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import hipaa from 'eslint-plugin-hipaa';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const plugin = 'packages/eslint-plugin-hipaa';

/** Forbids imports whose path matches; `why` is what the author reads. */
const noImports = (regex, why) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex, message: why }] }] });

export default defineConfig(
  // examples/ and the packs' annotated files hold faults on purpose; tests/fixtures/ is input of tests, not code of ours.
  globalIgnores(['packages/semgrep-rules/tests/{python,javascript,java,go,generic}/', '**/dist/', '**/coverage/', '**/.cache/', '**/.venv/', 'examples/', '**/tests/fixtures/', 'benchmarks/.work/', 'docs/site/src/', 'docs/site/.astro/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  // \0 separates the parts of a key, where no text can hold it.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', performance: 'readonly', URL: 'readonly', Buffer: 'readonly', fetch: 'readonly', setInterval: 'readonly', clearInterval: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['packages/*/tsconfig.json', 'tsconfig.check.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in messages are as readable as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // `node.type === 'CallExpression'`: the enum would be a runtime dependency.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Strings that are spread here are digits and identifiers.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
    },
  },
  {
    files: [`${plugin}/src/**`],
    rules: {
      // The types are those of @typescript-eslint/parser; trees of espree, Babel, vue-eslint-parser and oxlint keep less than they promise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['**/tests/**/*.ts'],
    rules: {
      // `expect(found[0]!.rule)`: a missing element fails the test, which is what is wanted.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  { files: [`${plugin}/{src,tests}/**/*.ts`], extends: [eslintPlugin.configs.recommended] },
  // `check({ file, report })`: report is a closure.
  { files: [`${plugin}/src/rules/*.ts`], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: [`${plugin}/{src,tests}/**/*.ts`], rules: { 'eslint-plugin/require-meta-docs-description': 'error' } },

  // Dependencies point one way: phi-vocabulary <- ast <- frameworks, flow <- rules.
  {
    files: ['packages/phi-vocabulary/src/**'],
    rules: noImports('^(node:|eslint|@typescript-eslint/|typescript$)', 'phi-vocabulary is data and pure matching: no AST, no file system, no dependency.'),
  },
  { files: [`${plugin}/src/ast/**`], rules: noImports('/(flow|frameworks|rules)/', 'ast/ knows nothing of PHI: it imports neither frameworks/ nor flow/ nor rules/.') },
  { files: [`${plugin}/src/{flow,frameworks}/**`], rules: noImports('/rules/', 'What serves the rules imports none of them.') },
  { files: [`${plugin}/src/rules/*.ts`], ignores: ['**/index.ts'], rules: noImports('^\\./|/rules/', 'No rule imports another rule; what two rules share belongs in flow/ or ast/.') },

  // The suite holds to its own rules; in tests to those that concern tests.
  { ignores: ['**/tests/**'], extends: [hipaa.configs.strict] },
  // A report of the scan names faults and places, never a value.
  { files: ['packages/hipaa-guard/**'], settings: { hipaa: { safeWords: ['report', 'findings'] } } },
  { files: ['**/tests/**'], extends: [hipaa.configs.tests] },
);
