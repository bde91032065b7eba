import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ageOn, daysBetween, parseSnapshots, readPatients, toUsDate } from './helpers.mjs';

const snapshots = parseSnapshots(readFileSync(new URL('./__snapshots__/summary.snap', import.meta.url), 'utf8'));

function renderSummary({ lastName, firstName, mrn, dateOfBirth, phone, stay, diagnosis }) {
  const nights = daysBetween(stay.admittedOn, stay.dischargedOn);
  return [
    `Patient: ${lastName}, ${firstName} (MRN ${mrn})`,
    `Born: ${toUsDate(dateOfBirth)}, age ${ageOn(dateOfBirth, stay.dischargedOn)}`,
    `Phone: ${phone}`,
    `Stay: ${toUsDate(stay.admittedOn)} to ${toUsDate(stay.dischargedOn)}, ${nights} ${nights === 1 ? 'night' : 'nights'}`,
    `Diagnosis: ${diagnosis.code} ${diagnosis.text}`,
  ].join('\n');
}

for (const [i, patient] of readPatients().entries()) {
  test(`discharge summary ${i + 1} matches its snapshot`, () => {
    assert.equal(renderSummary(patient), snapshots[`discharge summary ${i + 1}`]);
  });
}
