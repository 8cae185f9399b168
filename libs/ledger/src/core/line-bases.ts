import { allocate, maxFen, sumFen, type Fen } from '@app/money';
import type { OrderPaid, OrderedLine } from '@app/outbox/core';
import type { Clause } from './split-rule';

/** What is shared of one line, and what of the provider's fee its sale bears. */
export interface LineBase {
  readonly baseFen: Fen;
  readonly feeFen: Fen;
}

/**
 * What is shared of each line. Fee and freight are the order's, so each line has what it would have if the whole order were
 * under its clause: with one clause the lines sum to the order's base. A sale that does not cover its own costs shares nothing.
 */
export function lineBases(sale: OrderPaid, clauses: readonly Clause[]): LineBase[] {
  const cuts = new Map<string, readonly LineBase[]>();
  return clauses.map((clause, at) => {
    const key = `${clause.base} ${clause.feeBearer} ${clause.freightBearer}`;
    const cut = cuts.get(key) ?? wholeOrder(sale, clause);
    cuts.set(key, cut);
    return cut[at] ?? { baseFen: 0n, feeFen: 0n };
  });
}

function wholeOrder(sale: OrderPaid, clause: Clause): LineBase[] {
  const lists = sale.lines.map((line) => line.listFen);
  const cash = sale.lines.map(cashOf);
  const feeFen = clause.feeBearer === 'sale' ? sale.providerFeeFen : 0n;
  const fees = allocateOrNothing(feeFen, lists);
  const bases = (): Fen[] => {
    switch (clause.base) {
      case 'list':
        return lists;
      case 'net_of_coupon':
        return cash;
      case 'net_of_coupon_and_fee':
        return allocateOrNothing(maxFen(0n, sumFen(cash) - feeFen), cash);
      case 'net_of_costs':
        return allocateOrNothing(
          maxFen(0n, sale.totalFen + sale.discountFen - feeFen - freightInBase(sale, clause)),
          lists,
        );
    }
  };
  return bases().map((baseFen, at) => ({ baseFen, feeFen: fees[at] ?? 0n }));
}

/** What the buyer pays for the goods of a line. */
export function cashOf(line: OrderedLine): Fen {
  return line.listFen - line.discountFen;
}

/** The courier's cost where the sale bears it; else what the buyer paid for freight, which is the courier's. */
function freightInBase(sale: OrderPaid, { freightBearer }: Clause): Fen {
  return freightBearer === 'sale' ? sale.freightCostFen : sale.freightFen;
}

/** Goods that were given away have nothing to share by. */
function allocateOrNothing(totalFen: Fen, weights: readonly Fen[]): Fen[] {
  return weights.some((weight) => weight > 0n) ? allocate(totalFen, weights) : weights.map(() => 0n);
}
