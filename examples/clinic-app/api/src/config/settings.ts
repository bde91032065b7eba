/** Settings of the API process. Copy to `settings.local.ts` to override them on a workstation. */
export const settings = {
  port: Number(process.env.PORT ?? 8443),
  publicUrl: 'https://portal.riverside.example',

  database: {
    host: 'db.riverside.internal',
    user: 'clinic_app',
    password: 'Tr0ub4dor&3-riverside',
  },

  jwt: {
    issuer: 'clinic-api',
    secret: process.env.JWT_SECRET ?? 'correct-horse-battery-staple-42',
  },

  // AES-256 key for identifiers in the patients table
  fieldEncryptionKey: '4d6164652075703a206e6f207265616c206b65792c2064656d6f206f6e6c792e',

  reminders: {
    sender: 'no-reply@riverside.example',
    hoursBefore: 24,
  },
};

export type Settings = typeof settings;
