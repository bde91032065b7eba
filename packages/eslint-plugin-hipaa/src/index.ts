import type { ESLint, Linter } from 'eslint';
import { buildConfigs, type ConfigName } from './configs.js';
import { rules } from './rules/index.js';

export type { ConfigName } from './configs.js';
export type { HipaaSettings } from './settings.js';

interface HipaaPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly configs: Record<ConfigName, Linter.Config>;
}

/** The plugin object for `eslint.config.js`; the namespace lets `extends: ['hipaa/recommended']` find the presets. */
const plugin: HipaaPlugin = {
  meta: { name: 'eslint-plugin-hipaa', version: '0.1.0', namespace: 'hipaa' },
  rules: rules as unknown as NonNullable<ESLint.Plugin['rules']>,
  configs: {} as Record<ConfigName, Linter.Config>,
};

Object.assign(plugin.configs, buildConfigs(plugin));

export default plugin;
