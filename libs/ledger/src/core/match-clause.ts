import type { OrderPaid, OrderedLine } from '@app/outbox/core';
import {
  SELECTOR_FIELDS,
  type Clause,
  type Selector,
  type SelectorField,
  type SplitRule,
} from './split-rule';

/** What a selector may ask of a line. */
export type LineFacts = Readonly<Record<SelectorField, string>>;

export function factsOf(sale: OrderPaid, line: OrderedLine): LineFacts {
  return {
    category: line.category,
    villageId: line.villageId,
    channel: sale.liveSessionId === null ? 'web' : 'live',
    streamerId: sale.streamerId,
    skuId: line.skuId,
  };
}

/** Which clause a line falls under, and why that one. */
export interface ClauseMatch {
  /** place in the rule's list */
  readonly clause: number;
  /** the conditions of it, all of which the line meets */
  readonly by: readonly SelectorField[];
  /** clauses which the line meets too, and which ask for less */
  readonly over: readonly number[];
}

/** The clause with the most conditions of those that fit. A rule without faults has exactly one for every line. */
export function matchClause(rule: SplitRule, facts: LineFacts): ClauseMatch & { readonly terms: Clause } {
  const fitting = rule.clauses
    .map((terms, clause) => ({ terms, clause, by: fieldsOf(terms.selector) }))
    .filter(({ terms, by }) => by.every((field) => terms.selector[field] === facts[field]))
    .sort((a, b) => b.by.length - a.by.length || a.clause - b.clause);
  const [first, ...others] = fitting;
  if (first === undefined) throw new Error('no clause of the rule fits the line');
  return { over: others.map((other) => other.clause).sort((a, b) => a - b), ...first };
}

export function fieldsOf(selector: Selector): SelectorField[] {
  return SELECTOR_FIELDS.filter((field) => selector[field] !== undefined);
}

/** Whether one line could meet both selectors. */
export function canBothFit(one: Selector, other: Selector): boolean {
  return fieldsOf(one).every((field) => other[field] === undefined || other[field] === one[field]);
}

/** The clause for everything that no other one fits: what people mean by "the rule" where there is room for one row of shares. */
export function restClause(rule: SplitRule): Clause {
  const [first] = rule.clauses;
  const rest = rule.clauses.find(({ selector }) => fieldsOf(selector).length === 0) ?? first;
  if (rest === undefined) throw new Error('a rule has a clause');
  return rest;
}
