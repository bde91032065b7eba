import { isVinValid } from '../checksums.js';
import { sampleVin } from '../samples.js';
import { type DetectorExample, type Hint, type Judgement, real, synthetic, type ValueDetector } from '../value-types.js';
import { judgeGenericId } from './generic-id.js';

/**
 * Vehicle identification numbers and plates. A VIN has 17 characters without I, O, Q; in North America position 9 is a
 * check digit (49 CFR 565.15), elsewhere it need not be. Published samples: 1M8GDM9AXKP042788 and seventeen ones.
 */
const samples = new Set(['1M8GDM9AXKP042788', '1'.repeat(17)]);

export const vehicleDetector: ValueDetector = { class: 'vehicle', shape: /[A-Z0-9]{2,17}(?:[ -][A-Z0-9]{2,6})?(?!\w)/iy, judge: judgeVehicle, examples: vehicleExamples };

function judgeVehicle(value: string, hint: Hint): Judgement | undefined {
  if (hint.words.includes('plate')) return judgeGenericId(value, 'a licence plate by its key or label', 'medium', 2);
  const vin = value.toUpperCase();
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin) || !/\d/.test(vin)) return undefined;
  if (samples.has(vin)) return synthetic('a published sample number');
  if (isVinValid(vin)) return real('a vehicle identification number with a valid check digit', 'high');
  return real('the format of a vehicle identification number', 'low');
}

function vehicleExamples(): readonly DetectorExample[] {
  const patientContext = true;
  return [
    { text: sampleVin(), context: { key: 'vin', patientContext }, verdict: 'real-looking' },
    { text: ['KTR', '48', '17'].join(''), context: { key: 'licensePlate', patientContext }, verdict: 'real-looking' },
    { text: '1M8GDM9AXKP042788', context: { key: 'vin', patientContext }, verdict: 'synthetic' },
    { text: sampleVin() },
    { text: 'Vehicle number', context: { key: 'vin', patientContext } },
  ];
}
