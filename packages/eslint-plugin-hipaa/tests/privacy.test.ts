import { Linter, type Rule } from 'eslint';
import * as fc from 'fast-check';
import { sampleAddress, sampleBirthDate, sampleCard, sampleDea, sampleDeviceSerial, sampleEmail, sampleFamilyName, sampleIp, sampleMbi, sampleMemberId, sampleMrn, sampleName, sampleNpi, samplePhone, sampleSsn, sampleVin } from 'phi-vocabulary';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.js';

/**
 * Where a value can stand in code: VALUE inside a text, a key, a comment or JSX; DIGITS at the end of an identifier.
 * Each line reports the rule it stands under, whatever the value is.
 */
const places: Readonly<Record<string, readonly string[]>> = {
  'no-phi-in-logs': [
    'console.log(patient, "VALUE");',
    'console.log(`seen VALUE ${patient.ssn}`);',
    'console.log(patient["VALUE"]);',
    'console.log(patient["VALUE ssn"]);',
    'console.log(row["VALUE mrn"]);',
    'console.log(patient[`VALUE notes`]);',
    'console.log(patient.ssn_DIGITS);',
    'console.log(patient_DIGITS.ssn);',
    'console.log({ "VALUE": patient });',
    'console.log({ "VALUE ssn": x, patient });',
    'const o = { "VALUE": patient.ssn }; console.log(o["VALUE"]);',
    'const { "VALUE": held } = patient; console.log(held);',
    'const { "VALUE ssn": held } = row; console.log(held);',
    'for (const p of patients["VALUE"]) console.log(p);',
    'logger["info"]("VALUE", patient);',
    'logger.child({ "VALUE": 1 }).info(patient);',
    'console.log(/* VALUE */ patient); // VALUE',
    'const patientNotes = "VALUE"; console.log(patientNotes, patient.notes);',
    'app.use(morgan("VALUE :req-body")); app.post("/patients/VALUE", (req) => { console.log(req.body); });',
    'console.log(cache.get("VALUE ssn"), patient.name);',
    'console.log(getPatient("VALUE"));',
    'console.log(await prisma.patient.findFirst({ where: { ssn: "VALUE" } }));',
    'console.log(await db.query("SELECT * FROM patients WHERE ssn = \'VALUE\'"));',
    'function f(/** @phi VALUE */ x) { console.log(x); }',
    'const schemas = { "VALUE": z.object({ ssn: z.string() }) }; console.log(schemas["VALUE"].parse(patient));',
  ],
  'no-phi-in-errors': [
    'throw new Error(`VALUE ${patient.ssn}`);',
    'throw new Error("VALUE" + patient["VALUE ssn"]);',
    'throw new ErrorDIGITS(patient.name), new Error(patient);',
    'app.get("/patients/VALUE", (req, res) => { res.status(400).json({ "VALUE": patient }); });',
    'Promise.reject(new Error(patient["VALUE"]));',
    'assert(x, `VALUE ${patient.mrn}`);',
  ],
  'no-phi-in-urls': [
    'fetch(`https://clinic.test/VALUE?ssn=${patient.ssn}`);',
    'fetch("https://VALUE.test/?q=" + patient["VALUE ssn"]);',
    'router.push(`/patients?VALUE=${patient.name}`);',
    'axios.get("/x", { params: { "VALUE": patient.ssn, "VALUE ssn": patient } });',
    'new URLSearchParams({ "VALUE": patient.ssn });',
    'window.location.href = "/VALUE?m=" + patient["VALUE mrn"];',
    'const client_DIGITS = axios; fetch("/VALUE?ssn=" + patient.ssn_DIGITS + patient.ssn);',
  ],
  'no-phi-in-plain-storage': [
    'localStorage.setItem("VALUE", patient.ssn);',
    'localStorage.setItem(`VALUE`, JSON.stringify(patient["VALUE"]));',
    'sessionStorage["VALUE ssn"] = patient["VALUE ssn"];',
    'fs.writeFileSync("/tmp/VALUE.json", JSON.stringify(patient));',
    'redis.set("patient:VALUE", JSON.stringify(patient));',
    'document.cookie = `VALUE=${patient.ssn}`;',
    'localStorage["VALUE"] = patient;',
  ],
  'no-phi-to-third-parties': [
    'import * as Sentry from "@sentry/node"; Sentry.setContext("VALUE", patient);',
    'import * as Sentry from "@sentry/node"; Sentry.setUser({ "VALUE ssn": patient.ssn });',
    'import mixpanel from "mixpanel-browser"; mixpanel.track("VALUE", { "VALUE": patient["VALUE ssn"] });',
    'gtag("event", "VALUE", { "VALUE": patient });',
    'dataLayer.push({ "VALUE": patient.email });',
  ],
  'no-phi-in-ai-prompts': [
    'import OpenAI from "openai"; const c = new OpenAI(); await c.chat.completions.create({ messages: [{ role: "user", content: `VALUE ${patient.notes}` }] });',
    'import OpenAI from "openai"; const c = new OpenAI(); await c.chat.completions.create({ messages: [{ role: "user", content: patient["VALUE notes"] }] });',
    'import Anthropic from "@anthropic-ai/sdk"; const c = new Anthropic(); await c.messages.create({ messages: [{ role: "user", content: JSON.stringify(patient["VALUE"]) }] });',
  ],
  'no-phi-in-messages': [
    'import nodemailer from "nodemailer"; const t = nodemailer.createTransport({}); await t.sendMail({ to: "VALUE", subject: "VALUE", text: `VALUE ${patient.diagnosis}` });',
    'import twilio from "twilio"; const c = twilio(); await c.messages.create({ to: "VALUE", body: patient["VALUE diagnosis"] });',
  ],
  'no-phi-literals': [
    'const patient = { ssn: "VALUE", mrn: "VALUE", dob: "VALUE", name: "VALUE", email: "VALUE", phone: "VALUE", address: "VALUE", insuranceMemberId: "VALUE", npi: "VALUE", dea: "VALUE", mbi: "VALUE", vin: "VALUE", deviceSerial: "VALUE", ip: "VALUE", creditCard: "VALUE", passportNumber: "VALUE" };',
    'const patient = { "VALUE ssn": "VALUE", patientName: `VALUE`, patientEmail: `VALUE`, patientPhone: "VALUE", ssn_DIGITS: "VALUE", patientAddress: "VALUE", patientIp: "VALUE", mrn: `VALUE`, ssn: `VALUE`, dob: `VALUE`, memberId: "VALUE", vin: "VALUE", npi: "VALUE", dea: "VALUE", mbi: "VALUE", implantSerial: "VALUE", cardNumber: "VALUE" };',
    '// patient VALUE, SSN: VALUE, MRN: VALUE, DOB: VALUE, phone: VALUE, email: VALUE, name: VALUE, address: VALUE, member id: VALUE, NPI: VALUE, DEA: VALUE, MBI: VALUE, VIN: VALUE, device serial: VALUE, IP: VALUE, card number: VALUE\nconst patient = { diagnosis: "x" };',
    'patients.set("VALUE", { ssn: "VALUE", mrn: "VALUE", dob: "VALUE", name: "VALUE", email: "VALUE", phone: "VALUE", address: "VALUE", insuranceMemberId: "VALUE", npi: "VALUE", dea: "VALUE", mbi: "VALUE", vin: "VALUE", deviceSerial: "VALUE", ip: "VALUE", cardNumber: "VALUE" });',
    'const page = <dl><dt>Patient</dt><dd>Patient: VALUE SSN: VALUE MRN: VALUE DOB: VALUE phone: VALUE email: VALUE address: VALUE member id: VALUE NPI: VALUE DEA: VALUE MBI: VALUE VIN: VALUE device serial: VALUE IP: VALUE card number: VALUE</dd></dl>;',
  ],
  'require-audit': [
    'app.get("/VALUE", async (req, res) => { res.json(await prisma.patient.findMany({ where: { ssn: "VALUE" } })); });',
    'app.get("/patients/VALUE", auth, async (req, res) => { res.json(await Patient.find({ mrn: "VALUE" })); });',
    'async function load_DIGITS() { return Patient.findById("VALUE"); }',
    'async function load() { return db.query("SELECT * FROM patients_DIGITS WHERE ssn = \'VALUE\'"); }',
    'async function load() { return knex("patients").where("ssn", "VALUE"); }',
    'async function load() { return db.collection("patients").findOne({ ssn: "VALUE" }); }',
    'async function load() { return fetch("https://ehr.test/fhir/Patient/VALUE?identifier=VALUE").then((r) => r.json()); }',
    'async function load() { return firestore.collection("patients").doc("VALUE").get(); }',
    'async function load() { return s3.send(new GetObjectCommand({ Bucket: "patients", Key: "VALUE" })), Patient.find(); }',
    'async function load() { return dynamo.get({ TableName: "patients", Key: { ssn: "VALUE" } }); }',
    'class A { async ["VALUE"]() { return this.patientRepository.find(); } }',
    'class A { async "VALUE ssn"() { return this.patientRepository.find(); } }',
    'const handlers = { "VALUE": async () => Patient.find({ "VALUE": 1 }) };',
    'async function load() { return stores["VALUE patients"].findOne({ ssn: "VALUE" }); }',
    'async function load() { return db["patient VALUE"].findMany(); }',
  ],
  'require-complete-audit-record': [
    'audit.log({ action: "VALUE", resource: "VALUE" });',
    'auditLog.record({ actor: user.id, action: "read", "VALUE": 1, details: patient["VALUE ssn"] });',
    'auditService.log({ actor: user.id, action: "VALUE", resourceId: "VALUE", timestamp: now, outcome: "ok", purposeOfUse: "t", patient: patient["VALUE"] });',
    'auditService["log"]({ "VALUE": patient.ssn, action: "VALUE" });',
  ],
  'require-protected-audit-store': [
    'import Database from "better-sqlite3"; const auditDb = new Database("/var/VALUE-audit.db");',
    'fs.appendFileSync("/var/log/VALUE-audit.log", JSON.stringify(auditEntry));',
    'db.query("DELETE FROM audit_log WHERE ssn = \'VALUE\'");',
    'const auditLog = []; console.log("audit VALUE", auditEntry); auditRepository.delete({ ssn: "VALUE" });',
    'db.exec("CREATE TABLE audit_DIGITS (id int, note text default \'VALUE\')"); await auditLogs.deleteMany({ "VALUE": 1 });',
  ],
  'no-static-iv': [
    'import { createCipheriv } from "node:crypto"; createCipheriv("aes-256-gcm", key, Buffer.from("VALUE"));',
    'import { createCipheriv } from "node:crypto"; const iv_DIGITS = "VALUE"; createCipheriv("aes-256-gcm", key, iv_DIGITS);',
    'import { createCipheriv } from "node:crypto"; const ivs = { "VALUE": Buffer.alloc(12) }; createCipheriv("aes-256-gcm", "VALUE", ivs["VALUE"]);',
  ],
  'no-weak-crypto': [
    'import { createHash } from "node:crypto"; createHash("md5").update("VALUE").update(patient.ssn);',
    'import { createCipheriv } from "node:crypto"; createCipheriv("des", "VALUE", iv);',
    'import crypto from "node:crypto"; crypto["createCipher"]("aes192", "VALUE");',
    'import { pbkdf2Sync } from "node:crypto"; pbkdf2Sync(passwords["VALUE"], "VALUE", 10, 32, "sha1");',
    'import { createHash } from "node:crypto"; const password_DIGITS = x; createHash("sha1").update(password_DIGITS);',
    'import { createHash } from "node:crypto"; const h = createHash("md5").update(patient["VALUE ssn"]).digest("hex");',
  ],
  'no-hardcoded-secrets': [
    'const password = "VALUE";',
    'const dbDIGITS = { apiKey: "VALUEx8Kq2vP9zR4" };',
    'jwt.sign({ sub: "VALUE" }, "VALUEx8Kq2vP9zR4");',
    'const url = "postgres://app:VALUEx8Kq2vP9zR4@10.20.30.40:5432/VALUE";',
    'const jwtSecret = process.env["VALUE"] ?? "VALUEx8Kq2vP9zR4";',
    'createCipheriv("aes-256-gcm", "VALUEx8Kq2vP9zR4", iv); createHmac("sha256", `VALUEx8Kq2vP9zR4`); const encryptionKey = "VALUEx8Kq2vP9zR4";',
    'const config = { "VALUE password": "VALUEx8Kq2vP9zR4", password: "VALUEx8Kq2vP9zR4" };',
    'secrets["VALUE secret"] = "VALUEx8Kq2vP9zR4"; const dbPassword = "VALUEx8Kq2vP9zR4";',
  ],
  'no-private-key-in-env': [
    'https.createServer({ key: process.env["TLS_PRIVATE_KEY_VALUE"], cert: "VALUE" });',
    'const key = process.env.TLS_PRIVATE_KEY_DIGITS; https.createServer({ key });',
    'const options = { "VALUE": 1, privateKey: process.env.PRIVATE_KEY ?? "VALUE" }; https.createServer(options);',
    'import { env } from "node:process"; https.createServer({ key: env[`PRIVATE_KEY_VALUE`], cert });',
  ],
  'no-insecure-transport': [
    'fetch("http://ehr.clinic-api.com/VALUE", { method: "POST", body: JSON.stringify(patient) });',
    'const agent = new https.Agent({ rejectUnauthorized: false, servername: "VALUE" });',
    'axios.post(`http://VALUE.clinic-api.com/patients/VALUE`, patient["VALUE"]);',
    'const url = "mongodb://VALUE:VALUE@10.20.30.40/VALUE"; mongoose.connect(url);',
    'new WebSocket("ws://ehr.clinic-api.com/patients/VALUE"); redis.createClient({ url: "redis://VALUE.internal" });',
  ],
  'no-insecure-model-download': [
    'fetch("http://models.clinic-api.com/VALUE/model.safetensors");',
    'import { pipeline } from "@huggingface/transformers"; pipeline("text-classification", "http://models.clinic.io/VALUE/model.onnx");',
    'import { execSync } from "node:child_process"; execSync("curl http://models.clinic-api.com/VALUE/weights.bin -o model.bin");',
    'tf.loadLayersModel("http://VALUE.clinic-api.com/model.json");',
  ],
  'no-insecure-random': [
    'const token = "VALUE" + Math.random();',
    'const mrn_DIGITS = Math.random(), sessionToken = Math.random();',
    'const patientId = `VALUE-${Date.now()}`; const resetToken = `VALUE${Math.random()}`;',
    'const tokens = { "VALUE token": Math.random().toString(36), sessionToken: Math.random() };',
    'store["VALUE session token"] = Math.random().toString(36); const otp = Math.random();',
    'function f() { return save("VALUE token", Math.random()); } const password = "VALUE" + Math.random();',
  ],
  'require-phi-encryption': [
    'import { Column, Entity } from "typeorm"; @Entity("patients") class Patient { @Column({ default: "VALUE" }) ssn: string; }',
    'db.exec("CREATE TABLE patients (ssn text default \'VALUE\', ssn_DIGITS text, dob text)");',
    'import { Column, Entity } from "typeorm"; @Entity("VALUE") class Patient { @Column() ssn: string; @Column({ comment: "VALUE" }) "VALUE ssn": string; }',
    'const PatientSchema = new mongoose.Schema({ ssn: { type: String, default: "VALUE" }, "VALUE ssn": String, mrn: String });',
    'import { DataTypes } from "sequelize"; sequelize.define("patient VALUE", { ssn: { type: DataTypes.STRING, defaultValue: "VALUE" }, "VALUE dob": DataTypes.STRING, ssn_DIGITS: DataTypes.STRING });',
    'import { pgTable, text } from "drizzle-orm/pg-core"; export const patients = pgTable("patients_VALUE", { ssn: text("ssn_DIGITS"), "VALUE ssn": text("VALUE"), dob: text("dob") });',
    'exports.up = (knex) => knex.schema.createTable("patients", (t) => { t.string("ssn_DIGITS").defaultTo("VALUE"); t.string("ssn"); t.string("VALUE mrn"); });',
  ],
  'require-secure-cookies': [
    'res.cookie("session", "VALUE");',
    'res.cookie("session_VALUE", token, { domain: "VALUE" });',
    'res["cookie"]("VALUE session", patient["VALUE"], {}); res.cookie("sid", "VALUE", {});',
    'import session from "express-session"; app.use(session({ secret: "VALUE", name: "VALUE", cookie: { path: "/VALUE" } }));',
    'res.setHeader("Set-Cookie", "session=VALUE; Path=/VALUE");',
    'document.cookie = "session_DIGITS=VALUE; token=VALUE"; document.cookie = "token=VALUE";',
  ],
  'no-hardcoded-roles': [
    'if (user.role === "admin" || user.role === "VALUE") { open("VALUE"); }',
    'const permissions = { admin: ["chart:read", "VALUE"], "VALUE": ["chart:read"], nurse: ["chart:read"] }; function allows(user) { return permissions[user.role].includes("VALUE"); }',
    'function allows(user) { switch (user.role) { case "admin": return true; case "VALUE": return true; case "nurse": return false; } }',
    'class A { @Roles("admin", "VALUE") @Get("VALUE") list() {} }',
    'if (["admin", "VALUE", "nurse"].includes(user.role)) { ok(); } if (user["role"] === "VALUE doctor") { ok(); }',
    'app.use("/VALUE", requireRole("admin", "VALUE"));',
  ],
  'require-phi-access-control': [
    'import express from "express"; const app = express(); app.get("/patients/VALUE", async (req, res) => { res.json(await Patient.findById(req.params.id)); });',
    'import express from "express"; const router = express.Router(); router.get("/patients/:id_DIGITS", async (req, res) => { res.json(await prisma.patient.findMany({ where: { ssn: "VALUE" } })); });',
    '@Controller("patients/VALUE") class PatientController { @Get("VALUE") async list() { return this.patientRepository.find(); } }',
    'import express from "express"; const app = express(); app["get"](`/patients/VALUE`, async (req, res) => { res.json(await Patient.find({ mrn: "VALUE" })); });',
    'const resolvers = { Query: { patients: () => prisma.patient.findMany({ where: { ssn: "VALUE" } }), "VALUE patient": () => Patient.findById("VALUE") } };',
  ],
  'require-minimum-necessary': [
    'async function load() { return db.query("SELECT * FROM patients WHERE ssn = \'VALUE\'"); }',
    'async function load() { return db.query("SELECT * FROM patients_DIGITS, patients WHERE ssn = \'VALUE\'"); }',
    'async function load() { return prisma.patient.findMany({ where: { ssn: "VALUE" } }); }',
    'app.get("/patients/VALUE", async (req, res) => { const p = await Patient.findOne({ ssn: "VALUE" }); res.json(p); });',
    'const scope = "user/*.* VALUE"; smart.authorize({ scope: "patient/*.read VALUE", clientId: "VALUE" });',
    'async function load() { return stores["VALUE patients"].findMany({}); } const scope = "patient/*.read VALUE";',
    'async function load() { return db["VALUE patient"].findMany(); } async function all() { return prisma.patient.findMany(); }',
  ],
  'require-session-timeout': [
    'jwt.sign({ sub: "VALUE" }, secret);',
    'jwt["sign"]({ "VALUE": patient["VALUE"] }, keys["VALUE"]);',
    'jwt.sign({ sub: "VALUE" }, secret, { expiresIn: "VALUE", issuer: "VALUE" }); jwt.sign({}, secret, { expiresIn: "900d" });',
    'import session from "express-session"; app.use(session({ secret: "VALUE", name: "VALUE" }));',
    'const session_DIGITS = { expiresIn: "365d" }; jwt.sign({}, secret, session_DIGITS);',
    'const sessionTimeout_DIGITS = 0; const config = { "VALUE session timeout": 0, sessionTimeout: 0 }; jwt.sign({}, "VALUE");',
  ],
  'require-audited-break-glass': [
    'async function breakGlass(userId, patientId) { const chart = await Patient.findById(patientId, "VALUE"); return chart; }',
    'app.post("/patients/VALUE/break-glass", async (req, res) => { const chart = await Patient.findById(req.params.id); res.json({ "VALUE": chart }); });',
    'async function emergencyAccess_DIGITS(patientId) { const chart = await Patient.findById(patientId, "VALUE"); return chart; }',
    'class A { async "emergency access VALUE"(patientId) { return Patient.findById(patientId); } async breakGlass(patientId) { return Patient.findById(patientId, "VALUE"); } }',
  ],
  'require-safe-deidentification': [
    'function deidentify(patient) { try { return strip(patient, "VALUE"); } catch (e) { return patient; } }',
    'function deidentify_DIGITS(patient) { try { return strip(patient); } catch (e) { console.log("VALUE"); return patient; } }',
    'function redactSsn(text) { return text.replace("VALUE", "x").replace(/\\d{3}-\\d{2}-\\d{4}/, "VALUE"); }',
    'const tools = { "deidentify VALUE": function (patient) { try { return strip(patient); } catch { return patient; } }, deidentify(patient) { try { return strip(patient); } catch { return patient; } } };',
  ],
};

