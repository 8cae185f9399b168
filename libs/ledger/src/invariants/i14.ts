import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { ACCOUNTS, partyAccount, partyKeyOf } from '../core';
import type { Fault, Invariant } from './invariant';

interface Told {
  readonly seq: string;
  readonly allianceId: string;
  readonly memo: string;
  readonly debit: string;
  readonly credit: string;
  readonly amount: string;
}

interface Decided {
  readonly allianceId: string;
  readonly id: string;
  readonly amount: string;
  readonly status: string;
}

/**
 * I14: what was set aside and what the villages were given of a pool is what was allocated. Each entry debits the pool alone,
 * credits the reserve and villages alone, and sums to what two people had decided; and what they decided is booked.
 */
export const I14: Invariant = {
  id: 'I14',
  name: 'what was set aside and told off of the pool is what two people decided',
  async run(rows: EntityManager, allianceId?: string): Promise<Fault[]> {
    const [where, values] = allianceId === undefined ? ['', []] : ['AND e.alliance_id = ?', [allianceId]];
    const told: Told[] = await rows.query(
      `SELECT e.seq, e.alliance_id AS allianceId, e.memo, d.code AS debit, c.code AS credit, p.amount_fen AS amount
       FROM journal_entries e JOIN postings p ON p.entry_seq = e.seq
       JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
       WHERE e.kind = 'pool_allocate' ${where} ORDER BY e.seq, p.line_no`,
      values,
    );
    const decided: Decided[] = await rows.query(
      `SELECT id, alliance_id AS allianceId, amount_fen AS amount, status FROM pool_allocations e WHERE 1 = 1 ${where}`,
      values,
    );
    return [
      ...told.flatMap(sideFaults),
      ...sumFaults(told, new Map(decided.map((each) => [each.id, each]))),
      ...unbooked(new Set(told.map(({ memo }) => memo)), decided, await waiting(rows)),
    ];
  },
};

/** Allocations that were told to the writer and wait to be booked: they are not there yet. */
async function waiting(rows: EntityManager): Promise<Set<string>> {
  const found: { payload: string }[] = await rows.query(
    "SELECT payload FROM outbox_events WHERE is_booked = 0 AND name = 'pool.allocated'",
  );
  return new Set(found.map(({ payload }) => (JSON.parse(payload) as { allocationId: string }).allocationId));
}

function unbooked(
  booked: ReadonlySet<string>,
  decided: readonly Decided[],
  waits: ReadonlySet<string>,
): Fault[] {
  return decided
    .filter(({ id, status }) => status === 'approved' && !booked.has(id) && !waits.has(id))
    .map(({ id, allianceId }) => ({
      allianceId,
      says: `pool allocation ${id} was approved and is not booked`,
    }));
}

function sideFaults({ seq, allianceId, debit, credit }: Told): Fault[] {
  const isOfPool = debit === partyAccount(`POOL.${allianceId}`);
  const isTold = credit === ACCOUNTS.reserve || (partyKeyOf(credit)?.startsWith('VILLAGE.') ?? false);
  if (isOfPool && isTold) return [];
  return [{ allianceId, seq, says: `entry ${seq} tells the pool off from ${debit} to ${credit}` }];
}

function sumFaults(told: readonly Told[], decided: ReadonlyMap<string, Decided>): Fault[] {
  const sums = new Map<string, { allianceId: string; sumFen: Fen }>();
  for (const { memo, allianceId, amount } of told)
    sums.set(memo, { allianceId, sumFen: (sums.get(memo)?.sumFen ?? 0n) + fen(amount) });
  return [...sums].flatMap(([id, { allianceId, sumFen }]) => {
    const allocation = decided.get(id);
    if (allocation?.status !== 'approved')
      return [{ allianceId, says: `pool allocation ${id} is booked and was not approved` }];
    if (fen(allocation.amount) === sumFen) return [];
    const says = `pool allocation ${id}: ${allocation.amount} were approved, ${sumFen} are booked`;
    return [{ allianceId, says }];
  });
}
