import { type Node } from '../../ast/nodes.js';
import type { SourceFile } from '../../ast/source-file.js';
import { staticText } from '../../ast/static-values.js';
import { within } from '../within.js';

/** Fields of an HL7 PID segment that hold identifiers: record number, name, birth date, address, phone, SSN. */
const identifyingFields: ReadonlySet<number> = new Set([3, 5, 7, 11, 13, 19]);
const enough = 5;

/** Where a function takes PID segments apart and replaces only some of the identifying fields. */
export function keepsMostOfPid(file: SourceFile, fn: Node): Node | undefined {
  const text = file.textOf(fn);
  if (!/\bPID\b/.test(text) || !/split\(\s*['"`]\|/.test(text)) return undefined;
  const numbers = within(file.nodesOf('Literal'), fn).flatMap((node) => (typeof node.value === 'number' ? [node.value] : []));
  const replaced = new Set(numbers.filter((value) => identifyingFields.has(value)));
  if (replaced.size === 0 || replaced.size >= enough) return undefined;
  return within(file.nodesOf('Literal'), fn).find((node) => /^PID\b/.test(staticText(file, node) ?? ''));
}
