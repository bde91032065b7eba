import { newEnforcer, type Enforcer } from 'casbin';
import PgAdapter from 'casbin-pg-adapter';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { db } from '../db.js';

let loading: Promise<Enforcer> | undefined;

/** Policies live in the database, where the security officer edits them; a change takes effect within a minute. */
function policies(): Promise<Enforcer> {
  loading ??= PgAdapter.newAdapter({ pool: db }).then(async (adapter) => {
    const enforcer = await newEnforcer('config/access-model.conf', adapter);
    setInterval(() => void enforcer.loadPolicy(), 60_000).unref();
    return enforcer;
  });
  return loading;
}

export async function isPermitted(userId: string | undefined, resource: string, action: string): Promise<boolean> {
  const enforcer = await policies();
  return userId !== undefined && (await enforcer.enforce(userId, resource, action));
}

/** Lets a request pass when a policy grants this user the action on the resource. */
export function requirePermission(resource: string, action: string): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    if (!(await isPermitted(req.session.userId, resource, action))) {
      res.status(403).json({ error: 'Not allowed.' });
      return;
    }
    next();
  };
}
