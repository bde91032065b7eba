/**
 * One entry per rule: what every engine, report and page says about a fault, so that the same fault found twice reads the same.
 *
 * Sections are those of 45 CFR part 164 (https://www.ecfr.gov/current/title-45/part-164). Encryption and automatic logoff
 * are addressable (164.306(d)(3)): implement them, or document why not and what is done instead.
 * OWASP categories follow the CWE mapping of the OWASP Top 10 of 2021 and, for prompts, the Top 10 for LLM applications of 2025.
 */
export type RuleName =
  | 'no-phi-in-logs'
  | 'no-phi-in-errors'
  | 'no-phi-in-urls'
  | 'no-phi-in-plain-storage'
  | 'no-phi-to-third-parties'
  | 'no-phi-in-ai-prompts'
  | 'no-phi-in-messages'
  | 'no-phi-literals'
  | 'require-audit'
  | 'require-complete-audit-record'
  | 'require-protected-audit-store'
  | 'no-static-iv'
  | 'no-weak-crypto'
  | 'no-hardcoded-secrets'
  | 'no-private-key-in-env'
  | 'no-insecure-transport'
  | 'no-insecure-model-download'
  | 'no-insecure-random'
  | 'require-phi-encryption'
  | 'require-secure-cookies'
  | 'no-hardcoded-roles'
  | 'require-phi-access-control'
  | 'require-minimum-necessary'
  | 'require-session-timeout'
  | 'require-audited-break-glass'
  | 'require-safe-deidentification';

export type Severity = 'critical' | 'high' | 'medium' | 'low';

export type FaultCategory = 'phi-leak' | 'safeguard';

export interface Fault {
  readonly name: RuleName;
  /** Short noun phrase for tables. */
  readonly title: string;
  /** One sentence: why it is a fault, with the section. */
  readonly reason: string;
  /** One sentence: what to do. */
  readonly remedy: string;
  /** Sections of 45 CFR, the most specific first. */
  readonly cfr: readonly string[];
  readonly cwe: readonly string[];
  readonly owasp: readonly string[];
  readonly severity: Severity;
  readonly category: FaultCategory;
  readonly references: readonly string[];
}

type FaultText = Omit<Fault, 'name' | 'category' | 'references'> & { readonly references?: readonly string[] };

/** https://csrc.nist.gov/pubs/sp/800/38/d/final: a GCM nonce must not repeat under one key. */
const nistGcm = 'https://csrc.nist.gov/pubs/sp/800/38/d/final';
/** HHS guidance on de-identification under 164.514. */
const hhsDeidentification =
  'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html';
const hhsTracking = 'https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/hipaa-online-tracking/index.html';

function section(cfr: string): string {
  return `https://www.ecfr.gov/current/title-45/section-${cfr.replace(/\(.*/u, '')}`;
}

function weakness(cwe: string): string {
  return `https://cwe.mitre.org/data/definitions/${cwe.replace('CWE-', '')}.html`;
}

function define(name: RuleName, category: FaultCategory, text: FaultText): Fault {
  const references = new Set([...text.cfr.map(section), ...text.cwe.map(weakness), ...(text.references ?? [])]);
  return { name, category, ...text, references: [...references] };
}

