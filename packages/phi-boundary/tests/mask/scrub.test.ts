import { sampleMrn, sampleName } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { scrub } from '../../src/mask/scrub.js';

const line = JSON.stringify({ type: 'user', message: `Patient ${sampleName()}, MRN ${sampleMrn()}` });

describe('scrub', () => {
  it('takes values out of a transcript and leaves it readable', () => {
    const { text, count } = scrub(`${line}\n{"type":"assistant"}\n`);
    expect(text.split('\n').slice(0, 2).map((one) => JSON.parse(one) as object)).toEqual([{ type: 'user', message: 'Patient [removed: a name], MRN [removed: a medical record number]' }, { type: 'assistant' }]);
    expect(count).toBe(2);
  });

  it('leaves a text without PHI as it is', () => {
    expect(scrub('Hello')).toEqual({ text: 'Hello', count: 0 });
  });
});
