import { sampleEmail } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, notIdentifier, real, synthetic, type ValueDetector } from '../value-types.js';
import { isReservedHost } from './reserved-hosts.js';

/**
 * E-mail addresses. Reserved for documentation and tests: example.com, .net, .org and the top-level domains .example, .test,
 * .invalid, .localhost (RFC 2606, RFC 6761). Role mailboxes (RFC 2142) reach an organisation, not a patient.
 */
export const emailText = '[A-Za-z0-9][\\w.+%-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.[A-Za-z]{2,24}(?![\\w@-])';
const whole = new RegExp(`^(?:mailto:)?${emailText}$`);
const roles = /^(?:no-?reply|do-?not-?reply|support|info|admin|administrator|help|helpdesk|contact|sales|billing|security|privacy|postmaster|webmaster|abuse|hostmaster|notifications?|alerts?|appointments?|records|office|frontdesk|reception|team|hello|service|hr|it|ops|dev|devops|root|system|bot|git|feedback|newsletter|compliance|claims|orders|care|notices|scheduling|intake|referrals|members?|pharmacy|labs?|results|portal|accounts?|mail|mailer)(?:[.+-].*)?$/i;
const placeholders = /^(?:test|user|foo|bar|demo|sample|example|fake|dummy|someone|somebody|name|email|your|you|me|patient|a|b|x|alice|bob|(?:john|jane)[._-]?(?:doe|smith|roe)?|j\.?doe|first\.?last)[\d._+-]*(?:test|user|patient|email|name)?\d*$/i;

export const emailDetector: ValueDetector = { class: 'email', shape: new RegExp(emailText, 'y'), judge: judgeEmail, examples: emailExamples };

export function judgeEmail(value: string, hint: Hint): Judgement | undefined {
  if (!whole.test(value)) return undefined;
  const [local = '', host = ''] = value.replace(/^mailto:/, '').split('@');
  if (isReservedHost(host)) return synthetic('a host that is reserved for documentation and tests');
  if (placeholders.test(local) || /^(?:test|domain|email|mail|foo|bar|fake|sample|demo|company|yourdomain)\.(?:com|org|net|io)$/i.test(host)) return synthetic('a placeholder address');
  if (roles.test(local)) return notIdentifier('a role mailbox');
  return real('an e-mail address on something about a patient', hint.certain || hint.person ? 'high' : 'medium');
}

function emailExamples(): readonly DetectorExample[] {
  const email = sampleEmail();
  return [
    { text: email, context: { key: 'email', neighbours: ['mrn'] }, verdict: 'real-looking' },
    { text: `patient reachable at ${email}`, verdict: 'real-looking' },
    { text: 'pat@example.com', context: { key: 'patientEmail' }, verdict: 'synthetic' },
    { text: 'pat@clinic.test', context: { key: 'patientEmail' }, verdict: 'synthetic' },
    { text: ['noreply', 'clinic.org'].join('@'), context: { key: 'patientEmail' } },
    { text: email, context: { key: 'email' } },
    { text: `@author ${email}` },
  ];
}