export const faults: Readonly<Record<RuleName, Fault>> = {
  'no-phi-in-logs': define('no-phi-in-logs', 'phi-leak', {
    title: 'PHI written to logs',
    reason: 'Logs are widely read and long kept, against minimum necessary (45 CFR 164.502(b)).',
    remedy: 'Log a record key, or redact the value first.',
    cfr: ['164.502(b)', '164.312(b)', '164.530(c)'],
    cwe: ['CWE-532'],
    owasp: ['A09:2021'],
    severity: 'high',
  }),
  'no-phi-in-errors': define('no-phi-in-errors', 'phi-leak', {
    title: 'PHI in error messages',
    reason: 'Error texts reach clients, logs and trackers outside access control (45 CFR 164.312(a)(1)).',
    remedy: 'Name the record key and keep identifiers out of the text.',
    cfr: ['164.312(a)(1)', '164.502(b)', '164.530(c)'],
    cwe: ['CWE-209'],
    owasp: ['A04:2021'],
    severity: 'high',
  }),
  'no-phi-in-urls': define('no-phi-in-urls', 'phi-leak', {
    title: 'PHI in URLs',
    reason: 'URLs stay in server logs, browser history and referrers (45 CFR 164.312(e)(1)).',
    remedy: 'Send it in a request body or use an opaque id.',
    cfr: ['164.312(e)(1)', '164.530(c)'],
    cwe: ['CWE-598'],
    owasp: ['A04:2021'],
    severity: 'high',
  }),
  'no-phi-in-plain-storage': define('no-phi-in-plain-storage', 'phi-leak', {
    title: 'PHI stored in plain text',
    reason:
      'Unencrypted copies outlive the session on devices and media; encryption is addressable (45 CFR 164.312(a)(2)(iv)).',
    remedy: 'Encrypt before storing, or store a record key.',
    cfr: ['164.312(a)(2)(iv)', '164.310(d)(1)'],
    cwe: ['CWE-312', 'CWE-922'],
    owasp: ['A04:2021', 'A01:2021'],
    severity: 'high',
  }),
  'no-phi-to-third-parties': define('no-phi-to-third-parties', 'phi-leak', {
    title: 'PHI sent to third parties',
    reason: 'Disclosing PHI to a vendor needs a business associate agreement or authorization (45 CFR 164.502(e)).',
    remedy: 'Remove or tokenize it before sending.',
    cfr: ['164.502(e)', '164.508'],
    cwe: ['CWE-201', 'CWE-359'],
    owasp: ['A01:2021'],
    severity: 'critical',
    references: [hhsTracking],
  }),
  'no-phi-in-ai-prompts': define('no-phi-in-ai-prompts', 'phi-leak', {
    title: 'PHI sent to AI services',
    reason: 'An AI service may receive PHI only under a business associate agreement (45 CFR 164.502(e)).',
    remedy: 'De-identify or tokenize the text, or use a local model.',
    cfr: ['164.502(e)', '164.308(b)(1)'],
    cwe: ['CWE-201', 'CWE-359'],
    owasp: ['A01:2021', 'LLM02:2025'],
    severity: 'critical',
  }),
  'no-phi-in-messages': define('no-phi-in-messages', 'phi-leak', {
    title: 'PHI in mail, SMS, chat and push messages',
    reason: 'Ordinary mail, SMS, chat and push do not guard PHI in transit (45 CFR 164.312(e)(1)).',
    remedy: 'Send a notice that links to the portal.',
    cfr: ['164.312(e)(1)', '164.530(c)'],
    cwe: ['CWE-201', 'CWE-359'],
    owasp: ['A01:2021'],
    severity: 'high',
  }),
  'no-phi-literals': define('no-phi-literals', 'phi-leak', {
    title: 'Real-looking PHI in source',
    reason: 'Source is copied to every clone and is not de-identified (45 CFR 164.514(b)(2)).',
    remedy: 'Use synthetic data from reserved ranges.',
    cfr: ['164.514(b)(2)', '164.502(b)'],
    cwe: ['CWE-540'],
    owasp: ['A01:2021'],
    severity: 'high',
    references: [hhsDeidentification],
  }),
  'require-audit': define('require-audit', 'safeguard', {
    title: 'PHI access without an audit record',
    reason: 'Systems that hold ePHI must record and examine activity (45 CFR 164.312(b)).',
    remedy: 'Audit every access: who, what, when, outcome, purpose.',
    cfr: ['164.312(b)', '164.308(a)(1)(ii)(D)'],
    cwe: ['CWE-778'],
    owasp: ['A09:2021'],
    severity: 'medium',
  }),
  'require-complete-audit-record': define('require-complete-audit-record', 'safeguard', {
    title: 'Incomplete or leaking audit records',
    reason: 'Activity cannot be examined later from an incomplete record (45 CFR 164.312(b)).',
    remedy: 'Record who, what, when, action, outcome and purpose of use.',
    cfr: ['164.312(b)', '164.316(b)(1)(ii)'],
    cwe: ['CWE-223', 'CWE-778'],
    owasp: ['A09:2021'],
    severity: 'medium',
  }),
  'require-protected-audit-store': define('require-protected-audit-store', 'safeguard', {
    title: 'Unprotected audit store',
    reason: 'Audit records that anyone can read or rewrite prove nothing (45 CFR 164.312(c)(1)).',
    remedy: 'Write to an encrypted, append-only store.',
    cfr: ['164.312(c)(1)', '164.312(a)(2)(iv)', '164.312(b)'],
    cwe: ['CWE-312', 'CWE-471'],
    owasp: ['A04:2021', 'A09:2021'],
    severity: 'medium',
  }),
  'no-static-iv': define('no-static-iv', 'safeguard', {
    title: 'Static initialisation vectors',
    reason: 'A repeated IV under one key exposes plaintext and breaks AES-GCM authentication (45 CFR 164.312(a)(2)(iv)).',
    remedy: 'Draw a fresh random IV for every encryption.',
    cfr: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
    cwe: ['CWE-329', 'CWE-323'],
    owasp: ['A02:2021'],
    severity: 'critical',
    references: [nistGcm],
  }),
  'no-weak-crypto': define('no-weak-crypto', 'safeguard', {
    title: 'Weak cryptography',
    reason: 'Broken or unauthenticated algorithms leave PHI readable or alterable (45 CFR 164.312(a)(2)(iv)).',
    remedy: 'Use AES-256-GCM, SHA-256, or scrypt for passwords.',
    cfr: ['164.312(a)(2)(iv)', '164.312(c)(1)'],
    cwe: ['CWE-327', 'CWE-328', 'CWE-326'],
    owasp: ['A02:2021'],
    severity: 'high',
    references: ['https://csrc.nist.gov/pubs/sp/800/131/a/r2/final'],
  }),
  'no-hardcoded-secrets': define('no-hardcoded-secrets', 'safeguard', {
    title: 'Hard-coded secrets',
    reason: 'Anyone with the source holds the key to ePHI (45 CFR 164.312(a)(1)).',
    remedy: 'Read it from a secret manager, and rotate this one.',
    cfr: ['164.312(a)(1)', '164.312(d)'],
    cwe: ['CWE-798', 'CWE-321'],
    owasp: ['A07:2021', 'A02:2021'],
    severity: 'critical',
  }),
  'no-private-key-in-env': define('no-private-key-in-env', 'safeguard', {
    title: 'Private keys in environment variables',
    reason: 'Environment variables leak into crash reports, child processes and dashboards (45 CFR 164.312(e)(1)).',
    remedy: 'Load the key from a file, KMS or secret manager.',
    cfr: ['164.312(e)(1)', '164.312(d)'],
    cwe: ['CWE-526'],
    owasp: ['A05:2021'],
    severity: 'high',
  }),
  'no-insecure-transport': define('no-insecure-transport', 'safeguard', {
    title: 'Insecure transport',
    reason: 'PHI must be guarded against unauthorized access in transit (45 CFR 164.312(e)(1)).',
    remedy: 'Use TLS 1.2 or later and verify the certificate.',
    cfr: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
    cwe: ['CWE-319', 'CWE-295'],
    owasp: ['A02:2021', 'A07:2021'],
    severity: 'high',
    references: ['https://csrc.nist.gov/pubs/sp/800/52/r2/final'],
  }),
  'no-insecure-model-download': define('no-insecure-model-download', 'safeguard', {
    title: 'Insecure model downloads',
    reason: 'Tampered model files can run code beside ePHI (45 CFR 164.308(a)(5)(ii)(B)).',
    remedy: 'Use https, and pin a revision or verify a checksum.',
    cfr: ['164.308(a)(5)(ii)(B)', '164.312(c)(1)'],
    cwe: ['CWE-494', 'CWE-502'],
    owasp: ['A08:2021'],
    severity: 'high',
  }),
  'no-insecure-random': define('no-insecure-random', 'safeguard', {
    title: 'Predictable tokens and identifiers',
    reason: 'Predictable tokens and identifiers let others impersonate users (45 CFR 164.312(d)).',
    remedy: "Use a cryptographic generator such as crypto.randomUUID or Python's secrets.",
    cfr: ['164.312(d)', '164.312(a)(2)(i)'],
    cwe: ['CWE-338', 'CWE-330'],
    owasp: ['A02:2021'],
    severity: 'high',
  }),
  'require-phi-encryption': define('require-phi-encryption', 'safeguard', {
    title: 'PHI persisted without encryption',
    reason:
      'Plain columns expose identifiers to every reader of the database; encryption is addressable (45 CFR 164.312(a)(2)(iv)).',
    remedy: 'Encrypt the field, or document the alternative.',
    cfr: ['164.312(a)(2)(iv)', '164.306(d)(3)'],
    cwe: ['CWE-311', 'CWE-312'],
    owasp: ['A04:2021'],
    severity: 'medium',
  }),
  'require-secure-cookies': define('require-secure-cookies', 'safeguard', {
    title: 'Cookies without httpOnly, secure or sameSite',
    reason: 'Unprotected cookies let scripts or networks steal the session (45 CFR 164.312(d)).',
    remedy: 'Set httpOnly, secure and sameSite.',
    cfr: ['164.312(d)', '164.312(a)(2)(iii)'],
    cwe: ['CWE-614', 'CWE-1004', 'CWE-1275'],
    owasp: ['A05:2021', 'A01:2021'],
    severity: 'high',
  }),
  'no-hardcoded-roles': define('no-hardcoded-roles', 'safeguard', {
    title: 'Hard-coded roles',
    reason: 'Access rights need review and modification, which source code hinders (45 CFR 164.308(a)(4)).',
    remedy: 'Load roles and permissions from a policy store.',
    cfr: ['164.308(a)(4)', '164.312(a)(1)'],
    cwe: ['CWE-547', 'CWE-863'],
    owasp: ['A01:2021', 'A05:2021'],
    severity: 'low',
  }),
  'require-phi-access-control': define('require-phi-access-control', 'safeguard', {
    title: 'PHI endpoints without access control',
    reason: 'Only persons granted access rights may reach ePHI (45 CFR 164.312(a)(1)).',
    remedy: 'Authenticate the caller and check the right to this record.',
    cfr: ['164.312(a)(1)', '164.312(d)'],
    cwe: ['CWE-306', 'CWE-862', 'CWE-639'],
    owasp: ['A01:2021', 'A07:2021'],
    severity: 'critical',
  }),
  'require-minimum-necessary': define('require-minimum-necessary', 'safeguard', {
    title: 'More PHI than necessary',
    reason: 'Uses, disclosures and requests must stay at the minimum necessary (45 CFR 164.502(b)).',
    remedy: 'Select only the fields that this purpose needs.',
    cfr: ['164.502(b)', '164.514(d)'],
    cwe: ['CWE-213', 'CWE-359'],
    owasp: ['A04:2021', 'A01:2021'],
    severity: 'medium',
  }),
  'require-session-timeout': define('require-session-timeout', 'safeguard', {
    title: 'Sessions and tokens without expiry',
    reason: 'Endless sessions defeat automatic logoff, an addressable safeguard (45 CFR 164.312(a)(2)(iii)).',
    remedy: 'Set an expiry, and end idle sessions.',
    cfr: ['164.312(a)(2)(iii)', '164.312(d)'],
    cwe: ['CWE-613'],
    owasp: ['A07:2021'],
    severity: 'medium',
  }),
  'require-audited-break-glass': define('require-audited-break-glass', 'safeguard', {
    title: 'Unaudited emergency access',
    reason: 'Emergency access needs an established procedure with an examinable trail (45 CFR 164.312(a)(2)(ii)).',
    remedy: 'Record who, why and when, and let it expire.',
    cfr: ['164.312(a)(2)(ii)', '164.312(b)'],
    cwe: ['CWE-778', 'CWE-269'],
    owasp: ['A09:2021', 'A04:2021'],
    severity: 'high',
  }),
  'require-safe-deidentification': define('require-safe-deidentification', 'safeguard', {
    title: 'Unsafe de-identification',
    reason: 'Under Safe Harbor every listed identifier must be gone (45 CFR 164.514(b)(2)).',
    remedy: 'Fail closed, cover every shape, and verify the output.',
    cfr: ['164.514(b)(2)', '164.514(a)'],
    cwe: ['CWE-359', 'CWE-636'],
    owasp: ['A01:2021', 'A04:2021'],
    severity: 'high',
    references: [hhsDeidentification],
  }),
};
