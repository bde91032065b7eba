import { describe, expect, it } from 'vitest';
import { redactValues } from '../src/redact-values.js';
import { sampleSsn } from '../src/samples.js';

describe('redactValues', () => {
  it('replaces each value by its class', () => {
    expect(redactValues(`exports/${sampleSsn(1)}/${sampleSsn(2)}.csv`)).toBe('exports/[ssn]/[ssn].csv');
  });

  it('leaves names, versions and dates of files as they are', () => {
    for (const name of ['src/patients/visit.ts', 'lib/a-1.2.3.ts', 'migrations/20260131-add-index.sql']) expect(redactValues(name)).toBe(name);
  });
});
