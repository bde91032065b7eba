import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string): string => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    // Workspace packages resolve to their sources, so that no test needs a build.
    alias: [
      { find: /^hipaa-audit-log$/u, replacement: source('audit-log') },
      { find: /^phi-vocabulary$/u, replacement: source('phi-vocabulary') },
      { find: /^eslint-plugin-hipaa$/u, replacement: source('eslint-plugin-hipaa') },
      { find: /^hipaa-guard$/u, replacement: source('hipaa-guard') },
      { find: /^hipaa-semgrep-rules$/u, replacement: source('semgrep-rules') },
      { find: /^fixture-synth$/u, replacement: source('fixture-synth') },
      { find: /^phi-boundary$/u, replacement: source('phi-boundary') },
      { find: /^phi-boundary\/proxy$/u, replacement: fileURLToPath(new URL('./packages/phi-boundary/src/proxy/index.ts', import.meta.url)) },
    ],
  },
  test: {
    include: ['packages/*/tests/**/*.test.ts', 'scripts/tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
