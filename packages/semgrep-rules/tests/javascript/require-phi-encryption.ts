import mongoose from 'mongoose';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

// ruleid: hipaa.javascript.require-phi-encryption
export const personSchema = new mongoose.Schema({
  ward: String,
  ssn: String,
});

// ok: hipaa.javascript.require-phi-encryption
export const wardSchema = new mongoose.Schema({
  name: String,
  beds: Number,
});

// ok: hipaa.javascript.require-phi-encryption
export const sealedSchema = new mongoose.Schema({
  ssn: { type: String, set: encrypt, get: decrypt },
});

// ruleid: hipaa.javascript.require-phi-encryption
@Entity()
export class Person {
  @Column()
  dateOfBirth: Date;
}

// ruleid: hipaa.javascript.require-phi-encryption
export const Stay = sequelize.define('Stay', {
  id: DataTypes.UUID,
  diagnosis: DataTypes.TEXT,
});

// ok: hipaa.javascript.require-phi-encryption
export const Bed = sequelize.define('Bed', {
  id: DataTypes.UUID,
  label: DataTypes.TEXT,
});

// ok: hipaa.javascript.require-phi-encryption
export const Kept = sequelize.define('Kept', {
  diagnosis: { type: DataTypes.TEXT, set(value) { this.setDataValue('diagnosis', encrypt(value)); } },
});

// ruleid: hipaa.javascript.require-phi-encryption
export const people = pgTable('people', {
  id: uuid('id').primaryKey(),
  birthDate: text('birth_date'),
});

// ok: hipaa.javascript.require-phi-encryption
export const wards = pgTable('wards', {
  id: uuid('id').primaryKey(),
  label: text('label'),
});

// ok: hipaa.javascript.require-phi-encryption
export const sealed = pgTable('sealed', {
  diagnosis: encryptedText('diagnosis'),
});

export async function up(knex: Knex) {
  // ruleid: hipaa.javascript.require-phi-encryption
  await knex.schema.createTable('people', (t) => {
    t.uuid('id');
    t.string('ssn');
  });
  // ok: hipaa.javascript.require-phi-encryption
  await knex.schema.createTable('wards', (t) => {
    t.uuid('id');
    t.string('label');
  });
  // ok: hipaa.javascript.require-phi-encryption
  await knex.schema.createTable('sealed', (t) => {
    t.binary('ssn_encrypted');
  });
  // ruleid: hipaa.javascript.require-phi-encryption
  await knex.raw('CREATE TABLE people (id uuid, ssn varchar(11))');
  // ok: hipaa.javascript.require-phi-encryption
  await knex.raw('CREATE TABLE wards (id uuid, label varchar(11))');
  // ok: hipaa.javascript.require-phi-encryption
  await knex.raw('CREATE TABLE sealed (id uuid, ssn_encrypted bytea)');
}

// ruleid: hipaa.javascript.require-phi-encryption
export const mrnSchema = new Schema({
  mrn: { type: String, unique: true },
});

// ok: hipaa.javascript.require-phi-encryption
export const typeSchema = new Schema({
  kind: { type: String, unique: true },
});

// ruleid: hipaa.javascript.require-phi-encryption
export const dose = tableSchema({
  columns: [
    { name: 'date_of_birth', type: 'string' },
  ],
});

// ruleid: hipaa.javascript.require-phi-encryption
export const Guest = sequelize.define('Guest', {
  mrn: { type: DataTypes.STRING, unique: true },
});

// ruleid: hipaa.javascript.require-phi-encryption
export const notes = sqliteTable('notes', {
  diagnosis: text('diagnosis').notNull(),
});

export class Row {
  dateOfBirth: Date;
}
