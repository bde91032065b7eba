import { readFileSync } from 'node:fs';
import { parseObject, UsageError } from './config.js';
import type { Finding } from './findings/finding.js';

/** Findings a project starts with: fingerprints with rule and path, so that a reader knows what they are. */
export function baselineText({ findings }: { readonly findings: readonly Finding[] }): string {
  const entries = findings.map(({ fingerprint, rule, path }) => ({ fingerprint, rule, path }));
  return `${JSON.stringify({ version: 1, findings: entries }, undefined, 2)}\n`;
}

/** The fingerprints of a baseline file. */
export function readBaseline(file: string): Set<string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`There is no baseline at ${file}. Write one with "hipaa-guard scan --write-baseline ${file}".`);
  }
  const { findings } = parseObject(text, file);
  if (!Array.isArray(findings)) throw new UsageError(`${file} is no baseline: it has no list of findings.`);
  return new Set(findings.map((entry: unknown) => String((entry as { fingerprint?: unknown } | null)?.fingerprint)));
}
