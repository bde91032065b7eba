import { extname } from 'node:path';
import type { Finding } from '../../findings/finding.js';

const commentSigns: readonly (readonly [sign: string, extensions: readonly string[]])[] = [
  ['//', ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte', '.java', '.go', '.kt', '.cs', '.swift', '.prisma']],
  ['#', ['.py', '.rb', '.sh', '.yaml', '.yml', '.toml', '.env', '.tf', '.properties']],
  ['--', ['.sql']],
];

/** How to accept a finding: by a comment where the language has one, else by the project's list. Both want a reason. */
export function suppressionHelp({ path, rule, fingerprint }: Finding): string {
  const sign = commentSigns.find(([, extensions]) => extensions.includes(extname(path).toLowerCase()))?.[0];
  const way =
    sign === undefined
      ? `Add it to \`.hipaa/suppressions.json\`: \`{ "fingerprint": "${fingerprint}", "reason": "...", "owner": "...", "expires": "YYYY-MM-DD" }\`.`
      : `Put \`${sign} hipaa-ignore-next-line ${rule} -- your reason\` on the line above; without a reason it doesn't hold.`;
  return `<details><summary>Not a fault here?</summary>\n\n${way}\n\n</details>`;
}
