import { type Fen, sumFen } from '@app/money';
import { partyKeyOf, settlementNumber, sha256, type PartyLine } from '@app/ledger';
import { canonicalJson, DAY_MS, dayOf, HOUR_MS, type Day, type Instant } from '@app/platform';
import type { Booked, Books } from './books';
import { ACCOUNTANT, allianceId, SECRETARY } from './plan';
import { at, idOf, type Rows } from './rows';

type Column = 'accruedFen' | 'reversedFen' | 'recoveredFen';

/** Settlements of one alliance, each of what was ripe when it was submitted: paid and published a day later. */
export class Settlements {
  private pending: Booked[] = [];
  private readonly settled = new Set<number>();
  private carried = new Map<string, Fen>();
  private ordinal = 0;
  private from: Day;
  private readonly ofMonth = new Map<string, number>();
  payouts = 0;

  constructor(
    private readonly rows: Rows,
    private readonly books: Books,
    private readonly alliance: number,
    began: Instant,
  ) {
    this.from = dayOf(began);
  }

  take(entries: readonly Booked[]): void {
    for (const entry of entries)
      if (['accrual', 'reversal', 'fault_cost'].includes(entry.draft.kind)) this.pending.push(entry);
  }

  /** Freezes what is ripe, pays every party that is owed, and publishes. */
  run(instant: Instant): void {
    const ready = this.pending.filter(({ draft }) => (draft.ripeFrom ?? 0) <= instant);
    this.pending = this.pending.filter(({ draft }) => (draft.ripeFrom ?? 0) > instant);
    if (ready.length === 0) return;
    const { id, number } = this.insert(instant, ready);
    for (const { seq } of ready) this.rows.add('settlement_items', { entry_seq: seq, settlement_id: id });
    const lines = this.linesOf(ready);
    for (const { seq } of ready) this.settled.add(seq);
    this.carried = new Map();
    for (const line of lines) {
      const dueFen = line.carryInFen + line.accruedFen - line.reversedFen - line.recoveredFen;
      this.rows.add('settlement_lines', {
        ...{ settlement_id: id, party_id: line.partyId, carry_in_fen: line.carryInFen },
        ...{ accrued_fen: line.accruedFen, reversed_fen: line.reversedFen, recovered_fen: line.recoveredFen },
      });
      if (dueFen > 0n) this.pay(id, number, line.partyId, dueFen, instant + DAY_MS);
      else if (dueFen < 0n) this.carried.set(line.partyId, dueFen);
    }
  }

  /** The one that takes what becomes due now. */
  open(now: Instant): void {
    const { number, id } = this.next(now);
    this.rows.add('settlements', {
      ...{ id, alliance_id: allianceId(this.alliance), ordinal: this.ordinal, number, status: 'open' },
      ...{
        period_from: this.from,
        period_to: null,
        cutoff_seq: null,
        settled_to_seq: null,
        order_count: null,
      },
      ...{ sha256: null, prepared_by: null, approved_by: null, approved_at: null },
      ...{ paid_out_at: null, published_at: null },
    });
  }

  private next(instant: Instant): { id: string; number: string } {
    this.ordinal += 1;
    const month = dayOf(instant).slice(0, 7);
    const place = this.ofMonth.get(month) ?? 0;
    this.ofMonth.set(month, place + 1);
    const id = idOf('SE', this.alliance * 1_000 + this.ordinal);
    return { id, number: settlementNumber(dayOf(instant), place) };
  }

  /** The one before the first that still waits, or the last that is booked. */
  private settledTo(): number {
    const [first] = this.pending;
    return first ? first.seq - 1 : this.books.seq;
  }

