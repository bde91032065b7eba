import { insertPreset } from './flat-config.js';
import type { Repository } from './look.js';
import { advise, nothing, propose, type Proposal } from './proposal.js';

const flat = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`);
const legacy = ['.eslintrc.js', '.eslintrc.cjs', '.eslintrc.yaml', '.eslintrc.yml', '.eslintrc.json', '.eslintrc'];

const fresh = `import { defineConfig } from 'eslint/config';
import hipaa from 'eslint-plugin-hipaa';
import tseslint from 'typescript-eslint';

export default defineConfig([
  { files: ['**/*.{js,jsx,ts,tsx}'], languageOptions: { parser: tseslint.parser }, plugins: { hipaa }, extends: ['hipaa/recommended'] },
  { files: ['**/{test,tests,__tests__}/**', '**/*.{test,spec}.*'], plugins: { hipaa }, extends: ['hipaa/tests'] },
]);
`;

/** The preset for editors; the scan needs no ESLint configuration. */
export function proposeEslint(repository: Repository): Proposal {
  if (!repository.hasScript) return nothing;
  const file = repository.find(flat);
  if (file !== undefined) return extendFlat(file, repository.read(file));
  const old = repository.find(legacy);
  if (old !== undefined || /"eslintConfig"\s*:/.test(repository.read('package.json') ?? '')) {
    return advise(`${old ?? 'package.json'} is in ESLint's old format, which stays as it is. eslint-plugin-hipaa needs a flat configuration: https://eslint.org/docs/latest/use/configure/migration-guide. The scan runs without.`);
  }
  return propose({ file: 'eslint.config.mjs', before: undefined, after: fresh });
}

function extendFlat(file: string, before: string | undefined): Proposal {
  if (before?.includes('eslint-plugin-hipaa') === true) return nothing;
  const after = before === undefined ? undefined : insertPreset(before, file);
  if (before === undefined || after === undefined) {
    return advise(`${file} exports its configuration in a way that is not edited here, and stays as it is. Add to it: import hipaa from 'eslint-plugin-hipaa'; and hipaa.configs.recommended as the last configuration.`);
  }
  return propose({ file, before, after });
}
