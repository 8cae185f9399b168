import { LessThan, type EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { invariant, Refusal, SECOND_MS, type Instant } from '@app/platform';
import { carryOutOf, figuresOf, type PartyLine, type SettlementFigures } from './core';
import type { PayoutRow } from './payout.row';
import type { PartySums } from './ready-entries';
import { BooksBalance } from './settlement-balance';
import { SettlementRow } from './settlement.row';
import { Taxes } from './taxes';
import { Unsettled } from './unsettled';

/** A settlement with its money: frozen once it was submitted, computed on demand while it is open. */
export interface SettlementSheet {
  readonly settlement: SettlementRow;
  readonly lines: readonly PartyLine[];
  readonly figures: SettlementFigures;
  readonly orderCount: number;
  readonly isBalanced: boolean;
}

/** The settlement with all that people check, as the books have it now. */
export async function settlementSheet(
  rows: EntityManager,
  settlement: SettlementRow,
  now: Instant,
  holdbackSeconds: number,
): Promise<SettlementSheet> {
  const [sheet] = await settlementSheets(rows, [settlement], now, holdbackSeconds);
  invariant(sheet, 'each settlement has a sheet');
  return sheet;
}

const LOOKS_MAX = 3;

/**
 * The same for who decides by it. A sheet is read by several statements, and what is booked between two of them looks like a
 * difference: only one that is seen again and again is one.
 */
export async function heldSheet(
  rows: EntityManager,
  settlement: SettlementRow,
  now: Instant,
  holdbackSeconds: number,
): Promise<SettlementSheet> {
  for (let looked = 1; ; looked += 1) {
    const sheet = await settlementSheet(rows, settlement, now, holdbackSeconds);
    if (sheet.isBalanced) return sheet;
    if (looked === LOOKS_MAX) throw new Refusal('not_balanced', { number: settlement.number });
  }
}

/** The same for a page of settlements: the statements do not grow with it. An alliance has one open settlement at most. */
export async function settlementSheets(
  rows: EntityManager,
  settlements: readonly SettlementRow[],
  now: Instant,
  holdbackSeconds: number,
): Promise<SettlementSheet[]> {
  if (settlements.length === 0) return [];
  const allianceIds = settlements.map((settlement) => settlement.allianceId);
  const ripeBefore = new Date(now - holdbackSeconds * SECOND_MS);
  const unsettled = await unsettledOf(rows, allianceIds, ripeBefore);
  const balance = await BooksBalance.read(rows, unsettled);
  const before = await previousOfUnapproved(rows, settlements);
  const frozen = await Frozen.read(rows, [...settlements, ...before]);
  const taxes = await Taxes.read(rows, allianceIds, now);
  const sheets: SettlementSheet[] = [];
  for (const settlement of settlements) {
    const carried = frozen.carryOut(before.find((each) => isBefore(each, settlement)));
    const isOpen = settlement.status === 'open';
    const { allianceId } = settlement;
    const untaxed = isOpen
      ? withCarry(carried, unsettled.get(allianceId)?.ready() ?? new Map())
      : frozen.linesOf(settlement, carried);
    const lines = taxes.withheldOf(settlement, untaxed, frozen.paidParties(settlement.id));
    const figures = figuresOf(lines);
    const orderCount = settlement.orderCount ?? unsettled.get(allianceId)?.readyOrders ?? 0;
    const isBalanced = balance.isHeldBy(settlement, lines, figures);
    sheets.push({ settlement, lines, figures, orderCount, isBalanced });
  }
  return sheets;
}

async function unsettledOf(
  rows: EntityManager,
  allianceIds: readonly string[],
  ripeBefore: Date,
): Promise<ReadonlyMap<string, Unsettled>> {
  const found = new Map<string, Unsettled>();
  for (const id of new Set(allianceIds)) found.set(id, await Unsettled.read(rows, id, ripeBefore));
  return found;
}

/** What the settlement before left to each party, above 0 or below. */
export async function carryInto(
  rows: EntityManager,
  settlement: SettlementRow,
): Promise<ReadonlyMap<string, Fen>> {
  const before = await previousOf(rows, settlement);
  if (!before) return new Map();
  return (await Frozen.read(rows, [before])).carryOut(before);
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

/** What an approved settlement carries in stands in its lines; what the others do is left by the one before. */
function previousOfUnapproved(
  rows: EntityManager,
  settlements: readonly SettlementRow[],
): Promise<SettlementRow[]> | SettlementRow[] {
  const where = settlements
    .filter(({ approvedAt, ordinal }) => approvedAt === null && ordinal > 1)
    .map(({ allianceId, ordinal }) => ({ allianceId, ordinal: ordinal - 1 }));
  return where.length === 0 ? [] : rows.find(SettlementRow, { where });
}

function isBefore(earlier: SettlementRow, later: SettlementRow): boolean {
  return earlier.allianceId === later.allianceId && earlier.ordinal === later.ordinal - 1;
}

type FrozenLine = Omit<PartyLine, 'withheldFen' | 'paidFen'>;
type Paid = Pick<PayoutRow, 'partyId' | 'amountFen' | 'withheldFen' | 'status'>;

/** The lines of submitted settlements as they were frozen, and what was paid of them: thousands for a page, so no objects of rows. */
class Frozen {
  private constructor(
    private readonly lines: ReadonlyMap<string, readonly FrozenLine[]>,
    private readonly payouts: ReadonlyMap<string, readonly Paid[]>,
  ) {}

  static async read(rows: EntityManager, settlements: readonly SettlementRow[]): Promise<Frozen> {
    const ids = settlements.map((settlement) => settlement.id);
    const among = `IN (${ids.map(() => '?').join(', ')})`;
    const lines: Record<'of' | 'partyId' | 'carryIn' | 'accrued' | 'reversed' | 'recovered', string>[] =
      await rows.query(
        `SELECT settlement_id AS \`of\`, party_id AS partyId, carry_in_fen AS carryIn, accrued_fen AS accrued,
           reversed_fen AS reversed, recovered_fen AS recovered FROM settlement_lines WHERE settlement_id ${among}`,
        ids,
      );
    const payouts: (Record<'of' | 'partyId' | 'amount' | 'withheld', string> & Pick<Paid, 'status'>)[] =
      await rows.query(
        `SELECT settlement_id AS \`of\`, party_id AS partyId, amount_fen AS amount, withheld_fen AS withheld, status
         FROM payouts WHERE settlement_id ${among} AND status <> 'failed'`,
        ids,
      );
    return new Frozen(
      bySettlement(lines, ({ partyId, carryIn, accrued, reversed, recovered }) => ({
        ...{ partyId, carryInFen: fen(carryIn), accruedFen: fen(accrued) },
        ...{ reversedFen: fen(reversed), recoveredFen: fen(recovered) },
      })),
      bySettlement(payouts, ({ partyId, amount, withheld, status }) => ({
        ...{ partyId, amountFen: fen(amount), withheldFen: fen(withheld), status },
      })),
    );
  }

  /** What was frozen, with what was paid as it stands now, and until the approval with what is carried in as it stands now. */
  linesOf(settlement: SettlementRow, carried: ReadonlyMap<string, Fen>): PartyLine[] {
    const { paid, withheld } = this.paidBy(settlement.id);
    const isFinal = settlement.approvedAt !== null;
    const lines = (this.lines.get(settlement.id) ?? []).map((line) => ({
      ...line,
      carryInFen: isFinal ? line.carryInFen : (carried.get(line.partyId) ?? 0n),
      withheldFen: withheld.get(line.partyId) ?? 0n,
      paidFen: paid.get(line.partyId) ?? 0n,
    }));
    if (isFinal) return lines;
    const known = new Set(lines.map((line) => line.partyId));
    const others = [...carried].filter(([partyId]) => !known.has(partyId));
    return [...lines, ...withCarry(new Map(others), new Map())];
  }

  carryOut(settlement: SettlementRow | undefined): ReadonlyMap<string, Fen> {
    if (!settlement) return new Map();
    invariant(settlement.approvedAt !== null, 'a settlement follows an approved one');
    const left = this.linesOf(settlement, new Map()).map((line) => [line.partyId, carryOutOf(line)] as const);
    return new Map(left.filter(([, sum]) => sum !== 0n));
  }

  /** Parties whose payout is made or under way: what is withheld of them stands. */
  paidParties(settlementId: string): ReadonlySet<string> {
    return new Set((this.payouts.get(settlementId) ?? []).map((payout) => payout.partyId));
  }

  /** Money that came back from the bank stays paid here: its return is an entry of a later settlement. */
  private paidBy(settlementId: string) {
    const paid = new Map<string, Fen>();
    const withheld = new Map<string, Fen>();
    for (const { partyId, amountFen, withheldFen, status } of this.payouts.get(settlementId) ?? []) {
      withheld.set(partyId, (withheld.get(partyId) ?? 0n) + withheldFen);
      if (status === 'succeeded' || status === 'returned')
        paid.set(partyId, (paid.get(partyId) ?? 0n) + amountFen);
    }
    return { paid, withheld };
  }
}

function bySettlement<R extends { readonly of: string }, T>(
  found: readonly R[],
  read: (row: R) => T,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of found) {
    const group = groups.get(row.of);
    if (group) group.push(read(row));
    else groups.set(row.of, [read(row)]);
  }
  return groups;
}

export function withCarry(
  carried: ReadonlyMap<string, Fen>,
  sums: ReadonlyMap<string, PartySums>,
): PartyLine[] {
  const partyIds = [...new Set([...carried.keys(), ...sums.keys()])].sort();
  return partyIds.map((partyId) => ({
    partyId,
    carryInFen: carried.get(partyId) ?? 0n,
    accruedFen: sums.get(partyId)?.accruedFen ?? 0n,
    reversedFen: sums.get(partyId)?.reversedFen ?? 0n,
    recoveredFen: sums.get(partyId)?.recoveredFen ?? 0n,
    withheldFen: 0n,
    paidFen: 0n,
  }));
}
