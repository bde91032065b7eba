import { readFileSync } from 'node:fs';

export function readFixture(name) {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
}

export function readPatients() {
  return JSON.parse(readFixture('patients.json'));
}

/** Rows of a CSV file as objects; a quoted cell may hold commas. */
export function parseCsv(text) {
  const [header, ...rows] = text.trim().split(/\r?\n/).map((line) => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map((match) => match[1].replaceAll('"', '')));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

/** Rows of the one INSERT statement in a seed file, as objects. */
export function parseInsert(text) {
  const columns = text.match(/INSERT INTO \w+ \(([^)]*)\)/)[1].split(', ');
  const rows = text.slice(text.indexOf('VALUES')).match(/^ {2}\(.*\)/gm);
  return rows.map((row) => {
    const cells = row.match(/NULL|'(?:[^']|'')*'/g).map((cell) => (cell === 'NULL' ? null : cell.slice(1, -1).replaceAll("''", "'")));
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
}

/** Segments of an HL7 v2 message; `segments.PID[5]` is PID-5. */
export function parseHl7(text) {
  return Object.fromEntries(text.trim().split(/\r?\n|\r/).map((line) => [line.slice(0, 3), line.split('|')]));
}

export function parseSnapshots(text) {
  return Object.fromEntries([...text.matchAll(/exports\[`([^`]*)`\] = `\n([^`]*)\n`;/g)].map((match) => [match[1], match[2]]));
}

/** 1999-12-31 as 12/31/1999. */
export function toUsDate(isoDate) {
  const [year, month, day] = isoDate.split('-');
  return `${month}/${day}/${year}`;
}

export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000));
}

export function ageOn(dateOfBirth, day) {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

export function digitsOf(text) {
  return text.replace(/\D/g, '');
}
