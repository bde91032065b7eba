import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.js';
import { readSettings } from '../src/settings.js';

describe('readSettings', () => {
  it('fills in defaults', () => {
    expect(readSettings({})).toMatchObject({ phiWords: [], safeWords: [], sanitizers: [], baaVendors: [], recordKeys: 'ignore', sessionMinutes: 1440 });
    expect(readSettings({ hipaa: {} })).toEqual(readSettings({}));
    expect(readSettings({ react: { version: 'detect' } })).toEqual(readSettings({}));
  });

  it('keeps what is given', () => {
    expect(readSettings({ hipaa: { phiWords: ['caseFileText'], recordKeys: 'phi', sessionMinutes: 30 } })).toMatchObject({ phiWords: ['caseFileText'], safeWords: [], recordKeys: 'phi', sessionMinutes: 30 });
  });

  it('gives the same object for the same settings, so that rules share one analysis', () => {
    const hipaa = { loggers: ['trail'] };
    expect(readSettings({ hipaa })).toBe(readSettings({ hipaa }));
    expect(readSettings({})).toBe(readSettings({}));
  });

  it.each([
    [null, 'settings.hipaa must be an object.'],
    [[], 'settings.hipaa must be an object.'],
    ['strict', 'settings.hipaa must be an object.'],
    [true, 'settings.hipaa must be an object.'],
    [{ recordKeys: true }, 'settings.hipaa.recordKeys must be "ignore" or "phi".'],
    [{ recordKeys: 'PHI' }, 'settings.hipaa.recordKeys must be "ignore" or "phi".'],
    [{ sessionMinutes: '30' }, 'settings.hipaa.sessionMinutes must be a positive number of minutes.'],
    [{ sessionMinutes: 0 }, 'settings.hipaa.sessionMinutes must be a positive number of minutes.'],
    [{ sessionMinutes: -5 }, 'settings.hipaa.sessionMinutes must be a positive number of minutes.'],
    [{ sessionMinutes: Number.NaN }, 'settings.hipaa.sessionMinutes must be a positive number of minutes.'],
    [{ loggers: 'trail' }, 'settings.hipaa.loggers must be a list of non-empty strings.'],
    [{ loggers: ['trail', 5] }, 'settings.hipaa.loggers must be a list of non-empty strings.'],
    [{ sanitizers: [''] }, 'settings.hipaa.sanitizers must be a list of non-empty strings.'],
    [{ phiTypes: null }, 'settings.hipaa.phiTypes must be a list of non-empty strings.'],
    [{ baaVendors: { openai: true } }, 'settings.hipaa.baaVendors must be a list of non-empty strings.'],
  ])('%j: %s', (hipaa, message) => {
    expect(() => readSettings({ hipaa })).toThrow(message);
  });

  it.each([
    ['logger', 'loggers'],
    ['sanitisers', 'sanitizers'],
    ['sanitizer', 'sanitizers'],
    ['phi_words', 'phiWords'],
    ['phiWord', 'phiWords'],
    ['SafeWords', 'safeWords'],
    ['auditDecorator', 'auditDecorators'],
    ['dataAccess', 'dataAccessCalls'],
    ['vendors', 'baaVendors'],
    ['sessionTimeoutMinutes', 'sessionMinutes'],
    ['record_keys', 'recordKeys'],
  ])('names the unknown key %s and the nearest right one, %s', (key, nearest) => {
    expect(() => readSettings({ hipaa: { [key]: [] } })).toThrow(`settings.hipaa.${key} is not a setting. Did you mean "${nearest}"?`);
  });

  it.each([['constructor'], ['toString'], ['hasOwnProperty'], ['']])('takes no inherited name: %j', (key) => {
    expect(() => readSettings({ hipaa: { [key]: [] } })).toThrow(`settings.hipaa.${key} is not a setting.`);
  });

  it('does not accept wrong settings the second time either', () => {
    const hipaa = { loggers: 5 };
    expect(() => readSettings({ hipaa })).toThrow('settings.hipaa.loggers');
    expect(() => readSettings({ hipaa })).toThrow('settings.hipaa.loggers');
  });
});

describe('in ESLint', () => {
  const lint = (hipaa: unknown, code: string): Linter.LintMessage[] => new Linter({ configType: 'flat' }).verify(code, [{ files: ['**/*.js'], ...plugin.configs.recommended, settings: { hipaa } }], { filename: 'src/a.js' });

  it('a wrong setting stops the run, even of a file no rule looks at', () => {
    expect(() => lint({ logers: ['trail'] }, '5;')).toThrow('Did you mean "loggers"?');
  });

  it('settings reach the rules', () => {
    expect(lint({}, 'trail(patient);')).toEqual([]);
    expect(lint({ loggers: ['trail'] }, 'trail(patient);')).toMatchObject([{ ruleId: 'hipaa/no-phi-in-logs' }]);
    expect(lint({ safeWords: ['patient'] }, 'console.log(patient);')).toEqual([]);
  });
});
