import { describe, expect, it } from 'vitest';
import { isMigrationOrSeed, isTestFile } from '../../src/ast/file-kind.js';

describe('isTestFile', () => {
  it.each([['src/a.test.ts'], ['src/a.spec.tsx'], ['src/__tests__/a.ts'], ['test/a.js'], ['tests/unit/a.js'], ['cypress/e2e/a.ts'], ['src/__mocks__/a.ts'], ['src/Card.stories.tsx'], ['fixtures/a.ts'], ['C:\\app\\tests\\a.ts']])('%s is one', (filename) => {
    expect(isTestFile(filename)).toBe(true);
  });

  it.each([['src/a.ts'], ['src/latest/a.ts'], ['src/contest.ts'], ['src/testimony.ts'], ['test/app/src/lib/a.ts'], ['src/attestation.ts'], ['src/specimen.ts']])('%s is none', (filename) => {
    expect(isTestFile(filename)).toBe(false);
  });
});

describe('isMigrationOrSeed', () => {
  it.each([['db/migrations/001_patients.ts'], ['prisma/seed.ts'], ['src/seeders/a.js'], ['src/migration/a.ts'], ['db/seeds/a.js'], ['20240101-migration-patients.js']])('%s is one', (filename) => {
    expect(isMigrationOrSeed(filename)).toBe(true);
  });

  it.each([['src/a.ts'], ['src/linseed.ts'], ['src/emigration.ts'], ['src/proceeds.ts']])('%s is none', (filename) => {
    expect(isMigrationOrSeed(filename)).toBe(false);
  });
});
