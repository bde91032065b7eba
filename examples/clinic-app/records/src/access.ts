import {
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, type Observable, switchMap } from 'rxjs';
import { recordAccess } from '../../api/src/audit/audit-trail.js';
import { isPermitted } from '../../api/src/auth/require-permission.js';
import type { AuditEvent } from '../../api/src/types.js';

export interface AuditScope {
  resource: string;
  action: AuditEvent['action'];
  purposeOfUse: AuditEvent['purposeOfUse'];
}

/** Marks a handler whose calls go to the audit trail. */
export const AuditPhiAccess = (resource: string, action: AuditScope['action'], purposeOfUse: AuditScope['purposeOfUse']) =>
  SetMetadata('audit', { resource, action, purposeOfUse });

/** Names the permission that the policy engine is asked for. */
export const RequirePermission = (resource: string, action: string) => SetMetadata('permission', [resource, action]);

/** Names the roles that may call a handler. */
export const Roles = (...roles: string[]) => SetMetadata('roles', roles);

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { session } = context.switchToHttp().getRequest();
    if (!session?.userId) throw new UnauthorizedException();
    const roles = this.reflector.get<string[] | undefined>('roles', context.getHandler());
    if (roles && !roles.includes(session.role)) throw new ForbiddenException();
    const permission = this.reflector.get<[string, string] | undefined>('permission', context.getHandler());
    return permission ? isPermitted(session.userId, ...permission) : true;
  }
}

/** Writes the record before the handler runs; a request whose audit fails, fails. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const scope = this.reflector.get<AuditScope | undefined>('audit', context.getHandler());
    if (!scope) return next.handle();
    const { session, params } = context.switchToHttp().getRequest();
    const { resource, action, purposeOfUse } = scope;
    const record = recordAccess({
      actor: session.userId,
      resource: `${resource}/${params.patientId}`,
      action,
      outcome: 'granted',
      purposeOfUse,
      occurredAt: new Date().toISOString(),
    });
    return from(record).pipe(switchMap(() => next.handle()));
  }
}
