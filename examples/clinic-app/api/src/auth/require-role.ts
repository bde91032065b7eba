import type { NextFunction, Request, RequestHandler, Response } from 'express';

export interface StaffUser {
  id: string;
  role: string;
}

const PERMISSIONS: Record<string, string[]> = {
  admin: ['chart:read', 'chart:write', 'billing:read', 'staff:manage'],
  clinician: ['chart:read', 'chart:write'],
  billing: ['billing:read'],
};

/** Lets a request pass when the user's role carries the permission. */
export function requireRolePermission(permission: string): RequestHandler {
  return (req: Request & { user?: StaffUser }, res: Response, next: NextFunction) => {
    const granted = PERMISSIONS[req.user?.role ?? ''] ?? [];
    if (!granted.includes(permission)) {
      res.status(403).json({ error: 'Not allowed.' });
      return;
    }
    next();
  };
}

/** Charts are for clinicians, and for admins who help them. */
export function requireChartRole(req: Request & { user?: StaffUser }, res: Response, next: NextFunction): void {
  if (req.user?.role === 'admin' || req.user?.role === 'clinician') {
    next();
    return;
  }
  res.status(403).json({ error: 'Not allowed.' });
}
