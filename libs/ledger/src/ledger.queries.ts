import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, LessThan, LessThanOrEqual, Not, type FindOptionsWhere } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { StepRow } from '@app/outbox';
import { Clock, SECOND_MS, SETTINGS, type Instant, type Settings } from '@app/platform';
import {
  isDebitNormal,
  positionOf,
  readRule,
  type OrderPosition,
  type PartyRole,
  type SplitRule,
} from './core';
import { entrySeqs, type EntryFilter } from './entry-seqs';
import { JournalEntryRow } from './journal-entry.row';
import { LedgerPartyRow } from './ledger-party.row';
import { OrderSplitRow } from './order-split.row';
import { PayoutRow } from './payout.row';
import { settledOrders, type LinesOf, type OrderLine } from './settled-orders';
import { settlementSheet, settlementSheets, type SettlementSheet } from './settlement-sheet';
import { SettlementRow } from './settlement.row';
import { resolutionsOf, SplitRuleRow, type RuleResolution } from './split-rule.row';

export interface OrderSplit {
  readonly position: OrderPosition;
  readonly rule: SplitRule;
  readonly ruleRow: SplitRuleRow;
}

export interface PostedPosting {
  readonly entrySeq: string;
  readonly debitCode: string;
  readonly creditCode: string;
  readonly amountFen: Fen;
}

export interface PostedEntry {
  readonly entry: JournalEntryRow;
  readonly postings: readonly PostedPosting[];
}

export interface AccountBalance {
  readonly code: string;
  /** in the sign in which people read it */
  readonly balanceFen: Fen;
}

const PAYEES_MAX = 2_000;

