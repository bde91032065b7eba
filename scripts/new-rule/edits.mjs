import { camelCase } from './templates.mjs';

/** src/rules/index.ts with the import and the entry of the rule, each at its alphabetical place. */
export function addToIndex(text, name) {
  const imported = insertSorted(text.split('\n'), /^import \w+ from '\.\/(.+)\.js';$/u, name, `import ${camelCase(name)} from './${name}.js';`);
  return insertSorted(imported, /^ {2}'(.+)': \w+,$/u, name, `  '${name}': ${camelCase(name)},`).join('\n');
}

/** faults.ts with the name in the union and a stub of the entry at the end. */
export function addFault(text, name) {
  const withName = replaceOnce(text, /(\n {2}\| '[\w-]+');/u, `$1\n  | '${name}';`);
  return replaceOnce(withName, /\n\};\n(?![\s\S]*\n\};\n)/u, `\n${faultStub(name)}\n};\n`);
}

function faultStub(name) {
  const category = name.startsWith('no-phi') ? 'phi-leak' : 'safeguard';
  return `  '${name}': define('${name}', '${category}', {
    title: 'TODO what is wrong in a few words',
    reason: 'TODO why it is a fault (45 CFR 164.312(a)(1)).',
    remedy: 'TODO what to write instead.',
    cfr: ['164.312(a)(1)'],
    cwe: ['CWE-200'],
    owasp: ['A01:2021'],
    severity: 'high',
  }),`;
}

/** Puts the line before the first matching line whose name is greater, or after the last match. */
function insertSorted(lines, pattern, name, line) {
  const matches = lines.flatMap((candidate, index) => {
    const found = pattern.exec(candidate)?.[1];
    return found === undefined ? [] : [{ index, found }];
  });
  const last = matches.at(-1);
  if (!last) throw new Error(`No line of the index matches ${pattern}.`);
  const at = matches.find(({ found }) => found > name)?.index ?? last.index + 1;
  return lines.toSpliced(at, 0, line);
}

function replaceOnce(text, pattern, replacement) {
  if (!pattern.test(text)) throw new Error(`faults.ts no longer has the shape that ${pattern} looks for.`);
  return text.replace(pattern, replacement);
}
