import fc from 'fast-check';
import { sampleMrn, sampleName } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/mask/mask.js';
import { Session } from '../../src/mask/session.js';
import { unmask } from '../../src/mask/unmask.js';
import { changesOf } from '../../src/proxy/changes.js';
import { HoldBack } from '../../src/proxy/hold-back.js';
import { Tally } from '../../src/proxy/record.js';

const session = new Session();
const name = sampleName();
const mrn = sampleMrn();
mask(`Patient ${name}, MRN ${mrn}`, session);

const holdBack = (): HoldBack => new HoldBack(changesOf(session, 'mask', new Tally()), false);
const restoreParts = (parts: readonly string[]): string => {
  const held = holdBack();
  return parts.map((part) => held.push(part)).join('') + held.flush();
};

describe('HoldBack', () => {
  it.each([
    ['in its name', ['Hello <NA', 'ME_1>!']],
    ['in its number', ['Hello <NAME_', '1', '>!']],
    ['in its escape', ['Hello &l', 't;NAME_1&g', 't;!']],
    ['letter by letter', [...'Hello <NAME_1>!']],
    ['without brackets', ['Hello NAM', 'E_1', '!']],
  ])('restores a token that is split %s', (_, parts) => {
    expect(restoreParts(parts)).toBe(`Hello ${name}!`);
  });

  it('gives out at once what can be no token', () => {
    const held = holdBack();
    for (const part of ['Hello', ' world, <div class="x">', ' 3 < 4', ' names_1 ']) expect(held.push(part)).toBe(part);
  });

  it('holds back the beginning of a token only', () => {
    const held = holdBack();
    expect(held.push('see <MR')).toBe('see ');
    expect(held.push('s>')).toBe('<MRs>');
  });

  it('restores a neutral word that is split', () => {
    const own = new Session();
    const changes = changesOf(own, 'mutate', new Tally());
    const word = changes.out('getPatientById');
    const held = new HoldBack(changes, false);
    expect([word.slice(0, 4), word.slice(4, 7), word.slice(7)].map((part) => held.push(part)).join('') + held.flush()).toBe('getPatientById');
  });

  it('gives the rest at the end', () => {
    const held = holdBack();
    expect(held.push('1 <')).toBe('1 ');
    expect(held.flush()).toBe('<');
  });

  it('is the same however the text is cut', () => {
    const piece = fc.oneof(fc.constantFrom('<NAME_1>', '<mrn_1>', '&lt;MRN_1&gt;', 'MRN_1 ', '<NAME_', '<', '\\u003cNAME_1\\u003e', 'NAME', '_1', '<NAME_\n1>', ' x '), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(6), { minLength: 1, maxLength: 40 }), (pieces, sizes) => {
        const text = pieces.join('');
        const parts: string[] = [];
        for (let at = 0, i = 0; at < text.length; i++) {
          const size = 1 + (sizes[i % sizes.length] ?? 0);
          parts.push(text.slice(at, at + size));
          at += size;
        }
        expect(restoreParts(parts)).toBe(unmask(text, session));
      }),
      { numRuns: 2000 },
    );
  });
});
