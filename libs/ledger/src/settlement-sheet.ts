import { LessThan, type EntityManager } from 'typeorm';
import { fen, sumFen, type Fen } from '@app/money';
import { SECOND_MS, type Instant } from '@app/platform';
import { carryOutOf, figuresOf, isBalanced, type PartyLine, type SettlementFigures } from './core';
import { PayoutRow } from './payout.row';
import { SettlementLineRow } from './settlement-line.row';
import { SettlementRow } from './settlement.row';

/** A settlement with its money: frozen once it was submitted, computed on demand while it is open. */
export interface SettlementSheet {
  readonly settlement: SettlementRow;
  readonly lines: readonly PartyLine[];
  readonly figures: SettlementFigures;
  readonly orderCount: number;
  readonly isBalanced: boolean;
}

/** Entries that move what parties are owed. Payouts are counted by the settlement that made them. */
const KINDS = "('accrual', 'reversal')";

export interface ReadyEntry {
  readonly seq: string;
  readonly kind: string;
  readonly hash: string;
  readonly orderId: string | null;
}

/** Entries that no settlement has and that may be settled: accruals whose holdback is over, and every reversal. */
export async function readyEntries(
  rows: EntityManager,
  allianceId: string,
  now: Instant,
  holdbackSeconds: number,
): Promise<ReadyEntry[]> {
  return rows.query(
    `SELECT e.seq, e.kind, e.hash, e.order_id AS orderId FROM journal_entries e
     LEFT JOIN settlement_items i ON i.entry_seq = e.seq
     WHERE e.alliance_id = ? AND i.entry_seq IS NULL AND e.kind IN ${KINDS}
       AND (e.ripe_from IS NULL OR e.ripe_from <= ?)
     ORDER BY e.seq`,
    [allianceId, new Date(now - holdbackSeconds * SECOND_MS)],
  );
}

/** What parties gained and gave back by entries, per party. */
export async function partySums(
  rows: EntityManager,
  seqs: readonly string[],
): Promise<Map<string, { accruedFen: Fen; reversedFen: Fen }>> {
  const sums = new Map<string, { accruedFen: Fen; reversedFen: Fen }>();
  for (const part of chunks(seqs, 2_000)) {
    for (const [side, other] of [
      ['credit', 'accruedFen'],
      ['debit', 'reversedFen'],
    ] as const) {
      const found: { partyId: string; sum: string }[] = await rows.query(
        `SELECT a.party_id AS partyId, SUM(p.amount_fen) AS sum FROM postings p
         JOIN ledger_accounts a ON a.id = p.${side}_account_id
         WHERE p.entry_seq IN (${part.map(() => '?').join(', ')}) AND a.party_id IS NOT NULL GROUP BY a.party_id`,
        [...part],
      );
      for (const { partyId, sum } of found) {
        const before = sums.get(partyId) ?? { accruedFen: 0n, reversedFen: 0n };
        sums.set(partyId, { ...before, [other]: before[other] + fen(sum) });
      }
    }
  }
  return sums;
}

/** The settlement with all that people check, as the books have it now. */
export async function settlementSheet(
  rows: EntityManager,
  settlement: SettlementRow,
  now: Instant,
  holdbackSeconds: number,
): Promise<SettlementSheet> {
  const isOpen = settlement.status === 'open';
  const ready = isOpen ? await readyEntries(rows, settlement.allianceId, now, holdbackSeconds) : [];
  const lines = isOpen
    ? withCarry(
        await carryInto(rows, settlement),
        await partySums(
          rows,
          ready.map((entry) => entry.seq),
        ),
      )
    : await frozenLines(rows, settlement);
  const figures = figuresOf(lines);
  return {
    settlement,
    lines,
    figures,
    orderCount: settlement.orderCount ?? ordersOf(ready),
    isBalanced: await isInBalance(rows, settlement, lines, figures),
  };
}

export function ordersOf(entries: readonly ReadyEntry[]): number {
  return new Set(entries.flatMap((entry) => (entry.kind === 'accrual' ? (entry.orderId ?? []) : []))).size;
}

/** Lines of a submitted settlement: what was frozen, with what was carried in and paid as it stands now. */
async function frozenLines(rows: EntityManager, settlement: SettlementRow): Promise<PartyLine[]> {
  const frozen = await rows.findBy(SettlementLineRow, { settlementId: settlement.id });
  const paid = await paidBy(rows, settlement.id);
  const isFinal = settlement.approvedAt !== null;
  const carried = isFinal ? new Map<string, Fen>() : await carryInto(rows, settlement);
  const lines = frozen.map((line) => ({
    partyId: line.partyId,
    carryInFen: isFinal ? line.carryInFen : (carried.get(line.partyId) ?? 0n),
    accruedFen: line.accruedFen,
    reversedFen: line.reversedFen,
    paidFen: paid.get(line.partyId) ?? 0n,
  }));
  const known = new Set(lines.map((line) => line.partyId));
  const others = [...carried].filter(([partyId]) => !known.has(partyId));
  return [...lines, ...withCarry(new Map(others), new Map())];
}

