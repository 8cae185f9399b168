import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId, SETTINGS, type Instant, type Settings } from '@app/platform';
import {
  INVITE_LASTS_MS,
  JOIN_TOKEN_LASTS_MS,
  PUSH_KEY_LASTS_MS,
  pushFault,
  pushKey,
  pushText,
  readHelperInvite,
  readJoinClaim,
  type HelperInvite,
  type JoinClaim,
  type PushFault,
  type PushQuery,
} from './core';

/** Signs what lets one into a room (five minutes), an encoder push (one show), and someone help with it (ten minutes, once). */
@Injectable()
export class LiveKeys {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  joinToken(who: Omit<JoinClaim, 'aud' | 'exp'>): string {
    const claim: JoinClaim = { aud: 'live', ...who, exp: this.clock.now() + JOIN_TOKEN_LASTS_MS };
    const body = Buffer.from(JSON.stringify(claim)).toString('base64url');
    return `${body}.${this.sign(`join:${body}`)}`;
  }

  /** Who it is, when the token is ours, of this session and not over. No database is asked. */
  readJoinToken(token: string, sessionId: string): JoinClaim | null {
    const [body = '', sign = ''] = token.split('.');
    if (!isSame(sign, this.sign(`join:${body}`))) return null;
    return readJoinClaim(Buffer.from(body, 'base64url').toString('utf8'), sessionId, this.clock.now());
  }

  helperInvite(what: Omit<HelperInvite, 'aud' | 'exp' | 'id'>): { invite: string; expiresAt: Instant } {
    const expiresAt = this.clock.now() + INVITE_LASTS_MS;
    const invite: HelperInvite = { aud: 'helper', id: newId(), ...what, exp: expiresAt };
    const body = Buffer.from(JSON.stringify(invite)).toString('base64url');
    return { invite: `${body}.${this.sign(`helper:${body}`)}`, expiresAt };
  }

  /** The invite, when it is one of ours; it may be over. */
  readHelperInvite(text: string): HelperInvite | null {
    const [body = '', sign = ''] = text.split('.');
    if (!isSame(sign, this.sign(`helper:${body}`))) return null;
    return readHelperInvite(Buffer.from(body, 'base64url').toString('utf8'));
  }

  pushKey(sessionId: string): { key: string; expiresAt: Instant } {
    const seconds = Math.floor((this.clock.now() + PUSH_KEY_LASTS_MS) / 1_000);
    const key = pushKey(sessionId, seconds, this.sign(pushText(sessionId, seconds)));
    return { key, expiresAt: seconds * 1_000 };
  }

  /** Why somebody who pushes a picture for this session is refused, or null. */
  pushFault(sessionId: string, query: PushQuery): PushFault | null {
    return pushFault(query, this.clock.now(), (seconds, sign) =>
      isSame(sign, this.sign(pushText(sessionId, seconds))),
    );
  }

  private sign(text: string): string {
    return createHmac('sha256', this.settings.JOIN_SECRET).update(text).digest('base64url');
  }
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
