import { valueOf } from '../detect/finding.js';
import type { People, ReadFile } from '../entities/people.js';
import type { Synthesis } from './index.js';
import { splitFullName } from './names.js';
import { replaceSsn } from './numbers.js';
import { normalName } from './spelling.js';

/**
 * Tells the registry all originals before anything is replaced, and gives names and SSNs their replacements in the order of
 * keyed digests, so that who gets which doesn't depend on the order of the files.
 */
export function learn(files: readonly ReadFile[], people: People, { names, registry }: Synthesis): void {
  const parts = new Map<string, { part: 'given' | 'family'; spelling: string }>();
  const ssns = new Set<string>();
  for (const { name: fileName, findings } of files) {
    for (const finding of findings) {
      const value = valueOf(finding);
      if (finding.class === 'ssn' && value.replace(/\D/g, '').length === 9) ssns.add(value.replace(/\D/g, ''));
      if (finding.class !== 'name' || finding.role === 'initials' || finding.role === 'username') continue;
      const sex = titleSex(value) ?? people.at(finding.slot, finding.start, fileName)?.sex;
      for (const { start, end, part } of splitFullName(value)) {
        const own = finding.role === 'given' || finding.role === 'family' ? finding.role : part;
        for (const spelling of value.slice(start, end).split('-')) {
          names.learn(own, spelling, own === 'given' ? sex : undefined);
          if (normalName(spelling).length > 1) parts.set(`${own}/${normalName(spelling)}`, { part: own, spelling });
        }
      }
    }
  }
  for (const part of ['given', 'family'] as const) names.assignInOrder(part, [...parts.values()].filter((one) => one.part === part).map(({ spelling }) => spelling));
  for (const [, { part, spelling }] of inKeyedOrder(parts, registry.keyed.hex.bind(registry.keyed))) names.replace(part, spelling);
  for (const [ssn] of inKeyedOrder(new Map([...ssns].map((ssn) => [ssn, ssn])), registry.keyed.hex.bind(registry.keyed))) replaceSsn(registry, ssn);
}

function titleSex(value: string): 'female' | 'male' | undefined {
  return /^(?:Mrs|Ms|Miss)\b/.test(value) ? 'female' : /^Mr\b/.test(value) ? 'male' : undefined;
}

function inKeyedOrder<T>(entries: ReadonlyMap<string, T>, digest: (purpose: string, value: string) => string): [string, T][] {
  return [...entries].map((entry) => [digest('order', entry[0]), entry] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
