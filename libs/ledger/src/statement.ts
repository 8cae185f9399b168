import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Day } from '@app/platform';
import type { PartyRole } from './core';
import { endOfPage, entriesOf, isOfSettlements, type Piece, type Range } from './statement-source';

/** Which entries of an alliance a statement is of. */
export interface StatementFilter {
  readonly allianceId: string;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** its frozen entries and its payouts */
  readonly settlementId?: string | undefined;
  /** what settlements have that were made public, and nothing else */
  readonly publishedOnly?: boolean | undefined;
  readonly villageId?: string | undefined;
  readonly partyId?: string | undefined;
}

/** What moved a party's account: `accrued − reversed − paid + other` is what it gained. */
export interface StatementSums {
  readonly accruedFen: Fen;
  readonly reversedFen: Fen;
  readonly paidFen: Fen;
  /** opening, withheld, written off, corrected */
  readonly otherFen: Fen;
}

/** One entry for one party. */
export interface StatementRow extends StatementSums {
  readonly seq: string;
  readonly day: Day;
  readonly kind: string;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly partyId: string;
  readonly role: PartyRole;
  readonly subjectId: string;
  readonly villageId: string | null;
}

export interface StatementTotals extends StatementSums {
  readonly rowCount: number;
  /** the last entry that is in it */
  readonly lastSeq: string;
}

export interface PartySums extends StatementSums {
  readonly partyId: string;
  readonly role: PartyRole;
  readonly subjectId: string;
  readonly villageId: string | null;
}

// One text decides for screen, files and the public page alike which column an amount stands in.
const SUMS = `
  SUM(CASE WHEN s.kind = 'accrual' THEN s.gain ELSE 0 END) AS accrued,
  SUM(CASE WHEN s.kind = 'reversal' THEN -s.gain ELSE 0 END) AS reversed,
  SUM(CASE WHEN s.kind IN ('payout', 'payout_returned') THEN -s.gain ELSE 0 END) AS paid,
  SUM(CASE WHEN s.kind IN ('accrual', 'reversal', 'payout', 'payout_returned') THEN 0 ELSE s.gain END) AS other`;

const PARTY = { partyId: 'y.id', role: 'y.role', subjectId: 'y.subject_id', villageId: 'y.village_id' };
/** What a sum is of, beside the gain: as little as it needs, since the database keeps all of it until it has read the last. */
const COLUMNS = {
  byParty: { kind: 'e.kind', ...PARTY },
  totals: { seq: 'e.seq', kind: 'e.kind', partyId: 'y.id' },
  rows: {
    seq: 'e.seq',
    day: 'e.effective_day',
    kind: 'e.kind',
    orderId: 'e.order_id',
    orderNumber: 'e.order_number',
    ...PARTY,
  },
} as const satisfies Record<string, Record<string, string>>;

interface RawSums {
  readonly accrued: string | null;
  readonly reversed: string | null;
  readonly paid: string | null;
  readonly other: string | null;
}

/** The parties' accounts, entry by entry: what every paper is made of. */
@Injectable()
export class StatementQueries {
  constructor(private readonly database: DataSource) {}