  private insert(instant: Instant, ready: readonly Booked[]): { id: string; number: string } {
    const { id, number } = this.next(instant);
    const orders = ready.filter(({ draft }) => draft.kind === 'accrual').length;
    const digest = sha256(canonicalJson(ready.map(({ seq, hash }) => [String(seq), hash])));
    const to = dayOf(instant);
    const [approved, paid, published] = [instant + HOUR_MS, instant + DAY_MS, instant + DAY_MS + HOUR_MS];
    this.rows.add('settlements', {
      ...{ id, alliance_id: allianceId(this.alliance), ordinal: this.ordinal, number, status: 'published' },
      ...{ period_from: this.from, period_to: to, cutoff_seq: ready.at(-1)?.seq ?? 0 },
      ...{ settled_to_seq: this.settledTo(), order_count: orders },
      ...{ sha256: digest, prepared_by: ACCOUNTANT.id, approved_by: SECRETARY.id, approved_at: at(approved) },
      ...{ paid_out_at: at(paid), published_at: at(published) },
    });
    this.from = dayOf(instant + DAY_MS);
    const steps: [string, string, string, string, Instant][] = [
      ['submit', 'open', 'review', ACCOUNTANT.id, instant],
      ['approve', 'review', 'approved', SECRETARY.id, approved],
      ['publish', 'paid_out', 'published', ACCOUNTANT.id, published],
    ];
    steps.forEach(([step, from, to_status, by, when], n) => {
      const key = idOf('SQ', (this.alliance * 1_000 + this.ordinal) * 10 + n);
      const thing = { id: key, thing: 'settlement', thing_id: id, step, from_status: from, to_status };
      this.rows.add('steps', { ...thing, done_by: by, at: at(when) });
    });
    return { id, number };
  }

  private linesOf(ready: readonly Booked[]): Omit<PartyLine, 'withheldFen' | 'paidFen'>[] {
    const sums = new Map<string, Record<Column, Fen>>();
    const of = (partyKey: string): Record<Column, Fen> => {
      const partyId = this.books.partyId(allianceId(this.alliance), partyKey);
      const known = sums.get(partyId) ?? { accruedFen: 0n, reversedFen: 0n, recoveredFen: 0n };
      sums.set(partyId, known);
      return known;
    };
    for (const { draft } of ready) {
      const column = this.columnOf(draft);
      const sign = column === 'accruedFen' ? 1n : -1n;
      for (const { debit, credit, amountFen } of draft.postings) {
        const [from, to] = [partyKeyOf(debit), partyKeyOf(credit)];
        if (to !== null) of(to)[column] += sign * amountFen;
        if (from !== null) of(from)[column] -= sign * amountFen;
      }
    }
    const partyIds = [...new Set([...this.carried.keys(), ...sums.keys()])];
    return partyIds.map((partyId) => {
      const sum = sums.get(partyId) ?? { accruedFen: 0n, reversedFen: 0n, recoveredFen: 0n };
      return { partyId, carryInFen: this.carried.get(partyId) ?? sumFen([]), ...sum };
    });
  }

  private columnOf(draft: Booked['draft']): Column {
    if (draft.kind === 'accrual') return 'accruedFen';
    const original = draft.reversesKey === undefined ? undefined : this.books.seqOf(draft.reversesKey);
    const isLate = original !== undefined && this.settled.has(original);
    return draft.kind === 'reversal' && !isLate ? 'reversedFen' : 'recoveredFen';
  }

  private pay(settlementId: string, number: string, partyId: string, amountFen: Fen, instant: Instant): void {
    this.payouts += 1;
    const payoutId = idOf('PT', this.alliance * 1_000_000 + this.payouts);
    const outNo = `${number}-${partyId}-1`;
    this.rows.add('payouts', {
      ...{
        id: payoutId,
        settlement_id: settlementId,
        alliance_id: allianceId(this.alliance),
        party_id: partyId,
        out_no: outNo,
        amount_fen: amountFen,
      },
      ...{ bank_account: `ACC-${partyId}`, bank_account_masked: '演示银行 **** 0001', status: 'succeeded' },
      ...{ created_at: at(instant - HOUR_MS), moved_at: at(instant) },
    });
    const payload = {
      ...{ payoutId, settlementId, allianceId: allianceId(this.alliance), partyId, amountFen, outNo },
      succeededAt: instant,
    };
    this.books.book({ id: '0', name: 'payout.succeeded', at: instant, payload }, null, instant);
  }
}
