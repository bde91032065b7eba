import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classLabels, faults } from 'phi-vocabulary';
import { versionOf } from '../audit/rules-hash.js';
import type { EngineResult } from './eslint.js';

/** Looks for real-looking values in data and text, by the detection fixture-synth replaces them with. */
export async function scanLiterals(root: string, files: readonly string[], readText: (path: string) => string = (path) => readFileSync(join(root, path), 'utf8')): Promise<EngineResult> {
  if (files.length === 0) return { findings: [], unread: [], tools: {} };
  const { detect } = await import('fixture-synth');
  const { reason, remedy } = faults['no-phi-literals'];
  const findings = files.flatMap((path) =>
    // One file at a time: people are not linked across files here, so that a folder of any size stays cheap.
    detect([{ name: path, text: readText(path) }]).map(({ line, column, endLine, endColumn, class: phiClass }) => ({
      rule: 'no-phi-literals' as const,
      path,
      line,
      column,
      endLine,
      endColumn,
      message: `${capital(classLabels[phiClass])} stands in this file. ${reason} ${remedy}`,
      engine: 'literals' as const,
    })),
  );
  return { findings, unread: [], tools: { 'fixture-synth': versionOf('fixture-synth') } };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
