import { Injectable } from '@nestjs/common';
import { encodePayload, Transactions, type EventOf } from '@app/outbox';
import { providerAccount, type StatedRow } from '../core';
import { sha256 } from '../digest';
import { takeStatement } from '../recon-take';

/** Takes what was fetched of a provider's statement. Fetched again, or by two at once, each line is taken once. */
@Injectable()
export class ImportFetched {
  constructor(private readonly transactions: Transactions) {}

  react({ id, payload }: EventOf<'statement.fetched'>): Promise<void> {
    const { provider, allianceId, day, lines } = payload;
    return this.transactions.once(ImportFetched.name, id, async (tx) => {
      const rows = lines.map((line, index): StatedRow => {
        return { ...line, at: index + 1, counterparty: '', balanceFen: null };
      });
      await takeStatement(tx, {
        allianceId,
        accountCode: providerAccount(provider),
        format: 'provider',
        fileName: `${provider} ${day}`,
        sha256: sha256(encodePayload(lines)),
        file: { account: null, currency: null, openingFen: null, closingFen: null, totals: [], rows },
        columns: {},
        by: ImportFetched.name,
      });
    });
  }
}