interface Planted {
  /** As it stands in texts, keys and comments. */
  readonly value: string;
  /** As it stands at the end of identifiers. */
  readonly digits: string;
}

const makers = [sampleSsn, sampleMrn, sampleName, sampleEmail, samplePhone, sampleBirthDate, sampleMemberId, sampleNpi, sampleDea, sampleMbi, sampleVin, sampleDeviceSerial, sampleIp, sampleAddress, sampleCard, sampleFamilyName, (n: number): string => sampleSsn(n, ''), (n: number): string => sampleSsn(n, ' ')];

const planted: fc.Arbitrary<Planted> = fc.tuple(fc.constantFrom(...makers), fc.nat(400)).map(([make, n]) => ({ value: make(n), digits: sampleSsn(n, '') }));

/** Everything rules hand to ESLint that a user may get to see. */
function textsOf(code: string): { rule: string; text: string }[] {
  const texts: { rule: string; text: string }[] = [];
  const config: Linter.Config = { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser }, plugins: { hipaa: { rules: listening(texts) } }, rules: plugin.configs.strict.rules! };
  const messages = new Linter({ configType: 'flat' }).verify(code, [config], { filename: code.includes('</') ? 'src/records.tsx' : 'src/records.ts' });
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in ${code}`);
  for (const { ruleId, message, suggestions } of messages) for (const text of [message, ...(suggestions ?? []).map(({ desc }) => desc)]) texts.push({ rule: String(ruleId).replace('hipaa/', ''), text });
  return texts;
}

/** The plugin's rules, each telling what data it reports with. */
function listening(texts: { rule: string; text: string }[]): Record<string, Rule.RuleModule> {
  const wrap = (name: string, rule: Rule.RuleModule): Rule.RuleModule => ({
    meta: rule.meta!,
    create: (context) => {
      const report = (descriptor: Rule.ReportDescriptor): void => {
        const { data, suggest } = descriptor as { data?: object; suggest?: readonly { data?: object }[] };
        texts.push({ rule: name, text: JSON.stringify([data, suggest?.map((suggestion) => suggestion.data)]) });
        context.report(descriptor);
      };
      return rule.create(Object.create(context, { report: { value: report } }) as Rule.RuleContext);
    },
  });
  return Object.fromEntries(Object.entries(plugin.rules!).map(([name, rule]) => [name, wrap(name, rule as Rule.RuleModule)]));
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/gu, '');

/** Whether a text holds a value: as it is, without its separators, or a word of a name or address of it. */
function holds(text: string, value: string): boolean {
  if (plain(text).includes(plain(value))) return true;
  return value.split(/[ @.,]/u).some((word) => word.length > 4 && /^[a-z]+$/iu.test(word) && !/^gmail$/iu.test(word) && text.toLowerCase().includes(word.toLowerCase()));
}

const rows = Object.entries(places).flatMap(([rule, codes]) => codes.map((code): [string, string] => [rule, code]));

function plant(code: string, { value, digits }: Planted): string {
  return code.replaceAll('VALUE', value).replaceAll('DIGITS', digits);
}

it('looks at every rule', () => {
  expect(Object.keys(places).sort()).toEqual(Object.keys(plugin.rules!).sort());
});

describe.each(rows)('%s: %s', (rule, code) => {
  it('reports, so that the next test means something', () => {
    const values = makers.map((make, i): Planted => ({ value: make(i), digits: sampleSsn(i, '') }));
    expect(values.some((value) => textsOf(plant(code, value)).some((text) => text.rule === rule))).toBe(true);
  });

  it('says nothing of the values in the code', () => {
    fc.assert(
      fc.property(planted, (values) => {
        const leaks = textsOf(plant(code, values)).filter(({ text }) => holds(text, values.value) || holds(text, values.digits));
        expect(leaks).toEqual([]);
      }),
      { numRuns: 20, seed: 164_514, endOnFailure: true },
    );
  });
});
