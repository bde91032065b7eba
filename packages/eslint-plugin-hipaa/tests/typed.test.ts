import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.js';

const project = fileURLToPath(new URL('./fixtures/typed/', import.meta.url));

/** Whether `console.log` of the code is reported; everything it imports is typed in another file. */
function isReported(code: string, typed: boolean): boolean {
  const parserOptions = typed ? { projectService: true, tsconfigRootDir: project } : {};
  const config: Linter.Config[] = [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser, parserOptions } }, { files: ['**/*.ts'], ...plugin.configs.strict }];
  const text = `import * as records from './records.js';\nimport { color, diagnosis, every, flags, hidden, holder, known, maybe, next, page, patient, wide } from './records.js';\n${code}\n`;
  const messages = new Linter({ configType: 'flat', cwd: project }).verify(text, config, { filename: `${project}src/handle.ts` });
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return messages.some(({ ruleId }) => ruleId === 'hipaa/no-phi-in-logs');
}

describe('types of another file find what no name tells', () => {
  it.each([
    ['const item = await next(); console.log(item);'],
    ['console.log(await next());'],
    ['const item = await next(); console.log(`${item}`);'],
    ['const item = await next(); console.log({ item });'],
    ['for (const item of await every()) console.log(item);'],
    ['(await every()).forEach((item) => console.log(item));'],
    ['const [item] = await every(); console.log(item);'],
    ['console.log(maybe());'],
    ['const item = maybe(); if (item) console.log(item);'],
    ['console.log(wide());'],
    ['console.log(page().data);'],
    ['const { data } = page(); console.log(data[0]);'],
    ['console.log(known.get("a"));'],
    ['console.log(holder.value);'],
    ['console.log(holder.get());'],
    ['next().then((item) => console.log(item));'],
    ['function show<T extends records.Row>(item: T) { console.log(item); }'],
    ['console.log(hidden(wide()));'],
    ['function show(item: records.Row) { console.log(item); }'],
    ['class A { held!: records.Row; show() { console.log(this.held); } }'],
  ])('%s', (code) => {
    expect([isReported(code, false), isReported(code, true)]).toEqual([false, true]);
  });
});

describe('types of another file quiet what only a name tells', () => {
  it.each([['console.log(patient);'], ['const { patient } = records; console.log(patient);'], ['const { ssn } = flags(); console.log(ssn);'], ['console.log(flags().diagnosis);'], ['const patient = records.patient; console.log(patient);']])('%s', (code) => {
    expect([isReported(code, false), isReported(code, true)]).toEqual([true, false]);
  });
});

describe('with type information as without', () => {
  it.each([
    ['console.log(color());'],
    ['console.log(color().name);'],
    ['console.log((await every()).length);'],
    ['console.log((await next()).count);'],
    ['console.log((await next()).id);'],
    ['console.log(page().total);'],
    ['console.log(known.size, known.has("a"));'],
    ['console.log(redact(await next()));\ndeclare function redact(item: unknown): unknown;'],
    ['console.log("text", 5, new Date(), /a/, [1], null);'],
  ])('%s is quiet', (code) => {
    expect([isReported(code, false), isReported(code, true)]).toEqual([false, false]);
  });

  it.each([['console.log((await next()).ssn);'], ['const { dateOfBirth: d } = await next(); console.log(d);'], ['declare const patientRecord: unknown; console.log(patientRecord);'], ['declare const record: any; console.log(record.ssn);'], ['console.log(missing.diagnosis);']])('%s is reported', (code) => {
    expect([isReported(code, false), isReported(code, true)]).toEqual([true, true]);
  });
});
