export interface CodeBlock {
  readonly kind: 'incorrect' | 'correct';
  readonly language: string;
  readonly filename: string;
  readonly options: object;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly code: string;
  /** Where the block starts in the page. */
  readonly line: number;
}

/**
 * The fenced blocks under the headings "### Incorrect" and "### Correct" of a rule's page. The fence may go on after the
 * language: ```ts filename=src/patients.ts options={"requireCa":true} settings={"loggers":["trail"]}
 */
export function findCodeBlocks(page: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let kind: CodeBlock['kind'] | undefined;
  let open: { info: string; line: number; code: string[] } | undefined;
  for (const [index, line] of page.split('\n').entries()) {
    if (open) {
      if (!line.startsWith('```')) open.code.push(line);
      else {
        if (kind) blocks.push(toBlock(kind, open.info, open.code, open.line));
        open = undefined;
      }
    } else if (line.startsWith('```')) open = { info: line.slice(3).trim(), line: index + 1, code: [] };
    else if (/^#{1,3} /u.test(line)) kind = kindOf(line);
  }
  if (open) throw new Error(`The code block at line ${open.line} is not closed.`);
  return blocks;
}

function kindOf(heading: string): CodeBlock['kind'] | undefined {
  if (/^### Incorrect\b/u.test(heading)) return 'incorrect';
  return /^### Correct\b/u.test(heading) ? 'correct' : undefined;
}

function toBlock(kind: CodeBlock['kind'], info: string, code: readonly string[], line: number): CodeBlock {
  const language = /^\w+/u.exec(info)?.[0] ?? '';
  return {
    kind,
    language,
    filename: /\bfilename=(\S+)/u.exec(info)?.[1] ?? `src/example.${language}`,
    options: readJson(info, 'options'),
    settings: readJson(info, 'settings'),
    code: `${code.join('\n')}\n`,
    line,
  };
}

/** `key={…}` up to the next ` key=` or the end of the line. */
function readJson(info: string, key: string): Record<string, unknown> {
  const text = new RegExp(`\\b${key}=(\\{.*?\\})(?=\\s+\\w+=|$)`, 'u').exec(info)?.[1];
  return text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
}
