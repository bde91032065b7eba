import jwt from 'jsonwebtoken';
import { loadSecrets } from '../config/secrets.js';

const { jwtSecret } = await loadSecrets();

export interface StaffClaims {
  sub: string;
  clinicId: string;
}

/** Token for the mobile app, so that clinicians don't have to sign in on every ward. */
export function issueMobileToken(userId: string, clinicId: string): string {
  return jwt.sign({ sub: userId, clinicId }, jwtSecret, {
    algorithm: 'HS256',
    issuer: 'clinic-api',
    audience: 'clinic-mobile',
  });
}

/** Token for the web portal: fifteen minutes, then the session is asked for a new one. */
export function issueExpiringToken(userId: string, clinicId: string): string {
  return jwt.sign({ sub: userId, clinicId }, jwtSecret, {
    algorithm: 'HS256',
    issuer: 'clinic-api',
    audience: 'clinic-portal',
    expiresIn: '15m',
  });
}

export function verifyToken(token: string, audience: 'clinic-mobile' | 'clinic-portal'): StaffClaims {
  return jwt.verify(token, jwtSecret, { algorithms: ['HS256'], issuer: 'clinic-api', audience }) as StaffClaims;
}
