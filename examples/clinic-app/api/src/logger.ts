import pino from 'pino';

/** Structured logs for the collector. Only ids, counts and codes belong here; the paths below are a safety net. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { service: 'clinic-api' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'req.headers.authorization',
      'req.headers.cookie',
      'req.body',
      'patient',
      '*.ssn',
      '*.mrn',
      '*.dateOfBirth',
      '*.email',
    ],
    censor: '[redacted]',
  },
});
