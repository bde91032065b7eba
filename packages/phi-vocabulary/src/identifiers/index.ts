import type { IdentifierClass } from '../types.js';
import type { ValueDetector } from '../value-types.js';
import { accountDetector } from './account.js';
import { biometricDetector } from './biometric.js';
import { dateDetector } from './date.js';
import { deviceDetector } from './device.js';
import { emailDetector } from './email.js';
import { faxDetector } from './fax.js';
import { geoDetector } from './geo.js';
import { healthPlanDetector } from './health-plan.js';
import { ipDetector } from './ip.js';
import { licenseDetector } from './license.js';
import { mrnDetector } from './mrn.js';
import { nameDetector } from './name.js';
import { otherDetector } from './other.js';
import { phoneDetector } from './phone.js';
import { photoDetector } from './photo.js';
import { ssnDetector } from './ssn.js';
import { urlDetector } from './url.js';
import { vehicleDetector } from './vehicle.js';

/** One detector for each Safe Harbor class, in the law's order. */
export const valueDetectors: Readonly<Record<IdentifierClass, ValueDetector>> = {
  name: nameDetector,
  geo: geoDetector,
  date: dateDetector,
  phone: phoneDetector,
  fax: faxDetector,
  email: emailDetector,
  ssn: ssnDetector,
  mrn: mrnDetector,
  'health-plan': healthPlanDetector,
  account: accountDetector,
  license: licenseDetector,
  vehicle: vehicleDetector,
  device: deviceDetector,
  url: urlDetector,
  ip: ipDetector,
  biometric: biometricDetector,
  photo: photoDetector,
  other: otherDetector,
};
