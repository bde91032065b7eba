import { describe, expect, it } from 'vitest';
import { literalsOf } from '../../src/ast/cue-literals.js';
import { cue, mentions } from '../../src/ast/cues.js';

describe('the literals an expression needs', () => {
  it.each([
    [/cookie|session/i, ['cookie', 'session']],
    [/set-?cookie|\bsid\b/i, ['cookie', 'sid']],
    [/ab+c|colou?r/, ['ab', 'colo']],
    [/(?:https?|wss?):\/\//i, ['://']],
    [/x(?:key|salt)\d{2,}/, ['key', 'salt']],
    [/(?<!un)safe(?= harbou?r)/i, ['safe']],
    [/(?<word>secret)\k<word>/u, ['secret']],
    [/\u0041\x42\p{L}token[^\]a-z]/u, ['token']],
    [/\.set\(|new Date\(/, ['.set(', 'new date(']],
  ])('%s', (regex, needed) => expect(literalsOf(regex)?.needed).toEqual(needed));

  it.each([[/\d{4}/], [/cookie|\d+/], [/a?b?c?/], [/[abc]/], [/(?:token)?/], [/(?:key|\w)+/]])('%s has none', (regex) => expect(literalsOf(regex)).toBeUndefined());

  it('tells which of them suffice', () => {
    expect([...(literalsOf(/cookie|\bsid\b|(?:a)bc/i)?.sufficient ?? [])]).toEqual(['cookie']);
    expect(literalsOf(/Cookie/)?.sufficient.size).toBe(0);
  });
});

describe('mentions', () => {
  const all = [/cookie|\bsid\b/i, /Cookie/, /\d{4}/, /cookies|okie|ie\b/i, /ÄÖÜ|sid/, /./s].map((regex) => cue(regex));

  it.each([[''], ['cookie'], ['Cookie'], ['COOKIES'], ['inside'], ['a sid'], ['cookcookie'], ['in 1999'], ['ÄÖÜ'], ['\u212Aookie'], ['ooooookie!']])('answers as the expression would for %j', (text) => {
    for (const one of all) expect(mentions(text, one), String(one.regex)).toBe(one.regex.test(text));
  });

  it('takes cues that are made after the first question', () => {
    expect(mentions('late', cue(/late/i))).toBe(true);
  });
});
