import { fen, type Fen } from '@app/money';
import {
  BOOKINGS,
  canonicalEntry,
  isNeverNegative,
  NET_OF_COSTS,
  partyKeyOf,
  sha256,
  type DraftEntry,
  type KnownFacts,
  type OrderPosition,
} from '@app/ledger';
import type { EventOf, MoneyEventName } from '@app/outbox';
import { dayOf, type Instant } from '@app/platform';
import { PLANS, allianceId, ruleId } from './plan';
import { Roots } from './roots';
import { at, idOf, type Rows } from './rows';

const NO_HASH = '0'.repeat(64);

interface DaySum {
  readonly day: string;
  readonly kind: string;
  debitFen: Fen;
  creditFen: Fen;
}

interface Account {
  readonly id: string;
  readonly allianceId: string;
  readonly code: string;
  readonly partyId: string | null;
  readonly openedAt: number;
  amountFen: Fen;
  lastSeq: number;
  readonly days: Map<string, DaySum>;
}

export interface Booked {
  readonly draft: DraftEntry;
  readonly seq: number;
  readonly hash: string;
}

/**
 * The books as the writer would have made them of the same events, kept in memory and sent on as rows: the cores book, numbers
 * have no gap, each hash is taken of the one before.
 */
export class Books {
  seq = 0;
  hash = NO_HASH;
  postings = 0;
  readonly accounts = new Map<string, Account>();
  readonly parties = new Map<string, string>();
  private readonly keysOfParties = new Map<string, string>();
  private readonly seqs = new Map<string, number>();

  private readonly roots: Roots;

  constructor(
    private readonly rows: Rows,
    private readonly villageOf: ReadonlyMap<string, string>,
  ) {
    this.roots = new Roots(rows);
  }

  /** Books one event at a moment; answers the entries and, where the event moved an order, its new position. */
  book<N extends MoneyEventName>(
    event: EventOf<N>,
    position: OrderPosition | null,
    postedAt: number,
  ): { entries: Booked[]; position: OrderPosition | null } {
    const alliance = PLANS.findIndex((_, index) => allianceId(index) === event.payload.allianceId);
    const known: KnownFacts = {
      position,
      rule: { id: ruleId(alliance), rule: NET_OF_COSTS },
      hasEntry: () => true,
      partyKey: (partyId) => this.keysOfParties.get(partyId),
      entryAt: () => undefined,
      debtFen: () => 0n,
      orphanFeeFen: null,
    };
    const booked = BOOKINGS[event.name](event, known);
    const entries = booked.entries.map((draft) => this.append(draft, postedAt));
    return { entries, position: booked.position ?? position };
  }

  partyId(alliance: string, partyKey: string): string {
    const name = `${alliance} ${partyKey}`;
    const known = this.parties.get(name);
    if (known !== undefined) return known;
    const id = idOf('PY', this.parties.size);
    this.parties.set(name, id);
    this.keysOfParties.set(id, partyKey);
    const [role = '', subjectId = ''] = partyKey.split('.');
    const village = role === 'VILLAGE' ? subjectId : (this.villageOf.get(subjectId) ?? null);
    this.rows.add('ledger_parties', {
      ...{ id, alliance_id: alliance, role, subject_id: subjectId, village_id: village },
      ...{ bank_account: `ACC-${id}`, bank_account_masked: '演示银行 **** 0001' },
      account_kind: ['PRODUCER', 'STREAMER'].includes(role) ? 'personal' : 'corporate',
    });
    return id;
  }

  /** The number of an accrual or a capture, by its key. */
  seqOf(idemKey: string): number | undefined {
    return this.seqs.get(idemKey);
  }

