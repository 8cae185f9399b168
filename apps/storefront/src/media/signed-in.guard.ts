import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { GUEST, Refusal, type Actor } from '@app/platform';
import { WhoAsks } from '../context';

/** Refuses a guest before a byte of the body is read. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly whoAsks: WhoAsks) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<Request & { actor?: Actor }>();
    const actor = await this.whoAsks.actorOf(request);
    if (actor.id === GUEST.id) throw new Refusal('not_signed_in');
    request.actor = actor;
    return true;
  }
}
