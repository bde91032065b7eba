import { faker } from '@faker-js/faker/locale/en_US';

export type Sex = 'female' | 'male';

/** Words of English, months, places and conditions: as names they would be taken for something else by readers and by this program. */
const otherMeanings = new Set(
  (
    'addison alexandria alpha angel april art ash asia august aurora austin autumn avery bay bell bill blake boston brandy brooklyn buck bud candy carolina case casper chance charity chase chelsea cheyenne china christian clay cooper coy dakota dale dallas dash dawn ' +
    'dean deck destiny diamond don down drake drew earl easter ebony eden ever faith fern fields forest francis frank gay gene general geneva genesis genevieve georgia ginger glen glenn grace graham grant graves gray green guy happy harmony harvest haven hazel heath heather heaven henry ' +
    'holly honor hope houston hunter iris ivory ivy jackson jade jasmine jay jersey jewel job john jordan joy juan july june justice kansas kent kenya king lacy lake lane laurel lavender leaf legacy lily lincoln link london long loop lou love loyal mack madison major marine mark market mason max may melody mercy miles milan ' +
    'mission misty montana morgan myrtle nova olive orion page paris park parker parkinson parks pat pearl penny phoenix piper pleasure poppy precious price prince princess providence rain ray rex rich river robin rocky rod rose ruby rusty sage sally savannah season senior serenity shade sienna sierra silver sky skye stone storm street summer sunny ' +
    'sydney tab tanner terra terry trace trinity tripp troy true vance verdi victoria virginia walker ward wells west white will willow wilson windler winter wisdom wise wolf wood woods young crist block bode bosco conn cole crooks dare deckow dooley doyle fay feil hand hane hill hills homenick hyatt kub lang lind little lock low mann may mante metz moore mraz nader nolan paucek ' +
    'pollich powers price purdy rath reed reichel rice ritchie roob russel ryan sanford sauer sipes smith snow stark stroman swift sporer towne turner veum von waters weber welch wyman yost yundt zemlak koch jones johnson williams brown davis miller garcia martinez'
  ).split(' '),
);

function usable(list: readonly string[]): readonly string[] {
  return [...new Set(list)].filter((name) => /^[A-Z][a-z]{2,11}$/.test(name) && !otherMeanings.has(name.toLowerCase())).sort();
}

const { first_name: first, last_name: last } = faker.definitions.person;

export const givenNames: Readonly<Record<Sex, readonly string[]>> = { female: usable(first.female ?? []), male: usable(first.male ?? []) };
export const familyNames: readonly string[] = usable([...(last.generic ?? []), 'Ainsworth', 'Aldercott', 'Ashgrove', 'Averill', 'Bannister', 'Barlowe', 'Beaumont', 'Birchall', 'Brackenridge', 'Caldecott', 'Carmody', 'Dunleavy', 'Ellsworth', 'Fairweather', 'Fenwick', 'Halloway', 'Hathersage', 'Kingsley', 'Langridge', 'Marchbanks', 'Northcote', 'Ormsby', 'Pembroke', 'Quimby', 'Ravenscroft', 'Satterfield', 'Thackeray', 'Underhill', 'Wexford', 'Yarborough']);

/** For names that have an apostrophe or an accent: code that escapes them is what such fixtures test. */
export const apostropheNames: readonly string[] = ["O'Brannagh", "O'Callan", "O'Carrick", "O'Dalaigh", "O'Farrell", "O'Gara", "O'Hanlon", "O'Keeffe", "O'Leary", "O'Mahony", "O'Rourke", "O'Shaughnessy", "O'Toole", "D'Agosta", "D'Amore", "D'Arcy", "D'Elia", "D'Onofrio", "L'Estrange", "M'Bala"];
export const accentedFamilyNames: readonly string[] = ['Álvarez', 'Benítez', 'Cárdenas', 'Domínguez', 'Fernández', 'Gálvez', 'Ibáñez', 'Jiménez', 'Léger', 'Márquez', 'Núñez', 'Ordóñez', 'Peña', 'Quiñones', 'Ríos', 'Suárez', 'Téllez', 'Vásquez', 'Yáñez', 'Zúñiga'];
export const accentedGivenNames: Readonly<Record<Sex, readonly string[]>> = {
  female: ['Adélaïde', 'Aïda', 'Andréa', 'Bérénice', 'Cécile', 'Désirée', 'Éloïse', 'Inés', 'Noémie', 'Renée', 'Sofía', 'Zoé'],
  male: ['Adrián', 'Andrés', 'César', 'Damián', 'Efraín', 'Héctor', 'Joaquín', 'Matías', 'Rubén', 'Sebastián', 'Tomás', 'Ángel'],
};
const female = new Set(first.female?.map((name) => name.toLowerCase()));
const male = new Set(first.male?.map((name) => name.toLowerCase()));

/** The sex that lists of names know a given name for. */
export function usualSex(given: string): Sex | undefined {
  if (female.has(given)) return male.has(given) ? undefined : 'female';
  return male.has(given) ? 'male' : undefined;
}

const { street_name: streetNames, city_prefix: cityPrefixes, city_suffix: citySuffixes } = faker.definitions.location;
export const streets: readonly string[] = usable(streetNames.map((name) => name.replace(/ .*/, '')));
export const cityBeginnings: readonly string[] = usable([...(last.generic ?? [])]);
export const cityEndings: readonly string[] = citySuffixes.filter((ending) => ending.length > 2);
export const cityFronts: readonly string[] = cityPrefixes;