@Injectable()
export class LedgerQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async splitOf(orderNumber: string): Promise<OrderSplit | null> {
    const rows = this.database.manager;
    const split = await rows.findOneBy(OrderSplitRow, { orderNumber });
    if (!split) return null;
    const ruleRow = await rows.findOneByOrFail(SplitRuleRow, { id: split.ruleId });
    return {
      position: positionOf(split.position),
      rule: readRule(ruleRow.canonical),
      ruleRow,
    };
  }

  async positionsOf(orderIds: readonly string[]): Promise<Map<string, OrderPosition>> {
    const splits = await this.database.manager.findBy(OrderSplitRow, { orderId: In([...orderIds]) });
    return new Map(splits.map((split) => [split.orderId, positionOf(split.position)]));
  }

  /** The rule that is in force at the moment, with how the villages resolved it. */
  async ruleAt(
    allianceId: string,
    at: Instant,
  ): Promise<{ row: SplitRuleRow; rule: SplitRule; resolutions: readonly RuleResolution[] } | null> {
    const row = await this.database.manager.findOne(SplitRuleRow, {
      where: { allianceId, inForceFrom: LessThanOrEqual(at) },
      order: { version: 'DESC' },
    });
    return row && { row, rule: readRule(row.canonical), resolutions: resolutionsOf(row) };
  }

  settlement(id: string): Promise<SettlementRow | null> {
    return this.database.manager.findOneBy(SettlementRow, { id });
  }

  /** Those of the ids that exist, in no order. */
  settlementsBy(ids: readonly string[]): Promise<SettlementRow[]> {
    return this.database.manager.findBy(SettlementRow, { id: In([...ids]) });
  }

  sheet(settlement: SettlementRow): Promise<SettlementSheet> {
    const { HOLDBACK_SECONDS } = this.settings;
    return settlementSheet(this.database.manager, settlement, this.clock.now(), HOLDBACK_SECONDS);
  }

  /** Those of the ids that exist, with their money, in no order. */
  async sheetsOf(ids: readonly string[]): Promise<SettlementSheet[]> {
    const settlements = await this.database.manager.findBy(SettlementRow, { id: In([...ids]) });
    return this.sheets(settlements);
  }

  /** In the order of the settlements. */
  sheets(settlements: readonly SettlementRow[]): Promise<SettlementSheet[]> {
    const { HOLDBACK_SECONDS } = this.settings;
    return settlementSheets(this.database.manager, settlements, this.clock.now(), HOLDBACK_SECONDS);
  }

  /** Newest first, after the one of the ordinal. */
  settlements(
    allianceId: string,
    publishedOnly: boolean,
    take: number,
    beforeOrdinal?: number,
  ): Promise<SettlementRow[]> {
    const where: FindOptionsWhere<SettlementRow> = { allianceId };
    if (publishedOnly) where.status = 'published';
    if (beforeOrdinal !== undefined) where.ordinal = LessThan(beforeOrdinal);
    return this.database.manager.find(SettlementRow, { where, order: { ordinal: 'DESC' }, take });
  }

  /** Published ones of all alliances, newest first: the notice board. */
  published(take: number): Promise<SettlementRow[]> {
    return this.database.manager.find(SettlementRow, {
      where: { status: 'published' },
      order: { publishedAt: 'DESC', ordinal: 'DESC' },
      take,
    });
  }

  previousOf({ allianceId, ordinal }: SettlementRow): Promise<SettlementRow | null> {
    return this.database.manager.findOne(SettlementRow, {
      where: { allianceId, ordinal: LessThan(ordinal) },
      order: { ordinal: 'DESC' },
    });
  }

  parties(ids: readonly string[]): Promise<LedgerPartyRow[]> {
    return this.database.manager.findBy(LedgerPartyRow, { id: In([...ids]) });
  }

  /** Whom the alliance may pay: everyone but the courier, most of them growers. */
  payees(allianceId: string): Promise<LedgerPartyRow[]> {
    return this.database.manager.find(LedgerPartyRow, {
      where: { allianceId },
      order: { role: 'ASC', id: 'ASC' },
      take: PAYEES_MAX,
    });
  }

  partyBy(allianceId: string, role: PartyRole, subjectIds: readonly string[]): Promise<LedgerPartyRow[]> {
    return this.database.manager.findBy(LedgerPartyRow, {
      allianceId,
      role,
      subjectId: In([...subjectIds]),
    });
  }

  payouts(...settlementIds: readonly string[]): Promise<PayoutRow[]> {
    const where = { settlementId: In(settlementIds) };
    return this.database.manager.find(PayoutRow, { where, order: { id: 'ASC' } });
  }

  /** Those that did not simply succeed: what is on its way or went wrong. A year of settlements has thousands of the others. */
  payoutsToWatch(settlementIds: readonly string[]): Promise<PayoutRow[]> {
    const where = { settlementId: In([...settlementIds]), status: Not('succeeded' as const) };
    return this.database.manager.find(PayoutRow, { where, order: { id: 'ASC' } });
  }

  history(settlementIds: readonly string[]): Promise<StepRow[]> {
    return this.database.manager.find(StepRow, {
      where: { thing: 'settlement', thingId: In([...settlementIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** Accruals of settlements, one for each order, in the order in which they were booked: a page of each. */
  orderLines(asked: readonly LinesOf[]): Promise<OrderLine[][]> {
    const ripeBefore = new Date(this.clock.now() - this.settings.HOLDBACK_SECONDS * SECOND_MS);
    return settledOrders(this.database.manager, asked, ripeBefore);
  }

  /** Entries of an alliance, newest first. */
  async entries(filter: EntryFilter, take: number, beforeSeq?: string): Promise<PostedEntry[]> {
    const { manager } = this.database;
    const seq = In(await entrySeqs(manager, filter, take, beforeSeq));
    return this.withPostings(await manager.find(JournalEntryRow, { where: { seq }, order: { seq: 'DESC' } }));
  }

  async entryAt(allianceId: string, seq: string): Promise<PostedEntry | undefined> {
    const [entry] = await this.withPostings(
      await this.database.manager.findBy(JournalEntryRow, { allianceId, seq }),
    );
    return entry;
  }

  /** All entries of one order, in the order in which they were booked. */
  async entriesOfOrder(orderId: string): Promise<PostedEntry[]> {
    const found = await this.database.manager.find(JournalEntryRow, {
      where: { orderId },
      order: { seq: 'ASC' },
    });
    return this.withPostings(found);
  }

  async accounts(allianceId: string): Promise<AccountBalance[]> {
    const found: { code: string; amount: string | null }[] = await this.database.query(
      `SELECT a.code, b.amount_fen AS amount FROM ledger_accounts a
       LEFT JOIN ledger_balances b ON b.account_id = a.id WHERE a.alliance_id = ? ORDER BY a.code`,
      [allianceId],
    );
    return found.map(({ code, amount }) => {
      const debitFen = fen(amount ?? '0');
      return { code, balanceFen: isDebitNormal(code) ? debitFen : -debitFen };
    });
  }

  private async withPostings(entries: readonly JournalEntryRow[]): Promise<PostedEntry[]> {
    if (entries.length === 0) return [];
    const seqs = entries.map((entry) => entry.seq);
    const found: { entrySeq: string; debitCode: string; creditCode: string; amount: string }[] =
      await this.database.query(
        `SELECT p.entry_seq AS entrySeq, d.code AS debitCode, c.code AS creditCode, p.amount_fen AS amount FROM postings p
         JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
         WHERE p.entry_seq IN (${seqs.map(() => '?').join(', ')}) ORDER BY p.entry_seq, p.line_no`,
        seqs,
      );
    return entries.map((entry) => ({
      entry,
      postings: found
        .filter((posting) => posting.entrySeq === entry.seq)
        .map(({ amount, ...posting }) => ({ ...posting, amountFen: fen(amount) })),
    }));
  }
}
