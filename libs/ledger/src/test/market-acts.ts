import { maxFen, sumFen, type Fen } from '@app/money';
import type { RefundFault } from '@app/outbox/core';
import { canStep, refundPlan, wholeRefund } from '@app/orders/core';
import { DAY_MS, newId, type Instant } from '@app/platform';
import { canPayoutStep, type SplitRule } from '../core';
import { happenedAt, saleOf, type Dice } from './any-sale';
import {
  A_WHILE_MS,
  AUTO_SIGN_MS,
  freightOf,
  type PaperExpense,
  type PaperMarket,
  type PaperOrder,
} from './paper-market';

/** What the real books do in the same step; on paper alone there is none. What it returns is what happened there. */
export interface RealMarket {
  submit(): Promise<void>;
  sendBack(): Promise<void>;
  approve(): Promise<void>;
  payOut(): Promise<void>;
  bankSays(partyKey: string, outNo: string, how: 'succeed' | 'fail' | 'lose'): Promise<void>;
  bounce(partyKey: string, outNo: string): Promise<void>;
  softClose(month: string): Promise<void>;
  reopen(month: string): Promise<void>;
  close(month: string): Promise<boolean>;
  propose(rule: SplitRule, day: string): Promise<string>;
  vote(villageId: string, result: 'carried' | 'rejected'): Promise<void>;
  reclass(): Promise<void>;
  repay(partyKey: string, amountFen: Fen): Promise<void>;
  writeOff(partyKey: string, amountFen: Fen): Promise<void>;
  tellPool(amountFen: Fen, reserveBasisPoints: number): Promise<void>;
  readonly fund: RealFund;
}

/** What the common fund is spent on, as the villages decide it. */
export interface RealFund {
  propose(expense: PaperExpense): Promise<void>;
  vote(id: string, villageId: string, result: 'carried' | 'rejected', decidedAt: Instant): Promise<void>;
  lookAgain(id: string): Promise<void>;
}

export type Real = RealMarket | null;

/** One kind of thing that happens: what it may happen to now, and how it goes for one of them. */
export interface Act {
  readonly name: string;
  readonly weight: number;
  of(market: PaperMarket): readonly unknown[];
  do(market: PaperMarket, one: never, dice: Dice, real: Real): void | Promise<void>;
}

function act<T>(
  name: string,
  weight: number,
  of: (market: PaperMarket) => readonly T[],
  work: (market: PaperMarket, one: T, dice: Dice, real: Real) => void | Promise<void>,
): Act {
  return { name, weight, of, do: work };
}

const always = () => [0];
const isOpen = ({ status }: PaperOrder): boolean => status !== 'cancelled';
const hasLeft = ({ lines }: PaperOrder): boolean =>
  lines.some((line) => line.quantity > line.refundedQuantity);
const refundable = ({ orders }: PaperMarket) => orders.filter((order) => isOpen(order) && hasLeft(order));
const FAULTS: readonly RefundFault[] = ['nobody', 'courier', 'packing', 'goods'];

const ORDER_ACTS: readonly Act[] = [
  act('time', 6, always, (market, _one, dice) => {
    market.pass(dice.under(6) === 0 ? (1 + dice.under(25)) * DAY_MS : dice.under(24) * A_WHILE_MS);
  }),
  act('pay', 14, always, (market, _one, dice) => {
    market.pay(saleOf(market, dice));
  }),
  act(
    'deliver',
    9,
    ({ orders }) => orders.filter(({ status }) => status === 'paid'),
    (market, order) => {
      market.step(order, 'pack', 'ship', 'deliver');
    },
  ),
  act(
    'sign',
    8,
    ({ orders }) => orders.filter(({ status }) => canStep(status, 'complete')),
    (market, order) => {
      market.complete(order);
    },
  ),
  act(
    'auto-sign',
    3,
    ({ orders }) => orders.filter(({ status }) => canStep(status, 'complete')),
    (market, order) => {
      market.now = Math.max(market.now, order.deliveredAt + AUTO_SIGN_MS);
      market.complete(order);
    },
  ),
  act(
    'cancel',
    3,
    ({ orders }) => orders.filter(({ status }) => canStep(status, 'cancel')),
    (market, order) => {
      market.cancel(order);
    },
  ),
  act('refund part', 9, refundable, (market, order, dice) => {
    const open = order.lines.filter((line) => line.quantity > line.refundedQuantity);
    const line = dice.of(open);
    const quantity = 1 + dice.under(line.quantity - line.refundedQuantity);
    const wanted = [{ lineId: line.id, quantity, levelPercent: dice.of([100, 100, 50, 30, 20, 1]) }];
    const plan = refundPlan(freightOf(order), order.lines, wanted);
    if (plan.totalFen > 0n) market.refund(order, plan, 'claim', dice.of(FAULTS));
  }),
  act('refund whole', 4, refundable, (market, order, dice) => {
    const plan = wholeRefund(freightOf(order), order.lines);
    if (plan.totalFen > 0n) market.refund(order, plan, 'claim', dice.of(FAULTS));
  }),
  act(
    'pay refund',
    8,
    ({ orders }) =>
      orders.flatMap(({ sale, refunds }) =>
        refunds.filter(({ isPaid }) => !isPaid).map((refund) => ({ refund, orderId: sale.orderId })),
      ),
    (market, { refund, orderId }, dice) => {
      market.payRefund(refund, orderId, happenedAt(market, dice));
    },
  ),
  act(
    'same event again',
    6,
    ({ told }) => told.slice(-30),
    (market, { name, payload }) => {
      market.tell(name, payload);
    },
  ),
  act(
    'pay again',
    1,
    ({ orders }) => orders,
    (market, { sale }, dice) => {
      market.orphan(sale.orderId, sale.totalFen, BigInt(dice.under(60)));
    },
  ),
  act(
    'refund what was paid again',
    2,
    ({ orphans }) => orphans.filter(({ refund }) => !refund?.isPaid),
    (market, orphan) => {
      if (orphan.refund === null) market.refundOrphan(orphan);
      else market.payRefund(orphan.refund, orphan.paid.orderId, market.now);
    },
  ),
];

