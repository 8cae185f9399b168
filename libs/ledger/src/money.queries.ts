import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan, type FindOptionsWhere } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Instant } from '@app/platform';
import { debtAccount, partyAccount, type IitMethod, type PayoutStatus } from './core';
import { LedgerPartyRow } from './ledger-party.row';
import { FundExpenseRow } from './fund-expense.row';
import { LedgerPayerRow } from './ledger-payer.row';
import { balanceOf } from './lock-party';
import { PayoutBatchRow } from './payout-batch.row';
import { PayoutRow } from './payout.row';
import { PoolAllocationRow } from './pool-allocation.row';
import { WriteOffRow } from './write-off.row';

export interface DebtorView {
  readonly party: LedgerPartyRow;
  /** on its own account, netted by its next sale */
  readonly currentFen: Fen;
  /** a claim of the alliance, after a month without a sale */
  readonly claimFen: Fen;
  /** when its account moved last */
  readonly since: Instant;
}

export interface TaxMonth {
  readonly month: string;
  readonly incomeFen: Fen;
  readonly withheldFen: Fen;
  readonly remittedFen: Fen;
}

export interface PayoutSum {
  readonly status: PayoutStatus;
  readonly count: number;
  readonly amountFen: Fen;
  readonly withheldFen: Fen;
}

const DEBTORS_MAX = 500;
const DECISIONS_MAX = 100;
const MONTHS_MAX = 36;

/** Reads of what people do with money beside settlements. */
@Injectable()
export class MoneyQueries {
  constructor(private readonly database: DataSource) {}

  /** Who owes the alliance, most first. */
  async debtors(allianceId: string): Promise<DebtorView[]> {
    const found: { code: string; amount: string; since: Date }[] = await this.database.query(
      `SELECT a.code, b.amount_fen AS amount, e.posted_at AS since FROM ledger_accounts a
       JOIN ledger_balances b ON b.account_id = a.id JOIN journal_entries e ON e.seq = b.entry_seq
       WHERE a.alliance_id = ? AND b.amount_fen > 0 AND (a.party_id IS NOT NULL OR a.code LIKE ?)
       ORDER BY b.amount_fen DESC LIMIT ?`,
      [allianceId, debtAccount('%'), DEBTORS_MAX],
    );
    if (found.length === 0) return [];
    const byCode = new Map(found.map((each) => [each.code, each]));
    const subjects = found.map(({ code }) => code.split('.').at(-1) ?? '');
    const parties = await this.database.manager.findBy(LedgerPartyRow, {
      allianceId,
      subjectId: In([...new Set(subjects)]),
    });
    return parties
      .flatMap((party): DebtorView[] => {
        const key = `${party.role}.${party.subjectId}`;
        const [current, claim] = [byCode.get(partyAccount(key)), byCode.get(debtAccount(key))];
        const since = Math.min(...[current, claim].flatMap((each) => each?.since.getTime() ?? []));
        if (!current && !claim) return [];
        return [
          { party, currentFen: fen(current?.amount ?? '0'), claimFen: fen(claim?.amount ?? '0'), since },
        ];
      })
      .sort((a, b) => (a.currentFen + a.claimFen > b.currentFen + b.claimFen ? -1 : 1));
  }

  writeOffs(allianceId: string): Promise<WriteOffRow[]> {
    const where = { allianceId };
    return this.database.manager.find(WriteOffRow, { where, order: { id: 'DESC' }, take: DECISIONS_MAX });
  }

  /** Newest first, after the one of the id. */
  poolAllocations(allianceId: string, take: number, before?: string): Promise<PoolAllocationRow[]> {
    const where = { allianceId, ...(before !== undefined && { id: LessThan(before) }) };
    return this.database.manager.find(PoolAllocationRow, { where, order: { id: 'DESC' }, take });
  }

