import { sumFen, type Fen } from '@app/money';
import { DAY_MS } from '@app/platform/core';
import {
  ACCOUNTS,
  carryOutOf,
  courierDue,
  expenseStepAfter,
  isNeverNegative,
  movements,
  owedOf,
  partyAccount,
  partyKeyOf,
  recompute,
  remainingOf,
  type DraftEntry,
  type OrderPosition,
} from '../core';
import { FIRST_HASH, sha256 } from '../digest';
import { textOf } from './paper-ledger';
import { PSP, type PaperMarket, type PaperOrder } from './paper-market';
import { carriedOut, paidLines, type PaperSettlement } from './paper-settlements';

/** Entries by which an order's split moves what parties are owed. */
const OF_SPLIT = ['accrual', 'floor', 'coupon', 'reversal', 'floor_back', 'chargeback_lost'];
/** Later than any entry ripens. */
const A_YEAR_MS = 365 * DAY_MS;
const BACK = ['void', 'reversal', 'chargeback_lost'];
const WITH_COURIER = [...BACK, 'cost'];

/** The laws over the market on paper: what an entry did is looked at once, what stands is looked at after each step. */
export class PaperLaws {
  private seen = 0;
  private hash = FIRST_HASH;
  private looked = '';
  private readonly sums = new Map<string, Fen>();

  constructor(private readonly market: PaperMarket) {}

  broken(): string[] {
    const orders = new Set<string>();
    const faults = [...this.ofEntries(orders)];
    for (const orderId of orders) faults.push(...this.ofOrder(orderId));
    return [
      ...faults,
      ...this.ofBalances(),
      ...this.ofSettlements(),
      ...this.ofPayouts(),
      ...this.ofMonths(),
    ];
  }

  /** I1, I10, I13 for each new entry, and the sums that I3 compares. */
  private ofEntries(orders: Set<string>): string[] {
    const { entries } = this.market.books;
    const faults: string[] = [];
    for (; this.seen < entries.length; this.seen += 1) {
      const entry = entries[this.seen];
      if (!entry) break;
      const { draft } = entry;
      if (!isWhole(draft)) faults.push(`I1 ${draft.idemKey} does not sum to nothing`);
      this.hash = sha256(this.hash + textOf(draft));
      if (this.hash !== entry.hash) faults.push(`I10 ${draft.idemKey} is not chained`);
      faults.push(...this.sumUp(draft));
      if (draft.orderId !== undefined) orders.add(draft.orderId);
    }
    return faults;
  }

  private sumUp({ idemKey, postings }: DraftEntry): string[] {
    return [...movements(postings)].flatMap(([account, amountFen]) => {
      const sum = (this.sums.get(account) ?? 0n) + amountFen;
      this.sums.set(account, sum);
      return isNeverNegative(account) && sum > 0n ? [`I13 ${idemKey} leaves ${account} below 0`] : [];
    });
  }

  /** I15: each entry of the fund is an expense that every village carried, to its village and the fen, and each is booked. */
  private ofFund(): string[] {
    const { books, expenses, cast } = this.market;
    const carried = expenses.filter(
      ({ status, votes }) => status === 'booked' && expenseStepAfter(cast.villages, votes) === 'authorise',
    );
    const wants = carried.map(({ id, payeeVillageId, amountFen }) => {
      return `expense:${id} ${ACCOUNTS.reserve} ${partyAccount(`VILLAGE.${payeeVillageId}`)} ${amountFen}`;
    });
    const has = books.entries
      .filter(({ draft }) => draft.kind === 'fund_expense')
      .flatMap(({ draft }) =>
        draft.postings.map(
          ({ debit, credit, amountFen }) => `${draft.idemKey} ${debit} ${credit} ${amountFen}`,
        ),
      );
    const isSame = [...wants].sort().join('\n') === [...has].sort().join('\n');
    return isSame ? [] : ['I15 what left the fund is not what the villages carried'];
  }

  /** I2, I3, I9, I14, I15 */
  private ofBalances(): string[] {
    const { books, providerFen, pools, cast } = this.market;
    const faults: string[] = [];
    if (sumFen(books.balances.values()) !== 0n) faults.push('I2 the balances do not sum to nothing');
    for (const [account, held] of books.balances)
      if (held !== (this.sums.get(account) ?? 0n)) faults.push(`I3 ${account} is not its postings`);
    if (books.of(PSP) !== providerFen)
      faults.push(`I9 the books have ${books.of(PSP)} at the provider, which has ${providerFen}`);
    const told = books.entries.filter(({ draft }) => draft.kind === 'pool_allocate');
    const outFen = sumFen(
      told.map(({ draft }) => movements(draft.postings).get(partyAccount(`POOL.${cast.allianceId}`)) ?? 0n),
    );
    if (outFen !== sumFen(pools.map(({ amountFen }) => amountFen)))
      faults.push('I14 what was told off of the pool is not what was decided');
    return [...faults, ...this.ofFund()];
  }

