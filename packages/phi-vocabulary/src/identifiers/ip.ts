import { sampleIp } from '../samples.js';
import { type DetectorExample, type Judgement, notIdentifier, real, synthetic, type ValueDetector } from '../value-types.js';

/**
 * IP addresses. Documentation: 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 (RFC 5737), 2001:db8::/32 (RFC 3849).
 * Private, loopback, link-local and multicast ranges (RFC 6890) name no person's connection.
 */
const version4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const documentation = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:0?db8:/i;
const local = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|22[4-9]|2[345]\d|100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7]))\.|^(?:::1?$|fe80:|f[cd][0-9a-f]{2}:|ff[0-9a-f]{2}:)/i;
const publicServices = new Set(['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '1.2.3.4', '208.67.222.222', '169.254.169.254']);

export const ipDetector: ValueDetector = {
  class: 'ip',
  shape: /(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![\w:]|\.\d)/iy,
  judge: judgeIp,
  examples: ipExamples,
};

function judgeIp(value: string): Judgement | undefined {
  if (!version4.test(value) && !isVersion6(value)) return undefined;
  if (documentation.test(value)) return synthetic('an address range for documentation');
  if (local.test(value)) return notIdentifier('a private or special address range');
  if (publicServices.has(value)) return notIdentifier('a public service');
  return real('an IP address on something about a patient', 'medium');
}

function isVersion6(value: string): boolean {
  const groups = value.split(':');
  const short = value.includes('::');
  return groups.length > 2 && (short ? groups.length <= 8 : groups.length === 8) && groups.every((group) => /^[0-9a-f]{0,4}$/i.test(group)) && /[0-9a-f]/i.test(value);
}

function ipExamples(): readonly DetectorExample[] {
  return [
    { text: sampleIp(), context: { key: 'patientIp' }, verdict: 'real-looking' },
    { text: sampleIp(), context: { key: 'ipAddress', neighbours: ['mrn'] }, verdict: 'real-looking' },
    { text: '203.0.113.9', context: { key: 'patientIp' }, verdict: 'synthetic' },
    { text: '2001:db8::7', context: { key: 'patientIp' }, verdict: 'synthetic' },
    { text: '192.168.1.20', context: { key: 'patientIp' } },
    { text: sampleIp() },
    { text: '10.15.0', context: { key: 'patientIp' } },
  ];
}
