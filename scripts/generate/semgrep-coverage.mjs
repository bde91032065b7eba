import { existsSync, readFileSync } from 'node:fs';
import { languages } from 'hipaa-semgrep-rules';
import { faults } from 'phi-vocabulary';

const page = new URL('../../docs/semgrep.md', import.meta.url);
const rules = new URL('../../packages/semgrep-rules/rules/', import.meta.url);
const [begin, end] = ['<!-- begin coverage -->', '<!-- end coverage -->'];

/** docs/semgrep.md with the table of which rule a pack has. */
export function pageWithCoverage() {
  const text = readFileSync(page, 'utf8');
  const row = (name) => `| ${name} | ${languages.map((language) => (existsSync(new URL(`${language}/${name}.yaml`, rules)) ? '✓' : '')).join(' | ')} |`;
  const table = [`| rule | ${languages.join(' | ')} |`, `| --- | ${languages.map(() => '---').join(' | ')} |`, ...Object.keys(faults).map(row)].join('\n');
  return text.replace(new RegExp(`${begin}[^]*${end}`), () => `${begin}\n\n${table}\n\n${end}`);
}
