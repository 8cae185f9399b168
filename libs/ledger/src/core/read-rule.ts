import { fen, type Fen } from '@app/money';
import { canonicalJson } from '@app/platform/core';
import {
  CHANNELS,
  COST_BEARERS,
  COUPON_FUNDERS,
  PLAIN_TERMS,
  SELECTOR_FIELDS,
  SHARE_ROLES,
  SPLIT_BASES,
  type Clause,
  type PoolRule,
  type RefundReason,
  type Selector,
  type Share,
  type ShareRole,
  type SplitRule,
} from './split-rule';

/** A text that is no rule at all: another matter than a rule with faults. */
export class NotARule extends Error {
  override readonly name = 'NotARule';
}

/**
 * A rule from its JSON. Texts of the first, flat shape (one list of shares and no clauses) stay valid for good: they are read
 * as a rule of one clause, and the stored text, of which the hash was resolved, is never written anew.
 */
export function readRule(text: string): SplitRule {
  const json = object(parse(text), 'rule');
  if (!('clauses' in json)) return flatRule(json);
  return {
    clauses: list(json.clauses, 'clauses').map(readClause),
    refundBearers: readBearers(object(json.refundBearers, 'refundBearers')),
    poolRule: readPool(object(json.poolRule, 'poolRule')),
    holdbackDays: number(json.holdbackDays, 'holdbackDays'),
    vacantStreamer: oneOf(json.vacantStreamer, ['POOL'], 'vacantStreamer'),
  };
}

/** The text that is hashed and put to the vote: equal rules have equal texts, however their shares were listed. */
export function ruleText(rule: SplitRule): string {
  const clauses = rule.clauses.map((clause) => ({
    ...clause,
    shares: [...clause.shares].sort((a, b) => a.rank - b.rank),
  }));
  return canonicalJson({ ...rule, clauses });
}

/** The place in the list was the rank. */
function flatRule(json: Json): SplitRule {
  const shares = list(json.shares, 'shares').map((share, at) => ({
    ...object(share, 'share'),
    rank: at + 1,
  }));
  return { ...PLAIN_TERMS, clauses: [readClause({ ...json, name: '', selector: {}, shares })] };
}

function readClause(value: unknown): Clause {
  const json = object(value, 'clause');
  return {
    name: text(json.name, 'name'),
    selector: readSelector(object(json.selector, 'selector')),
    base: oneOf(json.base, SPLIT_BASES, 'base'),
    shares: list(json.shares, 'shares').map(readShare),
    ...amount(json, 'floorPerKgFen'),
    couponFunding: oneOf(json.couponFunding, COUPON_FUNDERS, 'couponFunding'),
    feeBearer: oneOf(json.feeBearer, COST_BEARERS, 'feeBearer'),
    freightBearer: oneOf(json.freightBearer, COST_BEARERS, 'freightBearer'),
  };
}

function readSelector(json: Json): Selector {
  const named = SELECTOR_FIELDS.filter((field) => json[field] !== undefined);
  for (const key of Object.keys(json))
    if (!SELECTOR_FIELDS.some((field) => field === key)) throw new NotARule(`no condition is called ${key}`);
  return Object.fromEntries(
    named.map((field) => [
      field,
      field === 'channel' ? oneOf(json[field], CHANNELS, field) : text(json[field], field),
    ]),
  );
}

function readShare(value: unknown): Share {
  const json = object(value, 'share');
  return {
    role: oneOf(json.role, SHARE_ROLES, 'role'),
    basisPoints: number(json.basisPoints, 'basisPoints'),
    rank: number(json.rank, 'rank'),
    ...amount(json, 'minFen'),
    ...amount(json, 'maxFen'),
    ...amount(json, 'perKgFen'),
  };
}

function readBearers(json: Json): SplitRule['refundBearers'] {
  const bearers = (fault: RefundReason): ShareRole[] =>
    list(json[fault], fault).map((role) => oneOf(role, SHARE_ROLES, fault));
  return { no_reason: bearers('no_reason'), transit: bearers('transit'), goods: bearers('goods') };
}

function readPool(json: Json): PoolRule {
  return {
    reserveBasisPoints: number(json.reserveBasisPoints, 'reserveBasisPoints'),
    by: oneOf(json.by, ['equal', 'volume', 'equity'], 'by'),
    equity: list(json.equity, 'equity').map((each) => {
      const share = object(each, 'equity');
      return { villageId: text(share.villageId, 'villageId'), units: number(share.units, 'units') };
    }),
  };
}

type Json = Readonly<Record<string, unknown>>;

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new NotARule('the text is not JSON');
  }
}

function object(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NotARule(`${what} is not an object`);
  return value as Json;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new NotARule(`${what} is not a list`);
  return value;
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new NotARule(`${what} is not a text`);
  return value;
}

/** Whether it is whole and within bounds is a matter of the faults, which people read. */
function number(value: unknown, what: string): number {
  if (typeof value !== 'number') throw new NotARule(`${what} is not a number`);
  return value;
}

function oneOf<T extends string>(value: unknown, all: readonly T[], what: string): T {
  const found = all.find((each) => each === value);
  if (found === undefined) throw new NotARule(`${what} is none of ${all.join(', ')}`);
  return found;
}

/** Fen travel as decimal text; what is not said is left out. */
function amount<K extends string>(json: Json, key: K): Partial<Record<K, Fen>> {
  const value = json[key];
  if (value === undefined || value === null) return {};
  try {
    return { [key]: fen(text(value, key)) } as Record<K, Fen>;
  } catch (error) {
    throw error instanceof NotARule ? error : new NotARule(`${key} is not a whole amount of fen`);
  }
}
