import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '@app/platform';
import { isSignedIn, slide } from './core';
import { PersonRow } from './person.row';
import { SignInRow } from './sign-in.row';
import { tokenHash } from './secrets';

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
    const rows = this.database.manager;
    const signIn = await rows.findOneBy(SignInRow, { tokenHash: tokenHash(token) });
    const now = this.clock.now();
    if (!signIn || !isSignedIn(signIn, now)) return null;
    const person = await rows.findOneBy(PersonRow, { id: signIn.personId, closedAt: IsNull() });
    if (!person) return null;
    const expiresAt = slide(signIn, now);
    if (expiresAt !== null) await rows.update(SignInRow, { id: signIn.id }, { seenAt: now, expiresAt });
    return { id: signIn.personId };
  }
}
