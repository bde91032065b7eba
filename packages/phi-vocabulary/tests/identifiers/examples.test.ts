import { describe, expect, it } from 'vitest';
import { valueDetectors } from '../../src/identifiers/index.js';
import { findPhiValues } from '../../src/match-value.js';

describe.each(Object.values(valueDetectors))('examples of $class', (detector) => {
  it.each(detector.examples())('$text in $context: $verdict', ({ text, context, verdict }) => {
    const found = findPhiValues(text, context).filter((value) => value.class === detector.class);
    expect(found.map((value) => value.verdict)).toEqual(verdict === undefined ? [] : [verdict]);
  });

  it('has both kinds of examples', () => {
    const verdicts = detector.examples().map(({ verdict }) => verdict);
    expect(verdicts).toContain('real-looking');
    expect(verdicts).toContain(undefined);
  });
});
