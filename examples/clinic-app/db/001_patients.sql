-- People who walk in, before the front desk has matched them with a chart.
CREATE TABLE walk_in_registrations (
  id            uuid PRIMARY KEY,
  clinic_id     uuid NOT NULL,
  first_name    text NOT NULL,
  last_name     text NOT NULL,
  date_of_birth date NOT NULL,
  ssn           varchar(11),
  email         text,
  insurance_member_id text,
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- Charts. Identifiers are sealed by the application before they are stored (AES-256-GCM, one nonce a value).
CREATE TABLE patients (
  id                      uuid PRIMARY KEY,
  clinic_id               uuid NOT NULL,
  identity_encrypted      bytea NOT NULL,
  phone_encrypted         bytea,
  email_encrypted         bytea,
  mrn_blind_index         bytea UNIQUE NOT NULL,
  preferred_language      text NOT NULL DEFAULT 'en',
  created_at              timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX patients_clinic ON patients (clinic_id);

CREATE TABLE medications (
  id            uuid PRIMARY KEY,
  patient_id    uuid NOT NULL REFERENCES patients (id),
  order_encrypted bytea NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE allergies (
  id                  uuid PRIMARY KEY,
  patient_id          uuid NOT NULL REFERENCES patients (id),
  substance_encrypted bytea NOT NULL
);

CREATE TABLE visits (
  id               uuid PRIMARY KEY,
  patient_id       uuid NOT NULL REFERENCES patients (id),
  started_at       timestamptz NOT NULL,
  reason_encrypted bytea NOT NULL
);

CREATE TABLE appointments (
  id         uuid PRIMARY KEY,
  patient_id uuid NOT NULL REFERENCES patients (id),
  starts_at  timestamptz NOT NULL
);

-- Online intake forms, sealed as a whole.
CREATE TABLE intake_requests (
  id             uuid PRIMARY KEY,
  clinic_id      uuid NOT NULL,
  form_encrypted bytea NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now()
);
