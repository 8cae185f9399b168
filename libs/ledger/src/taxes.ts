import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { dayOf, type Instant } from '@app/platform';
import {
  carryOutOf,
  standingIn,
  withholdingOf,
  type IitMethod,
  type PartyLine,
  type TaxedPayment,
} from './core';
import type { SettlementRow } from './settlement.row';

interface Taxed {
  readonly partyId: string;
  readonly method: IitMethod;
}

/** Who is withheld from, by which method, and what was paid to them this year: read once for all sheets. */
export class Taxes {
  private constructor(
    readonly month: string,
    private readonly methods: ReadonlyMap<string, IitMethod>,
    private readonly paid: ReadonlyMap<string, readonly TaxedPayment[]>,
  ) {}

  /** Streamers whose alliance withholds. A registered sole trader files for himself, who has no account is not paid. */
  static async read(rows: EntityManager, allianceIds: readonly string[], now: Instant): Promise<Taxes> {
    const ids = [...new Set(allianceIds)];
    const month = monthOf(now);
    const taxed: Taxed[] = await rows.query(
      `SELECT p.id AS partyId, m.iit_method AS method FROM ledger_parties p
       JOIN ledger_payers m ON m.alliance_id = p.alliance_id
       WHERE p.alliance_id IN (${ids.map(() => '?').join(', ')}) AND m.iit_method <> 'none' AND p.role = 'STREAMER'
         AND p.sole_trader_licence_id IS NULL AND p.bank_account IS NOT NULL`,
      ids,
    );
    const methods = new Map(taxed.map(({ partyId, method }) => [partyId, method]));
    return new Taxes(month, methods, await paidThisYear(rows, [...methods.keys()], month));
  }

  methodOf(partyId: string): IitMethod {
    return this.methods.get(partyId) ?? 'none';
  }

  /** The lines with what a payout of today would have withheld, where none was made yet. */
  withheldOf(
    settlement: SettlementRow,
    lines: readonly PartyLine[],
    paidParties: ReadonlySet<string>,
  ): readonly PartyLine[] {
    const isOver = settlement.status === 'paid_out' || settlement.status === 'published';
    if (isOver || this.methods.size === 0) return lines;
    return lines.map((line) =>
      paidParties.has(line.partyId)
        ? line
        : { ...line, withheldFen: this.of(line.partyId, carryOutOf(line)) },
    );
  }

  private of(partyId: string, paymentFen: Fen): Fen {
    const before = standingIn(this.month, this.paid.get(partyId) ?? []);
    return withholdingOf(this.methodOf(partyId), before, paymentFen);
  }
}

export function monthOf(now: Instant): string {
  return dayOf(now).slice(0, 'yyyy-mm'.length);
}

/** What is on its way counts too: two payouts of one month must not both have its allowance. */
async function paidThisYear(
  rows: EntityManager,
  partyIds: readonly string[],
  month: string,
): Promise<ReadonlyMap<string, readonly TaxedPayment[]>> {
  const byParty = new Map<string, TaxedPayment[]>();
  if (partyIds.length === 0) return byParty;
  const found: { partyId: string; month: string; income: string; withheld: string }[] = await rows.query(
    `SELECT party_id AS partyId, tax_month AS month, SUM(amount_fen + withheld_fen) AS income,
       SUM(withheld_fen) AS withheld FROM payouts
     WHERE party_id IN (${partyIds.map(() => '?').join(', ')}) AND tax_month LIKE ?
       AND status NOT IN ('failed', 'returned')
     GROUP BY party_id, tax_month`,
    [...partyIds, `${month.slice(0, 'yyyy'.length)}-%`],
  );
  for (const { partyId, month: of, income, withheld } of found) {
    const payment = { month: of, incomeFen: fen(income), withheldFen: fen(withheld) };
    byParty.set(partyId, [...(byParty.get(partyId) ?? []), payment]);
  }
  return byParty;
}
