import type { Fen } from '@app/money';
import { baseOf, type OrderPosition } from './order-position';
import type { SplitRule } from './split-rule';

export interface WaterfallStep {
  readonly key: 'paid' | 'coupon' | 'fee' | 'freight' | 'base';
  readonly amountFen: Fen;
}

/** From what the buyer paid to what is shared, in the rule's own steps; the steps before `base` sum to it. */
export function waterfallOf(position: OrderPosition, rule: SplitRule): WaterfallStep[] {
  const baseFen = baseOf(position);
  const feeFen = rule.base === 'net_of_costs' && rule.feeBearer === 'sale' ? position.feeFen : 0n;
  const freightFen =
    rule.base === 'net_of_costs' && rule.freightBearer === 'sale'
      ? position.freightCostFen
      : position.freightFen;
  const steps: WaterfallStep[] = [
    { key: 'paid', amountFen: position.paidFen },
    { key: 'coupon', amountFen: position.couponFen },
    { key: 'fee', amountFen: -feeFen },
    { key: 'freight', amountFen: -freightFen },
  ];
  return [
    ...steps.filter((step) => step.key === 'paid' || step.amountFen !== 0n),
    { key: 'base', amountFen: baseFen },
  ];
}
