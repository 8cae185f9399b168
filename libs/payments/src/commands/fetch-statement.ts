import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Transactions, type EventOf, type ProviderLine } from '@app/outbox';
import { LOGGER, type Logger } from '@app/platform';
import { shareStatement, type Claim, type ProviderStatement, type StatedByProvider } from '../core';
import { PaymentRow } from '../payment.row';
import { Providers } from '../providers';
import { RefundRow } from '../refund.row';
import { StatementFetchRow } from '../statement-fetch.row';

const IDS_AT_ONCE = 1_000;
/** Lines of one event: a few tens of kilobytes. */
const PART = 200;

/**
 * Reads a day of a provider's statement, outside of any transaction, and tells each alliance's lines. Read again it tells them
 * again, which adds nothing: a line is known by its number.
 */
@Injectable()
export class FetchStatement {
  constructor(
    private readonly providers: Providers,
    private readonly transactions: Transactions,
    private readonly database: DataSource,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async react({ id, payload: { provider, day } }: EventOf<'statement.due'>): Promise<void> {
    const door = this.providers.of(provider);
    const stated = await door.statement(day);
    const claims = await this.claimsOf(stated);
    const { byAlliance, unclaimed } = shareStatement(stated, claims);
    if (unclaimed.length > 0)
      this.log.warn(
        { provider, day, refs: unclaimed.slice(0, 20).map((line) => line.ref) },
        'lines of nobody',
      );
    for (const [allianceId, lines] of byAlliance) {
      for (const { ref, grossFen } of lines.filter((line) => line.kind === 'settlement'))
        await door.payToBank?.({ ref, payee: allianceId, amountFen: -grossFen, day });
    }
    await this.transactions.once(FetchStatement.name, id, async (tx) => {
      for (const [allianceId, lines] of byAlliance)
        for (const part of partsOf(lines))
          await tx.emit('statement.fetched', { provider, allianceId, day, lines: part });
      const read = { fetchedAt: tx.now, lineCount: stated.lines.length };
      await tx.rows.update(StatementFetchRow, { provider, day }, read);
    });
  }

  private async claimsOf({
    lines,
    settlements,
  }: ProviderStatement): Promise<(line: StatedByProvider) => Claim | undefined> {
    const all = [...lines, ...settlements.flatMap(({ members }) => members)];
    const claims = new Map<string, Claim>();
    const idsOf = (pick: (line: StatedByProvider) => string | null): string[][] =>
      chunksOf([...new Set(all.flatMap((line) => pick(line) ?? []))]);
    for (const ids of idsOf((line) => line.paymentId))
      for (const row of await this.database.manager.findBy(PaymentRow, { id: In(ids) }))
        claims.set(row.id, row);
    for (const ids of idsOf((line) => line.refundId))
      for (const row of await this.database.manager.findBy(RefundRow, { id: In(ids) }))
        claims.set(row.id, row);
    return ({ paymentId, refundId }) => claims.get(refundId ?? paymentId ?? '');
  }
}

function partsOf(lines: readonly ProviderLine[]): (readonly ProviderLine[])[] {
  return Array.from({ length: Math.ceil(lines.length / PART) }, (_, at) =>
    lines.slice(at * PART, (at + 1) * PART),
  );
}

function chunksOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, at) =>
    ids.slice(at * IDS_AT_ONCE, (at + 1) * IDS_AT_ONCE),
  );
}
