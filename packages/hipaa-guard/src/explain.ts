import { faultOf, isRuleName, ruleNames } from './rules.js';
import { UsageError } from './config.js';

/** What a rule is about, for a terminal. */
export function explain(name: string): string {
  const rule = name.replace(/^hipaa\//, '');
  if (!isRuleName(rule)) throw new UsageError(`There is no rule ${name}. "hipaa-guard rules" lists them.`);
  const { title, reason, remedy, cfr, cwe, owasp, severity, references } = faultOf(rule);
  const rows = [`hipaa/${rule}: ${title}`, '', reason, remedy, '', `Severity: ${severity}`, `45 CFR: ${cfr.join(', ')}`, [...cwe, ...owasp].join(', '), '', ...references];
  return `${rows.join('\n')}\n`;
}

/** All rules, a line each. */
export function listRules(): string {
  const width = Math.max(...ruleNames.map((name) => name.length));
  return ruleNames.map((name) => `${name.padEnd(width)}  ${faultOf(name).title}\n`).join('');
}
