import type { DataSource, EntityManager } from 'typeorm';
import { fen, sumFen, type Fen } from '@app/money';
import { columnOf, NOTHING, OWED_KINDS, type OwedKind, type PartySums } from './ready-entries';

interface Move {
  readonly partyId: string;
  readonly kind: OwedKind;
  readonly isLate: boolean;
  readonly isRipe: boolean;
  readonly gainedFen: Fen;
}

/** Entries that no settlement has, after the one up to which all are settled. */
const OPEN = `journal_entries e
  LEFT JOIN settlement_items i ON i.entry_seq = e.seq
  LEFT JOIN settlement_items r ON r.entry_seq = e.reverses_seq`;
const IS_OPEN = `e.alliance_id = ? AND e.seq > ? AND e.kind IN ${OWED_KINDS} AND i.entry_seq IS NULL`;
const IS_RIPE = '(e.ripe_from IS NULL OR e.ripe_from <= ?)';

interface Sum {
  readonly debit: string;
  readonly credit: string;
  readonly kind: OwedKind;
  /** 1 or 0, in whichever form the driver has it */
  readonly isLate: number | string;
  readonly isRipe: number | string;
  readonly sum: string;
}

/** Sums of the entries up to one, all of them ripe: nothing of them changes until a settlement takes them all. */
interface Prefix {
  /** the entry up to which all were settled then */
  readonly after: string;
  readonly upTo: string;
  readonly sums: readonly Sum[];
  readonly orders: number;
}

/** Of each database and alliance: who looks at an open run of a hundred thousand orders again adds up what is new. */
const PREFIXES = new WeakMap<DataSource, Map<string, Prefix>>();
const PREFIXES_MAX = 200;
const PIECES_MAX = 20_000;
/** No entry has a greater number. */
const LAST = '9223372036854775807';

/** What an alliance's parties gained and no settlement has yet, summed by the database. */
export class Unsettled {
  private constructor(
    private readonly moves: readonly Move[],
    /** how many would be settled at that moment */
    readonly readyOrders: number,
  ) {}

  static async read(rows: EntityManager, allianceId: string, ripeBefore: Date): Promise<Unsettled> {
    const { upTo, sums, orders } = await prefixOf(rows, allianceId, ripeBefore);
    const rest = await sumsBetween(rows, allianceId, ripeBefore, upTo, LAST);
    const more = await ordersBetween(rows, allianceId, ripeBefore, upTo, LAST);
    const partyOf = await partiesOf(rows, allianceId);
    const moves = [...sums, ...rest].flatMap(({ debit, credit, kind, isLate, isRipe, sum }) => {
      const facts = { kind, isLate: Number(isLate) === 1, isRipe: Number(isRipe) === 1 };
      const side = (account: string, gainedFen: Fen): Move[] => {
        const partyId = partyOf.get(account);
        return partyId === undefined ? [] : [{ partyId, ...facts, gainedFen }];
      };
      return [...side(credit, fen(sum)), ...side(debit, -fen(sum))];
    });
    return new Unsettled(moves, orders + more);
  }

  /** Of what may be settled at that moment, by party. */
  ready(): Map<string, PartySums> {
    const sums = new Map<string, PartySums>();
    for (const { partyId, gainedFen, isRipe, ...entry } of this.moves) {
      if (!isRipe) continue;
      const column = columnOf(entry);
      const before = sums.get(partyId) ?? NOTHING;
      const movedFen = column === 'accruedFen' ? gainedFen : -gainedFen;
      sums.set(partyId, { ...before, [column]: before[column] + movedFen });
    }
    return sums;
  }

  /** Ripe or not. */
  get totalFen(): Fen {
    return sumFen(this.moves.map((move) => move.gainedFen));
  }
}

/** What was added up before, with what has become ripe behind it since. */
async function prefixOf(rows: EntityManager, allianceId: string, ripeBefore: Date): Promise<Prefix> {
  const after = await settledTo(rows, allianceId);
  const known = PREFIXES.get(rows.dataSource)?.get(allianceId);
  const before = known?.after === after ? known : { after, upTo: after, sums: [], orders: 0 };
  const upTo = await ripeTo(rows, allianceId, ripeBefore, before.upTo);
  if (BigInt(upTo) <= BigInt(before.upTo)) return before;
  const more = await sumsBetween(rows, allianceId, ripeBefore, before.upTo, upTo);
  const orders = before.orders + (await ordersBetween(rows, allianceId, ripeBefore, before.upTo, upTo));
  const prefix = { after, upTo, sums: [...before.sums, ...more], orders };
  const kept = PREFIXES.get(rows.dataSource) ?? new Map<string, Prefix>();
  // Each look leaves a piece; a prefix of many pieces is added up as one the next time.
  if (prefix.sums.length > PIECES_MAX || kept.size > PREFIXES_MAX) kept.delete(allianceId);
  else kept.set(allianceId, prefix);
  PREFIXES.set(rows.dataSource, kept);
  return prefix;
}

