import { existsSync } from 'node:fs';
import { languages, messageOf, packPath, scanWithSemgrep, SemgrepError } from 'hipaa-semgrep-rules';
import { versionOf } from '../audit/rules-hash.js';
import { faultOf } from '../rules.js';
import type { EngineResult } from './eslint.js';

export interface PackScan {
  readonly root: string;
  readonly files: readonly string[];
  readonly preset: 'recommended' | 'strict';
  /** The program; `semgrep` of PATH unless told otherwise. */
  readonly program: string;
}

/** Runs the packs; without Semgrep on the machine the reason is told instead, and the scan goes on without it. */
export async function scanPacks({ root, files, preset, program }: PackScan): Promise<EngineResult & { readonly missing?: string }> {
  const configs = languages.map((language) => packPath(language, preset)).filter((path) => existsSync(path));
  if (files.length === 0 || configs.length === 0) return { findings: [], unread: [], tools: {} };
  try {
    const { findings, problems, version } = await scanWithSemgrep({ paths: files, configs, cwd: root, program });
    return {
      findings: findings.map(({ confidence: _, ...place }) => ({ ...place, message: messageOf(faultOf(place.rule)), engine: 'semgrep' as const })),
      unread: problems.flatMap(({ path, kind }) => (path === undefined ? [] : [{ path, reason: /syntax|parsing|lexical/i.test(kind) ? 'syntax error' : kind }])),
      tools: version === undefined ? {} : { semgrep: version, 'hipaa-semgrep-rules': versionOf('hipaa-semgrep-rules') },
    };
  } catch (error) {
    if (error instanceof SemgrepError) return { findings: [], unread: [], tools: {}, missing: error.message };
    throw error;
  }
}
