import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../src/comment/render/summary.js';
import { renderThread } from '../../src/comment/render/thread.js';
import type { Candidate } from '../../src/comment/types.js';

/** As GitHub and GitLab render it, before they clean the result and look for mentions and references in its texts. */
function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

/** All but code, which a message may name. */
const tagsOf = (html: string): string[] => [...html.matchAll(/<\/?(?!code>)[a-z][^>]*>/gi)].map(([tag]) => tag);

/** Texts outside of code, where a forge looks for `@name`, `#1` and addresses. */
const textsOf = (html: string): string => html.replaceAll(/<code>[^]*?<\/code>/g, '').replaceAll(/<[^>]*>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function candidate(text: string): Candidate {
  const finding = { rule: 'no-phi-in-logs', path: text, line: 1, column: 1, endLine: 1, endColumn: 2, message: text, engines: [], fingerprint: 'f'.repeat(32) } as const;
  return { finding, place: { path: text, oldPath: text, startLine: 1, line: 1 }, suggestion: undefined };
}

const thread = (text: string): string => render(renderThread(candidate(text), undefined, 'github'));
const summary = (text: string): string => render(renderSummary({ findings: [candidate(text)], others: [candidate(text)], unread: [{ path: text, reason: text }], notes: [text], head: 'a'.repeat(40) }));

const pieces = ['@', '#', '!', '~', '$', '%', '&', '&#64;', '[', ']', '(', ')', '<', '>', '<!--', '-->', '`', '```', '*', '**', '_', '|', '\\', '\n', '\r\n', '\n\n', '- ', '1. ', '# ', '> ', '    ', '---', '/close', 'https://example.com', 'www.example.com', 'a@example.com', '<img src=x>', '<details>', '![x](y)', '[^1]', '1', 'x', 'team', ' ', '\t', '"', "'", '\u202e', '\u0000', 'GH-1'];
const anyText = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map((all) => all.join(''));
const plainThread = tagsOf(thread('x'));
const plainSummary = tagsOf(summary('x'));

describe('a text that is not ours, rendered', () => {
  it('adds no tag to a comment or the summary but code', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([tagsOf(thread(text)), tagsOf(summary(text))]).toEqual([plainThread, plainSummary]);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves nothing that a forge takes for a mention, a reference or an address', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textsOf(thread(text)) + textsOf(summary(text))).not.toMatch(/@[\w"]|[#!~%$][\w"]|:\/\/|www\.|GH-\d|[\u202e\u0000]/i);
      }),
      { numRuns: 1000 },
    );
  });
});