  /** One moment of the books, for a paper whose lines and sums must agree. */
  atOneMoment<T>(read: (rows: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction('REPEATABLE READ', read);
  }

  /** All rows after an entry, in the order of the entries, a page at a time. */
  async *rows(
    filter: StatementFilter,
    rows: EntityManager = this.database.manager,
    afterSeq = '0',
  ): AsyncGenerator<StatementRow[]> {
    for (let after = afterSeq; ;) {
      const upTo = await this.endOfPage(rows, filter, after);
      if (upTo === null) return;
      const page = await this.between(rows, filter, after, upTo);
      if (page.length > 0) yield page;
      after = upTo;
    }
  }

  /** At least `take` rows if there are as many, cut at an entry's end, so that the last one's number goes on from there. */
  async page(filter: StatementFilter, take: number, afterSeq: string): Promise<StatementRow[]> {
    const found: StatementRow[] = [];
    for await (const page of this.rows(filter, this.database.manager, afterSeq)) {
      found.push(...page);
      if (found.length >= take) break;
    }
    const last = found[take - 1];
    return last === undefined ? found : found.filter((row) => BigInt(row.seq) <= BigInt(last.seq));
  }

  /** What the rows come to, for who does not ask how many there are: to count them the database reads every one. */
  async sums(filter: StatementFilter): Promise<StatementSums> {
    const moved = isOfSettlements(filter) ? movedBetween(filter) : movedByDay(filter);
    const [found]: RawSums[] = await this.database.query(`SELECT ${SUMS} FROM (${moved.sql}) s`, [
      ...moved.values,
    ]);
    return sumsOf(found);
  }

  async totals(
    filter: StatementFilter,
    rows: EntityManager = this.database.manager,
  ): Promise<StatementTotals> {
    const sides = bothSides(filter, 'totals');
    const [found]: (RawSums & { n: string; last: string | null })[] = await rows.query(
      `SELECT COUNT(DISTINCT s.seq, s.partyId) AS n, MAX(s.seq) AS last, ${SUMS} FROM (${sides.sql}) s`,
      sides.values,
    );
    return { ...sumsOf(found), rowCount: Number(found?.n ?? 0), lastSeq: found?.last ?? '0' };
  }

  /** The same sums for each party. */
  async byParty(filter: StatementFilter, rows: EntityManager = this.database.manager): Promise<PartySums[]> {
    const sides = bothSides(filter, 'byParty');
    const found: (RawSums & Omit<PartySums, keyof StatementSums>)[] = await rows.query(
      `SELECT s.partyId, s.role, s.subjectId, s.villageId, ${SUMS} FROM (${sides.sql}) s
       GROUP BY s.partyId, s.role, s.subjectId, s.villageId ORDER BY s.role, s.partyId`,
      sides.values,
    );
    return found.map(({ partyId, role, subjectId, villageId, ...raw }) => ({
      ...{ partyId, role, subjectId, villageId },
      ...sumsOf(raw),
    }));
  }

  /** What a settlement left each of its parties with: what was carried in, less what was recovered and withheld, stands beside. */
  async leftBy(settlementId: string, villageId?: string): Promise<PartySums[]> {
    const found: (RawSums & Omit<PartySums, keyof StatementSums>)[] = await this.database.query(
      `SELECT l.party_id AS partyId, y.role, y.subject_id AS subjectId, y.village_id AS villageId,
         l.accrued_fen AS accrued, l.reversed_fen AS reversed,
         COALESCE(SUM(IF(o.status IN ('succeeded', 'returned'), o.amount_fen, 0)), 0) AS paid,
         l.carry_in_fen - l.recovered_fen - COALESCE(SUM(o.withheld_fen), 0) AS other
       FROM settlement_lines l JOIN ledger_parties y ON y.id = l.party_id
       LEFT JOIN payouts o ON o.settlement_id = l.settlement_id AND o.party_id = l.party_id AND o.status <> 'failed'
       WHERE l.settlement_id = ?${villageId === undefined ? '' : ' AND y.village_id = ?'}
       GROUP BY l.party_id, y.role, y.subject_id, y.village_id, l.accrued_fen, l.reversed_fen, l.carry_in_fen,
         l.recovered_fen ORDER BY y.role, l.party_id`,
      [settlementId, ...(villageId === undefined ? [] : [villageId])],
    );
    return found.map(({ partyId, role, subjectId, villageId: village, ...raw }) => ({
      ...{ partyId, role, subjectId, villageId: village },
      ...sumsOf(raw),
    }));
  }

  private async endOfPage(
    rows: EntityManager,
    filter: StatementFilter,
    afterSeq: string,
  ): Promise<string | null> {
    const { sql, values } = endOfPage(filter, afterSeq);
    const [found]: { upTo: string | null }[] = await rows.query(sql, [...values]);
    return found?.upTo ?? null;
  }

  private async between(
    rows: EntityManager,
    filter: StatementFilter,
    afterSeq: string,
    upTo: string,
  ): Promise<StatementRow[]> {
    const sides = bothSides(filter, 'rows', { afterSeq, upTo });
    const found: (RawSums & Omit<StatementRow, keyof StatementSums>)[] = await rows.query(
      `SELECT s.seq, s.day, s.kind, s.orderId, s.orderNumber, s.partyId, s.role, s.subjectId, s.villageId, ${SUMS}
       FROM (${sides.sql}) s
       GROUP BY s.seq, s.day, s.kind, s.orderId, s.orderNumber, s.partyId, s.role, s.subjectId, s.villageId
       ORDER BY s.seq, s.partyId`,
      sides.values,
    );
    return found.map(({ accrued, reversed, paid, other, ...row }) => ({
      ...row,
      ...sumsOf({ accrued, reversed, paid, other }),
    }));
  }
}

/**
 * What each posting means to the parties on its two sides: a credit is owed to the party, a debit is taken from it. Where no
 * entry is asked for by itself, a side comes added up.
 */
function bothSides(
  filter: StatementFilter,
  what: keyof typeof COLUMNS,
  range?: Range,
): Piece & { values: unknown[] } {
  const entries = entriesOf(filter, range);
  const party = partyWhere(filter);
  // Of everybody: through the entries in their order. Left to itself, the database begins with the parties and looks up their
  // postings one by one, which takes three times as long.
  const order = party.sql === '' ? 'STRAIGHT_JOIN' : '';
  const columns = Object.entries(COLUMNS[what]);
  const named = columns.map(([name, column]) => `${column} AS ${name}`).join(', ');
  const isSummed = what === 'byParty';
  const group = isSummed ? `GROUP BY ${columns.map(([, column]) => column).join(', ')}` : '';
  const side = (name: 'credit' | 'debit'): string => {
    const gain = name === 'credit' ? 'p.amount_fen' : '-p.amount_fen';
    return `
    SELECT ${order} ${named}, ${isSummed ? `SUM(${gain})` : gain} AS gain
    FROM (SELECT e.seq, e.effective_day, e.kind, e.order_id, e.order_number FROM ${entries.sql}) e
    JOIN postings p ON p.entry_seq = e.seq
    JOIN ledger_accounts a ON a.id = p.${name}_account_id
    JOIN ledger_parties y ON y.id = a.party_id
    WHERE 1 = 1${party.sql} ${group}`;
  };
  const values = [...entries.values, ...party.values];
  return { sql: `${side('credit')} UNION ALL ${side('debit')}`, values: [...values, ...values] };
}

/** The same gains of whatever was booked: of each account a row a day for each kind of entry is kept. */
function movedByDay(filter: StatementFilter): Piece {
  const { allianceId, from = '0001-01-01', to = '9999-12-31' } = filter;
  const party = partyWhere(filter);
  return {
    sql: `
    SELECT d.kind, d.credit_fen - d.debit_fen AS gain FROM ledger_parties y
    JOIN ledger_accounts a ON a.party_id = y.id
    JOIN ledger_day_sums d ON d.account_id = a.id
    WHERE a.alliance_id = ? AND d.day BETWEEN ? AND ?${party.sql}`,
    values: [allianceId, from, to, ...party.values],
  };
}

/**
 * The same gains of what settlements have, without a line for each: what went from one account to another is added up first, so that the entries are read
 * once, and whose accounts they are is asked of a few pairs.
 */
function movedBetween(filter: StatementFilter): Piece {
  const entries = entriesOf(filter);
  const party = partyWhere(filter);
  const partyOf = (side: 'credit' | 'debit') => `(SELECT y.id FROM ledger_accounts a
      JOIN ledger_parties y ON y.id = a.party_id WHERE a.id = m.${side}${party.sql})`;
  return {
    sql: `
    SELECT m.kind, m.amount * ((${partyOf('credit')} IS NOT NULL) - (${partyOf('debit')} IS NOT NULL)) AS gain
    FROM (SELECT e.kind, p.debit_account_id AS debit, p.credit_account_id AS credit, SUM(p.amount_fen) AS amount
      FROM (SELECT e.seq, e.kind FROM ${entries.sql}) e
      JOIN postings p ON p.entry_seq = e.seq
      GROUP BY e.kind, p.debit_account_id, p.credit_account_id) m`,
    values: [...party.values, ...party.values, ...entries.values],
  };
}

function partyWhere({ villageId, partyId }: StatementFilter): Piece {
  return {
    sql: `${villageId === undefined ? '' : ' AND y.village_id = ?'}${partyId === undefined ? '' : ' AND y.id = ?'}`,
    values: [...(villageId === undefined ? [] : [villageId]), ...(partyId === undefined ? [] : [partyId])],
  };
}

function sumsOf(raw: RawSums | undefined): StatementSums {
  const amount = (text: string | null | undefined): Fen => fen(text ?? '0');
  return {
    accruedFen: amount(raw?.accrued),
    reversedFen: amount(raw?.reversed),
    paidFen: amount(raw?.paid),
    otherFen: amount(raw?.other),
  };
}
