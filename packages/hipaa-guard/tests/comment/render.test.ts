import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/formats/escape.js';
import { holdsValue, shown, withoutValues } from '../../src/comment/render/shown.js';
import { renderSummary } from '../../src/comment/render/summary.js';
import { suppressionHelp } from '../../src/comment/render/suppression-help.js';
import { renderThread } from '../../src/comment/render/thread.js';
import type { Candidate } from '../../src/comment/types.js';

const finding = { rule: 'no-phi-in-logs', path: 'src/a.ts', line: 3, column: 1, endLine: 4, endColumn: 2, message: 'What.', engines: [], fingerprint: 'f'.repeat(32) } as const;
const place = { path: 'src/a.ts', oldPath: 'src/a.ts', startLine: 3, line: 4 };
const candidate: Candidate = { finding, place, suggestion: ['one', 'two'] };
/** Looks like somebody's number and is made here. */
const ssn = ['531', '82', '4407'].join('-');

describe('text that is not ours', () => {
  it.each([
    ['a @team b', 'a @&#8288;team b'],
    ['closes #12 and !3', 'closes \\#&#8288;12 and \\!&#8288;3'],
    ['~label $snippet %1', '\\~&#8288;label $&#8288;snippet %&#8288;1'],
    ['[x](https://example.com)', '\\[&#8288;x\\]\\(https:/&#8288;/example.com\\)'],
    ['www.example.com GH-1', 'www&#8288;.example.com GH&#8288;-1'],
    ['<img src=x> &amp;', '&lt;img src=x&gt; &amp;amp;'],
    ['**b** _i_ `c` | t', '\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\| t'],
    ['a\r\n/close\n# title', 'a /close \\# title'],
    ['x\u001b[31m\u202egnp.ts\u0000', 'x\\[&#8288;31mgnp.ts'],
    ['100% sure', '100% sure'],
  ])('%j is shown as plain text', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('keeps the code words of a message, and nothing else in backticks', () => {
    expect(shown('`patient.ssn` is logged')).toBe('`patient.ssn` is logged');
    expect(shown('`<b>` is logged')).toBe('\\`&lt;b&gt;\\` is logged');
    expect(shown('`a` ``` `b`')).toBe('`a` \\`\\`\\` `b`');
  });

  it('names the class of a value in its place', () => {
    expect(shown(`logs ${ssn} here`)).toBe('logs [SSN •••] here');
    expect(withoutValues(`logs ${ssn}\nhere`)).toBe('logs [SSN •••] here');
    expect([holdsValue(`patients/${ssn}.json`), holdsValue('migrations/20240115_add_patients.sql')]).toEqual([true, false]);
  });

  it('is cut when it is long', () => {
    expect(shown('x'.repeat(500))).toBe(`${'x'.repeat(400)}...`);
  });
});

describe('a thread', () => {
  it('offers the fix where the thread stands on exactly its lines', () => {
    expect(renderThread(candidate, { startLine: 3, line: 4 }, 'github')).toContain('\n\n```suggestion\none\ntwo\n```\n\n');
    expect(renderThread(candidate, { startLine: 4, line: 4 }, 'github')).not.toContain('suggestion');
    expect(renderThread(candidate, undefined, 'github')).not.toContain('suggestion');
  });

  it('counts the lines above for GitLab, whose threads stand on one line', () => {
    expect(renderThread(candidate, { startLine: 4, line: 4 }, 'gitlab')).toContain('\n\n```suggestion:-1+0\none\ntwo\n```\n\n');
  });

  it('has a fence that code cannot end', () => {
    expect(renderThread({ ...candidate, suggestion: ['x = ````y````'] }, place, 'github')).toContain('\n`````suggestion\nx = ````y````\n`````\n');
  });

  it('begins no line with a sign that GitLab takes for a command', () => {
    const odd = { ...candidate, finding: { ...finding, path: '/close.ts', message: '/close' }, suggestion: undefined };
    expect(renderThread(odd, undefined, 'gitlab').match(/^\/\w+/gm)).toBeNull();
  });
});

describe('how to suppress', () => {
  it.each([
    ['a.ts', '`// hipaa-ignore-next-line no-phi-in-logs -- your reason`'],
    ['a.py', '`# hipaa-ignore-next-line no-phi-in-logs -- your reason`'],
    ['a.SQL', '`-- hipaa-ignore-next-line no-phi-in-logs -- your reason`'],
    ['a.csv', '`.hipaa/suppressions.json`'],
  ])('is told for %s', (path, way) => {
    expect(suppressionHelp({ ...finding, path })).toContain(way);
  });
});

describe('the summary', () => {
  const overview = { findings: [candidate], others: [candidate], unread: [{ path: 'b|c.py', reason: 'syntax error' }], notes: ['a note'], head: 'a'.repeat(40) };

  it('counts, lists what has no comment, and tells what was not scanned', () => {
    expect(renderSummary(overview)).toBe(
      '<!-- hipaa-guard:summary -->\n### hipaa-guard: 1 finding on the lines this adds\n\n1 high.\n\n1 without a comment at their line:\n\n| place | rule | severity |\n| --- | --- | --- |\n| src/a.ts:3 | `hipaa/no-phi-in-logs` | high |\n\n- Not scanned, syntax error: b\\|c.py\n- a note\n\nAs of aaaaaaaaaa. No comment shows a value or a line of the source.',
    );
  });

  it('says when nothing was found', () => {
    expect(renderSummary({ ...overview, findings: [], others: [], unread: [], notes: [] })).toBe('<!-- hipaa-guard:summary -->\n### hipaa-guard: nothing found on the lines this adds\n\n\nAs of aaaaaaaaaa. No comment shows a value or a line of the source.');
  });
});
