import { canBothFit, fieldsOf } from './match-clause';
import {
  CLAUSE_NAME_MAX,
  CLAUSES_MAX,
  HOLDBACK_DAYS_MAX,
  WHOLE,
  type Clause,
  type PoolRule,
  type Share,
  type SplitRule,
} from './split-rule';

export const RULE_FAULTS = [
  'no_clause',
  'too_many_clauses',
  'no_rest',
  'ambiguous',
  'unnamed',
  'name_long',
  'condition_empty',
  'no_shares',
  'sum',
  'points',
  'role_twice',
  'rank_twice',
  'no_pool',
  'no_producer',
  'bounds_negative',
  'bounds_crossed',
  'all_capped',
  'floor',
  'fee_bearer',
  'freight_bearer',
  'coupon_funding',
  'reserve',
  'equity_none',
  'equity_units',
  'equity_twice',
  'equity_unused',
  'holdback',
  'bearer_twice',
  'stranger',
] as const;
export type RuleFaultCode = (typeof RULE_FAULTS)[number];

/** One thing that is wrong with a rule. Its sentence stands in libs/words under `books.rule.fault.<code>`. */
export interface RuleFault {
  readonly code: RuleFaultCode;
  /** what the sentence names: the clauses by name or number, a role, a figure */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Everything that is wrong with a rule; empty when it can be put to the villages, whose ids are the members. */
export function ruleFaults(rule: SplitRule, members?: readonly string[]): RuleFault[] {
  const { clauses, poolRule, holdbackDays } = rule;
  return [
    ...when(clauses.length === 0, 'no_clause'),
    ...when(clauses.length > CLAUSES_MAX, 'too_many_clauses', { max: CLAUSES_MAX }),
    ...when(clauses.length > 0 && !clauses.some(isRest), 'no_rest'),
    ...ambiguities(clauses),
    ...clauses.flatMap((clause, at) => clauseFaults(clause, nameOf(clauses, at))),
    ...poolFaults(poolRule),
    ...when(!isWhole(holdbackDays, 0, HOLDBACK_DAYS_MAX), 'holdback', { max: HOLDBACK_DAYS_MAX }),
    ...Object.values(rule.refundBearers).flatMap((roles) =>
      repeated(roles).flatMap((role) => when(true, 'bearer_twice', { role })),
    ),
    ...(members === undefined ? [] : strangers(rule, members)),
  ];
}

/** What people call a clause: its name, or its place. */
export function nameOf(clauses: readonly Clause[], at: number): string {
  const name = clauses[at]?.name.trim() ?? '';
  return name === '' ? `#${at + 1}` : name;
}

function when(is: boolean, code: RuleFaultCode, values: RuleFault['values'] = {}): RuleFault[] {
  return is ? [{ code, values }] : [];
}

function isRest({ selector }: Clause): boolean {
  return fieldsOf(selector).length === 0;
}

/** Two clauses that ask for equally much and could both fit one line: nobody could say which of them it falls under. */
function ambiguities(clauses: readonly Clause[]): RuleFault[] {
  return clauses.flatMap((one, at) =>
    clauses.slice(at + 1).flatMap((other, by) => {
      const isEqual = fieldsOf(one.selector).length === fieldsOf(other.selector).length;
      const names = { one: nameOf(clauses, at), other: nameOf(clauses, at + 1 + by) };
      return when(isEqual && canBothFit(one.selector, other.selector), 'ambiguous', names);
    }),
  );
}

function clauseFaults(clause: Clause, name: string): RuleFault[] {
  const { selector, shares } = clause;
  const total = shares.reduce((sum, share) => sum + share.basisPoints, 0);
  const roles = shares.map((share) => share.role);
  return [
    ...when(!isRest(clause) && clause.name.trim() === '', 'unnamed', { clause: name }),
    ...when(clause.name.length > CLAUSE_NAME_MAX, 'name_long', { clause: name, max: CLAUSE_NAME_MAX }),
    ...when(
      fieldsOf(selector).some((field) => selector[field] === ''),
      'condition_empty',
      { clause: name },
    ),
    ...when(shares.length === 0, 'no_shares', { clause: name }),
    ...when(shares.length > 0 && total !== WHOLE, 'sum', { clause: name, total }),
    ...repeated(roles).flatMap((role) => when(true, 'role_twice', { clause: name, role })),
    ...when(repeated(shares.map((share) => share.rank)).length > 0, 'rank_twice', { clause: name }),
    ...when(!roles.includes('POOL'), 'no_pool', { clause: name }),
    ...when(!roles.includes('PRODUCER'), 'no_producer', { clause: name }),
    ...shares.flatMap((share) => shareFaults(share, name)),
    ...when(
      shares.length > 0 && shares.every((share) => share.maxFen !== undefined || share.basisPoints === 0),
      'all_capped',
      { clause: name },
    ),
    ...termFaults(clause, name),
  ];
}

function shareFaults(
  { role, basisPoints, rank, minFen, maxFen, perKgFen }: Share,
  name: string,
): RuleFault[] {
  const values = { clause: name, role };
  return [
    ...when(!isWhole(basisPoints, 0, WHOLE) || !Number.isInteger(rank), 'points', values),
    ...when(
      [minFen, maxFen, perKgFen].some((bound) => bound !== undefined && bound < 0n),
      'bounds_negative',
      values,
    ),
    ...when(minFen !== undefined && maxFen !== undefined && minFen > maxFen, 'bounds_crossed', values),
  ];
}

/** Who pays must go with what is shared: a cost can be borne by the sale only where it is taken off before. */
function termFaults(clause: Clause, name: string): RuleFault[] {
  const { base, feeBearer, freightBearer, couponFunding, floorPerKgFen } = clause;
  const isNetOfCoupon = base === 'net_of_coupon' || base === 'net_of_coupon_and_fee';
  const isFeeOff = base === 'net_of_costs' || feeBearer === (isFeeBase(base) ? 'sale' : 'alliance');
  const values = { clause: name };
  return [
    ...when(!isFeeOff, 'fee_bearer', values),
    ...when(base !== 'net_of_costs' && freightBearer === 'sale', 'freight_bearer', values),
    ...when(isNetOfCoupon !== (couponFunding === 'sale'), 'coupon_funding', values),
    ...when(floorPerKgFen !== undefined && floorPerKgFen <= 0n, 'floor', values),
  ];
}

function isFeeBase(base: Clause['base']): boolean {
  return base === 'net_of_coupon_and_fee';
}

function poolFaults({ reserveBasisPoints, by, equity }: PoolRule): RuleFault[] {
  return [
    ...when(!isWhole(reserveBasisPoints, 0, WHOLE), 'reserve'),
    ...when(by === 'equity' && equity.length === 0, 'equity_none'),
    ...when(by !== 'equity' && equity.length > 0, 'equity_unused'),
    ...when(
      equity.some(({ units }) => !isWhole(units, 1, Number.MAX_SAFE_INTEGER)),
      'equity_units',
    ),
    ...when(repeated(equity.map((share) => share.villageId)).length > 0, 'equity_twice'),
  ];
}

/** Villages that are named and are no members: their clause would never be met, their equity never be paid. */
function strangers({ clauses, poolRule }: SplitRule, members: readonly string[]): RuleFault[] {
  const named = [...clauses.map((clause) => clause.selector), ...poolRule.equity];
  const ids = new Set(named.flatMap(({ villageId }) => villageId ?? []));
  return [...ids].flatMap((village) => when(!members.includes(village), 'stranger', { village }));
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** What stands in the list more than once, each once. */
function repeated<T>(all: readonly T[]): T[] {
  return [...new Set(all.filter((each, at) => all.indexOf(each) !== at))];
}
