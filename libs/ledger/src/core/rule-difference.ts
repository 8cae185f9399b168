import { canonicalJson } from '@app/platform/core';
import { nameOf } from './rule-faults';
import { SHARE_ROLES, type Clause, type Share, type ShareRole, type SplitRule } from './split-rule';

/** One party's share in two versions of a clause; 0 where it has none. */
export interface ShareChange {
  readonly role: ShareRole;
  readonly before: number;
  readonly after: number;
  /** its least, most or amount per kilogram changed */
  readonly isBoundChanged: boolean;
}

export const CLAUSE_TERMS = ['base', 'floorPerKgFen', 'couponFunding', 'feeBearer', 'freightBearer'] as const;
export type ClauseTerm = (typeof CLAUSE_TERMS)[number];

export interface TermChange {
  readonly term: ClauseTerm;
  readonly before: string;
  readonly after: string;
}

export interface ClauseDifference {
  readonly name: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly shares: readonly ShareChange[];
  readonly terms: readonly TermChange[];
}

export const RULE_TERMS = ['poolRule', 'refundBearers', 'holdbackDays'] as const;
export type RuleTerm = (typeof RULE_TERMS)[number];

export interface RuleDifference {
  readonly clauses: readonly ClauseDifference[];
  /** terms of the rule as a whole that changed */
  readonly terms: readonly RuleTerm[];
}

/** What one version changes of another, clause by clause: clauses for the same lines are the same clause. */
export function ruleDifference(before: SplitRule, after: SplitRule): RuleDifference {
  const keyOf = (clause: Clause): string => canonicalJson(clause.selector);
  const old = new Map(before.clauses.map((clause, at) => [keyOf(clause), { clause, at }]));
  const kept = new Set(after.clauses.map(keyOf));
  return {
    clauses: [
      ...after.clauses.map((clause, at) =>
        clauseDifference(nameOf(after.clauses, at), old.get(keyOf(clause))?.clause, clause),
      ),
      ...[...old]
        .filter(([key]) => !kept.has(key))
        .map(([, { clause, at }]) => clauseDifference(nameOf(before.clauses, at), clause, undefined)),
    ],
    terms: RULE_TERMS.filter((term) => canonicalJson(before[term]) !== canonicalJson(after[term])),
  };
}

function clauseDifference(
  name: string,
  before: Clause | undefined,
  after: Clause | undefined,
): ClauseDifference {
  const shares = SHARE_ROLES.flatMap((role) =>
    shareChange(role, shareOf(before, role), shareOf(after, role)),
  );
  const terms = CLAUSE_TERMS.flatMap((term): TermChange[] => {
    const [was, is] = [termOf(before, term), termOf(after, term)];
    return was === is ? [] : [{ term, before: was, after: is }];
  });
  const isChanged =
    terms.length > 0 || shares.some((each) => each.before !== each.after || each.isBoundChanged);
  return { name, kind: kindOf(before, after, isChanged), shares, terms };
}

function kindOf(
  before: Clause | undefined,
  after: Clause | undefined,
  isChanged: boolean,
): ClauseDifference['kind'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return isChanged ? 'changed' : 'same';
}

function shareChange(role: ShareRole, was: Share | undefined, is: Share | undefined): ShareChange[] {
  if (was === undefined && is === undefined) return [];
  const boundsOf = (share: Share | undefined): string =>
    canonicalJson([share?.minFen ?? null, share?.maxFen ?? null, share?.perKgFen ?? null]);
  return [
    {
      role,
      before: was?.basisPoints ?? 0,
      after: is?.basisPoints ?? 0,
      isBoundChanged: boundsOf(was) !== boundsOf(is),
    },
  ];
}

function shareOf(clause: Clause | undefined, role: ShareRole): Share | undefined {
  return clause?.shares.find((share) => share.role === role);
}

function termOf(clause: Clause | undefined, term: ClauseTerm): string {
  const value = clause?.[term];
  return value === undefined ? '' : String(value);
}
