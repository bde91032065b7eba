import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, structureOf } from '../src/findings/fingerprint.js';
import type { MergedFinding } from '../src/findings/merge.js';

const at = (line: number, endLine = line): MergedFinding => ({ rule: 'no-phi-in-logs', path: 'a.ts', line, column: 1, endLine, endColumn: 1, message: '', engines: ['eslint'] });
const printOf = (text: string, line: number, endLine = line): string => fingerprint([at(line, endLine)], text)[0]!.fingerprint;

describe('fingerprint', () => {
  it('is the same when lines above are added', () => {
    expect(printOf('\n\n\nlog(patient);', 4)).toBe(printOf('log(patient);', 1));
  });

  it('is the same when a formatter breaks the line, adds a comma or changes quotes', () => {
    expect(printOf('log(\n  "Seen",\n  patient,\n)', 1, 4)).toBe(printOf("log('Seen', patient);", 1));
  });

  it('is another for another name', () => {
    expect(printOf('log(patient);', 1)).not.toBe(printOf('log(encounter);', 1));
  });

  it('is another for the second of two alike', () => {
    const [first, second] = fingerprint([at(1), at(2)], 'log(patient);\nlog(patient);');
    expect(first!.fingerprint).not.toBe(second!.fingerprint);
  });

  it('says nothing about a literal: any text and number give the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, number) => {
        expect(printOf(`log(patient, ${JSON.stringify(text)}, ${number});`, 1)).toBe(printOf('log(patient, "x", 1);', 1));
      }),
    );
  });

  it('takes nothing of a line that holds a literal finding', () => {
    const literal = { ...at(1), rule: 'no-phi-literals' as const };
    const [one] = fingerprint([literal], 'Doe,Jane,any');
    const [other] = fingerprint([literal], 'Roe,Jim,thing');
    expect(one!.fingerprint).toBe(other!.fingerprint);
  });
});

describe('structureOf', () => {
  it('leaves out comments, literals, blanks and separators', () => {
    expect(structureOf('log( `a ${b}` , 12.5, x ); // why\n# more')).toBe('log"0x');
  });
});