  private ofOrder(orderId: string): string[] {
    const { books, orders } = this.market;
    const position = books.positions.get(orderId);
    const order = orders.find(({ sale }) => sale.orderId === orderId);
    const sale = books.sales.get(orderId);
    if (!position || !order || !sale) return [];
    const rule = books.rules.find(({ id }) => id === position.ruleId);
    const again = rule ? recompute(sale, rule, position) : [];
    return [
      ...again.map(({ what }) => `I12 ${what} of ${position.orderNumber} is cut otherwise`),
      ...this.heldFaults(position, order),
      ...lineFaults(position),
      ...this.partyFaults(position),
      ...this.refundFaults(position, order),
    ];
  }

  private moved(orderId: string, kinds: readonly string[] | null): Map<string, Fen> {
    const own = this.market.books.ofOrder.get(orderId) ?? [];
    return movements(
      own.flatMap((draft) => (kinds === null || kinds.includes(draft.kind) ? draft.postings : [])),
    );
  }

  /** I4 */
  private heldFaults(
    { orderId, orderNumber, heldFen, completedAt }: OrderPosition,
    order: PaperOrder,
  ): string[] {
    const held = -(this.moved(orderId, null).get(ACCOUNTS.held) ?? 0n);
    const isOver = completedAt !== null || order.status === 'cancelled';
    if (held === heldFen && held >= 0n && (!isOver || held === 0n)) return [];
    return [`I4 ${orderNumber}: ${held} are held, its split says ${heldFen}, it is ${order.status}`];
  }

  /** I5 and the entries' part of I12 */
  private partyFaults(position: OrderPosition): string[] {
    const { orderId, orderNumber, completedAt } = position;
    const owed = completedAt === null ? new Map<string, Fen>() : owedOf(position);
    const booked = new Map(
      [...this.moved(orderId, OF_SPLIT)].flatMap(([account, debitFen]) => {
        const partyKey = partyKeyOf(account);
        return partyKey === null ? [] : [[partyKey, -debitFen] as const];
      }),
    );
    return [...new Set([...owed.keys(), ...booked.keys()])].flatMap((partyKey) => {
      const [wants, has] = [owed.get(partyKey) ?? 0n, booked.get(partyKey) ?? 0n];
      return wants === has ? [] : [`I5 ${orderNumber}: ${partyKey} has ${has} and should have ${wants}`];
    });
  }

  /** I6, to the fen: what left the order is what its refunds and lost chargebacks gave, each of them once. */
  private refundFaults(position: OrderPosition, order: PaperOrder): string[] {
    const { orderId, orderNumber } = position;
    const faults: string[] = [];
    for (const { refundId, totalFen, isPaid } of order.refunds) {
      const givenFen = -this.refundedBy(`refund:${refundId}`);
      const paidFen = this.refundedBy(`refundpaid:${refundId}`);
      if (givenFen !== totalFen || paidFen !== (isPaid ? totalFen : 0n))
        faults.push(
          `I6 ${orderNumber}: refund ${refundId} of ${totalFen} gave ${givenFen} and paid ${paidFen}`,
        );
    }
    const lostFen = sumFen(
      order.chargebacks.filter(({ status }) => status === 'lost').map(({ facts }) => facts.amountFen),
    );
    const dueFen = position.completedAt === null ? 0n : courierDue(position);
    const courierFen = -(this.moved(orderId, WITH_COURIER).get(ACCOUNTS.courier) ?? 0n);
    if (courierFen !== dueFen)
      faults.push(`I6 ${orderNumber}: the courier has ${courierFen} and should have ${dueFen}`);
    const moved = this.moved(orderId, BACK);
    if (-(moved.get(ACCOUNTS.dispute) ?? 0n) !== lostFen)
      faults.push(`I6 ${orderNumber}: lost chargebacks of ${lostFen} were booked otherwise`);
    return [...faults, ...couponFaults(position)];
  }

  /** What the entry of that key took from the refunds that are owed. */
  private refundedBy(idemKey: string): Fen {
    const { books } = this.market;
    const postings = books.entries[books.keys.get(idemKey) ?? -1]?.draft.postings ?? [];
    return movements(postings).get(ACCOUNTS.refund) ?? 0n;
  }

