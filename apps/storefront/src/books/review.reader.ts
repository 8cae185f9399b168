import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { debtAccount } from '@app/ledger';
import { REVIEWED } from '@app/payments';
import { Clock, DAY_MS, type Permission } from '@app/platform';
import type { ReviewKind } from '../generated/schema';

/** From this sum on a second person looks at a refund. */
const LARGE_REFUND_FEN = '20000';
/** As long as a sale may take to pay a party's debt by itself (ledger.md B7). */
const DEBIT_DAYS = 30;

/** One thing that waits, as its own table says it. */
export interface Waiting {
  readonly kind: ReviewKind;
  readonly id: string;
  readonly since: Date;
  readonly label: string | null;
  readonly note: string | null;
  readonly amount: string | null;
  readonly byId: string | null;
  readonly seq: string | null;
  /** role and subject of the party that it is about */
  readonly partyKey: string | null;
}

export interface ReviewPlace {
  readonly at: number;
  readonly kind: string;
  readonly id: string;
}

const COLUMNS = ['label', 'note', 'amount', 'byId', 'seq', 'partyKey'] as const;

interface Source {
  readonly id: string;
  readonly since: string;
  /** what is shown of it; a column that it does not have is null */
  readonly shows: Partial<Record<(typeof COLUMNS)[number], string>>;
  readonly from: string;
  /** what it waits for, with `?` for the values beside the alliance */
  readonly where: string;
  readonly values?: (now: number) => unknown[];
  /** who may say yes to it from the queue */
  readonly permission?: Permission;
}

/** The tables that somebody has to look into, in the order of the kinds. */
const SOURCES: Readonly<Record<ReviewKind, Source>> = {
  correction: {
    ...{ id: 't.id', since: 't.requested_at', permission: 'correction.approve' },
    shows: { label: 't.memo', byId: 't.maker_id', seq: 't.reverses_seq' },
    from: 'entry_corrections t',
    where: "t.alliance_id = ? AND t.status = 'requested'",
  },
  entry_without_paper: {
    ...{ id: 't.seq', since: 't.posted_at' },
    shows: { label: 't.seq', note: 't.memo', byId: 't.maker_id', seq: 't.seq' },
    from: 'journal_entries t LEFT JOIN entry_papers p ON p.entry_seq = t.seq',
    where: "t.alliance_id = ? AND t.kind = 'correction' AND p.id IS NULL",
  },
  party_in_debit: {
    ...{ id: 't.id', since: 'e.posted_at' },
    shows: { label: 't.code', amount: 'b.amount_fen', partyKey: 't.code' },
    from: `ledger_accounts t JOIN ledger_balances b ON b.account_id = t.id
      JOIN journal_entries e ON e.seq = b.entry_seq`,
    where: `t.alliance_id = ? AND b.amount_fen > 0 AND (t.party_id IS NOT NULL OR t.code LIKE ?)
      AND e.posted_at < ?`,
    values: (now) => [debtAccount('%'), new Date(now - DEBIT_DAYS * DAY_MS)],
  },
  pool: {
    ...{ id: 't.id', since: 't.proposed_at', permission: 'pool.approve' },
    shows: { amount: 't.amount_fen', byId: 't.actor_id' },
    from: 'pool_allocations t',
    where: 't.alliance_id = ? AND t.is_open = 1',
  },
  question: {
    ...{ id: 't.id', since: 't.asked_at' },
    shows: { label: 't.entry_seq', note: 't.text', byId: 't.asked_by', seq: 't.entry_seq' },
    from: 'entry_questions t',
    where: 't.alliance_id = ? AND t.is_open = 1',
  },
  refund: {
    ...{ id: 't.id', since: 't.accepted_at', permission: 'refund.review' },
    shows: {
      ...{ label: 'p.order_number', note: 't.cause', amount: 't.total_fen' },
      // A claim and its refund bear one id.
      byId: `(SELECT s.done_by FROM steps s
        WHERE s.thing = 'claim' AND s.thing_id = t.id AND s.step = 'accept' LIMIT 1)`,
    },
    from: `refunds t JOIN payments p ON p.id = t.payment_id
      LEFT JOIN steps seen ON seen.thing = 'refund' AND seen.thing_id = t.id AND seen.step = '${REVIEWED}'`,
    where: 't.alliance_id = ? AND t.total_fen >= ? AND seen.id IS NULL',
    values: () => [LARGE_REFUND_FEN],
  },
  rule: {
    ...{ id: 't.id', since: 't.proposed_at' },
    shows: { label: 't.title', note: 't.version', byId: 't.proposed_by' },
    from: 'split_rule_proposals t',
    where: 't.alliance_id = ? AND t.is_open = 1',
  },
  villager_question: {
    ...{ id: 't.id', since: 't.asked_at' },
    shows: { label: 't.text' },
    from: 'villager_questions t',
    where: 't.alliance_id = ? AND t.answered_at IS NULL',
  },
  vouchers: {
    ...{ id: 't.id', since: 't.made_at', permission: 'voucher.check' },
    shows: {
      ...{ label: "CONCAT(t.month, ' ', t.first_number, '-', t.last_number)", note: 't.book' },
      ...{ amount: 't.debit_fen', byId: 't.made_by' },
    },
    from: 'voucher_batches t LEFT JOIN voucher_checks c ON c.batch_id = t.id',
    where: 't.alliance_id = ? AND c.batch_id IS NULL',
  },
  write_off: {
    ...{ id: 't.id', since: 't.requested_at', permission: 'writeoff.approve' },
    shows: {
      ...{ note: 't.reason', amount: 't.amount_fen', byId: 't.actor_id' },
      partyKey: "CONCAT(p.role, '.', p.subject_id)",
    },
    from: 'write_offs t JOIN ledger_parties p ON p.id = t.party_id',
    where: 't.alliance_id = ? AND t.is_open = 1',
  },
};

