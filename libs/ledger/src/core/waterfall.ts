import { sumFen, type Fen } from '@app/money';
import { baseOf, type LinePosition, type OrderPosition } from './order-position';
import type { SplitBase, SplitRule } from './split-rule';

export interface WaterfallStep {
  readonly key: 'paid' | 'coupon' | 'fee' | 'freight' | 'base';
  readonly amountFen: Fen;
}

const NET_OF_FEE: readonly SplitBase[] = ['net_of_costs', 'net_of_coupon_and_fee'];

/** From what the buyer paid to what is shared, in the rule's own steps; the steps before `base` sum to it. */
export function waterfallOf(position: OrderPosition, rule: SplitRule): WaterfallStep[] {
  const baseFen = baseOf(position);
  const feeFen = feeTaken(position, rule);
  const freightFen = position.paidFen + position.couponFen - feeFen - baseFen;
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

/** The fee as far as it was taken off before sharing. Orders of before clauses have one clause for all their lines. */
function feeTaken(position: OrderPosition, rule: SplitRule): Fen {
  const first = rule.clauses[0];
  const feeOf = ({ reason }: LinePosition): Fen =>
    reason !== undefined && NET_OF_FEE.includes(reason.base) ? reason.feeFen : 0n;
  if (position.lines.every((line) => line.reason !== undefined)) return sumFen(position.lines.map(feeOf));
  return first?.feeBearer === 'sale' && NET_OF_FEE.includes(first.base) ? position.feeFen : 0n;
}
