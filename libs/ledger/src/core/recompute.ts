import type { OrderPaid } from '@app/outbox/core';
import { canonicalJson } from '@app/platform/core';
import type { LinePosition, OrderPosition } from './order-position';
import { splitSale, type RuleInForce } from './split';

/** One figure that the stored split and the split cut anew do not share. */
export interface SplitDifference {
  readonly lineId: string;
  /** `base`, `weight`, or a party's key */
  readonly what: string;
  readonly stored: string;
  readonly computed: string;
}

/**
 * Cuts an order again from the event that was stored when it was paid and the rule it is bound to, and compares figure by
 * figure. Empty: they are equal. What moves later (refunds, completion) is no part of the cut and is left out.
 */
export function recompute(sale: OrderPaid, inForce: RuleInForce, stored: OrderPosition): SplitDifference[] {
  const computed = splitSale(sale, inForce);
  const heads = differences('', headOf(stored), headOf(computed));
  const lineIds = [...new Set([...stored.lines, ...computed.lines].map((line) => line.lineId))];
  const lines = lineIds.flatMap((lineId) => {
    const [was, is] = [stored, computed].map(({ lines: all }) => all.find((line) => line.lineId === lineId));
    // A line of before clauses has no reason to compare, but all its figures.
    const hasReason = was?.reason !== undefined;
    return differences(lineId, figuresOf(was, hasReason), figuresOf(is, hasReason));
  });
  return [...heads, ...lines];
}

type Figures = ReadonlyMap<string, string>;

function headOf({ ruleId, paidFen, couponFen, feeFen, freightFen, freightCostFen }: OrderPosition): Figures {
  const figures = { ruleId, paidFen, couponFen, feeFen, freightFen, freightCostFen };
  return new Map(Object.entries(figures).map(([key, value]) => [key, String(value)]));
}

function figuresOf(line: LinePosition | undefined, hasReason: boolean): Figures {
  if (line === undefined) return new Map();
  const { baseFen, valueFen, shares, reason, floor, coupon } = line;
  return new Map([
    ['base', String(baseFen)],
    ['value', String(valueFen)],
    ...shares.map((share): [string, string] => [
      share.partyKey,
      `${share.shareFen} (${share.basisPoints}, +${share.roundingFen}${share.pin ? `, ${share.pin}` : ''})`,
    ]),
    ...(hasReason ? [['reason', canonicalJson(reason)] as [string, string]] : []),
    ...(floor ? [['floor', `${floor.fromPoolFen} + ${floor.fromAllianceFen}`] as [string, string]] : []),
    ...(coupon ? [['coupon', `${coupon.funder ?? ''} ${coupon.fundedFen}`] as [string, string]] : []),
  ]);
}

function differences(lineId: string, stored: Figures, computed: Figures): SplitDifference[] {
  return [...new Set([...stored.keys(), ...computed.keys()])].flatMap((what) => {
    const [was, is] = [stored.get(what) ?? '', computed.get(what) ?? ''];
    return was === is ? [] : [{ lineId, what, stored: was, computed: is }];
  });
}
