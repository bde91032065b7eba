import pino from 'pino';
import winston from 'winston';
import morgan from 'morgan';
import { Logger } from '@nestjs/common';
import { redact, hashMrn } from './privacy';

const logger = winston.createLogger();
const log = pino();

export function show(patient: Patient, patients: Patient[], patientId: string, clinic: Clinic) {
  // ruleid: hipaa.javascript.no-phi-in-logs
  console.log(patient);
  // ok: hipaa.javascript.no-phi-in-logs
  console.log(patient.id);
  // ruleid: hipaa.javascript.no-phi-in-logs
  console.log(`Seen ${patient.mrn}`);
  // ok: hipaa.javascript.no-phi-in-logs
  console.log(`Seen ${patients.length}`);
  // ruleid: hipaa.javascript.no-phi-in-logs
  logger.info('seen', { who: patient.email });
  // ok: hipaa.javascript.no-phi-in-logs
  logger.info('seen', { who: patientId });
  // ruleid: hipaa.javascript.no-phi-in-logs
  log.error({ patient }, 'not saved');
  // ok: hipaa.javascript.no-phi-in-logs
  log.error({ patientId }, 'not saved');
  // ruleid: hipaa.javascript.no-phi-in-logs
  logger.warn('born ' + patient.dateOfBirth);
  // ok: hipaa.javascript.no-phi-in-logs
  logger.warn('founded ' + clinic.founded);
  const record = patient;
  // ruleid: hipaa.javascript.no-phi-in-logs
  console.debug(JSON.stringify(record));
  // ok: hipaa.javascript.no-phi-in-logs
  console.debug(JSON.stringify(redact(record)));
  for (const person of patients) {
    // ruleid: hipaa.javascript.no-phi-in-logs
    console.table(person);
    // ok: hipaa.javascript.no-phi-in-logs
    console.table(person.id);
  }
  // ruleid: hipaa.javascript.no-phi-in-logs
  process.stdout.write(patient.diagnosis);
  // ok: hipaa.javascript.no-phi-in-logs
  process.stdout.write(hashMrn(patient.mrn));
  // ruleid: hipaa.javascript.no-phi-in-logs
  log.child({ ssn: patient.ssn }).info('opened');
  // ok: hipaa.javascript.no-phi-in-logs
  log.child({ key: patient.uuid }).info('opened');
}

export class ChartService {
  private readonly logger = new Logger(ChartService.name);

  async create(dto: CreateChartDto) {
    // ruleid: hipaa.javascript.no-phi-in-logs
    this.logger.log(`creating ${JSON.stringify(dto)}`);
    // ok: hipaa.javascript.no-phi-in-logs
    this.logger.log(`creating of type ${typeof dto}`);
    const labResults = await this.labs.findMany({ where: { chart: dto.id } });
    // ruleid: hipaa.javascript.no-phi-in-logs
    this.logger.verbose(labResults);
    // ok: hipaa.javascript.no-phi-in-logs
    this.logger.verbose(labResults.length);
  }
}

router.post('/patients', async (req, res) => {
  // ruleid: hipaa.javascript.no-phi-in-logs
  console.info('received', req.body);
  // ok: hipaa.javascript.no-phi-in-logs
  console.info('received', req.params.id);
  const masked = redact(req.body.ssn);
  // ok: hipaa.javascript.no-phi-in-logs
  console.info('ssn', masked);
});

// ruleid: hipaa.javascript.body.no-phi-in-logs
morgan.token('body', (req) => JSON.stringify(req.body));
// ok: hipaa.javascript.body.no-phi-in-logs
morgan.token('id', (req) => req.id);

interface StudyRow {
  mrn: string;
  site: string;
}

interface Machine {
  serial: string;
}

export function skip(entry: StudyRow, machine: Machine) {
  // ruleid: hipaa.javascript.no-phi-in-logs
  console.warn('skipped', entry);
  // ok: hipaa.javascript.no-phi-in-logs
  console.warn('skipped on', machine);
}

export function board(subject: { familyName: string; dateOfBirth: string }, room: { floor: string }) {
  // ruleid: hipaa.javascript.no-phi-in-logs
  console.info('presenting', subject);
  // ok: hipaa.javascript.no-phi-in-logs
  console.info('in', room);
}

export async function importLines(path: string) {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    // ruleid: hipaa.javascript.no-phi-in-logs
    if (!JSON.parse(line).birthDate) console.warn('no birth date: %s', line);
  }
}

export async function readPalette(path: string) {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    // ok: hipaa.javascript.no-phi-in-logs
    console.warn('no colour: %s', line);
  }
}

export function stage(input: StagingInput, data: Settings) {
  const { histology, narrative } = input;
  // ruleid: hipaa.javascript.no-phi-in-logs
  console.debug('staged: ' + [histology, narrative.slice(0, 80)].join(' / '));
  // ok: hipaa.javascript.no-phi-in-logs
  console.debug('settings', input.id);
}
