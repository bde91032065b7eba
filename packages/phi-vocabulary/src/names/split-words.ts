import { remember } from './remember.js';

/**
 * The lower-case words of an identifier: camelCase, PascalCase, snake_case, kebab-case, digits and acronyms.
 * `patientSSNLast4` gives `patient ssn last 4`. Linear in the name's length.
 */
export const splitWords: (name: string) => readonly string[] = remember((name) => (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase()));
