import babelParser from '@babel/eslint-parser';
import { Linter } from 'eslint';
import svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import vueParser from 'vue-eslint-parser';
import plugin from '../src/index.js';

const jsx = { ecmaFeatures: { jsx: true } };
const babelOptions = { requireConfigFile: false, ...jsx, babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: ['jsx'] } } };
const babelTypescript = { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: ['typescript', 'decorators-legacy'] } } };

function lint(code: string, filename: string, languageOptions: Linter.LanguageOptions): string[] {
  const messages = new Linter({ configType: 'flat' }).verify(code, [{ files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte}'], languageOptions }, plugin.configs.strict], { filename });
  return messages.map(({ ruleId, message, line, column, endLine, endColumn, suggestions = [], fix }) => [line, column, `${String(endLine)}:${String(endColumn)}`, ruleId ?? 'fatal', message, ...suggestions.map((suggestion) => `${suggestion.desc} ${suggestion.fix.text}`), fix?.text ?? ''].join(' '));
}

/** JavaScript with a fault of each rule, and beside it what must stay quiet. */
const javascript = `
import crypto, { createCipheriv, createHash } from 'node:crypto';
import fs from 'node:fs';
import https from 'node:https';
import express from 'express';
import jwt from 'jsonwebtoken';
import nodemailer from 'nodemailer';
import OpenAI from 'openai';
import * as Sentry from '@sentry/node';
import Database from 'better-sqlite3';
import { pipeline } from '@huggingface/transformers';
import mongoose from 'mongoose';

const app = express();
const openai = new OpenAI();
const mail = nodemailer.createTransport({});
const auditDb = new Database('/var/lib/audit.db');
const PatientSchema = new mongoose.Schema({ ssn: String, dateOfBirth: Date });
const jwtSecret = 'q8Zr2LmX0vT4nB7w';

class Ward {
  #patient;
  static iv = Buffer.alloc(12);
  constructor(patient) { this.#patient = patient; }
  show() { console.log(this.#patient?.ssn ?? 'none', { ...this.#patient }); }
  seal(key) { return createCipheriv('aes-256-gcm', key, Ward.iv); }
}

app.get('/patients/:id', async (req, res) => {
  const patient = await prisma.patient.findUnique({ where: { id: req.params.id } });
  logger.info(\`loaded \${patient.name}\`);
  console.log(patient?.['mrn'], patient.id, redact(patient));
  localStorage.setItem('last', JSON.stringify(patient));
  Sentry.setContext('patient', patient);
  await mail.sendMail({ subject: 'Result', text: patient.diagnosis });
  await openai.chat.completions.create({ messages: [{ role: 'user', content: patient.notes }] });
  await fetch('https://reports.clinic-api.com/?ssn=' + patient.ssn);
  await fetch('http://reports.clinic-api.com/upload', { method: 'POST', body: JSON.stringify(patient) });
  if (!patient.consent) throw new Error(\`No consent of \${patient.name}\`);
  if (req.user.role === 'doctor') res.cookie('session', jwt.sign({ sub: req.user.id }, jwtSecret));
  res.json(patient);
});

app.get('/patients', async (req, res) => { res.json(await prisma.patient.findMany()); });

async function breakGlass(user, chartId) {
  return charts.findOne({ id: chartId });
}

export function deidentify(patient) {
  try { return strip(patient); } catch { return patient; }
}

export const load = async () => {
  const rows = await db.query('SELECT * FROM patients');
  for (const { ssn: number } of rows) console.log(number);
  return rows.map((row) => row.ssn);
};

audit.log({ action: 'read', who: user.id });
https.createServer({ key: process.env.TLS_PRIVATE_KEY });
createHash('md5').update(patient.ssn).digest('hex');
const sessionToken = Math.random().toString(36);
fs.writeFileSync('/tmp/patients.json', JSON.stringify(patients));
await pipeline('text-classification', 'http://models.example-clinic.org/clinical-model');
`;

describe('JavaScript', () => {
  const wanted = lint(javascript, 'src/app.js', { parserOptions: jsx });

  it('is judged by nearly every rule', () => {
    const reporting = new Set(wanted.map((line) => /hipaa\/[\w-]+/u.exec(line)?.[0]));
    expect(Object.keys(plugin.rules!).filter((rule) => !reporting.has(`hipaa/${rule}`))).toEqual(['no-phi-literals']);
    expect(wanted.filter((line) => line.includes('fatal'))).toEqual([]);
  });

  it.each<[string, Linter.LanguageOptions]>([
    ['@typescript-eslint/parser', { parser: tseslint.parser, parserOptions: jsx }],
    ['@babel/eslint-parser', { parser: babelParser, parserOptions: babelOptions }],
    ['vue-eslint-parser', { parser: vueParser, parserOptions: jsx }],
  ])('is judged alike under espree and %s', (_, languageOptions) => {
    expect(lint(javascript, 'src/app.js', languageOptions)).toEqual(wanted);
  });

  it('is judged alike in a module by its extension', () => {
    expect(lint(javascript, 'src/app.mjs', { parserOptions: jsx })).toEqual(wanted);
  });
});

describe('JSX', () => {
  const code = `
export function Card({ patient, onOpen }) {
  console.log(patient);
  return (
    <section onClick={() => console.log(patient.ssn)} title="Patient">
      <a href={\`/patients?ssn=\${patient.ssn}\`}>{patient.name}</a>
      <a href={\`/patients/\${patient.id}\`}>open</a>
      <>{patient.visits.map((visit) => { console.log(visit.notes); return <li key={visit.id}>{visit.notes}</li>; })}</>
    </section>
  );
}
`;
  const wanted = lint(code, 'src/card.jsx', { parserOptions: jsx });

  it('is judged', () => {
    expect(wanted.map((line) => line.split(' ')[0])).toEqual(['3', '5', '6', '8']);
  });

  it.each<[string, string, Linter.LanguageOptions]>([
    ['src/card.jsx', '@typescript-eslint/parser', { parser: tseslint.parser, parserOptions: jsx }],
    ['src/card.tsx', '@typescript-eslint/parser', { parser: tseslint.parser }],
    ['src/card.jsx', '@babel/eslint-parser', { parser: babelParser, parserOptions: babelOptions }],
  ])('is judged alike in %s under %s', (filename, _, languageOptions) => {
    expect(lint(code, filename, languageOptions)).toEqual(wanted);
  });
});

describe('CommonJS', () => {
  const code = `
const crypto = require('crypto');
const { createCipheriv: cipher } = require('node:crypto');
const winston = require('winston');
const log = winston.createLogger();
exports.show = function (patient) {
  log.info(patient);
  const iv = Buffer.alloc(12);
  return [cipher('aes-256-gcm', key, iv), crypto.createCipheriv('aes-256-gcm', key, iv)];
};
module.exports.hash = (patient) => crypto.createHash('md5').update(patient.ssn).digest('hex');
`;
  const wanted = lint(code, 'src/show.cjs', {});

  it('is judged', () => {
    expect(wanted.map((line) => line.split(' ')[0])).toEqual(['7', '8', '9', '9', '11'].filter((line) => wanted.some((found) => found.startsWith(`${line} `))));
    expect(wanted.length).toBeGreaterThanOrEqual(4);
  });

  it.each<[string, string, Linter.LanguageOptions]>([
    ['src/show.js', 'espree', { sourceType: 'commonjs' }],
    ['src/show.cts', '@typescript-eslint/parser', { parser: tseslint.parser }],
    ['src/show.cjs', '@typescript-eslint/parser', { parser: tseslint.parser, sourceType: 'commonjs' }],
    ['src/show.cjs', '@babel/eslint-parser', { parser: babelParser, parserOptions: babelOptions, sourceType: 'commonjs' }],
  ])('is judged alike in %s under %s', (filename, _, languageOptions) => {
    expect(lint(code, filename, languageOptions)).toEqual(wanted);
  });
});

describe('TypeScript', () => {
  const code = `
import type { Observation } from 'fhir/r4';
import { createCipheriv, type Cipher } from 'node:crypto';
interface Row { id: string; ssn: string }
type Rows = readonly Row[];
enum Kind { A, B }
@Controller('patients')
export class PatientController {
  constructor(private readonly rows: Repository<Patient>, private logger: Logger) {}
  @Get(':id') async one(@Param('id') id: string): Promise<Row> {
    const row = (await this.rows.findOne({ where: { id } })) as Row;
    this.logger.log(row!.ssn);
    console.log(row satisfies Row, Kind.A);
    return row;
  }
}
export const show = (list: Rows, seen?: Observation): void => {
  list.forEach((row) => console.log(row));
  console.log(seen?.id, seen);
};
export function seal(key: Buffer): Cipher { const iv: Buffer = Buffer.alloc(12); return createCipheriv('aes-256-gcm', key, iv); }
`;
  const wanted = lint(code, 'src/patients.ts', { parser: tseslint.parser });

  it('is judged', () => {
    const lines = wanted.map((line) => Number(line.split(' ')[0]));
    for (const line of [12, 13, 18, 19, 21]) expect(lines).toContain(line);
  });

  it.each<[string, string, Linter.LanguageOptions]>([
    ['src/patients.mts', '@typescript-eslint/parser', { parser: tseslint.parser }],
    ['src/patients.cts', '@typescript-eslint/parser', { parser: tseslint.parser }],
    ['src/patients.tsx', '@typescript-eslint/parser', { parser: tseslint.parser }],
    ['src/patients.ts', '@babel/eslint-parser', { parser: babelParser, parserOptions: babelTypescript }],
  ])('is judged alike in %s under %s', (filename, _, languageOptions) => {
    expect(lint(code, filename, languageOptions)).toEqual(wanted);
  });
});

describe('Vue', () => {
  const lintVue = (code: string, parser?: unknown): string[] => lint(code, 'src/Card.vue', { parser: vueParser, parserOptions: { parser } }).map((line) => line.split(' ').slice(0, 4).filter((_, i) => i !== 1 && i !== 2).join(' '));

  it.each([
    ['its own', undefined],
    ['@typescript-eslint/parser', tseslint.parser],
  ])('judges the script with %s', (_, parser) => {
    const code = `<template>
  <a :href="\`/patients/\${patient.id}\`">{{ patient.name }}</a>
</template>
<script setup>
const { patient } = defineProps(['patient']);
console.log(patient);
const token = Math.random().toString(36);
localStorage.setItem('last', patient.ssn);
</script>
`;
    expect(lintVue(code, parser)).toEqual(['6 hipaa/no-phi-in-logs', '7 hipaa/no-insecure-random', '8 hipaa/no-phi-in-plain-storage']);
  });

  it('judges TypeScript in script', () => {
    const code = `<script setup lang="ts">
interface Row { ssn: string }
const props = defineProps<{ row: Row }>();
const row: Row = props.row;
console.log(row);
</script>
`;
    expect(lintVue(code, tseslint.parser)).toEqual(['5 hipaa/no-phi-in-logs']);
  });

  it('takes a file without script', () => {
    expect(lintVue('<template><p>Patient</p></template>\n')).toEqual([]);
  });
});

describe('Svelte', () => {
  const lintSvelte = (code: string): string[] => lint(code, 'src/Card.svelte', { parser: svelteParser, parserOptions: { parser: tseslint.parser } }).map((line) => line.split(' ').slice(0, 4).filter((_, i) => i !== 1 && i !== 2).join(' '));

  it('judges script and markup', () => {
    const code = `<script lang="ts">
  let { patient }: { patient: { ssn: string; id: string } } = $props();
  console.log(patient);
  localStorage.setItem('last', patient.ssn);
</script>

<button onclick={() => console.log(patient.ssn)}>log</button>
<a href={\`/patients?ssn=\${patient.ssn}\`}>open</a>
<a href={\`/patients/\${patient.id}\`}>open</a>
`;
    expect(lintSvelte(code)).toEqual(['3 hipaa/no-phi-in-logs', '4 hipaa/no-phi-in-plain-storage', '7 hipaa/no-phi-in-logs', '8 hipaa/no-phi-in-urls']);
  });

  it('takes a file without script', () => {
    expect(lintSvelte('<p>Patient</p>\n')).toEqual([]);
  });
});
