import { describe, expect, it } from 'vitest';
import { classIn } from '../support/analyse.js';

describe('types declared in the file', () => {
  it.each([
    ['interface Row { ssn: string } function f(x: Row) { sink(x); }', 'record'],
    ['interface Row { id: string; dateOfBirth: Date } const x: Row = load(); sink(x);', 'record'],
    ['type Row = { mrn: string }; let x: Row; sink(x);', 'record'],
    ['class Row { ssn: string; } function f(x: Row) { sink(x); }', 'record'],
    ['interface Row { ssn: string } function f(x: Row[]) { sink(x); }', 'record'],
    ['interface Row { ssn: string } function f(x: Array<Row>) { sink(x[0]); }', 'record'],
    ['interface Row { ssn: string } function f(x: ReadonlyArray<Row>) { x.forEach((r) => sink(r)); }', 'record'],
    ['interface Row { ssn: string } async function f(x: Promise<Row>) { sink(await x); }', 'record'],
    ['interface Row { ssn: string } function f(x: Row | null) { sink(x); }', 'record'],
    ['interface Row { ssn: string } function f(x: Row | undefined) { sink(x); }', 'record'],
    ['interface Row { ssn: string } function f(x: Partial<Row>) { sink(x); }', 'record'],
    ['interface Row { ssn: string } function f(x: Base & Row) { sink(x); }', 'record'],
    ['interface Row { ssn: string } interface Wide extends Row { a: 1 } function f(x: Wide) { sink(x); }', 'record'],
    ['interface Row { ssn: string } type Alias = Row; function f(x: Alias) { sink(x); }', 'record'],
    ['interface Row { ssn: string } function f(x: Record<string, Row>) { sink(x); }', 'record'],
    ['interface Row { ssn: string } function f(x: Map<string, Row>) { sink(x.get("a")); }', 'record'],
    ['interface Row { a: Inner } interface Inner { ssn: string } function f(x: Row) { sink(x.a); }', 'record'],
    ['interface Row { a: Inner } interface Inner { ssn: string } function f(x: Row) { sink(x); }', 'record'],
    ['interface Row { value: string; ssn: string } function f(x: Row) { sink(x.ssn); }', 'ssn'],
    ['interface Row { ssn: string } const x = load() as Row; sink(x);', 'record'],
    ['interface Row { ssn: string } const x = <Row>load(); sink(x);', 'record'],
    ['interface Row { ssn: string } const x = load() satisfies Row; sink(x);', 'record'],
    ['interface Row { ssn: string } function load(): Row { return api(); } sink(load());', 'record'],
    ['interface Row { ssn: string } async function load(): Promise<Row> { return api(); } async function g() { const x = await load(); sink(x); }', 'record'],
    ['interface Row { ssn: string } const load = (): Row => api(); sink(load());', 'record'],
    ['interface Row { ssn: string } const rows: Row[] = []; for (const r of rows) sink(r);', 'record'],
    ['interface Row { ssn: string } function f({ a, b }: { a: Row; b: number }) { sink(a); }', 'record'],
    ['interface Props { item: Patient } function Card({ item }: Props) { sink(item); }', 'record'],
    ['interface Props { item: Patient } function Card(props: Props) { sink(props.item); }', 'record'],
    ['interface Row { ssn: string } const [x] = useState<Row>(); sink(x);', 'record'],
    ['interface Row { ssn: string } class A { held: Row; show() { sink(this.held); } }', 'record'],
    ['interface Row { ssn: string } type Key = keyof Row; function f(x: Readonly<Row>) { sink(x); }', 'record'],
    ['type Row = Pick<Patient, "ssn" | "id">; function f(x: Row) { sink(x); }', 'record'],
    ['type Patient = { name: string; email: string }; function f(x: Patient) { sink(x); }', 'record'],
    ['interface Row { ssn: string } function f<T extends Row>(x: T) { sink(x); }', 'record'],
    ['interface Row { ssn: string } const x = await api<Row>("/a"); sink(x);', 'record'],
    ['class Row { constructor(public mrn: string) {} } function f(x: Row) { sink(x); }', 'record'],
    ['class Row { constructor(readonly entry: Entry) {} } interface Entry { ssn: string } function f(x: Row) { sink(x.entry); }', 'record'],
    ['class Job { constructor(private row: Patient) {} run() { sink(this.row); } }', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['interface Row { id: string; color: string } function f(x: Row) { sink(x); }'],
    ['interface Row { ssn: boolean } function f(x: Row) { sink(x); }'],
    ['interface Row { ssn: string; count: number } function f(x: Row) { sink(x.count); }'],
    ['interface Row { onDiagnosis: () => void } function f(x: Row) { sink(x); }'],
    ['enum Status { A, B } function f(patient: Status) { sink(patient); }'],
    ['type Row = Pick<Patient, "id" | "status">; function f(x: Row) { sink(x); }'],
    ['interface PatientRef { id: string; status: string } function f(x: PatientRef) { sink(x); }'],
    ['type Kind = "a" | "b"; function f(x: Kind) { sink(x); }'],
    ['function f(x: PatientService) { sink(x); }'],
    ['function f(x: PatientStatus) { sink(x); }'],
    ['function f(x: number) { sink(x); }'],
    ['class Service { ssn() { return 1; } } function f(x: Service) { sink(x); }'],
    ['interface Row { ssnCount: number; patientId: string } function f(x: Row) { sink(x); }'],
    ['class Row { constructor(public color: string) {} } function f(x: Row) { sink(x); }'],
    ['class Row { constructor(mrn: string) {} } function f(x: Row) { sink(x); }'],
    ['class Jobs { constructor(private patients: PatientStore) {} } function f(x: Jobs) { sink(x); }'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('named types of other files', () => {
  it.each([
    ['import { Patient } from "./model"; function f(x: Patient) { sink(x); }'],
    ['import type { Patient } from "fhir/r4"; function f(x: Patient) { sink(x); }'],
    ['import type { Patient as P } from "fhir/r4"; function f(x: P[]) { sink(x[0]); }'],
    ['import type { Observation } from "fhir/r4"; function f(x: Observation) { sink(x); }'],
    ['import type { Condition } from "@medplum/fhirtypes"; function f(x: Condition) { sink(x); }'],
    ['import type * as fhir from "fhir/r4"; function f(x: fhir.Patient) { sink(x); }'],
    ['function f(x: fhir4.Patient) { sink(x); }'],
    ['import type { Encounter } from "fhir/r4"; function f(x: Encounter[]) { x.map((e) => sink(e)); }'],
    ['function f(x: PatientDto) { sink(x); }'],
    ['function f(x: CreatePatientDto) { sink(x); }'],
    ['function f(x: IPatient) { sink(x); }'],
    ['function f(x: PatientEntity[]) { sink(x); }'],
    ['function f(x: Partial<Patient>) { sink(x); }'],
    ['const x: Promise<Patient> = load(); sink(await x);'],
  ])('carries a record: %s', (code) => {
    expect(classIn(code)).toBe('record');
  });

  it.each([
    ['function f(x: Invoice) { sink(x); }'],
    ['function f(x: PatientRepository) { sink(x); }'],
    ['function f(x: Condition) { sink(x); }'],
    ['function f(x: Observation) { sink(x); }'],
    ['function f(x: PatientFilter) { sink(x); }'],
    ['function f(x: PatientId) { sink(x); }'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});

describe('schemas', () => {
  it.each([
    ['const Row = z.object({ ssn: z.string() }); const x = Row.parse(input); sink(x);', 'record'],
    ['const x = z.object({ ssn: z.string() }).parse(input); sink(x);', 'record'],
    ['const Row = z.object({ ssn: z.string() }); const x = Row.parse(input); sink(x.ssn);', 'ssn'],
    ['const PatientSchema = z.object({ a: z.string() }); sink(PatientSchema.parse(input));', 'record'],
    ['const Row = z.object({ ssn: z.string() }).strict(); sink(await Row.parseAsync(input));', 'record'],
    ['const Row = z.object({ ssn: z.string() }); function f(x: z.infer<typeof Row>) { sink(x); }', 'record'],
    ['const Row = yup.object({ dateOfBirth: yup.date() }); const x = await Row.validate(input); sink(x);', 'record'],
    ['const Row = z.object({ ssn: z.string() }); const { data } = Row.safeParse(input); sink(data);', 'record'],
    ['class CreateDto { @IsString() ssn: string; } class Api { f(@Body() x: CreateDto) { sink(x); } }', 'record'],
    ['const Row = z.object({ ssn: z.string() }); type Row = z.infer<typeof Row>; function f(x: Row) { sink(x); }', 'record'],
  ])('carries PHI: %s', (code, expected) => {
    expect(classIn(code)).toBe(expected);
  });

  it.each([
    ['const Row = z.object({ color: z.string() }); const x = Row.parse(input); sink(x);'],
    ['const Row = z.object({ ssn: z.string() }); sink(Row);'],
    ['const Row = z.object({ ssn: z.string() }); sink(Row.shape);'],
    ['const PatientSchema = z.object({ ssn: z.string() }); sink(PatientSchema);'],
  ])('is quiet: %s', (code) => {
    expect(classIn(code)).toBeUndefined();
  });
});
