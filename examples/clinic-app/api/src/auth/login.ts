import { Router } from 'express';
import { z } from 'zod';
import { verifyCredentials } from './accounts.js';
import { issueExpiringToken } from './tokens.js';

const credentials = z.object({ username: z.string().min(1), password: z.string().min(1) });

export const loginRouter = Router();

/** Sign-in of the staff's web app. */
loginRouter.post('/login', async (req, res) => {
  const { username, password } = credentials.parse(req.body);
  const account = await verifyCredentials(username, password);
  if (!account) {
    res.status(401).json({ error: 'Wrong user name or password.' });
    return;
  }
  const token = issueExpiringToken(account.id, account.clinicId);
  res.cookie('session_token', token, { maxAge: 15 * 60 * 1000 });
  res.json({ ok: true });
});

/** Sign-in of the patient portal's back office. */
loginRouter.post('/portal-login', async (req, res) => {
  const { username, password } = credentials.parse(req.body);
  const account = await verifyCredentials(username, password);
  if (!account) {
    res.status(401).json({ error: 'Wrong user name or password.' });
    return;
  }
  const token = issueExpiringToken(account.id, account.clinicId);
  res.cookie('portal_token', token, { httpOnly: true, secure: true, sameSite: 'strict', maxAge: 15 * 60 * 1000 });
  res.json({ ok: true });
});

loginRouter.post('/logout', (req, res, next) => {
  req.session.destroy((error) => {
    if (error) {
      next(error);
      return;
    }
    res.clearCookie('session_token').clearCookie('portal_token').sendStatus(204);
  });
});
