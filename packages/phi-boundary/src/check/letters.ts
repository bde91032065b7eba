/**
 * Characters of names in Latin, Greek and Cyrillic, for character classes: an engine compiles and runs a few ranges many times faster than
 * `\p{L}`. Of letters beyond Latin-1 both cases count as capitals.
 */
export const capital = 'A-Z\u00C0-\u00D6\u00D8-\u00DE\u0100-\u024F\u0370-\u03FF\u0400-\u052F\u1E00-\u1EFF';
export const letter = 'A-Za-z\u00AA\u00B5\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0300-\u036F\u0370-\u03FF\u0400-\u052F\u1E00-\u1EFF';