export const REVIEW_KINDS = Object.keys(SOURCES).sort() as readonly ReviewKind[];

export const permissionFor = (kind: ReviewKind): Permission | undefined => SOURCES[kind].permission;

/** What waits in an alliance's books, out of all the tables in which something can wait. */
@Injectable()
export class ReviewReader {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Oldest first: of each kind as many as a page takes, and of those the page. */
  async items(
    allianceId: string,
    kinds: readonly ReviewKind[],
    take: number,
    after?: ReviewPlace,
  ): Promise<Waiting[]> {
    const found = await Promise.all(kinds.map((kind) => this.ofKind(allianceId, kind, take, after)));
    return found.flat().sort(byAge).slice(0, take);
  }

  async counts(allianceId: string): Promise<{ kind: ReviewKind; count: number }[]> {
    return Promise.all(
      REVIEW_KINDS.map(async (kind) => {
        const { from, where, values } = SOURCES[kind];
        const [row]: { n: string }[] = await this.database.query(
          `SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`,
          [allianceId, ...(values?.(this.clock.now()) ?? [])],
        );
        return { kind, count: Number(row?.n ?? 0) };
      }),
    );
  }

  private async ofKind(
    allianceId: string,
    kind: ReviewKind,
    take: number,
    after: ReviewPlace | undefined,
  ): Promise<Waiting[]> {
    const { id, since, shows, from, where, values } = SOURCES[kind];
    const columns = COLUMNS.map((name) => `${shows[name] ?? 'NULL'} AS ${name}`).join(', ');
    const [later, place] = laterThan(SOURCES[kind], kind, after);
    const found: Omit<Waiting, 'kind'>[] = await this.database.query(
      `SELECT ${id} AS id, ${since} AS since, ${columns} FROM ${from}
       WHERE ${where}${later} ORDER BY ${since}, ${id} LIMIT ?`,
      [allianceId, ...(values?.(this.clock.now()) ?? []), ...place, take],
    );
    return found.map((row) => ({ ...row, kind }));
  }
}

/** What comes after a place in the order of age, kind and id, for one kind. */
function laterThan(
  { id, since }: Source,
  kind: ReviewKind,
  after: ReviewPlace | undefined,
): [string, unknown[]] {
  if (after === undefined) return ['', []];
  const at = new Date(after.at);
  if (kind > after.kind) return [` AND ${since} >= ?`, [at]];
  if (kind < after.kind) return [` AND ${since} > ?`, [at]];
  return [` AND (${since} > ? OR (${since} = ? AND ${id} > ?))`, [at, at, after.id]];
}

/** Of one kind the database has put them in order. */
function byAge(a: Waiting, b: Waiting): number {
  const age = a.since.getTime() - b.since.getTime();
  return age || (a.kind === b.kind ? 0 : a.kind < b.kind ? -1 : 1);
}
