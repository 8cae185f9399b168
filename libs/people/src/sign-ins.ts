import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/platform';
import { isSignedIn, slide } from './core';
import { SignInRow } from './sign-in.row';
import { tokenHash } from './secrets';

/** Every request asks this, so it is one statement, and nothing of the person is opened for it. */
const SIGN_IN = `SELECT s.id, s.person_id AS personId, s.lasts_seconds AS lastsSeconds, s.seen_at AS seenAt,
    s.expires_at AS expiresAt, s.ended_at AS endedAt
  FROM sign_ins s JOIN persons p ON p.id = s.person_id WHERE s.token_hash = ? AND p.closed_at IS NULL`;

interface Found {
  readonly id: string;
  readonly personId: string;
  readonly lastsSeconds: number;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

const TOKEN = /^[\w-]{43}$/;

/** Who a token belongs to, looked up at each request so that a revoked one ends at once. */
@Injectable()
export class SignIns {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async personOf(token: string): Promise<{ id: string } | null> {
    if (!TOKEN.test(token)) return null;
    const [found]: Found[] = await this.database.query(SIGN_IN, [tokenHash(token)]);
    if (!found) return null;
    const now = this.clock.now();
    const signIn = {
      lastsSeconds: found.lastsSeconds,
      seenAt: found.seenAt.getTime(),
      expiresAt: found.expiresAt.getTime(),
      endedAt: found.endedAt?.getTime() ?? null,
    };
    if (!isSignedIn(signIn, now)) return null;
    const expiresAt = slide(signIn, now);
    if (expiresAt !== null)
      await this.database.manager.update(SignInRow, { id: found.id }, { seenAt: now, expiresAt });
    return { id: found.personId };
  }
}