  private append(draft: DraftEntry, postedAt: number): Booked {
    this.seq += 1;
    const { allianceId: alliance, kind, idemKey, effectiveDay, memo, postings } = draft;
    const { orderId, refundId, payoutId, rule, ripeFrom } = factsOf(draft);
    const reverses = draft.reversesKey === undefined ? null : (this.seqs.get(draft.reversesKey) ?? null);
    if (kind === 'accrual' || kind === 'capture') this.seqs.set(idemKey, this.seq);
    const reversesSeq = reverses === null ? null : String(reverses);
    const prevHash = this.hash;
    const text = canonicalEntry(draft, { seq: String(this.seq), postedAt, fence: '1', reversesSeq });
    this.hash = sha256(`${prevHash}\n${text}`);
    this.roots.take(postedAt, this.hash);
    this.rows.add('journal_entries', {
      ...{ seq: this.seq, alliance_id: alliance, kind, idem_key: idemKey, effective_day: effectiveDay },
      ...{ posted_at: at(postedAt), order_id: orderId, order_number: draft.orderNumber ?? null },
      ...{ refund_id: refundId, payout_id: payoutId, rule_id: rule, reverses_seq: reverses },
      ...{ ripe_from: ripeFrom === null ? null : at(ripeFrom), memo, fence: 1, prev_hash: prevHash },
      hash: this.hash,
    });
    postings.forEach(({ debit, credit, amountFen }, index) => {
      this.postings += 1;
      const [from, to] = [this.account(alliance, debit, postedAt), this.account(alliance, credit, postedAt)];
      const moved = { day: effectiveDay, kind };
      move(from, { ...moved, debitFen: amountFen, creditFen: 0n }, this.seq);
      move(to, { ...moved, debitFen: 0n, creditFen: amountFen }, this.seq);
      this.rows.add('postings', {
        ...{ entry_seq: this.seq, line_no: index + 1, debit_account_id: from.id, credit_account_id: to.id },
        amount_fen: amountFen,
      });
    });
    return { draft, seq: this.seq, hash: this.hash };
  }

  private account(alliance: string, code: string, openedAt: number): Account {
    const name = `${alliance} ${code}`;
    const known = this.accounts.get(name);
    if (known) return known;
    const partyKey = partyKeyOf(code);
    const account = {
      ...{ id: idOf('AC', this.accounts.size), allianceId: alliance, code, openedAt },
      partyId: partyKey === null ? null : this.partyId(alliance, partyKey),
      ...{ amountFen: fen(0), lastSeq: 0, days: new Map<string, DaySum>() },
    };
    this.accounts.set(name, account);
    return account;
  }

  /** What stands beside the entries: accounts, their balances, sums of days, the roots of days that are over. */
  close(now: Instant): void {
    this.roots.closeUntil(dayOf(now));
    for (const { id, allianceId: alliance, code, partyId, openedAt, ...held } of this.accounts.values()) {
      const facts = { id, alliance_id: alliance, code, party_id: partyId, opened_at: at(openedAt) };
      this.rows.add('ledger_accounts', { ...facts, no_negative: isNeverNegative(code) ? 1 : 0 });
      this.rows.add('ledger_balances', {
        ...{ account_id: id, amount_fen: held.amountFen, entry_seq: held.lastSeq },
      });
      for (const { day, kind, debitFen, creditFen } of held.days.values())
        this.rows.add('ledger_day_sums', {
          ...{ account_id: id, day, kind, debit_fen: debitFen, credit_fen: creditFen },
        });
    }
  }
}

function factsOf(draft: DraftEntry) {
  const { orderId = null, refundId = null, payoutId = null, ruleId: rule = null, ripeFrom = null } = draft;
  return { orderId, refundId, payoutId, rule, ripeFrom };
}

function move(account: Account, moved: DaySum, seq: number): void {
  account.amountFen += moved.debitFen - moved.creditFen;
  account.lastSeq = seq;
  const key = `${moved.day} ${moved.kind}`;
  const of = account.days.get(key);
  if (of) {
    of.debitFen += moved.debitFen;
    of.creditFen += moved.creditFen;
  } else account.days.set(key, moved);
}
