import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.object({
  clinic: z.object({ name: z.string(), timezone: z.string() }),
  api: z.object({ port: z.number().int(), idleTimeoutMinutes: z.number().int().max(30) }),
  tls: z.object({ keyFile: z.string(), certFile: z.string(), partnerCaFile: z.string() }),
  database: z.object({ host: z.string(), port: z.number().int(), name: z.string(), sslmode: z.literal('verify-full') }),
  models: z.object({ directory: z.string() }),
});

export type ServiceConfig = z.infer<typeof schema>;

/** `config/service.yaml`, which the Python service reads as well. */
export const serviceConfig: ServiceConfig = schema.parse(
  parse(readFileSync(new URL('../../../config/service.yaml', import.meta.url), 'utf8')),
);
