import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const rules = 'packages/eslint-plugin-hipaa/docs/rules';

/** Groups of the sidebar: address of a page and the file of the repository that it shows. */
export const groups = [
  {
    label: 'Start',
    pages: [
      ['getting-started', 'docs/getting-started.md'],
      ['legacy', 'docs/legacy.md'],
      ['what-counts-as-phi', 'docs/what-counts-as-phi.md'],
    ],
  },
  {
    label: 'Every day',
    pages: [
      ['hooks', 'docs/hooks.md'],
      ['ci', 'docs/ci.md'],
      ['semgrep', 'docs/semgrep.md'],
      ['assistants', 'docs/assistants.md'],
    ],
  },
  {
    label: 'Evidence and incidents',
    pages: [
      ['hipaa-map', 'docs/hipaa-map.md'],
      ['report', 'docs/report.md'],
      ['phi-got-out', 'docs/phi-got-out.md'],
      ['training', 'docs/training.md'],
    ],
  },
  {
    label: 'Packages',
    pages: ['hipaa-guard', 'eslint-plugin-hipaa', 'semgrep-rules', 'fixture-synth', 'phi-boundary', 'audit-log', 'phi-vocabulary'].map((name) => [`packages/${name}`, `packages/${name}/README.md`]),
  },
  {
    label: 'Rules',
    pages: readdirSync(join(root, rules)).filter((file) => file.endsWith('.md')).sort().map((file) => [`rules/${file.slice(0, -3)}`, `${rules}/${file}`]),
  },
];
