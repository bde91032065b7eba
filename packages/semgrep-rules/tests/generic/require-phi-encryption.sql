CREATE TABLE patients (
# ok: hipaa.generic.column.require-phi-encryption
  id uuid PRIMARY KEY,
# ruleid: hipaa.generic.column.require-phi-encryption
  ssn varchar(11) NOT NULL,
# ok: hipaa.generic.column.require-phi-encryption
  ssn_encrypted bytea NOT NULL,
# ruleid: hipaa.generic.column.require-phi-encryption
  date_of_birth date,
# ok: hipaa.generic.column.require-phi-encryption
  birth_year smallint,
# ruleid: hipaa.generic.column.require-phi-encryption
  diagnosis text
# ok: hipaa.generic.column.require-phi-encryption
  status text
);
