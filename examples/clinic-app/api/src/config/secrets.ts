import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';

const schema = z.object({
  databaseUser: z.string().min(1),
  databasePassword: z.string().min(16),
  sessionSecret: z.string().min(32),
  jwtSecret: z.string().min(32),
  fieldEncryptionKey: z.string().regex(/^[0-9a-f]{64}$/),
  blindIndexKey: z.string().regex(/^[0-9a-f]{64}$/),
  auditStoreKey: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Secrets = z.infer<typeof schema>;

let loading: Promise<Secrets> | undefined;

/** Everything secret, from the secret manager; the process doesn't start without it. */
export function loadSecrets(): Promise<Secrets> {
  loading ??= fetchSecrets();
  return loading;
}

async function fetchSecrets(): Promise<Secrets> {
  const secretId = process.env.CLINIC_SECRET_ID;
  if (!secretId) throw new Error('CLINIC_SECRET_ID is not set');
  const client = new SecretsManagerClient({});
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  return schema.parse(JSON.parse(SecretString ?? '{}'));
}