const PROVIDER_ACTS: readonly Act[] = [
  act(
    'chargeback',
    3,
    (market) => market.orders.filter((order) => market.chargedBackFen(order) < order.sale.totalFen),
    (market, order, dice) => {
      const leftFen = order.sale.totalFen - market.chargedBackFen(order);
      const amountFen = maxFen(1n, (leftFen * BigInt(dice.of([100, 100, 60, 25, 3]))) / 100n);
      market.openChargeback(order, amountFen, BigInt(dice.under(1_500)), happenedAt(market, dice));
    },
  ),
  act(
    'end of a chargeback',
    4,
    ({ orders }) =>
      orders.flatMap((order) =>
        order.chargebacks.flatMap(({ status }, at) => (status === 'opened' ? [{ order, at }] : [])),
      ),
    (market, { order, at }, dice) => {
      market.endChargeback(order, at, dice.under(3) === 0, BigInt(dice.under(1_500)));
    },
  ),
  act(
    'fee by statement',
    2,
    ({ orders }) => orders.slice(-20),
    (market, { sale }, dice) => {
      const { orderId, allianceId, provider } = sale;
      const { feeLines = [] } = market.books.positions.get(orderId) ?? {};
      const ofOrphans = sumFen(
        market.orphans.filter(({ paid }) => paid.orderId === orderId).map(({ paid }) => paid.feeFen),
      );
      const bookedFen = feeLines.length > 0 ? 0n : sale.providerFeeFen + ofOrphans;
      const feeFen = maxFen(0n, bookedFen + BigInt(dice.under(7) - 3));
      market.providerFen -= feeFen - bookedFen;
      const facts = { provider, allianceId, lineId: newId(), orderId, statedAt: happenedAt(market, dice) };
      market.tell('provider.fee_stated', { ...facts, feeFen });
    },
  ),
  act(
    'provider settles',
    2,
    ({ providerFen }) => (providerFen === 0n ? [] : [providerFen]),
    (market, amountFen, dice) => {
      market.providerFen -= amountFen;
      const { allianceId } = market.cast;
      const facts = { provider: 'sandbox' as const, allianceId, settlementRef: newId() };
      market.tell('provider.settled', { ...facts, amountFen, settledAt: happenedAt(market, dice) });
    },
  ),
];

const RUN_ACTS: readonly Act[] = [
  act(
    'run',
    4,
    ({ settlements }) => (settlements.current?.status === 'open' ? [settlements.current] : []),
    async (market, settlement, _dice, real) => {
      market.settlements.submit(settlement, market.now);
      await real?.submit();
    },
  ),
  act(
    'send back',
    1,
    ({ settlements }) => (settlements.current?.status === 'review' ? [settlements.current] : []),
    async (market, settlement, _dice, real) => {
      market.settlements.sendBack(settlement);
      await real?.sendBack();
    },
  ),
  act(
    'approve',
    5,
    ({ settlements }) => {
      const { current } = settlements;
      return current?.status === 'review' && settlements.mayApprove(current) ? [current] : [];
    },
    async (market, settlement, _dice, real) => {
      market.settlements.approve(settlement);
      await real?.approve();
    },
  ),
  act(
    'pay out',
    5,
    ({ settlements }) => settlements.all.filter(({ status }) => status === 'approved'),
    async (market, settlement, _dice, real) => {
      market.settlements.payOut(settlement);
      await real?.payOut();
    },
  ),
  act(
    'bank answers',
    16,
    ({ settlements }) =>
      settlements.all
        .slice(-2)
        .flatMap((settlement) =>
          settlement.payouts
            .filter(({ status }) => status === 'created' || canPayoutStep(status, 'succeed'))
            .map((payout) => ({ settlement, payout })),
        ),
    async (market, { settlement, payout }, dice, real) => {
      const how = dice.of(['succeed', 'succeed', 'succeed', 'fail', 'lose'] as const);
      if (payout.status === 'created') market.settlements.move(settlement, payout, 'send');
      if (canPayoutStep(payout.status, how)) market.settlements.move(settlement, payout, how);
      await real?.bankSays(payout.partyKey, payout.outNo, how);
      if (how === 'succeed') market.tell('payout.succeeded', payoutFacts(market, payout));
    },
  ),
  act(
    'payout comes back',
    2,
    ({ settlements }) =>
      settlements.all.flatMap((settlement) =>
        settlement.payouts
          .filter(({ status }) => status === 'succeeded')
          .map((payout) => ({ settlement, payout })),
      ),
    async (market, { settlement, payout }, _dice, real) => {
      market.settlements.move(settlement, payout, 'return');
      await real?.bounce(payout.partyKey, payout.outNo);
      const { succeededAt: returnedAt, ...facts } = payoutFacts(market, payout);
      market.tell('payout.returned', { ...facts, returnedAt });
    },
  ),
];

function payoutFacts(
  market: PaperMarket,
  { partyKey, outNo, amountFen }: { partyKey: string; outNo: string; amountFen: Fen },
) {
  const ids = { payoutId: outNo, settlementId: '', allianceId: market.cast.allianceId, partyId: partyKey };
  return { ...ids, outNo, amountFen, withheldFen: 0n, succeededAt: market.now };
}

export const EVERYDAY_ACTS: readonly Act[] = [...ORDER_ACTS, ...PROVIDER_ACTS, ...RUN_ACTS];
export { act, always };
