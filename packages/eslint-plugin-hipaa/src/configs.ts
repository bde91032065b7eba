import type { ESLint, Linter } from 'eslint';
import type { Confidence } from './create-rule.js';
import { rules } from './rules/index.js';

type Preset = 'recommended' | 'strict' | 'tests';
export type ConfigName = Preset | `${Preset}-type-checked`;

const confidenceOf: Record<Preset, Confidence> = { recommended: 'medium', strict: 'low', tests: 'medium' };

/** In a test folder only what stays a fault there: real-looking PHI, live secrets, and switches a copy would carry into production. */
const rulesForTests: ReadonlySet<string> = new Set(['no-phi-literals']);

/**
 * The presets as flat config. A `-type-checked` twin turns the parser's project service on: every rule works without
 * types, with them the analysis also knows what a value's declared type holds.
 */
export function buildConfigs(plugin: ESLint.Plugin): Record<ConfigName, Linter.Config> {
  const make = (preset: Preset, typed: boolean): Linter.Config => ({
    name: `hipaa/${preset}${typed ? '-type-checked' : ''}`,
    plugins: { hipaa: plugin },
    ...(typed ? { languageOptions: { parserOptions: { projectService: true } } } : {}),
    rules: levels(preset),
  });
  return {
    recommended: make('recommended', false),
    strict: make('strict', false),
    tests: make('tests', false),
    'recommended-type-checked': make('recommended', true),
    'strict-type-checked': make('strict', true),
    'tests-type-checked': make('tests', true),
  };
}

function levels(preset: Preset): Linter.RulesRecord {
  const confidence = confidenceOf[preset];
  return Object.fromEntries(Object.keys(rules).map((name) => [`hipaa/${name}`, preset === 'tests' && !rulesForTests.has(name) ? 'off' : ['error', { confidence }]]));
}
