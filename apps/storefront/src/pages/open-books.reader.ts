import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AllianceQueries, type AllianceRow, type VillageRow } from '@app/alliance';
import {
  LedgerQueries,
  StatementQueries,
  type PartySums,
  type SettlementRow,
  type StatementFilter,
  type StatementRow,
  type StatementTotals,
} from '@app/ledger';
import { fen, type Fen } from '@app/money';
import type { Day } from '@app/platform';

export const ITEMS_MAX = 200;
/** Settlements that the page offers to choose from. */
const CHOICES = 12;

export interface Asked {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly settlementId?: string | undefined;
}

export interface Cost {
  readonly code: string;
  readonly amountFen: Fen;
}

/** What is public of an alliance's books, or of one village's part of them: published settlements and nothing else. */
export interface OpenBooks {
  readonly alliance: AllianceRow;
  readonly village: VillageRow | null;
  /** null when days were asked for, or nothing is published yet */
  readonly settlement: SettlementRow | null;
  readonly choices: readonly SettlementRow[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly totals: StatementTotals;
  readonly parties: readonly PartySums[];
  /** what each party has gained and not been paid, up to the end of the period */
  readonly balances: readonly PartySums[];
  readonly costs: readonly Cost[];
  readonly items: readonly StatementRow[];
  readonly headHash: string | null;
}

@Injectable()
export class OpenBooksReader {
  constructor(
    private readonly database: DataSource,
    private readonly alliances: AllianceQueries,
    private readonly ledger: LedgerQueries,
    private readonly statements: StatementQueries,
  ) {}

  async ofAlliance(slug: string, asked: Asked): Promise<OpenBooks | null> {
    const alliance = await this.alliances.allianceBySlug(slug);
    return alliance && this.read(alliance, null, asked);
  }

  async ofVillage(slug: string, asked: Asked): Promise<OpenBooks | null> {
    const village = await this.alliances.villageBySlug(slug);
    const alliance = village && (await this.allianceOf(village.id));
    return alliance ? this.read(alliance, village, asked) : null;
  }

  /** A household's own lines, in the same period. */
  async household({ alliance, ...books }: OpenBooks, partyId: string): Promise<StatementRow[]> {
    const filter = filterOf(alliance.id, null, books);
    return this.statements.page({ ...filter, partyId }, ITEMS_MAX, '0');
  }

  private async read(alliance: AllianceRow, village: VillageRow | null, asked: Asked): Promise<OpenBooks> {
    const choices = await this.ledger.settlements(alliance.id, true, CHOICES);
    const period = periodOf(choices, asked);
    const { settlement, from, to } = period;
    const filter = filterOf(alliance.id, village, period);
    const { allianceId, villageId } = filter;
    const [totals, parties, balances, costs, items] = await Promise.all([
      this.statements.totals(filter),
      this.statements.byParty(filter),
      // Payouts of a settlement come after its last day: what is owed is told settlement by settlement.
      settlement
        ? this.statements.leftBy(settlement.id, villageId)
        : this.statements.byParty({ allianceId, villageId, publishedOnly: true, to: to ?? undefined }),
      village ? [] : this.costs(alliance.id, from, to),
      this.statements.page(filter, ITEMS_MAX, '0'),
    ]);
    const headHash = await this.hashAt(settlement?.cutoffSeq ?? totals.lastSeq);
    return { ...period, alliance, village, choices, totals, parties, balances, costs, items, headHash };
  }

  private async allianceOf(villageId: string): Promise<AllianceRow | null> {
    const all = await this.alliances.all();
    const memberships = await this.alliances.memberships(all.map((each) => each.id));
    const own = memberships.find((each) => each.villageId === villageId);
    return all.find((each) => each.id === own?.allianceId) ?? null;
  }

  /** What the alliance itself has borne in these days, by account: fees, freight, losses. */
  private async costs(allianceId: string, from: Day | null, to: Day | null): Promise<Cost[]> {
    const found: { code: string; amount: string }[] = await this.database.query(
      `SELECT a.code, SUM(s.debit_fen - s.credit_fen) AS amount
       FROM ledger_accounts a JOIN ledger_day_sums s ON s.account_id = a.id
       WHERE a.alliance_id = ? AND a.code LIKE 'X.%' AND s.day BETWEEN ? AND ?
       GROUP BY a.code HAVING SUM(s.debit_fen - s.credit_fen) <> 0 ORDER BY a.code`,
      [allianceId, from ?? '2000-01-01', to ?? '2999-12-31'],
    );
    return found.map(({ code, amount }) => ({ code, amountFen: fen(amount) }));
  }

  private async hashAt(seq: string): Promise<string | null> {
    const [found]: { hash: string }[] = await this.database.query(
      'SELECT hash FROM journal_entries WHERE seq = ?',
      [seq],
    );
    return found?.hash ?? null;
  }
}

/** The days that were asked for; else the settlement that was, or the newest. */
function periodOf(
  choices: readonly SettlementRow[],
  asked: Asked,
): Pick<OpenBooks, 'settlement' | 'from' | 'to'> {
  const { from = null, to = null } = asked;
  if (from !== null || to !== null) return { settlement: null, from, to };
  const settlement = choices.find((each) => each.id === asked.settlementId) ?? choices[0] ?? null;
  if (settlement === null) return { settlement, from, to };
  return { settlement, from: settlement.periodFrom, to: settlement.periodTo };
}

function filterOf(
  allianceId: string,
  village: VillageRow | null,
  { settlement, from, to }: Pick<OpenBooks, 'settlement' | 'from' | 'to'>,
): StatementFilter {
  const base = { allianceId, villageId: village?.id, publishedOnly: true };
  // A settlement is what it froze, whatever days that spans.
  if (settlement) return { ...base, settlementId: settlement.id };
  return { ...base, from: from ?? undefined, to: to ?? undefined };
}