/** The entry before the first that is not ripe, or the last one. The head is read first: what is booked meanwhile comes after it. */
async function ripeTo(
  rows: EntityManager,
  allianceId: string,
  ripeBefore: Date,
  after: string,
): Promise<string> {
  const head = await headOf(rows, allianceId);
  const [first]: { seq: string }[] = await rows.query(
    `SELECT e.seq FROM journal_entries e LEFT JOIN settlement_items i ON i.entry_seq = e.seq
     WHERE ${IS_OPEN} AND e.ripe_from > ? ORDER BY e.seq LIMIT 1`,
    [allianceId, after, ripeBefore],
  );
  return first ? (BigInt(first.seq) - 1n).toString() : (head ?? after);
}

async function headOf(rows: EntityManager, allianceId: string): Promise<string | null> {
  const [head]: { seq: string | null }[] = await rows.query(
    'SELECT MAX(seq) AS seq FROM journal_entries WHERE alliance_id = ?',
    [allianceId],
  );
  return head?.seq ?? null;
}

function sumsBetween(
  rows: EntityManager,
  allianceId: string,
  ripeBefore: Date,
  after: string,
  upTo: string,
): Promise<Sum[]> {
  return rows.query(
    `SELECT p.debit_account_id AS debit, p.credit_account_id AS credit, e.kind, r.entry_seq IS NOT NULL AS isLate,
       ${IS_RIPE} AS isRipe, SUM(p.amount_fen) AS sum
     FROM ${OPEN} JOIN postings p ON p.entry_seq = e.seq WHERE ${IS_OPEN} AND e.seq <= ?
     GROUP BY p.debit_account_id, p.credit_account_id, e.kind, isLate, isRipe`,
    [ripeBefore, allianceId, after, upTo],
  );
}

/** Orders that may be settled: each has one accrual, or none when all of its shares had gone back. */
async function ordersBetween(
  rows: EntityManager,
  allianceId: string,
  ripeBefore: Date,
  after: string,
  upTo: string,
): Promise<number> {
  const [found]: { n: string }[] = await rows.query(
    `SELECT COUNT(*) AS n FROM journal_entries e LEFT JOIN settlement_items i ON i.entry_seq = e.seq
     WHERE e.alliance_id = ? AND e.kind = 'accrual' AND e.seq > ? AND e.seq <= ? AND i.entry_seq IS NULL AND ${IS_RIPE}`,
    [allianceId, after, upTo, ripeBefore],
  );
  return Number(found?.n ?? 0);
}

/** The entry up to which settlements have everything of an alliance that they take: what still waits stands after it. */
export async function settledTo(rows: EntityManager, allianceId: string): Promise<string> {
  const [found]: { seq: string | null }[] = await rows.query(
    'SELECT MAX(settled_to_seq) AS seq FROM settlements WHERE alliance_id = ?',
    [allianceId],
  );
  return found?.seq ?? '0';
}

/** The same, found anew after entries were frozen. The head is read first: what is booked meanwhile comes after it. */
export async function settledToNow(rows: EntityManager, allianceId: string): Promise<string> {
  const after = await settledTo(rows, allianceId);
  const head = await headOf(rows, allianceId);
  const [first]: { seq: string }[] = await rows.query(
    `SELECT e.seq FROM journal_entries e LEFT JOIN settlement_items i ON i.entry_seq = e.seq WHERE ${IS_OPEN}
     ORDER BY e.seq LIMIT 1`,
    [allianceId, after],
  );
  return first ? (BigInt(first.seq) - 1n).toString() : (head ?? after);
}

async function partiesOf(rows: EntityManager, allianceId: string): Promise<ReadonlyMap<string, string>> {
  const found: { id: string; partyId: string }[] = await rows.query(
    'SELECT id, party_id AS partyId FROM ledger_accounts WHERE alliance_id = ? AND party_id IS NOT NULL',
    [allianceId],
  );
  return new Map(found.map(({ id, partyId }) => [id, partyId]));
}
