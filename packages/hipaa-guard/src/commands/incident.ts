import { resolve } from 'node:path';
import process from 'node:process';
import { Command, Option } from 'commander';
import { writeWhole } from 'fixture-synth/write';
import { noteEntry, readEntries, readRange, selectRange, verifyLog } from 'hipaa-audit-log';
import { UsageError } from '../config.js';
import { newIncident } from '../incident/incident.js';
import { incidentMarkdown } from '../incident/markdown.js';
import { version } from '../version.js';
import { printed, run } from './run.js';

interface Flags {
  readonly discovered: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: 'md' | 'json';
  readonly out?: string;
}

export const incidentCommand = new Command('incident').description('what to do when PHI got out');

incidentCommand
  .command('new')
  .description('a record with the five questions of an investigation, prefilled from the audit log, with the days by which others have to be told')
  .option('--discovered <day>', 'the day it was discovered, YYYY-MM-DD', today())
  .option('--from <day>', 'first day it is about; 30 days before it was discovered unless told')
  .option('--to <day>', 'last day it is about; the day it was discovered unless told')
  .addOption(new Option('--format <name>', 'form of the record').choices(['md', 'json']).default('md'))
  .option('--out <file>', 'write a file in place of stdout')
  .action((flags: Flags) => run(() => recordIncident(flags)));

function recordIncident({ discovered, from, to, format, out }: Flags): number {
  const root = process.cwd();
  if (Number.isNaN(Date.parse(discovered)) || !/^\d{4}-\d{2}-\d{2}$/.test(discovered)) throw new UsageError('A day is written YYYY-MM-DD.');
  const days = { from: from ?? daysBefore(discovered, 30), to: to ?? discovered };
  const entries = selectRange(readEntries(root), readRange(days, new Date()));
  const incident = newIncident(entries, verifyLog(root).broken === undefined, { discovered, ...days });
  const text = format === 'md' ? incidentMarkdown(incident) : `${JSON.stringify(incident, undefined, 2)}\n`;
  if (out !== undefined) writeWhole(resolve(root, out), text);
  else printed(text);
  noteEntry(root, { tool: 'hipaa-guard', version, kind: 'incident', outcome: 'recorded', discovered });
  return 0;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}
