import { carrierNames, classifyName, namesStaff, type NameVerdict } from 'phi-vocabulary';
import type { Confidence } from '../create-rule.js';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import type { Settings } from '../settings.js';
import { contextOf, isHealthFile, nearContextOf, type ContextLevel } from './context.js';
import { phi, safe, unknown, type Verdict } from './verdict.js';

/** What a bare name says where it stands, when nothing better is known of the value behind it. */
export function verdictOfName(file: SourceFile, settings: Settings, name: string, at: Node): Verdict {
  const own = verdictOfOwnWords(settings, name);
  if (own) return own;
  const verdict = classifyName(name);
  if (verdict) return weigh(file, verdict, name, at);
  if (namesStaff(name) || isFigures(name)) return safe;
  return verdictOfCarrier(file, name, at);
}

/** The project's own words come before the vocabulary's. */
export function verdictOfOwnWords(settings: Settings, name: string): Verdict | undefined {
  if (settings.safeWords.includes(name)) return safe;
  return settings.phiWords.includes(name) ? phi('other', 'high', name) : undefined;
}

function weigh(file: SourceFile, verdict: NameVerdict, name: string, at: Node): Verdict {
  if (verdict.strength === 'strong') return phi(verdict.class, 'high', name);
  if (verdict.strength === 'moderate') return isHealthFile(file) ? phi(verdict.class, 'medium', name) : unknown;
  const confidence = isEverydayWord(name) ? everydayConfidence(file, at) : weakConfidence(contextOf(file, at));
  return confidence ? phi(verdict.class, confidence, name) : unknown;
}

function weakConfidence(context: ContextLevel): Confidence | undefined {
  return context === 'strong' ? 'medium' : context === 'weak' ? 'low' : undefined;
}

/** Words so common that a file's path alone doesn't make them the patient's. */
function isEverydayWord(name: string): boolean {
  return /^(?:name|names|first|last|given|family|results?|reason|history|summary|score|comments?|height|weight|procedures?|severity|text|note|photo|picture|avatar|city|age|contact|records?|reports?|case|cases|study|order|orders|subject|person|profile|bundle|test)$/i.test(name);
}

function everydayConfidence(file: SourceFile, at: Node): Confidence | undefined {
  const near = nearContextOf(file, at);
  if (near === 'strong') return 'medium';
  return near === 'weak' || contextOf(file, at) === 'strong' ? 'low' : undefined;
}

/** Figures about many: what is read of them is nobody's. */
function isFigures(name: string): boolean {
  return /^(?:stats|statistics|metrics|aggregates?|totals|counts|histograms?|buckets|kpis)$/i.test(name);
}

/** `payload`, `row`, `result`: a record where the surroundings are about patients. */
function verdictOfCarrier(file: SourceFile, name: string, at: Node): Verdict {
  if (!carrierNames.has(name.replaceAll('_', '').toLowerCase())) return unknown;
  const confidence = weakConfidence(contextOf(file, at));
  return confidence ? phi('record', confidence, name) : unknown;
}
