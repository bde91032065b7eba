import { randomUUID } from 'node:crypto';
import argon2 from 'argon2';
import { db } from '../db.js';

export interface StaffAccount {
  id: string;
  clinicId: string;
}

/** The account for these credentials, or undefined; it takes as long for an unknown user as for a wrong password. */
export async function verifyCredentials(username: string, password: string): Promise<StaffAccount | undefined> {
  const { rows } = await db.query(
    'SELECT id, clinic_id, password_hash FROM staff_accounts WHERE username = $1 AND disabled_at IS NULL',
    [username],
  );
  const account = rows[0];
  const hash = account?.password_hash ?? (await dummyHash);
  const isValid = await argon2.verify(hash, password);
  return account && isValid ? { id: account.id, clinicId: account.clinic_id } : undefined;
}

const dummyHash = argon2.hash(randomUUID());
