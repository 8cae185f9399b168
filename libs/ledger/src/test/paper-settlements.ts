import type { Fen } from '@app/money';
import type { Instant } from '@app/platform/core';
import {
  afterPayoutStep,
  afterSettlementStep,
  carryOutOf,
  movements,
  partyKeyOf,
  type DraftEntry,
  type PartyLine,
  type PayoutStatus,
  type PayoutStep,
  type SettlementStatus,
} from '../core';
import { columnOf, movesParties, NOTHING, type PartySums } from '../ready-entries';
import type { PaperLedger } from './paper-ledger';

export interface PaperPayout {
  readonly partyKey: string;
  readonly outNo: string;
  readonly amountFen: Fen;
  status: PayoutStatus;
}

export interface PaperSettlement {
  readonly ordinal: number;
  status: SettlementStatus;
  /** places of the entries it froze */
  items: readonly number[];
  lines: PartyLine[];
  payouts: PaperPayout[];
}

/** The settlements of one alliance on paper, one open at a time, as the commands make them of the books. */
export class PaperSettlements {
  readonly all: PaperSettlement[] = [];

  constructor(
    private readonly books: PaperLedger,
    private readonly payees: readonly string[],
  ) {}

  /** The writer opens the first, an approval each that follows. */
  open(): void {
    if (this.books.entries.length === 0 || this.all.some(({ status }) => isOpen(status))) return;
    this.all.push({ ordinal: this.all.length + 1, status: 'open', items: [], lines: [], payouts: [] });
  }

  get current(): PaperSettlement | undefined {
    return this.all.findLast(({ status }) => isOpen(status));
  }

  /** Places of entries that move parties, are ripe, and in no settlement. */
  ready(now: Instant): number[] {
    const taken = new Set(this.all.flatMap(({ items }) => items));
    return this.books.entries.flatMap(({ draft }, at) =>
      movesParties(draft.kind) && !taken.has(at) && (draft.ripeFrom ?? 0) <= now ? [at] : [],
    );
  }

  submit(settlement: PaperSettlement, now: Instant): void {
    settlement.items = this.ready(now);
    settlement.status = afterSettlementStep(settlement.status, 'submit');
    const sums = this.sumsOf(settlement.items, settlement.ordinal);
    settlement.lines = [...sums].map(([partyId, sum]) => ({
      ...{ partyId, ...sum },
      ...{ carryInFen: 0n, withheldFen: 0n, paidFen: 0n },
    }));
  }

  sendBack(settlement: PaperSettlement): void {
    settlement.status = afterSettlementStep(settlement.status, 'send_back');
    [settlement.items, settlement.lines] = [[], []];
  }

  mayApprove({ ordinal }: PaperSettlement): boolean {
    return this.all[ordinal - 2]?.status !== 'approved';
  }

  approve(settlement: PaperSettlement): void {
    settlement.status = afterSettlementStep(settlement.status, 'approve');
    const before = this.all[settlement.ordinal - 2];
    const carried = before ? carriedOut(before) : new Map<string, Fen>();
    const known = new Set(settlement.lines.map((line) => line.partyId));
    const others = [...carried.keys()].filter((partyId) => !known.has(partyId));
    settlement.lines = [
      ...settlement.lines,
      ...others.map((partyId) => ({ partyId, ...NOTHING, carryInFen: 0n, withheldFen: 0n, paidFen: 0n })),
    ].map((line) => ({ ...line, carryInFen: carried.get(line.partyId) ?? 0n }));
    this.open();
  }

  /** A payout for who is owed and can be paid, where none is on its way or there. */
  payOut(settlement: PaperSettlement): PaperPayout[] {
    const made = paidLines(settlement).flatMap((line): PaperPayout[] => {
      const tries = settlement.payouts.filter(({ partyKey }) => partyKey === line.partyId);
      const isTried = tries.some(({ status }) => status !== 'failed');
      if (carryOutOf(line) <= 0n || isTried || !this.payees.includes(line.partyId)) return [];
      const outNo = `${settlement.ordinal}-${line.partyId}-${tries.length + 1}`;
      return [{ partyKey: line.partyId, outNo, amountFen: carryOutOf(line), status: 'created' }];
    });
    settlement.payouts.push(...made);
    this.settle(settlement);
    return made;
  }

  move(settlement: PaperSettlement, payout: PaperPayout, step: PayoutStep): void {
    payout.status = afterPayoutStep(payout.status, step);
    if (step === 'succeed' && settlement.status === 'approved') this.settle(settlement);
  }

  sumsOf(items: readonly number[], ordinal: number): Map<string, PartySums> {
    const earlier = new Set(this.all.filter((each) => each.ordinal < ordinal).flatMap((each) => each.items));
    const sums = new Map<string, PartySums>();
    for (const at of items) {
      const draft = this.books.entries[at]?.draft;
      if (!draft || !movesParties(draft.kind)) continue;
      const column = columnOf({ kind: draft.kind, isLate: earlier.has(this.originalOf(draft)) });
      for (const [account, debitFen] of movements(draft.postings)) {
        const partyKey = partyKeyOf(account);
        if (partyKey === null) continue;
        const before = sums.get(partyKey) ?? NOTHING;
        const moved = column === 'accruedFen' ? -debitFen : debitFen;
        sums.set(partyKey, { ...before, [column]: before[column] + moved });
      }
    }
    return sums;
  }

  /** Where the entry stands that this one takes back, or nowhere. */
  private originalOf({ reversesKey }: DraftEntry): number {
    return (reversesKey === undefined ? undefined : this.books.keys.get(reversesKey)) ?? -1;
  }

  private settle(settlement: PaperSettlement): void {
    const latest = new Map(settlement.payouts.map((payout) => [payout.partyKey, payout.status]));
    if ([...latest.values()].every((status) => status === 'succeeded' || status === 'returned'))
      settlement.status = afterSettlementStep(settlement.status, 'settle');
  }
}

function isOpen(status: SettlementStatus): boolean {
  return status === 'open' || status === 'review';
}

/** The lines with what was paid of them; money that came back stays paid here. */
export function paidLines({ lines, payouts }: PaperSettlement): PartyLine[] {
  return lines.map((line) => {
    const paid = payouts.filter(
      ({ partyKey, status }) =>
        partyKey === line.partyId && (status === 'succeeded' || status === 'returned'),
    );
    return { ...line, paidFen: paid.reduce((sum, { amountFen }) => sum + amountFen, 0n) };
  });
}

export function carriedOut(settlement: PaperSettlement): Map<string, Fen> {
  const left = paidLines(settlement).map((line) => [line.partyId, carryOutOf(line)] as const);
  return new Map(left.filter(([, sum]) => sum !== 0n));
}