  /** What the pool holds, and what was set aside of it. */
  async poolFen(allianceId: string): Promise<{ poolFen: Fen; reserveFen: Fen }> {
    const rows = this.database.manager;
    return {
      poolFen: -(await balanceOf(rows, allianceId, partyAccount(`POOL.${allianceId}`))),
      reserveFen: -(await balanceOf(rows, allianceId, 'E.reserve')),
    };
  }

  /** Newest first: what villages are asked to spend of the common fund, and what came of it. */
  fundExpenses(allianceId: string, take: number): Promise<FundExpenseRow[]> {
    return this.database.manager.find(FundExpenseRow, {
      where: { allianceId },
      order: { id: 'DESC' },
      take,
    });
  }

  batches(...settlementIds: readonly string[]): Promise<PayoutBatchRow[]> {
    const where = { settlementId: In(settlementIds) };
    return this.database.manager.find(PayoutBatchRow, { where, order: { id: 'ASC' } });
  }

  /** Newest first, of the given states alone; `before` is the last one of the page before. */
  payouts(
    allianceId: string,
    statuses: readonly PayoutStatus[] | undefined,
    take: number,
    before?: string,
  ): Promise<PayoutRow[]> {
    const where: FindOptionsWhere<PayoutRow> = { allianceId };
    if (statuses) where.status = In(statuses);
    if (before !== undefined) where.id = LessThan(before);
    return this.database.manager.find(PayoutRow, { where, order: { id: 'DESC' }, take });
  }

  async payoutSums(allianceId: string): Promise<PayoutSum[]> {
    const found: { status: PayoutStatus; count: string; amount: string; withheld: string }[] =
      await this.database.query(
        `SELECT status, COUNT(*) AS count, SUM(amount_fen) AS amount, SUM(withheld_fen) AS withheld
         FROM payouts WHERE alliance_id = ? GROUP BY status`,
        [allianceId],
      );
    return found.map(({ status, count, amount, withheld }) => ({
      ...{ status, count: Number(count), amountFen: fen(amount), withheldFen: fen(withheld) },
    }));
  }

  /** How many payouts of each settlement wait for the bank; a settlement of which none does is left out. */
  async unsentPayouts(settlementIds: readonly string[]): Promise<{ settlementId: string; count: number }[]> {
    const found: { settlementId: string; count: string }[] = await this.database.query(
      `SELECT settlement_id AS settlementId, COUNT(*) AS count FROM payouts
       WHERE settlement_id IN (?) AND status = 'created' GROUP BY settlement_id`,
      [settlementIds],
    );
    return found.map(({ settlementId, count }) => ({ settlementId, count: Number(count) }));
  }

  private async methodOf(allianceId: string): Promise<IitMethod> {
    const payer = await this.database.manager.findOneBy(LedgerPayerRow, { allianceId });
    return payer?.iitMethod ?? 'none';
  }

  async withholding(allianceId: string): Promise<{ method: IitMethod; months: TaxMonth[] }> {
    return { method: await this.methodOf(allianceId), months: await this.taxMonths(allianceId) };
  }

  /** What was withheld month by month, newest first, and what of it reached the tax office. */
  private async taxMonths(allianceId: string): Promise<TaxMonth[]> {
    const found: { month: string; income: string; withheld: string; remitted: string | null }[] =
      await this.database.query(
        `SELECT p.tax_month AS month, SUM(p.amount_fen + p.withheld_fen) AS income, SUM(p.withheld_fen) AS withheld,
           (SELECT SUM(r.amount_fen) FROM tax_remittances r
            WHERE r.alliance_id = ? AND r.month = p.tax_month) AS remitted
         FROM payouts p WHERE p.alliance_id = ? AND p.tax_month IS NOT NULL AND p.status = 'succeeded'
         GROUP BY p.tax_month ORDER BY p.tax_month DESC LIMIT ?`,
        [allianceId, allianceId, MONTHS_MAX],
      );
    return found.map(({ month, income, withheld, remitted }) => ({
      month,
      incomeFen: fen(income),
      withheldFen: fen(withheld),
      remittedFen: fen(remitted ?? '0'),
    }));
  }
}
