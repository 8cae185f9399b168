import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Clock, DAY_MS, dayOf, HOUR_MS, Refusal, startOfDay, type Day } from '@app/platform';
import type { ProviderName } from '../core';
import { Providers } from '../providers';
import { StatementFetchRow } from '../statement-fetch.row';

/** By then every provider has yesterday whole. */
const READY_AFTER_MS = 2 * HOUR_MS;

/** Asks for statements: the clock for yesterday's, once for each provider and day however many look; a person for any day. */
@Injectable()
export class AskStatements {
  constructor(
    private readonly transactions: Transactions,
    private readonly providers: Providers,
    private readonly clock: Clock,
  ) {}

  /** Says how many were asked for. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const today = startOfDay(dayOf(now));
    if (now - today < READY_AFTER_MS) return 0;
    const day = dayOf(today - DAY_MS);
    let asked = 0;
    for (const provider of this.providers.names()) if (await this.askOnce(provider, day)) asked += 1;
    return asked;
  }

  /** Once more, or today's so far. Who may is asked by the caller, whose books they are. */
  async askAgain(provider: ProviderName, day: Day): Promise<void> {
    this.providers.of(provider);
    if (day > dayOf(this.clock.now())) throw new Refusal('too_early');
    await this.transactions.run(async (tx) => {
      await tx.rows.query('INSERT IGNORE INTO statement_fetches (provider, day, asked_at) VALUES (?, ?, ?)', [
        provider,
        day,
        new Date(tx.now),
      ]);
      await tx.rows.update(StatementFetchRow, { provider, day }, { askedAt: tx.now });
      await tx.emit('statement.due', { provider, day });
    });
  }

  private askOnce(provider: ProviderName, day: Day): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const added: { affectedRows: number } = await tx.rows.query(
        'INSERT IGNORE INTO statement_fetches (provider, day, asked_at) VALUES (?, ?, ?)',
        [provider, day, new Date(tx.now)],
      );
      if (added.affectedRows === 0) return false;
      await tx.emit('statement.due', { provider, day });
      return true;
    });
  }
}
