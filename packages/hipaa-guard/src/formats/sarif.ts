import type { ArtifactLocation, Log, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import type { Finding } from '../findings/finding.js';
import { faultOf, ruleNames, securitySeverity } from '../rules.js';
import type { Report } from '../scan.js';
import { version } from '../version.js';

const home = 'https://github.com/hipaa-suite/hipaa-suite';

/**
 * SARIF 2.1.0 as GitHub's code scanning wants it: relative URIs, partial fingerprints, severities, tags, and taxonomies for CWE
 * and the sections of 45 CFR. No snippet: the line of the source may be the value itself.
 */
export function formatSarif({ findings, suppressed, unread }: Report): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hipaa-guard', version, informationUri: home, rules: ruleNames.map(describeRule) } },
        taxonomies: [weaknesses(), sections()],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the project.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: unread.map(({ path, reason }) => ({ level: 'warning', message: { text: `Not scanned: ${reason}.` }, locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] })) }],
        results: [...findings.map(toResult), ...suppressed.map((finding) => ({ ...toResult(finding), suppressions: [{ kind: 'external' as const, justification: finding.reason }] }))],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toResult({ rule, path, line, column, endLine, endColumn, message, fingerprint }: Finding): Result {
  const fault = faultOf(rule);
  return {
    ruleId: `hipaa/${rule}`,
    ruleIndex: ruleNames.indexOf(rule),
    level: levelOf(rule),
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: line, startColumn: column, endLine, endColumn } } }],
    partialFingerprints: { 'hipaaGuard/v1': fingerprint },
    taxa: fault.cwe.map((id) => ({ id, toolComponent: { name: 'CWE' } })),
  };
}

function artifact(path: string): ArtifactLocation {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

function describeRule(rule: Finding['rule']): ReportingDescriptor {
  const { title, reason, remedy, cfr, cwe, severity, references } = faultOf(rule);
  return {
    id: `hipaa/${rule}`,
    name: rule,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: `${reason} ${remedy}` },
    helpUri: `${home}/blob/main/packages/eslint-plugin-hipaa/docs/rules/${rule}.md`,
    help: { text: [reason, remedy, ...references].join('\n') },
    defaultConfiguration: { level: levelOf(rule) },
    // GitHub takes twenty tags at most.
    properties: { tags: ['security', 'hipaa', ...cwe.map((id) => `external/cwe/${id.toLowerCase()}`), ...cfr.map((section) => `45-cfr-${section}`)].slice(0, 20), precision: 'high', 'security-severity': securitySeverity[severity] },
    relationships: [...cwe.map((id) => ({ target: { id, toolComponent: { name: 'CWE' } }, kinds: ['relevant'] })), ...cfr.map((id) => ({ target: { id, toolComponent: { name: 'HIPAA' } }, kinds: ['relevant'] }))],
  };
}

function levelOf(rule: Finding['rule']): 'error' | 'warning' | 'note' {
  const { severity } = faultOf(rule);
  return severity === 'critical' || severity === 'high' ? 'error' : severity === 'medium' ? 'warning' : 'note';
}

function weaknesses(): ToolComponent {
  const ids = [...new Set(ruleNames.flatMap((rule) => faultOf(rule).cwe))].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  return { name: 'CWE', organization: 'MITRE', informationUri: 'https://cwe.mitre.org/', shortDescription: { text: 'The Common Weakness Enumeration.' }, taxa: ids.map((id) => ({ id, helpUri: `https://cwe.mitre.org/data/definitions/${id.slice(4)}.html` })) };
}

function sections(): ToolComponent {
  const ids = [...new Set(ruleNames.flatMap((rule) => faultOf(rule).cfr))].sort();
  return { name: 'HIPAA', organization: 'HHS', informationUri: 'https://www.ecfr.gov/current/title-45/part-164', shortDescription: { text: 'Sections of 45 CFR part 164.' }, taxa: ids.map((id) => ({ id, helpUri: `https://www.ecfr.gov/current/title-45/section-${id.replace(/\(.*/u, '')}` })) };
}
