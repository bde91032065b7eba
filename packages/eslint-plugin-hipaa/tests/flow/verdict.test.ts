import { describe, expect, it } from 'vitest';
import { atMost, isContent, lower, phi, safe, strongest, unknown } from '../../src/flow/verdict.js';

const sure = phi('ssn', 'high', 'ssn');
const likely = phi('record', 'medium', 'row');
const key = phi('record-key', 'high', 'id');

describe('strongest', () => {
  it('prefers PHI, then the unknown', () => {
    expect(strongest(safe, likely)).toBe(likely);
    expect(strongest(likely, unknown)).toBe(likely);
    expect(strongest(safe, unknown)).toBe(unknown);
    expect(strongest(unknown, safe)).toBe(unknown);
    expect(strongest(safe, safe)).toBe(safe);
  });

  it('prefers the surer, and the first of equals', () => {
    expect(strongest(likely, sure)).toBe(sure);
    expect(strongest(sure, likely)).toBe(sure);
    expect(strongest(sure, phi('mrn', 'high', 'mrn'))).toBe(sure);
  });

  it('lets a record key give way to content', () => {
    expect(strongest(key, likely)).toBe(likely);
    expect(strongest(likely, key)).toBe(likely);
    expect(strongest(key, safe)).toBe(key);
  });
});

describe('atMost', () => {
  it('lowers, never raises', () => {
    expect(atMost(sure, 'medium')).toEqual({ ...sure, confidence: 'medium' });
    expect(atMost(likely, 'high')).toBe(likely);
    expect(atMost(safe, 'low')).toBe(safe);
  });
});

describe('lower', () => {
  it('is the lesser of two', () => {
    expect([lower('high', 'low'), lower('low', 'medium'), lower('medium', 'medium')]).toEqual(['low', 'low', 'medium']);
  });
});

describe('isContent', () => {
  it('leaves record keys and everything else out', () => {
    expect([sure, likely, key, safe, unknown].map(isContent)).toEqual([true, true, false, false, false]);
  });
});
