import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { closingText, firstDayOf, monthAfter } from '../core';
import { sha256 } from '../digest';
import { ACCOUNTS_OF_ENTRIES } from '../posting-sides';
import { FAULTS_MAX, within, type Fault, type Invariant } from './invariant';

type Seal = Readonly<Record<'periodId' | 'allianceId' | 'month' | 'chainSeq' | 'chainHash' | 'root', string>>;

/** What the accounts held at the end of a closed month is still what was sealed then, and nothing was booked into it since. */
export const I11: Invariant = {
  id: 'I11',
  name: 'closed months hold what they held when they were closed',
  async run(rows, allianceId) {
    const scope = within('alliance_id', allianceId);
    const seals: Seal[] = await rows.query(
      `SELECT period_id AS periodId, alliance_id AS allianceId, month, chain_seq AS chainSeq,
         chain_hash AS chainHash, root FROM period_seals WHERE 1 = 1 ${scope.sql} ORDER BY alliance_id, month`,
      scope.values,
    );
    const faults: Fault[] = [];
    let sums: SealedSums | undefined;
    for (const seal of seals) {
      if (sums?.allianceId !== seal.allianceId) sums = new SealedSums(rows, seal.allianceId);
      faults.push(...(await sealFaults(rows, seal, await sums.before(firstDayOf(monthAfter(seal.month))))));
    }
    return [...faults, ...(await unsealed(rows, allianceId))].slice(0, FAULTS_MAX);
  },
};

async function sealFaults(
  rows: EntityManager,
  seal: Seal,
  balances: ReadonlyMap<string, Fen>,
): Promise<Fault[]> {
  const { allianceId, month, chainSeq: seq, chainHash: hash } = seal;
  const end = firstDayOf(monthAfter(month));
  const root = sha256(closingText({ allianceId, month, seq, hash, balances }));
  const kept: { code: string; amount: string }[] = await rows.query(
    `SELECT a.code, b.amount_fen AS amount FROM period_balances b JOIN ledger_accounts a ON a.id = b.account_id
     WHERE b.period_id = ?`,
    [seal.periodId],
  );
  const stored = new Map(kept.map(({ code, amount }) => [code, fen(amount)]));
  const codes = new Set([...balances.keys(), ...stored.keys()]);
  const moved = [...codes].filter((code) => (balances.get(code) ?? 0n) !== (stored.get(code) ?? 0n));
  const [late]: { seq: string | null }[] = await rows.query(
    'SELECT MIN(seq) AS seq FROM journal_entries WHERE alliance_id = ? AND seq > ? AND effective_day < ?',
    [allianceId, seq, end],
  );
  const fault = (says: string, more: Partial<Fault> = {}): Fault => ({ allianceId, month, says, ...more });
  return [
    ...(root === seal.root ? [] : [fault(`closed month ${month}: its root is not the one that was sealed`)]),
    ...moved.map((account) =>
      fault(`closed month ${month}: account ${account} does not hold what was sealed`, { account }),
    ),
    ...(late?.seq
      ? [fault(`closed month ${month}: entry ${late.seq} was booked into it later`, { seq: late.seq })]
      : []),
  ];
}

/**
 * What the accounts of an alliance held, counted from the postings themselves, not from what is kept of days. Asked for one month
 * after the other, each posting is read once.
 */
class SealedSums {
  private from = '0001-01-01';
  private readonly held = new Map<string, Fen>();

  constructor(
    private readonly rows: EntityManager,
    readonly allianceId: string,
  ) {}

  async before(end: string): Promise<ReadonlyMap<string, Fen>> {
    const found: { code: string; fen: string }[] = await this.rows.query(
      `SELECT a.code, SUM(-s.sign * p.amount_fen) AS fen FROM journal_entries e ${ACCOUNTS_OF_ENTRIES}
       WHERE e.alliance_id = ? AND e.effective_day >= ? AND e.effective_day < ? GROUP BY a.code`,
      [this.allianceId, this.from, end],
    );
    for (const { code, fen: sum } of found) this.held.set(code, (this.held.get(code) ?? 0n) + fen(sum));
    this.from = end;
    return this.held;
  }
}

/** A month that people see as closed has its seal, unless the writer has not come to it yet; a sealed one is closed. */
async function unsealed(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('p.alliance_id', allianceId);
  const waiting: { payload: string }[] = await rows.query(
    "SELECT payload FROM outbox_events WHERE is_booked = 0 AND name = 'period.closed'",
  );
  const waits = new Set(waiting.map(({ payload }) => (JSON.parse(payload) as { periodId: string }).periodId));
  const found: { id: string; allianceId: string; month: string; status: string }[] = await rows.query(
    `SELECT p.id, p.alliance_id AS allianceId, p.month, p.status FROM accounting_periods p
     LEFT JOIN period_seals s ON s.period_id = p.id
     WHERE (p.status = 'closed') <> (s.period_id IS NOT NULL) ${scope.sql} LIMIT ?`,
    [...scope.values, FAULTS_MAX],
  );
  return found
    .filter(({ id }) => !waits.has(id))
    .map(({ allianceId: of, month, status }) => ({
      allianceId: of,
      month,
      says: `month ${month} is ${status}, ${status === 'closed' ? 'and has no seal' : 'and was sealed'}`,
    }));
}
