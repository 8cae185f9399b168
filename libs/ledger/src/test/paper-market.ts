import { minFen, type Fen } from '@app/money';
import type { Chargeback, EventPayloads, MoneyEventName, OrderPaid, RefundFault } from '@app/outbox/core';
import {
  afterStep,
  isNothing,
  wholeRefund,
  type OrderStatus,
  type OrderStep,
  type RefundableLine,
  type RefundPlan,
} from '@app/orders/core';
import { afterChargebackStep, type ChargebackStatus } from '@app/payments/core';
import { DAY_MS, HOUR_MS, newId, type Instant } from '@app/platform';
import { ACCOUNTS, afterExpenseStep, fundHolds, providerAccount } from '../core';
import type { ExpenseStatus, ProposalStatus, SplitRule, VillageResult } from '../core';
import { PaperLedger } from './paper-ledger';
import { PaperSettlements } from './paper-settlements';

export interface Cast {
  readonly allianceId: string;
  readonly growers: readonly string[];
  readonly villages: readonly string[];
  readonly streamerId: string;
  /** parties that can be paid */
  readonly payees: readonly string[];
}

export interface PaperRefund {
  readonly refundId: string;
  readonly totalFen: Fen;
  readonly couponFen: Fen;
  isPaid: boolean;
}

export interface PaperOrder {
  readonly sale: OrderPaid;
  status: OrderStatus;
  lines: RefundableLine[];
  refundedFreightFen: Fen;
  deliveredAt: Instant;
  readonly refunds: PaperRefund[];
  readonly chargebacks: { facts: Chargeback; status: ChargebackStatus }[];
}

export interface PaperOrphan {
  readonly paid: EventPayloads['payment.orphaned'];
  refund: PaperRefund | null;
}

export interface PaperProposal {
  readonly rule: SplitRule;
  readonly proposedFrom: Instant;
  readonly votes: { villageId: string; result: 'carried' | 'rejected'; decidedAt: Instant }[];
  id: string;
  status: ProposalStatus;
}

export interface PaperExpense {
  readonly id: string;
  readonly payeeVillageId: string;
  readonly amountFen: Fen;
  readonly votes: VillageResult[];
  status: ExpenseStatus;
}

export const PROVIDER = 'sandbox';
export const PSP = providerAccount(PROVIDER);
export type Told = { [N in MoneyEventName]: { name: N; payload: EventPayloads[N] } }[MoneyEventName];

/** One alliance on paper: its orders and what happens to them, told to the books event by event. */
export class PaperMarket {
  readonly orders: PaperOrder[] = [];
  readonly orphans: PaperOrphan[] = [];
  readonly told: Told[] = [];
  readonly proposals: PaperProposal[] = [];
  readonly books: PaperLedger;
  readonly settlements: PaperSettlements;
  readonly periods = new Map<string, 'open' | 'soft_closed' | 'closed'>();
  readonly pools: { id: string; amountFen: Fen }[] = [];
  readonly expenses: PaperExpense[] = [];
  readonly votersHeard = new Set<string>();
  /** what the provider itself says it holds */
  providerFen = 0n;
  steps = 0;

  constructor(
    readonly cast: Cast,
    first: { id: string; rule: SplitRule },
    public now: Instant,
  ) {
    this.books = new PaperLedger([{ ...first, inForceFrom: 0 }]);
    this.settlements = new PaperSettlements(this.books, cast.payees);
  }

  /** An event as the outbox would carry it: booked on paper, and kept for the real books and for who sends it twice. */
  tell<N extends MoneyEventName>(name: N, payload: EventPayloads[N]): void {
    this.told.push({ name, payload } as unknown as Told);
    this.books.book(name, payload, this.now);
    this.settlements.open();
  }

  pass(ms: number): void {
    this.now += ms;
  }

  pay(sale: OrderPaid): void {
    const lines = sale.lines.map(({ lineId, quantity, listFen, discountFen }) => ({
      ...{ id: lineId, quantity, listFen, discountFen },
      ...{ refundedQuantity: 0, refundedFen: 0n, refundedCouponFen: 0n },
    }));
    const none = { refundedFreightFen: 0n, deliveredAt: 0, refunds: [], chargebacks: [] };
    this.orders.push({ sale, status: afterStep('placed', 'pay'), lines, ...none });
    this.providerFen += sale.totalFen - sale.providerFeeFen;
    this.tell('order.paid', sale);
  }

  step(order: PaperOrder, ...steps: OrderStep[]): void {
    for (const step of steps) order.status = afterStep(order.status, step);
    if (steps.includes('deliver')) order.deliveredAt = this.now;
  }

  complete(order: PaperOrder): void {
    this.step(order, 'complete');
    const { orderId, allianceId } = order.sale;
    const { deliveredAt } = order;
    this.tell('order.completed', { orderId, allianceId, completedAt: this.now, deliveredAt });
  }

