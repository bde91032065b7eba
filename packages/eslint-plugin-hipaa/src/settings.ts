import { splitWords } from 'phi-vocabulary';

/** `settings.hipaa` as a project writes it. Every list adds to what the plugin knows by itself. */
export interface HipaaSettings {
  /** Names that are PHI in this code base (`caseFileText`), beyond the vocabulary. */
  readonly phiWords?: readonly string[];
  /** Names that are not PHI here although the vocabulary says so. */
  readonly safeWords?: readonly string[];
  /** Types whose values are PHI records. */
  readonly phiTypes?: readonly string[];
  /** Names of loggers (`trail`), beyond those recognised. */
  readonly loggers?: readonly string[];
  /** Functions, as written at the call (`bus.broadcast`), by which data leaves the program. */
  readonly sinks?: readonly string[];
  /** Functions whose result is safe (`scrubRecord`). */
  readonly sanitizers?: readonly string[];
  /** Decorators that audit the method or class they stand on. */
  readonly auditDecorators?: readonly string[];
  /** Functions, wrappers and middleware that write the audit record. */
  readonly auditCalls?: readonly string[];
  /** Functions that build a complete audit record. */
  readonly auditBuilders?: readonly string[];
  /** Calls that reach a store of PHI (`ehrGateway.load`). */
  readonly dataAccessCalls?: readonly string[];
  /** Middleware, guards and functions that authenticate or authorise. */
  readonly accessGuards?: readonly string[];
  /** Role names that may stand in code. */
  readonly roleExceptions?: readonly string[];
  /** Vendors under a business associate agreement: module names or hosts. */
  readonly baaVendors?: readonly string[];
  /** Whether opaque record keys (`patient.id`) count as PHI. */
  readonly recordKeys?: 'ignore' | 'phi';
  /** Longest session or token lifetime in minutes. */
  readonly sessionMinutes?: number;
}

export type Settings = Required<HipaaSettings>;

const defaults: Settings = {
  phiWords: [],
  safeWords: [],
  phiTypes: [],
  loggers: [],
  sinks: [],
  sanitizers: [],
  auditDecorators: [],
  auditCalls: [],
  auditBuilders: [],
  dataAccessCalls: [],
  accessGuards: [],
  roleExceptions: [],
  baaVendors: [],
  recordKeys: 'ignore',
  sessionMinutes: 24 * 60,
};

const known = Object.keys(defaults) as (keyof Settings)[];
const validated = new WeakMap<object, Settings>();

/**
 * The project's settings with defaults filled in.
 * @throws {Error} naming the key that is unknown or of the wrong shape, and the nearest right one.
 */
export function readSettings(all: Readonly<Record<string, unknown>>): Settings {
  const given = all.hipaa;
  if (given === undefined) return defaults;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('settings.hipaa must be an object.');
  const ready = validated.get(given);
  if (ready) return ready;
  for (const [key, value] of Object.entries(given)) checkEntry(key, value);
  const settings: Settings = { ...defaults, ...(given as HipaaSettings) };
  validated.set(given, settings);
  return settings;
}

function checkEntry(key: string, value: unknown): void {
  if (!isKnown(key)) throw new Error(`settings.hipaa.${key} is not a setting. Did you mean "${nearest(key)}"? Settings: ${known.join(', ')}.`);
  if (key === 'recordKeys') {
    if (value !== 'ignore' && value !== 'phi') throw new Error('settings.hipaa.recordKeys must be "ignore" or "phi".');
  } else if (key === 'sessionMinutes') {
    if (typeof value !== 'number' || !(value > 0)) throw new Error('settings.hipaa.sessionMinutes must be a positive number of minutes.');
  } else if (!Array.isArray(value) || !value.every((item) => typeof item === 'string' && item !== '')) {
    throw new Error(`settings.hipaa.${key} must be a list of non-empty strings.`);
  }
}

function isKnown(key: string): key is keyof Settings {
  return Object.hasOwn(defaults, key);
}

function nearest(key: string): string {
  const wanted = splitWords(key).join('');
  return known.map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) })).reduce((best, next) => (next.distance < best.distance ? next : best)).name;
}

/** Levenshtein distance by one row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
}
