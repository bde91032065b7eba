import { isGs1Valid } from '../checksums.js';
import { sampleDeviceSerial, sampleUdi } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';
import { judgeGenericId } from './generic-id.js';

/**
 * Device identifiers and serial numbers. A UDI (21 CFR part 801 subpart B) names the model in its device identifier; what
 * identifies the person is the serial (21) or lot (10) behind it. HIBCC's sample labeler is A999; documentation MAC
 * addresses are 00-00-5E-00-53-xx (RFC 7042).
 */
export const udiPattern = /\(01\)(\d{14})(?:\((?:11|17)\)\d{6}){0,2}(?:\((?:10|21)\)[\w./-]{1,20}){1,2}/g;
const mac = /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i;

export const deviceDetector: ValueDetector = {
  class: 'device',
  shape: /[+=(A-Za-z0-9][\w.:/()+-]{3,60}/y,
  judge: judgeDevice,
  examples: deviceExamples,
};

function judgeDevice(value: string, hint: Hint): Judgement | undefined {
  if (mac.test(value)) return judgeMac(value);
  if (/^(?:\(01\)|\+|=)/.test(value)) return judgeUdi(value);
  return judgeGenericId(value, 'a device or serial number by its key or label', hint.certain || hint.person ? 'high' : 'medium', 4);
}

/** Also for values without a key. */
export function judgeUdi(value: string): Judgement | undefined {
  if (/^\+A999/.test(value)) return synthetic("HIBCC's sample labeler");
  const gtin = /^\(01\)(\d{14})/.exec(value)?.[1];
  if (gtin === undefined) return /^[+=][A-Z0-9][\w$/+=-]{10,}$/.test(value) ? real('the format of a unique device identifier', 'medium') : undefined;
  if (!/\((?:10|21)\)/.test(value)) return undefined;
  return isGs1Valid(gtin) ? real('a unique device identifier with a serial or lot', 'high') : synthetic('the check digit of the device identifier is wrong');
}

function judgeMac(value: string): Judgement {
  const plain = value.replace(/[:-]/g, '').toLowerCase();
  if (plain.startsWith('00005e0053')) return synthetic('a documentation address (RFC 7042)');
  if (/^(..)\1{5}$/.test(plain) || plain === '001122334455' || plain === 'aabbccddeeff') return synthetic('the digits only repeat or count up');
  return real('a hardware address', 'medium');
}

function deviceExamples(): readonly DetectorExample[] {
  const patientContext = true;
  return [
    { text: sampleDeviceSerial(), context: { key: 'deviceSerial', patientContext }, verdict: 'real-looking' },
    { text: sampleUdi(), verdict: 'real-looking' },
    { text: sampleUdi(), context: { key: 'udi', patientContext }, verdict: 'real-looking' },
    { text: '00-00-5E-00-53-1F', context: { key: 'macAddress', patientContext }, verdict: 'synthetic' },
    { text: 'PUMP-00000', context: { key: 'deviceSerial', patientContext }, verdict: 'synthetic' },
    { text: sampleDeviceSerial(), context: { key: 'sku' } },
    { text: 'Serial number', context: { key: 'deviceSerial', patientContext } },
  ];
}
