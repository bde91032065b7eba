import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';

declare module 'express-session' {
  interface SessionData {
    userId: string;
    clinicId: string;
  }
}

const FIFTEEN_MINUTES = 15 * 60 * 1000;

/** Sessions of the staff: they end after fifteen idle minutes. */
export function createStaffSession(secret: string): RequestHandler {
  return session({
    name: 'clinic.sid',
    secret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, secure: true, sameSite: 'strict', maxAge: FIFTEEN_MINUTES },
  });
}

/** Sessions of the tablets in the waiting room, which stay signed in. */
export function createKioskSession(secret: string): RequestHandler {
  return session({
    name: 'kiosk.sid',
    secret,
    resave: true,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'strict' },
  });
}

export function requireSession(req: Request, res: Response, next: NextFunction): void {
  if (!req.session.userId) {
    res.status(401).json({ error: 'Please sign in.' });
    return;
  }
  next();
}