  cancel(order: PaperOrder): void {
    this.step(order, 'cancel');
    const plan = wholeRefund(freightOf(order), order.lines);
    if (!isNothing(plan)) this.refund(order, plan, 'cancelled', 'nobody');
  }

  refund(order: PaperOrder, plan: RefundPlan, cause: 'claim' | 'cancelled', fault: RefundFault): void {
    const refundId = newId();
    const { orderId, allianceId, paymentId } = order.sale;
    order.lines = order.lines.map((line) => {
      const part = plan.lines.find((each) => each.lineId === line.id);
      if (!part) return line;
      return {
        ...line,
        refundedQuantity: line.refundedQuantity + part.quantity,
        refundedFen: line.refundedFen + part.cashFen,
        refundedCouponFen: line.refundedCouponFen + part.couponFen,
      };
    });
    order.refundedFreightFen += plan.freightFen;
    const couponFen = plan.lines.reduce((sum, line) => sum + line.couponFen, 0n);
    order.refunds.push({ refundId, totalFen: plan.totalFen, couponFen, isPaid: plan.totalFen === 0n });
    const facts = { refundId, orderId, allianceId, paymentId, cause, fault, acceptedAt: this.now };
    this.tell('refund.accepted', { ...facts, ...plan });
  }

  payRefund(refund: PaperRefund, orderId: string, paidAt: Instant): void {
    refund.isPaid = true;
    this.providerFen -= refund.totalFen;
    const { refundId, totalFen } = refund;
    const facts = { refundId, orderId, allianceId: this.cast.allianceId, provider: PROVIDER } as const;
    this.tell('refund.paid', { ...facts, totalFen, feeReturnedFen: 0n, paidAt });
  }

  orphan(orderId: string, amountFen: Fen, feeFen: Fen): void {
    const { allianceId } = this.cast;
    const facts = { paymentId: newId(), orderId, allianceId, provider: PROVIDER } as const;
    const paid = { ...facts, amountFen, feeFen, capturedAt: this.now };
    this.orphans.push({ paid, refund: null });
    this.providerFen += amountFen - feeFen;
    this.tell('payment.orphaned', paid);
  }

  refundOrphan(orphan: PaperOrphan): void {
    const refund = { refundId: newId(), totalFen: orphan.paid.amountFen, couponFen: 0n, isPaid: false };
    orphan.refund = refund;
    const { orderId, allianceId, paymentId } = orphan.paid;
    const facts = { orderId, allianceId, paymentId, cause: 'orphaned' as const, acceptedAt: this.now };
    const { refundId, totalFen } = refund;
    this.tell('refund.accepted', { ...facts, refundId, totalFen, lines: null, freightFen: 0n });
  }

  openChargeback(order: PaperOrder, amountFen: Fen, feeFen: Fen, at: Instant): void {
    const { orderId, allianceId, paymentId } = order.sale;
    const facts = { chargebackId: newId(), provider: PROVIDER, orderId, allianceId, paymentId } as const;
    const opened = { ...facts, amountFen, feeFen, at };
    order.chargebacks.push({ facts: opened, status: 'opened' });
    this.providerFen -= amountFen + feeFen;
    this.tell('chargeback.opened', opened);
  }

  endChargeback(order: PaperOrder, at: number, isWon: boolean, feeBackFen: Fen): void {
    const chargeback = order.chargebacks[at];
    if (!chargeback) return;
    chargeback.status = afterChargebackStep(chargeback.status, isWon ? 'win' : 'lose');
    const { facts } = chargeback;
    const feeFen = isWon ? minFen(feeBackFen, facts.feeFen) : facts.feeFen;
    if (isWon) this.providerFen += facts.amountFen + feeFen;
    this.tell(isWon ? 'chargeback.won' : 'chargeback.lost', { ...facts, feeFen, at: this.now });
  }

  /** What all villages carried is booked when the fund holds it; else it waits. */
  bookExpense(expense: PaperExpense): void {
    const { id: expenseId, payeeVillageId, amountFen } = expense;
    if (!fundHolds(-this.books.of(ACCOUNTS.reserve), 0n, amountFen)) return;
    expense.status = afterExpenseStep(expense.status, 'book');
    const facts = { expenseId, allianceId: this.cast.allianceId, payeeVillageId, title: '修冷库' };
    this.tell('fund_expense.authorised', { ...facts, amountFen, authorisedAt: this.now });
  }

  chargedBackFen({ chargebacks }: PaperOrder): Fen {
    return chargebacks
      .filter(({ status }) => status !== 'won')
      .reduce((sum, { facts }) => sum + facts.amountFen, 0n);
  }
}

export function freightOf({ sale, refundedFreightFen }: PaperOrder) {
  return { freightFen: sale.freightFen, refundedFreightFen };
}

export const AUTO_SIGN_MS = 7 * DAY_MS;
export const A_WHILE_MS = 3 * HOUR_MS;
