import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import { loginRouter } from './auth/login.js';
import { createStaffSession, requireSession } from './auth/session.js';
import { loadSecrets } from './config/secrets.js';
import { breakGlassRouter } from './emergency/break-glass.js';
import { logger } from './logger.js';
import { appointmentsRouter } from './routes/appointments.js';
import { intakeRouter } from './routes/intake.js';
import { patientsRouter } from './routes/patients.js';
import { visitsRouter } from './routes/visits.js';

export async function createApp(): Promise<Express> {
  const { sessionSecret } = await loadSecrets();
  const app = express();
  app.set('trust proxy', 1);
  app.use(helmet());
  app.use(express.json({ limit: '256kb' }));
  app.use(createStaffSession(sessionSecret));

  app.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  app.use('/auth', loginRouter);
  app.use('/api/appointments', appointmentsRouter);
  app.use('/api/patients', requireSession, patientsRouter);
  app.use('/api/visits', requireSession, visitsRouter);
  app.use('/api/intake', requireSession, intakeRouter);
  app.use('/api/emergency', requireSession, breakGlassRouter);
  app.use(onError);
  return app;
}

/** The client gets a reference number; the log gets the kind of error and the same number. */
const onError: ErrorRequestHandler = (error: Error & { code?: string }, _req, res, _next) => {
  const reference = randomUUID();
  logger.error({ reference, name: error.name, code: error.code }, 'Request failed');
  res.status(500).json({ error: 'Something went wrong.', reference });
};
