import { readFileSync } from 'node:fs';
import pg from 'pg';
import { loadSecrets } from './config/secrets.js';
import { serviceConfig } from './config/service-config.js';

const { databaseUser, databasePassword } = await loadSecrets();

/** One pool for the process. The server's certificate is checked against the clinic's own CA. */
export const db = new pg.Pool({
  host: serviceConfig.database.host,
  port: serviceConfig.database.port,
  database: serviceConfig.database.name,
  user: databaseUser,
  password: databasePassword,
  max: 20,
  idleTimeoutMillis: 30_000,
  ssl: {
    ca: readFileSync(serviceConfig.tls.partnerCaFile, 'utf8'),
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  },
});