  /** I7: no entry twice, lines are the sums of entries, and together they are what each party's account holds. */
  private ofSettlements(): string[] {
    const { settlements } = this.market;
    const items = settlements.all.flatMap((each) => each.items);
    const twice = new Set(items).size === items.length ? [] : ['I7 an entry is in two settlements'];
    const sums = settlements.all.slice(-2).flatMap((each) => this.sumFaults(each));
    return [...twice, ...this.owedFaults(), ...sums];
  }

  private owedFaults(): string[] {
    const { settlements, books, now } = this.market;
    const last = settlements.all.findLast(({ status }) => status !== 'open' && status !== 'review');
    const open = settlements.sumsOf(
      [...settlements.ready(now + A_YEAR_MS), ...(settlements.current?.items ?? [])],
      (settlements.current?.ordinal ?? 0) + 1,
    );
    const carried = last ? carriedOut(last) : new Map<string, Fen>();
    return [...books.balances.keys()].flatMap((account) => {
      const partyKey = partyKeyOf(account);
      if (partyKey === null) return [];
      const due = open.get(partyKey);
      const dueFen = due ? due.accruedFen - due.reversedFen - due.recoveredFen : 0n;
      const wants = (carried.get(partyKey) ?? 0n) + dueFen;
      if (-books.of(account) === wants) return [];
      return [`I7 ${partyKey} has ${-books.of(account)}, its settlements leave ${wants}`];
    });
  }

  private sumFaults(settlement: PaperSettlement): string[] {
    const sums = this.market.settlements.sumsOf(settlement.items, settlement.ordinal);
    return paidLines(settlement).flatMap((line) => {
      const sum = sums.get(line.partyId) ?? { accruedFen: 0n, reversedFen: 0n, recoveredFen: 0n };
      const net = line.carryInFen + sum.accruedFen - sum.reversedFen - sum.recoveredFen - line.paidFen;
      return carryOutOf(line) === net ? [] : [`I7 the line of ${line.partyId} is not the sum of its entries`];
    });
  }

  /** I8: per party, what the bank paid and did not get back is what the books took. */
  private ofPayouts(): string[] {
    const bank = new Map<string, Fen>();
    for (const { payouts } of this.market.settlements.all)
      for (const { partyKey, amountFen, status } of payouts)
        if (status === 'succeeded') bank.set(partyKey, (bank.get(partyKey) ?? 0n) + amountFen);
    const kinds = ['payout', 'payout_returned'];
    const own = this.market.books.entries.filter(({ draft }) => kinds.includes(draft.kind));
    const booked = movements(own.flatMap(({ draft }) => draft.postings));
    return [...booked].flatMap(([account, debitFen]) => {
      const partyKey = partyKeyOf(account);
      if (partyKey === null || debitFen === (bank.get(partyKey) ?? 0n)) return [];
      return [`I8 ${partyKey} was paid ${bank.get(partyKey) ?? 0n}, the books say ${debitFen}`];
    });
  }

  /** I11: looked at when a month was sealed or an entry came since. */
  private ofMonths(): string[] {
    const { books } = this.market;
    const known = `${books.seals.length} ${books.entries.length}`;
    if (known === this.looked) return [];
    this.looked = known;
    return books.seals.flatMap(({ month, balances }) => {
      const now = books.heldUntil(month);
      const accounts = new Set([...now.keys(), ...balances.keys()]);
      const isSame = [...accounts].every((each) => (now.get(each) ?? 0n) === (balances.get(each) ?? 0n));
      return isSame ? [] : [`I11 month ${month} does not hold what was sealed`];
    });
  }
}

function isWhole({ postings }: DraftEntry): boolean {
  const isEach = postings.every(({ debit, credit, amountFen }) => debit !== credit && amountFen > 0n);
  return isEach && postings.length > 0 && sumFen(movements(postings).values()) === 0n;
}

function couponFaults({ orderNumber, lines, couponFen }: OrderPosition): string[] {
  const backFen = sumFen(lines.map((line) => line.couponBackFen ?? 0n));
  const isOver = lines.some((line) => (line.couponBackFen ?? 0n) > (line.couponFen ?? 0n));
  if (!isOver && backFen <= couponFen) return [];
  return [`I6 ${orderNumber}: more of the coupon came back than was put in`];
}

function lineFaults({ orderNumber, lines }: OrderPosition): string[] {
  return lines.flatMap((line) => {
    const shares = sumFen(line.shares.map(({ shareFen }) => shareFen));
    const backFen = sumFen(line.shares.map(({ reversedFen }) => reversedFen));
    const isBounded = line.shares.every((share) => share.reversedFen >= 0n && remainingOf(share) >= 0n);
    const isFine = shares === line.baseFen && backFen === line.reversedFen && isBounded;
    return isFine && line.refundedFen <= line.valueFen ? [] : [`I5 ${orderNumber}: line ${line.lineId}`];
  });
}
