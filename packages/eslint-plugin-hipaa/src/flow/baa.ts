import type { Settings } from '../settings.js';

/** Whether a module, host or object is of a vendor the project has a business associate agreement with. */
export function isBaaVendor(settings: Settings, ...names: (string | undefined)[]): boolean {
  return settings.baaVendors.some((vendor) => names.some((name) => name?.toLowerCase().includes(vendor.toLowerCase())));
}
