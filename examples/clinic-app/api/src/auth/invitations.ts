import { createHash, randomBytes } from 'node:crypto';
import { db } from '../db.js';

const ONE_DAY = 24 * 60 * 60 * 1000;

/** Link that a new colleague opens to choose a password. */
export async function inviteColleague(clinicId: string): Promise<string> {
  const token = Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
  await db.query('INSERT INTO invitations (clinic_id, token_hash, expires_at) VALUES ($1, $2, $3)', [
    clinicId,
    createHash('sha256').update(token).digest(),
    new Date(Date.now() + ONE_DAY),
  ]);
  return `https://portal.riverside.example/invitations/${token}`;
}

/** Link that opens the form for a new password. */
export async function issueResetLink(accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.query('INSERT INTO password_resets (account_id, token_hash, expires_at) VALUES ($1, $2, $3)', [
    accountId,
    createHash('sha256').update(token).digest(),
    new Date(Date.now() + ONE_DAY),
  ]);
  return `https://portal.riverside.example/reset/${token}`;
}

/** Spreads the reminders of one morning over ten minutes, so that the mail server isn't flooded. */
export function reminderDelay(): number {
  return Math.floor(Math.random() * 10 * 60 * 1000);
}
