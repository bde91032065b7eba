import { describe, expect, it } from 'vitest';
import { branchesOf } from '../../src/ast/cue-literals.js';
import { cue, mentions } from '../../src/ast/cues.js';

describe('the literals an expression needs', () => {
  it.each([
    [/cookie|session/i, [['cookie'], ['session']]],
    [/set-?cookie|\bsid\b/i, [['cookie'], ['sid']]],
    [/ab+c|colou?r/, [['ab'], ['colo']]],
    [/(?:https?|wss?):\/\//i, [['://']]],
    [/x(?:key|salt)\d{2,}/, [['key', 'salt']]],
    [/(?<!un)safe(?= harbou?r)/i, [['safe']]],
    [/(?<word>secret)\k<word>/u, [['secret']]],
    [/\u0041\x42\p{L}token[^\]a-z]/u, [['token']]],
    [/\.set\(|new Date\(/, [['.set('], ['new date(']]],
    [/(?:a|b)key|[|)]salt|x\|y/, [['key'], ['salt'], ['x|y']]],
  ])('%s', (regex, needed) => expect(branchesOf(regex).map((branch) => branch.needed)).toEqual(needed));

  it.each([[/\d{4}/], [/a?b?c?/], [/[abc]/], [/(?:token)?/], [/(?:key|\w)+/], [/a/]])('%s has none', (regex) => expect(branchesOf(regex).map((branch) => branch.needed)).toEqual([undefined]));

  it('tells the alternatives that are plain text', () => {
    const plain = (regex: RegExp) => branchesOf(regex).map((branch) => branch.plain);
    expect(plain(/Cookie|\bsid\b|\.set\(|(?:a)bc|col+/i)).toEqual([
      { text: 'cookie', startsWord: false, endsWord: false },
      { text: 'sid', startsWord: true, endsWord: true },
      { text: '.set(', startsWord: false, endsWord: false },
      undefined,
      undefined,
    ]);
    expect(plain(/cookie/)).toEqual([undefined]);
    expect(plain(/\b\.set|set\(\b|stra\u00DFe/i)).toEqual([undefined, undefined, undefined]);
  });

  it('leaves each alternative as it is written', () => {
    expect(branchesOf(/a(?:b|c)|[|]d|e\|f/).map(({ source }) => source)).toEqual(['a(?:b|c)', '[|]d', 'e\\|f']);
  });
});

describe('mentions', () => {
  const all = [/cookie|\bsid\b/i, /Cookie/, /\d{4}/, /cookies|okie|ie\b/i, /ÄÖÜ|sid/, /äöü/i, /./s, /^sid|kies$/m, /\bsi|de\b/i].map((regex) => cue(regex));

  it.each([[''], ['cookie'], ['Cookie'], ['COOKIES'], ['inside'], ['a sid'], ['cookcookie'], ['in 1999'], ['ÄÖÜ'], ['sid\nzside'], ['outside'], ['zid sid_ side'], ['\u212Aookie'], ['ooooookie!']])('answers as the expression would for %j', (text) => {
    for (const one of all) expect(mentions(text, one), String(one.regex)).toBe(one.regex.test(text));
  });

  it('takes cues that are made after the first question', () => {
    expect(mentions('late', cue(/late/i))).toBe(true);
  });
});
