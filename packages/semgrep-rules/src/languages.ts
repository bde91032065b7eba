/** The languages of the packs; a folder of `templates/`, `rules/` and `tests/` each. */
export const languages = ['python', 'javascript', 'java', 'go', 'generic'] as const;

export type Language = (typeof languages)[number];

/** What Semgrep calls them: `javascript` rules hold for TypeScript as well. */
export const semgrepLanguages: Readonly<Record<Language, readonly string[]>> = {
  python: ['python'],
  javascript: ['javascript', 'typescript'],
  java: ['java'],
  go: ['go'],
  generic: ['generic'],
};
