import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const block = (index) => `
export async function loadPatient${index}(req, res) {
  const patient = await patientRepository.findOne({ where: { id: req.params.id } });
  const { firstName, ...rest } = patient;
  const line = \`\${firstName} \${rest.lastName}\`;
  const visits = patient.visits.map((visit) => ({ ...visit, total: visit.items.length }));
  if (visits.length > ${index}) console.log('loaded', line);
  res.json({ id: patient.id, visits: summarise${index}(visits) });
}
function summarise${index}(visits) {
  return visits.filter((visit) => visit.total > 0).map((visit) => visit.total);
}
`;

/** Files of about so many lines: functions that each handle a patient, one after another. */
export function writeGrowingFiles(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'hipaa-speed-'));
  const linesOfBlock = block(0).split('\n').length - 1;
  return sizes.map((lines) => {
    const file = join(folder, `lines-${lines}.ts`);
    writeFileSync(file, Array.from({ length: Math.round(lines / linesOfBlock) }, (_, index) => block(index)).join(''));
    return { lines, file };
  });
}
