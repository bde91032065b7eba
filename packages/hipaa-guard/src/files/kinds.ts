import { basename, extname } from 'node:path';

const lintable = new Set(['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte']);
const packed = new Set(['.py', '.java', '.go']);
const data = new Set(['.json', '.json5', '.jsonc', '.ndjson', '.jsonl', '.yaml', '.yml', '.csv', '.tsv', '.sql', '.hl7', '.xml', '.html', '.htm', '.md', '.txt', '.log', '.snap', '.env', '.ipynb', '.tf', '.conf', '.ini', '.properties', '.toml']);

/** Whether ESLint reads the file. */
export function isLintable(path: string): boolean {
  return lintable.has(extname(path)) && !path.endsWith('.d.ts');
}

/** Whether a Semgrep pack reads the file as code. */
export function isPacked(path: string): boolean {
  return packed.has(extname(path));
}

/** Whether the file holds data or text, where real-looking values are looked for. */
export function isData(path: string): boolean {
  return data.has(extname(path)) || /^(?:Dockerfile|\.env)(?:\.|$)/.test(basename(path));
}

/** A file of tests or fixtures: only real-looking PHI is a fault there. */
export function isTest(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|__mocks__|spec|specs|fixtures|testdata|e2e|cypress)\/|(?:\.|_|-)(?:test|spec|cy|e2e)\.\w+$|(?:^|\/)test_[^/]*\.py$|_test\.(?:py|go)$|(?:^|\/)conftest\.py$|\.snap$/.test(path);
}
