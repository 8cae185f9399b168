import type { EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import { newId, type Instant } from '@app/platform';
import type { Tx } from '@app/outbox';
import { CouponClaimRow } from './coupon-claim.row';
import { CouponRow } from './coupon.row';

const CODE_TAIL = 16;

export interface ClaimableTerms {
  readonly allianceId: string;
  readonly name: string;
  readonly faceFen: Fen;
  readonly minFen: Fen;
  readonly quantity: number;
  readonly endsAt: Instant;
}

/** A coupon for those alone who get a claim to it, each of whom uses it once. Its code is no secret: without a claim it buys nothing. */
export async function makeClaimable(tx: Tx, terms: ClaimableTerms): Promise<CouponRow> {
  const { quantity, ...facts } = terms;
  const id = newId();
  const coupon = tx.rows.create(CouponRow, {
    ...facts,
    id,
    code: `L${id.slice(-CODE_TAIL)}`,
    totalMax: quantity,
    perPersonMax: 1,
    usedCount: 0,
    startsAt: tx.now,
    needsClaim: true,
  });
  await tx.rows.insert(CouponRow, coupon);
  return coupon;
}

export function claimOf(
  rows: EntityManager,
  couponId: string,
  personId: string,
): Promise<CouponClaimRow | null> {
  return rows.findOneBy(CouponClaimRow, { couponId, personId });
}

/** Gives a person a claim to the coupon. How many there are is counted by whoever gives them out, before this. */
export async function giveClaim(tx: Tx, couponId: string, personId: string): Promise<void> {
  await tx.rows.insert(CouponClaimRow, { couponId, personId, claimedAt: tx.now });
}
