import { Injectable } from '@nestjs/common';
import { fen } from '@app/money';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { DAY_MS, newId } from '@app/platform';

const STILL_MS = 30 * DAY_MS;
const PARTIES_MAX = 1_000;

/** Parties whose account has been in debt and has not moved for thirty days owe the alliance: a claim, to be paid or given up. */
@Injectable()
export class ReclassDebts {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'party.debt_due'>): Promise<void> {
    const { allianceId } = event.payload;
    return this.transactions.once(ReclassDebts.name, event.id, async (tx) => {
      for (const { partyId, amount } of await stillInDebt(tx, allianceId)) {
        const reclassId = newId();
        await tx.step('party', partyId, 'reclass', null, 'claimed', ReclassDebts.name, {
          detail: { reclassId },
        });
        const facts = { reclassId, allianceId, partyId, amountFen: fen(amount) };
        await tx.emit('party.reclassed', { ...facts, reclassedAt: tx.now });
      }
    });
  }
}

/** One that was reclassed a moment ago, and is not booked yet, is not taken again: its account is locked by its step of today. */
function stillInDebt(tx: Tx, allianceId: string): Promise<{ partyId: string; amount: string }[]> {
  return tx.rows.query(
    `SELECT a.party_id AS partyId, b.amount_fen AS amount FROM ledger_accounts a
     JOIN ledger_balances b ON b.account_id = a.id JOIN journal_entries e ON e.seq = b.entry_seq
     WHERE a.alliance_id = ? AND a.party_id IS NOT NULL AND b.amount_fen > 0 AND e.posted_at <= ?
       AND NOT EXISTS (SELECT 1 FROM steps s WHERE s.thing = 'party' AND s.thing_id = a.party_id
         AND s.step = 'reclass' AND s.at > ?)
     ORDER BY a.party_id LIMIT ?`,
    [allianceId, new Date(tx.now - STILL_MS), new Date(tx.now - DAY_MS), PARTIES_MAX],
  );
}
