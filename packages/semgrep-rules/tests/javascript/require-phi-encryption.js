import { Schema } from 'mongoose';
import { fieldEncryption } from 'mongoose-field-encryption';

// ok: hipaa.javascript.require-phi-encryption
const SleepSchema = new Schema({
  birthDate: Date,
  diagnosis: String,
});
SleepSchema.plugin(fieldEncryption, { fields: ['birthDate', 'diagnosis'], secret: process.env.FIELD_KEY });

// ruleid: hipaa.javascript.require-phi-encryption
const RhythmSchema = new Schema({
  birthDate: Date,
  diagnosis: String,
});
