import hipaa from 'eslint-plugin-hipaa';

/** packages/eslint-plugin-hipaa/oxlint/<preset>.json, for `extends` in .oxlintrc.json: the rules and levels of the ESLint preset. */
export function oxlintPreset(preset) {
  const { rules } = hipaa.configs[preset];
  // oxlint resolves the specifier from the file that holds it.
  return `${JSON.stringify({ jsPlugins: [{ name: 'hipaa', specifier: '../dist/index.js' }], rules }, null, 2)}\n`;
}
