import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { SignInRow } from '../sign-in.row';
import { tokenHash } from '../secrets';

/** Ends a sign-in at once. A token that is not known ends nothing. */
@Injectable()
export class LogOut {
  constructor(private readonly transactions: Transactions) {}

  run(token: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const ended = { tokenHash: tokenHash(token), endedAt: IsNull() };
      await tx.rows.update(SignInRow, ended, { endedAt: tx.now });
    });
  }
}
