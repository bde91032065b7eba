import { faults, type Fault, type RuleName } from 'phi-vocabulary';

export const ruleNames = Object.keys(faults) as RuleName[];

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(faults, name);
}

export function faultOf(rule: RuleName): Fault {
  return faults[rule];
}

/** GitHub's scale for SARIF: above 9 critical, 7 high, 4 medium. */
export const securitySeverity: Readonly<Record<Fault['severity'], string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0' };

export const severities = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Fault['severity'][];
