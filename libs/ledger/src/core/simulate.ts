import { minFen, type Fen } from '@app/money';
import type { OrderPaid } from '@app/outbox/core';
import type { LinePosition, OrderPosition } from './order-position';
import { owedOf } from './owed';
import { splitSale, type RuleInForce } from './split';
import type { SplitRule } from './split-rule';
import { takeBack } from './take-back';

/** What parties would have of the same sales under another rule. */
export interface Simulation {
  readonly orders: number;
  /** by party key, in the order in which they first came */
  readonly parties: ReadonlyMap<string, { readonly beforeFen: Fen; readonly afterFen: Fen }>;
  /** order lines under each clause of the other rule */
  readonly clauseLines: readonly number[];
}

export function noSimulation({ clauses }: SplitRule): Simulation {
  return { orders: 0, parties: new Map(), clauseLines: clauses.map(() => 0) };
}

/**
 * Adds one past order to a simulation: what it left each party under the rule it is bound to, or under `before`, and what it
 * would leave under `after`. What was refunded is taken back in the same proportion. Nothing is written anywhere.
 */
export function addOrder(
  simulation: Simulation,
  sale: OrderPaid,
  stored: OrderPosition,
  rules: { readonly before: SplitRule | null; readonly after: SplitRule },
): Simulation {
  const cutBy = (rule: SplitRule): OrderPosition => refundedLike(stored, splitSale(sale, asInForce(rule)));
  const after = cutBy(rules.after);
  const sums = new Map(simulation.parties);
  const add = (owed: ReadonlyMap<string, Fen>, side: 'beforeFen' | 'afterFen'): void => {
    for (const [partyKey, amountFen] of owed) {
      const sum = sums.get(partyKey) ?? { beforeFen: 0n, afterFen: 0n };
      sums.set(partyKey, { ...sum, [side]: sum[side] + amountFen });
    }
  };
  add(owedOf(rules.before === null ? stored : cutBy(rules.before)), 'beforeFen');
  add(owedOf(after), 'afterFen');
  const clauseLines = simulation.clauseLines.map(
    (lines, clause) => lines + after.lines.filter((line) => line.reason?.clause === clause).length,
  );
  return { orders: simulation.orders + 1, parties: sums, clauseLines };
}

function asInForce(rule: SplitRule): RuleInForce {
  return { id: '', rule };
}

/** The same part of each line's value goes back; a line that came back whole comes back whole. */
function refundedLike(stored: OrderPosition, cut: OrderPosition): OrderPosition {
  return {
    ...cut,
    lines: cut.lines.map((line) => {
      const was = stored.lines.find((each) => each.lineId === line.lineId);
      return was === undefined || was.refundedFen === 0n ? line : takenLike(was, line);
    }),
  };
}

function takenLike(was: LinePosition, line: LinePosition): LinePosition {
  const part = (amountFen: Fen): Fen =>
    was.refundedFen === was.valueFen ? amountFen : (amountFen * was.refundedFen) / was.valueFen;
  const taken = takeBack(line, minFen(part(line.valueFen), line.valueFen)).line;
  const coupon = line.coupon && { ...line.coupon, backFen: part(line.coupon.fundedFen) };
  return { ...taken, ...(coupon && { coupon }) };
}
