import {
  readRule,
  ruleText,
  SHARE_ROLES,
  type Clause,
  type PoolRule,
  type Selector,
  type Share,
  type ShareRole,
  type SplitRule,
} from '@app/ledger/core';

/** A share as it stands in the editor: percent and yuan as text, while someone types. */
export interface ShareDraft {
  readonly role: ShareRole;
  readonly percent: string;
  readonly min: string;
  readonly max: string;
  readonly perKg: string;
}

export interface ClauseDraft {
  /** for the screen alone: stays with the clause while others come and go */
  readonly key: string;
  readonly name: string;
  readonly selector: Selector;
  readonly base: Clause['base'];
  readonly couponFunding: Clause['couponFunding'];
  readonly feeBearer: Clause['feeBearer'];
  readonly freightBearer: Clause['freightBearer'];
  readonly floor: string;
  readonly shares: readonly ShareDraft[];
}

export interface RuleDraft {
  readonly title: string;
  readonly inForceOn: string;
  readonly clauses: readonly ClauseDraft[];
  readonly refundBearers: SplitRule['refundBearers'];
  readonly reserve: string;
  readonly poolBy: PoolRule['by'];
  /** units by village id */
  readonly equity: Readonly<Record<string, string>>;
  readonly holdbackDays: string;
}

/** A rule as a draft, to begin from. */
export function draftOf(rule: SplitRule): RuleDraft {
  const { poolRule } = rule;
  return {
    title: '',
    inForceOn: '',
    clauses: rule.clauses.map((clause, at) => ({
      key: `c${String(at)}`,
      ...{ name: clause.name, selector: clause.selector, base: clause.base },
      ...{ couponFunding: clause.couponFunding, feeBearer: clause.feeBearer },
      freightBearer: clause.freightBearer,
      floor: yuanText(clause.floorPerKgFen),
      shares: SHARE_ROLES.map((role) => shareDraft(role, clause.shares)),
    })),
    refundBearers: rule.refundBearers,
    reserve: percentText(poolRule.reserveBasisPoints),
    poolBy: poolRule.by,
    equity: Object.fromEntries(poolRule.equity.map(({ villageId, units }) => [villageId, String(units)])),
    holdbackDays: String(rule.holdbackDays),
  };
}

function shareDraft(role: ShareRole, shares: readonly Share[]): ShareDraft {
  const share = shares.find((each) => each.role === role);
  return {
    role,
    percent: share ? percentText(share.basisPoints) : '',
    min: yuanText(share?.minFen),
    max: yuanText(share?.maxFen),
    perKg: yuanText(share?.perKgFen),
  };
}

/** The rule that the draft says. A party whose percent is empty has no share; what is no number becomes a fault that is shown. */
export function ruleOf(draft: RuleDraft): SplitRule {
  const units = Object.entries(draft.equity).filter(([, text]) => text.trim() !== '');
  return {
    clauses: draft.clauses.map(clauseOf),
    refundBearers: draft.refundBearers,
    poolRule: {
      reserveBasisPoints: basisPoints(draft.reserve),
      by: draft.poolBy,
      equity:
        draft.poolBy === 'equity'
          ? units.map(([villageId, text]) => ({ villageId, units: Number(text) }))
          : [],
    },
    holdbackDays: draft.holdbackDays.trim() === '' ? Number.NaN : Number(draft.holdbackDays),
    vacantStreamer: 'POOL',
  };
}

function clauseOf(draft: ClauseDraft): Clause {
  const floor = fenOf(draft.floor);
  return {
    ...{ name: draft.name.trim(), selector: draft.selector, base: draft.base },
    ...{ couponFunding: draft.couponFunding, feeBearer: draft.feeBearer },
    freightBearer: draft.freightBearer,
    ...(floor !== undefined && { floorPerKgFen: floor }),
    shares: draft.shares
      .filter((share) => share.percent.trim() !== '')
      .map((share, at) => ({
        role: share.role,
        basisPoints: basisPoints(share.percent),
        rank: at + 1,
        ...bound('minFen', share.min),
        ...bound('maxFen', share.max),
        ...bound('perKgFen', share.perKg),
      })),
  };
}

function bound<K extends string>(key: K, text: string): Partial<Record<K, bigint>> {
  const amount = fenOf(text);
  return amount === undefined ? {} : ({ [key]: amount } as Record<K, bigint>);
}

/** 72 or 72.5 percent as basis points; NaN for what is no percent with two places. */
export function basisPoints(text: string): number {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return Number.NaN;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

export function percentText(points: number): string {
  return String(points / 100);
}

/** Yuan as fen; nothing for an empty field, −1 (a fault that is shown) for what is no amount. */
export function fenOf(text: string): bigint | undefined {
  if (text.trim() === '') return undefined;
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return -1n;
  return BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
}

function yuanText(amount: bigint | undefined): string {
  if (amount === undefined) return '';
  const [whole, rest] = [amount / 100n, String(amount % 100n).padStart(2, '0')];
  return rest === '00' ? String(whole) : `${String(whole)}.${rest}`;
}

/** A draft that was kept on this device; nothing when there is none, or none of this shape. */
export function keptDraft(text: string | null): RuleDraft | undefined {
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as RuleDraft;
    readRule(ruleText(ruleOf(kept)).replaceAll('null', '0'));
    return kept;
  } catch {
    return undefined;
  }
}
