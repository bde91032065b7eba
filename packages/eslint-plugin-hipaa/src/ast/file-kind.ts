const testPath = /(?:^|[\\/.])(?:__tests__|__mocks__|tests?|specs?|e2e|cypress|fixtures?|__fixtures__|mocks?|stories|tests?[-_]?(?:helpers?|utils?|setup))(?:[\\/.]|$)/i;
const seedPath = /(?:^|[\\/.\-_])(?:migrations?|seeds?|seeders?|seeding)(?:[\\/.\-_]|$)/i;

/** A test, fixture, mock or story by its path. */
export function isTestFile(filename: string): boolean {
  return testPath.test(relevantPart(filename));
}

/** A migration or seed script by its path. */
export function isMigrationOrSeed(filename: string): boolean {
  return seedPath.test(relevantPart(filename));
}

/** The last three parts: a checkout that lies below a folder called `test` is not a test. */
function relevantPart(filename: string): string {
  return filename.split(/[\\/]/).slice(-3).join('/');
}
