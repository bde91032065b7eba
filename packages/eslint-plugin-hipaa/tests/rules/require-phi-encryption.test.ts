import rule from '../../src/rules/require-phi-encryption.js';
import { ruleTester } from '../support/rule-tester.js';

const strict = [{ confidence: 'low' }] as const;

ruleTester.run('require-phi-encryption', rule, {
  valid: [
    { code: `db.run('CREATE TABLE health_data (id INTEGER PRIMARY KEY, user_id INTEGER, data BYTEA, category TEXT)');` },
    { code: `// hospital
export const incidents = pgTable('incidents', { id: uuid('id'), roomId: uuid('room_id'), description: text('description') });` },
    { options: strict, code: `import { Column, Entity } from 'typeorm';
import { EncryptionTransformer } from 'typeorm-encrypted';
@Entity('patients')
export class Patient {
  @Column({ transformer: new EncryptionTransformer(options) }) ssn!: string;
}` },
    { options: strict, code: `import { Column, Entity } from 'typeorm';
import { sealed } from './sealed';
@Entity('patients')
export class Patient {
  @Column({ transformer: sealed }) dateOfBirth!: string;
}` },
    { options: strict, code: `import { Column, Entity } from 'typeorm';
@Entity('patients')
export class Patient {
  @Column({ name: 'ssn_encrypted' }) ssnEncrypted!: string;
  @Column() mrnHash!: string;
}` },
    { options: strict, code: `import { Column, Entity } from 'typeorm';
@Entity('patients')
export class Patient {
  @Encrypted() @Column() ssn!: string;
}` },
    { options: strict, code: `import { Entity, Property } from '@mikro-orm/core';
import { EncryptedType } from './encrypted-type';
@Entity()
export class Beneficiary {
  @Property({ type: EncryptedType }) medicareId!: string;
}` },
    { options: strict, code: `import { Prop, Schema } from '@nestjs/mongoose';
@Schema()
export class Admission {
  @Prop(encryptedProp()) mrn!: string;
}` },
    { options: strict, code: `import mongoose from 'mongoose';
import { fieldEncryption } from 'mongoose-field-encryption';
const patientSchema = new mongoose.Schema({ name: String, mobile: Number });
patientSchema.plugin(fieldEncryption, { fields: ['name', 'mobile'], secret });` },
    { options: strict, code: `import mongoose from 'mongoose';
const patientSchema = new mongoose.Schema({ name: { type: String, set: encrypt, get: decrypt } });` },
    { options: strict, code: `import mongoose from 'mongoose';
const patientSchema = new mongoose.Schema({ diagnosis: String });
patientSchema.pre('save', function () { this.diagnosis = encryptField(this.diagnosis); });` },
    { options: strict, code: `const Patient = sequelize.define('Patient', {
  ssn: { type: DataTypes.TEXT, set(value) { this.setDataValue('ssn', encrypt(value)); } },
});` },
    { options: strict, code: `const Patient = sequelize.define('Patient', { ssn: DataTypes.TEXT }, { hooks: { beforeSave(patient) { patient.ssn = encrypt(patient.ssn); } } });` },
    { options: strict, code: `import { customType, pgTable } from 'drizzle-orm/pg-core';
const hidden = customType({ dataType: () => 'text', toDriver: (value) => encryptText(value) });
export const patients = pgTable('patients', { ssn: hidden('ssn') });` },
    { options: strict, code: `exports.up = (knex) => knex.schema.createTable('patients', (table) => {
  table.uuid('id');
  table.binary('ssn');
});` },
    { options: strict, code: `db.exec('CREATE TABLE patients (id INTEGER PRIMARY KEY, ssn BYTEA, ssn_nonce BYTEA)');` },
    { options: strict, code: `db.pragma("key = 'x'"); // SQLCipher
db.exec('CREATE TABLE patients (ssn TEXT)');` },
    { options: strict, code: `await client.query(\`CREATE TABLE patients (
  ssn text, -- pgp_sym_encrypt
  id uuid
)\`);` },
    { options: strict, code: `import { Column, Entity } from 'typeorm';
@Entity('clinicians')
export class Clinician {
  @Column() fullName!: string;
  @Column() email!: string;
}` },
    { options: strict, code: `import { Schema } from 'mongoose';
const roomSchema = new Schema({ name: String, floor: Number });` },
    { options: strict, code: `import { Schema } from 'mongoose';
const userSchema = new Schema({ email: String, password: String });` },
    { options: strict, code: `import { pgTable, text } from 'drizzle-orm/pg-core';
export const encounterTypes = pgTable('encounter_types', { name: text('name') });` },
    { options: strict, code: `import { Schema } from 'mongoose';
const appointmentSchema = new Schema({ patient: { type: Schema.Types.ObjectId, ref: 'Patient' }, startsAt: Date, status: { type: String, enum: ['open', 'done'] } });` },
    { filename: 'tests/patient.test.ts', options: strict, code: `import { Schema } from 'mongoose';
const patientSchema = new Schema({ ssn: String });` },
    { options: strict, code: `export const patientJsonSchema = { title: 'patient', type: 'object', properties: { ssn: { type: 'string' } } };` },
    { options: strict, code: `export class PatientDto {
  ssn!: string;
}` },
    { options: strict, code: `const columns = { ssn: 'SSN', dob: 'Date of birth' };
table.define(columns);` },
    // A base class of another file is not seen.
    { options: strict, code: `import { PatientBase } from './base';
@Entity('patients')
export class Patient extends PatientBase {}` },
    // An interface stores nothing; the migration that makes the table is reported.
    { options: strict, code: `import { Generated } from 'kysely';
export interface Database { patients: { id: Generated<number>; ssn: string } }` },
    { options: strict, code: `const list = new Set();
list.add({ ssn: 'x' });
const mongoose = require('mongoose');` },
    { options: strict, code: `import { prop } from '@typegoose/typegoose';
class Pump {
  @prop() public serial!: string;
}` },
    { options: strict, code: `import { Entity, Property, Type } from '@mikro-orm/core';
class SealedType extends Type { convertToDatabaseValue(value) { return value && seal(value); } }
@Entity()
export class Recipient { @Property({ type: SealedType }) ssn; }` },
    { code: `import { Schema, model } from 'mongoose';
import { fieldEncryption } from 'mongoose-field-encryption';
const WearerSchema = new Schema({ fullName: String, email: String, afibDiagnosis: String });
WearerSchema.plugin(fieldEncryption, { fields: ['fullName', 'email', 'afibDiagnosis'] });
export const Wearer = model('Wearer', WearerSchema);` },
  ],
  invalid: [
    {
      code: `db.run('CREATE TABLE health_data (id INTEGER PRIMARY KEY, user_id INTEGER, data TEXT)');`,
      errors: [{ messageId: 'plain', line: 1, column: 76 }],
    },
    { options: strict, code: `import { Column, Entity } from 'typeorm';
@Entity('patients')
export class Patient {
  @Column() ssn!: string;
}`, errors: [{ messageId: 'plain', line: 4, column: 3 }] },
    { options: strict, code: `import { Column, Entity } from 'typeorm';
@Entity({ name: 'people_in_care' })
export class Person {
  @Column({ type: 'date' }) dateOfBirth!: Date;
  @Column({ transformer: new DateTransformer() }) diagnosis!: string;
}`, errors: [{ messageId: 'plain', line: 4, column: 3 }] },
    { options: strict, code: `import * as orm from 'typeorm';
@orm.Entity()
export class Encounter {
  @orm.Column('text') clinicalNotes!: string;
}`, errors: [{ messageId: 'plain', line: 4, column: 3 }] },
    { options: strict, code: `import { Entity, Property } from '@mikro-orm/core';
@Entity()
export class Beneficiary {
  @Property({ fieldName: 'medicare_id' }) medicareId!: string;
}`, errors: [{ messageId: 'plain', line: 4, column: 3 }] },
    { options: strict, code: `import { Prop, Schema } from '@nestjs/mongoose';
@Schema()
export class Admission {
  @Prop({ required: true }) mrn!: string;
}`, errors: [{ messageId: 'plain', line: 4, column: 3 }] },
    { options: strict, code: `import { prop } from '@typegoose/typegoose';
class PatientProfile extends Base {
  @prop() public phone!: string;
}`, errors: [{ messageId: 'plain', line: 3, column: 3 }] },
    { options: strict, code: `import mongoose from 'mongoose';
const patientSchema = new mongoose.Schema({ name: String, mobile: Number });
export default mongoose.model('Patient', patientSchema);`, errors: [{ messageId: 'plain', line: 2, column: 45 }] },
    { options: strict, code: `const { Schema, model } = require('mongoose');
const address = new Schema({ street: String });
module.exports = model('Patient', new Schema({ contact: { email: String }, address }));`, errors: [{ messageId: 'plain', line: 3, column: 59 }] },
    { options: strict, code: `const mongoose = require('mongoose');
const schema = mongoose.Schema;
const recordSchema = new schema({ patient: { type: schema.Types.ObjectId, ref: 'Patient' }, diagnosis: [String] });`, errors: [{ messageId: 'plain', line: 3, column: 93 }] },
    { options: strict, code: `const definition = { ssn: { type: DataTypes.STRING }, active: DataTypes.BOOLEAN };
const Member = sequelize.define('Member', definition);`, errors: [{ messageId: 'plain', line: 1, column: 22 }] },
    { options: strict, code: `const { Model, DataTypes } = require('sequelize');
class Patient extends Model {}
Patient.init({ dob: DataTypes.DATEONLY }, { sequelize, modelName: 'patient' });`, errors: [{ messageId: 'plain', line: 3, column: 16 }] },
    { options: strict, code: `import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
export const enrollees = pgTable('enrollees', {
  id: uuid('id').primaryKey(),
  socialSecurity: text('social_security').notNull(),
});`, errors: [{ messageId: 'plain', line: 4, column: 3 }] },
    { options: strict, code: `import { sqliteTable } from 'drizzle-orm/sqlite-core';
export const patients = sqliteTable('patients', (t) => ({ dob: t.text('dob') }));`, errors: [{ messageId: 'plain', line: 2, column: 59 }] },
    { options: strict, code: `exports.up = (knex) => knex.schema.createTable('patients', (table) => {
  table.increments('id');
  table.string('insurance_number');
});`, errors: [{ messageId: 'plain', line: 3, column: 3 }] },
    { options: strict, code: `export async function up(db) {
  await db.schema.alterTable('patients').addColumn('diagnosis', 'text').execute();
}`, errors: [{ messageId: 'plain', line: 2, column: 52 }] },
    { options: strict, code: `module.exports.up = async (queryInterface, Sequelize) => {
  await queryInterface.addColumn('patients', 'ssn', { type: Sequelize.STRING });
};`, errors: [{ messageId: 'plain', line: 2, column: 9 }] },
    { options: strict, code: `import { Table } from 'typeorm';
export class AddPatients {
  async up(queryRunner) {
    await queryRunner.createTable(new Table({ name: 'patients', columns: [{ name: 'ssn', type: 'varchar' }] }));
  }
}`, errors: [{ messageId: 'plain', line: 4, column: 75 }, { messageId: 'plain', line: 4, column: 75 }] },
    { options: strict, code: `import { Model } from 'objection';
export class Prescription extends Model {
  static tableName = 'prescriptions';
  static get jsonSchema() {
    return { type: 'object', properties: { holderDob: { type: 'string' } } };
  }
}`, errors: [{ messageId: 'plain', line: 5, column: 44 }] },
    { options: strict, code: `db.exec('CREATE TABLE patients (id INTEGER PRIMARY KEY, ssn TEXT, name TEXT)');`, errors: [{ messageId: 'plain', line: 1, column: 57 }] },
    { options: strict, code: `await client.query(\`
  CREATE TABLE IF NOT EXISTS care.visits (
    id uuid PRIMARY KEY, -- the key, as everywhere
    chief_complaint text,
    CONSTRAINT one UNIQUE (id)
  )
\`);`, errors: [{ messageId: 'plain', line: 4, column: 5 }] },
    { options: strict, code: `db.run('ALTER TABLE patients ADD COLUMN date_of_birth TEXT');`, errors: [{ messageId: 'plain', line: 1, column: 41 }] },
    { options: strict, code: `db.run('CREATE TABLE patients (' + 'id INTEGER,' + 'diagnosis TEXT' + ')');`, errors: [{ messageId: 'plain', line: 1, column: 8 }] },
    { options: strict, code: `import Realm from 'realm';
class Patient extends Realm.Object {
  static schema = { name: 'Patient', properties: { mrn: 'string' } };
}`, errors: [{ messageId: 'plain', line: 3, column: 52 }, { messageId: 'plain', line: 3, column: 52 }] },
    { options: strict, code: `import { tableSchema } from '@nozbe/watermelondb';
export const visits = tableSchema({ name: 'patients', columns: [{ name: 'phone', type: 'string' }] });`, errors: [{ messageId: 'plain', line: 2, column: 65 }, { messageId: 'plain', line: 2, column: 65 }] },
    { options: strict, code: `import Dexie from 'dexie';
db.version(1).stores({ patients: '++id, lastName, ssn' });`, errors: [{ messageId: 'plain', line: 2, column: 24 }] },
    { options: strict, code: `const prismaSchema = \`
model Patient {
  id  String @id
  ssn String @unique
}
\`;`, errors: [{ messageId: 'plain', line: 4, column: 3 }] },
    { options: strict, code: `import { Schema } from 'mongoose';
const allergySchema = new Schema({ patientId: String, substance: String });
export const Allergy = model('Allergy', allergySchema);`, errors: [{ messageId: 'plain', line: 2, column: 55 }] },
    { options: strict, code: `import { Schema } from 'mongoose';
const hospitalAccount = new Schema({ hospitalName: String, mrn: { type: String } });`, errors: [{ messageId: 'plain', line: 2, column: 60 }] },
    { options: strict, code: `import { EntitySchema } from 'typeorm';
export const PatientEntity = new EntitySchema({ name: 'Patient', columns: { id: { type: 'uuid' }, ssn: { type: String } } });`, errors: [{ messageId: 'plain', line: 2, column: 99 }] },
    { options: strict, code: `import { BaseModel, column } from '@adonisjs/lucid/orm';
export default class Patient extends BaseModel {
  @column() declare ssn: string;
}`, errors: [{ messageId: 'plain', line: 3, column: 3 }] },
    { options: strict, code: `export const Patients = { slug: 'patients', fields: [{ name: 'dob', type: 'date' }] };`, errors: [{ messageId: 'plain', line: 1, column: 54 }] },
    { options: strict, code: `exports.up = (pgm) => pgm.addColumns('patients', { dob: { type: 'date' } });`, errors: [{ messageId: 'plain', line: 1, column: 52 }] },
    { options: strict, code: `import { prop, getModelForClass } from '@typegoose/typegoose';
class LabOrder {
  @prop() public mrn!: string;
}
export const LabOrderModel = getModelForClass(LabOrder);`, errors: [{ messageId: 'plain', line: 3, column: 3 }] },
    { options: strict, code: `const mongoose = require('mongoose');
const person = new mongoose.Schema({ createdAt: Date });
person.add({ ssn: { type: String } });`, errors: [{ messageId: 'plain', line: 3, column: 14 }] },
    { options: strict, code: `import { Schema } from 'mongoose';
const fields = { symptoms: [String], temperature: Number };
export const reactionSchema = new Schema(fields, { timestamps: true });`, errors: [{ messageId: 'plain', line: 2, column: 18 }] },
    { options: strict, code: 'export const add = (db) => db.run(`ALTER TABLE sleepers ADD COLUMN apnea_diagnosis TEXT`);', errors: [{ messageId: 'plain', line: 1, column: 68 }] },
    { code: `import { Entity, Property, Type } from '@mikro-orm/core';
class TrimmedType extends Type { convertToDatabaseValue(value) { return value && value.trim(); } }
@Entity()
export class Recipient { @Property({ type: TrimmedType }) ssn; }`, errors: [{ messageId: 'plain', line: 4, column: 26 }] },
    { code: `import { Schema, model } from 'mongoose';
import { fieldEncryption } from 'mongoose-field-encryption';
const WearerSchema = new Schema({ fullName: String, email: String, afibDiagnosis: String });
const SleeperSchema = new Schema({ fullName: String, email: String });
SleeperSchema.plugin(fieldEncryption, { fields: ['fullName', 'email'] });
export const Wearer = model('Wearer', WearerSchema);`, errors: [{ messageId: 'plain', line: 3, column: 35 }] },
  ],
});
