import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languages } from 'hipaa-semgrep-rules';

const pages = new URL('../../packages/eslint-plugin-hipaa/docs/rules/', import.meta.url);
const tests = new URL('../../packages/semgrep-rules/tests/', import.meta.url);
const [begin, end] = ['<!-- begin languages -->', '<!-- end languages -->'];
const titles = { python: 'Python', javascript: 'JavaScript and TypeScript', java: 'Java', go: 'Go', generic: 'Text files' };
const fences = { '.py': 'python', '.java': 'java', '.go': 'go', '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.tf': 'hcl', '.yaml': 'yaml', '.yml': 'yaml' };
/** So many examples of each kind stand on a page, and so many lines of each. */
const [exampleLimit, lineLimit] = [2, 5];

/** Each rule's page with the languages the Semgrep packs cover, by its path in the repository; the examples are those of their tests. */
export function pagesWithLanguages() {
  return new Map(readdirSync(pages).filter((file) => file.endsWith('.md')).map((file) => {
    const url = new URL(file, pages);
    return [`packages/eslint-plugin-hipaa/docs/rules/${file}`, () => withLanguages(readFileSync(url, 'utf8'), file.replace(/\.md$/, ''))];
  }));
}

function withLanguages(page, rule) {
  const bare = page.replace(new RegExp(`${begin}[^]*?${end}\n\n`), '');
  const sections = languages.map((language) => section(language, rule)).filter(Boolean);
  if (sections.length === 0) return bare;
  const part = `${begin}\n\n## With Semgrep\n\nThe [packs](../../../../docs/semgrep.md) report the same fault in other languages. From their tests:\n\n${sections.join('\n')}\n${end}\n\n`;
  return bare.replace('\n## Options\n', () => `\n${part}## Options\n`);
}

function section(language, rule) {
  const file = readdirSync(fileURLToPath(tests)).includes(language) ? readdirSync(new URL(`${language}/`, tests)).find((name) => name.startsWith(`${rule}.`) && !name.includes('.fixed.')) : undefined;
  if (file === undefined) return '';
  const lines = readFileSync(new URL(`${language}/${file}`, tests), 'utf8').split('\n');
  const fence = fences[file.slice(file.lastIndexOf('.'))] ?? 'text';
  const block = (kind) => `\`\`\`${fence}\n${examples(lines, kind).join('\n\n')}\n\`\`\`\n`;
  // A language of JavaScript's is shown above; a fence of ESLint's would be linted by the pages' test.
  if (language === 'javascript') return `### ${titles[language]}\n\nThe code above.\n`;
  return `### ${titles[language]}\n\nReported:\n\n${block('ruleid')}\nNot reported:\n\n${block('ok')}`;
}

/** The statements behind the first annotations of a kind, without their indentation. */
function examples(lines, kind) {
  const places = lines.flatMap((line, index) => (new RegExp(`(?:#|//|--|<!--|;)\\s*${kind}:`).test(line) ? [index + 1] : []));
  return places.slice(0, exampleLimit).map((first) => {
    const length = lines.slice(first, first + lineLimit).findIndex((line, offset) => line.trim() === '' || (offset > 0 && /(?:ruleid|ok):/.test(line)));
    const own = lines.slice(first, first + (length === -1 ? lineLimit : Math.max(length, 1)));
    const indent = Math.min(...own.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
    return own.map((line) => line.slice(indent)).join('\n');
  });
}
