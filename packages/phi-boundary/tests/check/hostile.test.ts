import process from 'node:process';
import { sampleSsn } from 'phi-vocabulary';
import { describe, expect, it } from 'vitest';
import { findPhi } from '../../src/check/find.js';

/** Time of the processor, which other programs on the machine don't change. */
function milliseconds(text: string): number {
  const before = process.cpuUsage();
  findPhi(text);
  return process.cpuUsage(before).user / 1_000;
}

describe('texts made to take time', () => {
  it.each([['digits', '7'], ['quotes', '"'], ['capital words', 'Ab '], ['brackets', '['], ['bars', 'PID|'], ['keys', '"a":"b",'], ['blanks', ' '], ['names', 'son Ab, Cd '], ['full names', 'Anna Becker, 1 May 1950 '], ['segments', 'NM1*PID|'], ['spoken digits', 'one two '], ['tags', '<a name="b"><']])('take linear time: %s', (_, unit) => {
    const small = `ssn ${sampleSsn()} ${unit.repeat(50_000 / unit.length)}`;
    const large = `ssn ${sampleSsn()} ${unit.repeat(400_000 / unit.length)}`;
    milliseconds(small);
    expect(milliseconds(large)).toBeLessThan(8 * 3 * Math.max(20, milliseconds(small)));
  }, 60_000);
});
