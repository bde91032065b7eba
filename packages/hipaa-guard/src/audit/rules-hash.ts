import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { languages, packPath } from 'hipaa-semgrep-rules';
import { faults } from 'phi-vocabulary';
import type { Config } from '../config.js';

const require = createRequire(import.meta.url);

/** The version of a package that findings come from. */
export function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

/** SHA-256 of what decides findings: the rules' packages, the packs, the preset and the project's own settings. Two scans with the same hash judged alike. */
export function hashRules(preset: 'recommended' | 'strict', { settings, ignore }: Config): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([preset, settings, ignore, faults, ['eslint-plugin-hipaa', 'fixture-synth', 'phi-vocabulary'].map(versionOf)]));
  for (const file of languages.map((language) => packPath(language, preset)).filter((path) => existsSync(path))) hash.update(readFileSync(file));
  return hash.digest('hex');
}
