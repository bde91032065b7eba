import { readFileSync } from 'node:fs';
import https from 'node:https';
import type { Express } from 'express';
import { createApp } from './app.js';
import { serviceConfig } from './config/service-config.js';
import { logger } from './logger.js';

/** Serves the API on its own, for the container platform that injects the key pair. */
export function startStandalone(app: Express): https.Server {
  const server = https.createServer(
    {
      key: process.env.TLS_PRIVATE_KEY,
      cert: process.env.TLS_CERTIFICATE,
      minVersion: 'TLSv1.2',
    },
    app,
  );
  return server.listen(serviceConfig.api.port);
}

/** Serves the API behind the gateway; the key pair is mounted as a file that only this user can read. */
export function startBehindGateway(app: Express): https.Server {
  const server = https.createServer(
    {
      key: readFileSync(serviceConfig.tls.keyFile),
      cert: readFileSync(serviceConfig.tls.certFile),
      minVersion: 'TLSv1.2',
    },
    app,
  );
  return server.listen(serviceConfig.api.port);
}

const app = await createApp();
const start = process.env.CLINIC_STANDALONE === '1' ? startStandalone : startBehindGateway;
start(app).on('listening', () => {
  logger.info({ port: serviceConfig.api.port }, 'Listening');
});
