import type { Fault, Severity } from 'phi-vocabulary';
import { weaknessTitles, riskTitles } from './titles.js';

export type RuleConfidence = 'HIGH' | 'MEDIUM' | 'LOW';

/** The fields the public registry demands of a security rule, and `hipaa`, `eslint-rule` for our own reports. */
export interface RuleMetadata {
  readonly category: 'security';
  readonly subcategory: readonly ['vuln' | 'audit'];
  readonly confidence: RuleConfidence;
  readonly likelihood: RuleConfidence;
  readonly impact: RuleConfidence;
  readonly cwe: readonly string[];
  readonly owasp: readonly string[];
  readonly technology: readonly string[];
  readonly references: readonly string[];
  readonly hipaa: readonly string[];
  readonly 'eslint-rule': string;
}

const impacts: Readonly<Record<Severity, RuleConfidence>> = { critical: 'HIGH', high: 'HIGH', medium: 'MEDIUM', low: 'LOW' };
const severities: Readonly<Record<Severity, string>> = { critical: 'ERROR', high: 'ERROR', medium: 'WARNING', low: 'INFO' };

export function metadataOf(fault: Fault, confidence: RuleConfidence, technology: readonly string[]): RuleMetadata {
  return {
    category: 'security',
    subcategory: [fault.category === 'phi-leak' ? 'vuln' : 'audit'],
    confidence,
    likelihood: confidence,
    impact: impacts[fault.severity],
    cwe: fault.cwe.map((id) => titled(weaknessTitles, id, ': ')),
    owasp: fault.owasp.map((id) => titled(riskTitles, id, ' - ')),
    technology,
    references: fault.references,
    hipaa: fault.cfr,
    'eslint-rule': `hipaa/${fault.name}`,
  };
}

export function severityOf(fault: Fault): string {
  return severities[fault.severity];
}

/** The shared text of the fault: no metavariable, because Semgrep would print the value it stands for. */
export function messageOf(fault: Fault): string {
  return `${fault.title}. ${fault.reason} ${fault.remedy}`;
}

function titled(titles: Readonly<Record<string, string>>, id: string, separator: string): string {
  const title = titles[id];
  if (title === undefined) throw new Error(`${id} has no title in titles.ts.`);
  return `${id}${separator}${title}`;
}
