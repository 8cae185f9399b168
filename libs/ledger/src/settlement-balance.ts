import type { EntityManager } from 'typeorm';
import { fen, sumFen, type Fen } from '@app/money';
import { isBalanced, type PartyLine, type SettlementFigures } from './core';
import type { SettlementRow } from './settlement.row';
import type { Unsettled } from './unsettled';

interface OfSettlement {
  readonly allianceId: string;
  readonly ordinal: number;
  readonly paid: string;
  readonly moved: string;
}

/** What the books of some alliances hold, read once for however many settlements are held against them. */
export class BooksBalance {
  private constructor(
    private readonly accounts: ReadonlyMap<string, Fen>,
    private readonly bookedPayouts: ReadonlyMap<string, Fen>,
    private readonly unsettled: ReadonlyMap<string, Unsettled>,
    private readonly settled: readonly OfSettlement[],
  ) {}

  static async read(rows: EntityManager, unsettled: ReadonlyMap<string, Unsettled>): Promise<BooksBalance> {
    const ids = [...unsettled.keys()];
    const among = `IN (${ids.map(() => '?').join(', ')})`;
    const sums = async (sql: string): Promise<ReadonlyMap<string, Fen>> => {
      const found: { allianceId: string; sum: string | null }[] = await rows.query(sql, ids);
      return new Map(found.map(({ allianceId, sum }) => [allianceId, fen(sum ?? '0')]));
    };
    return new BooksBalance(
      await sums(
        `SELECT a.alliance_id AS allianceId, -SUM(b.amount_fen) AS sum FROM ledger_accounts a
         JOIN ledger_balances b ON b.account_id = a.id
         WHERE a.alliance_id ${among} AND a.party_id IS NOT NULL GROUP BY a.alliance_id`,
      ),
      await sums(
        `SELECT e.alliance_id AS allianceId, SUM(p.amount_fen) AS sum FROM journal_entries e
         JOIN postings p ON p.entry_seq = e.seq
         WHERE e.alliance_id ${among} AND e.kind IN ('payout', 'withholding') GROUP BY e.alliance_id`,
      ),
      unsettled,
      await rows.query(
        `SELECT s.alliance_id AS allianceId, s.ordinal,
           (SELECT COALESCE(SUM(p.withheld_fen + IF(p.status IN ('succeeded', 'returned'), p.amount_fen, 0)), 0)
            FROM payouts p WHERE p.settlement_id = s.id AND p.status <> 'failed') AS paid,
           (SELECT COALESCE(SUM(l.accrued_fen - l.reversed_fen - l.recovered_fen), 0) FROM settlement_lines l
            WHERE l.settlement_id = s.id) AS moved
         FROM settlements s WHERE s.alliance_id ${among}`,
        ids,
      ),
    );
  }

  /** The equation against the parties' accounts: what they hold, with payouts as they are known and later entries left out. */
  isHeldBy(settlement: SettlementRow, lines: readonly PartyLine[], figures: SettlementFigures): boolean {
    const { allianceId, ordinal, status } = settlement;
    const ofAlliance = this.settled.filter((each) => each.allianceId === allianceId);
    const earlierFen = sumFen(
      ofAlliance.filter((each) => each.ordinal < ordinal).map(({ paid }) => fen(paid)),
    );
    const paidFen = earlierFen + figures.paidFen + figures.withheldFen;
    const laterFen = sumFen(
      ofAlliance.filter((each) => each.ordinal > ordinal).map(({ moved }) => fen(moved)),
    );
    const notYetFen = laterFen + (this.unsettled.get(allianceId)?.totalFen ?? 0n);
    const accountsFen = this.accounts.get(allianceId) ?? 0n;
    const bookedFen = this.bookedPayouts.get(allianceId) ?? 0n;
    // An open settlement shows what is ready as its own, though nothing is frozen yet.
    const ownFen = status === 'open' ? sumFen(lines.map(movedFen)) : 0n;
    return isBalanced(figures, accountsFen + bookedFen - paidFen, notYetFen - ownFen);
  }
}

function movedFen({ accruedFen, reversedFen, recoveredFen }: PartyLine): Fen {
  return accruedFen - reversedFen - recoveredFen;
}