/** What the settlement before left to each party, above 0 or below. */
export async function carryInto(rows: EntityManager, settlement: SettlementRow): Promise<Map<string, Fen>> {
  const before = await previousOf(rows, settlement);
  if (!before) return new Map();
  const lines = await frozenLines(rows, before);
  return new Map(
    lines.map((line) => [line.partyId, carryOutOf(line)] as const).filter(([, sum]) => sum !== 0n),
  );
}

export async function previousOf(
  rows: EntityManager,
  settlement: SettlementRow,
): Promise<SettlementRow | null> {
  const { allianceId, ordinal } = settlement;
  const [before] = await rows.find(SettlementRow, {
    where: { allianceId, ordinal: LessThan(ordinal) },
    order: { ordinal: 'DESC' },
    take: 1,
  });
  return before ?? null;
}

async function paidBy(rows: EntityManager, settlementId: string): Promise<Map<string, Fen>> {
  const payouts = await rows.findBy(PayoutRow, { settlementId, status: 'succeeded' });
  const paid = new Map<string, Fen>();
  for (const { partyId, amountFen } of payouts) paid.set(partyId, (paid.get(partyId) ?? 0n) + amountFen);
  return paid;
}

export function withCarry(
  carried: ReadonlyMap<string, Fen>,
  sums: ReadonlyMap<string, { accruedFen: Fen; reversedFen: Fen }>,
): PartyLine[] {
  const partyIds = [...new Set([...carried.keys(), ...sums.keys()])].sort();
  return partyIds.map((partyId) => ({
    partyId,
    carryInFen: carried.get(partyId) ?? 0n,
    accruedFen: sums.get(partyId)?.accruedFen ?? 0n,
    reversedFen: sums.get(partyId)?.reversedFen ?? 0n,
    paidFen: 0n,
  }));
}

/** The equation against the parties' accounts: what they hold, with payouts as they are known and later entries left out. */
async function isInBalance(
  rows: EntityManager,
  settlement: SettlementRow,
  lines: readonly PartyLine[],
  figures: SettlementFigures,
): Promise<boolean> {
  const { allianceId, ordinal, status } = settlement;
  const ask = async (sql: string, values: unknown[]): Promise<Fen> => {
    const [found]: { sum: string | null }[] = await rows.query(sql, values);
    return fen(found?.sum ?? '0');
  };
  const accountsFen = await ask(
    `SELECT -SUM(b.amount_fen) AS sum FROM ledger_balances b JOIN ledger_accounts a ON a.id = b.account_id
     WHERE a.alliance_id = ? AND a.party_id IS NOT NULL`,
    [allianceId],
  );
  const bookedFen = await ask(
    `SELECT SUM(p.amount_fen) AS sum FROM journal_entries e JOIN postings p ON p.entry_seq = e.seq
     WHERE e.alliance_id = ? AND e.kind = 'payout'`,
    [allianceId],
  );
  const paidFen = await ask(
    `SELECT SUM(p.amount_fen) AS sum FROM payouts p JOIN settlements s ON s.id = p.settlement_id
     WHERE s.alliance_id = ? AND s.ordinal <= ? AND p.status = 'succeeded'`,
    [allianceId, ordinal],
  );
  const notYetFen = await ask(
    `SELECT SUM(IF(c.party_id IS NULL, 0, p.amount_fen) - IF(d.party_id IS NULL, 0, p.amount_fen)) AS sum
     FROM journal_entries e JOIN postings p ON p.entry_seq = e.seq
     JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
     LEFT JOIN settlement_items i ON i.entry_seq = e.seq LEFT JOIN settlements s ON s.id = i.settlement_id
     WHERE e.alliance_id = ? AND e.kind IN ${KINDS} AND (s.ordinal IS NULL OR s.ordinal > ?)`,
    [allianceId, ordinal],
  );
  // An open settlement shows what is ready as its own, though nothing is frozen yet.
  const ownFen = status === 'open' ? sumFen(lines.map((line) => line.accruedFen - line.reversedFen)) : 0n;
  return isBalanced(figures, accountsFen + bookedFen - paidFen, notYetFen - ownFen);
}

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
