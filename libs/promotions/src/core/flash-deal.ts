import type { Fen } from '@app/money';
import { MINUTE_MS, Refusal, SECOND_MS, type Instant, type Troubles } from '@app/platform/core';

export const FLASH_STATUSES = ['scheduled', 'open', 'soldout', 'closed'] as const;
export type FlashStatus = (typeof FLASH_STATUSES)[number];

/** The whole life of a flash deal 秒杀. Sold out is not the end: a claim that nobody ordered opens it again. */
export const FLASH_STEPS = {
  open: { from: ['scheduled'], to: 'open' },
  sell_out: { from: ['open'], to: 'soldout' },
  reopen: { from: ['soldout'], to: 'open' },
  close: { from: ['scheduled', 'open', 'soldout'], to: 'closed' },
} as const satisfies Record<string, { from: readonly FlashStatus[]; to: FlashStatus }>;
export type FlashStep = keyof typeof FLASH_STEPS;

export function canFlashStep(status: FlashStatus, step: FlashStep): boolean {
  return (FLASH_STEPS[step].from as readonly FlashStatus[]).includes(status);
}

export function afterFlashStep(status: FlashStatus, step: FlashStep): FlashStatus {
  if (!canFlashStep(status, step)) throw new Refusal('step_not_allowed', { thing: 'flash', status, step });
  return FLASH_STEPS[step].to;
}

/** A claim is held for its buyer until it is ordered or its time is over, whichever comes first. */
export type ClaimStatus = 'held' | 'ordered' | 'expired';
export const CLAIM_LASTS_MS = 5 * MINUTE_MS;

export const FLASH_LIMITS = {
  countdownSeconds: { min: 10, max: 300 },
  durationSeconds: { min: 60, max: 1_200 },
  quantity: { min: 1, max: 999 },
} as const;

export interface FlashPlan {
  readonly priceFen: Fen;
  readonly quantity: number;
  readonly perPersonMax: number;
  readonly countdownSeconds: number;
  readonly durationSeconds: number;
}

/** The troubles of a plan by field. `item`: its price in the room, and how many one order may have of it. */
export function flashTroubles(
  plan: FlashPlan,
  item: { readonly priceFen: Fen; readonly perPersonMax: number },
): Troubles {
  const perPerson = { min: 1, max: Math.min(plan.quantity, item.perPersonMax) };
  return {
    ...((plan.priceFen <= 0n || plan.priceFen >= item.priceFen) && { priceFen: 'not_below_price' }),
    ...(!isWithin(plan.quantity, FLASH_LIMITS.quantity) && { quantity: 'quantity' }),
    ...(!isWithin(plan.perPersonMax, perPerson) && { perPersonMax: 'per_person' }),
    ...(!isWithin(plan.countdownSeconds, FLASH_LIMITS.countdownSeconds) && { countdownSeconds: 'countdown' }),
    ...(!isWithin(plan.durationSeconds, FLASH_LIMITS.durationSeconds) && { durationSeconds: 'duration' }),
  };
}

export function flashTimes(plan: FlashPlan, now: Instant): { opensAt: Instant; closesAt: Instant } {
  const opensAt = now + plan.countdownSeconds * SECOND_MS;
  return { opensAt, closesAt: opensAt + plan.durationSeconds * SECOND_MS };
}

export interface FlashTemplate {
  readonly key: 'quick' | 'evening' | 'clearance';
  readonly countdownSeconds: number;
  readonly durationSeconds: number;
  readonly quantity: number;
  readonly perPersonMax: number;
  /** how far below the room's price, in basis points */
  readonly cutBasisPoints: number;
}

/** What a streamer with cold hands starts with one tap: the ranges of the plan, filled in. */
export const FLASH_TEMPLATES: readonly FlashTemplate[] = [
  {
    key: 'quick',
    countdownSeconds: 10,
    durationSeconds: 60,
    quantity: 20,
    perPersonMax: 1,
    cutBasisPoints: 1_000,
  },
  {
    key: 'evening',
    countdownSeconds: 60,
    durationSeconds: 300,
    quantity: 50,
    perPersonMax: 2,
    cutBasisPoints: 1_500,
  },
  {
    key: 'clearance',
    countdownSeconds: 30,
    durationSeconds: 600,
    quantity: 100,
    perPersonMax: 5,
    cutBasisPoints: 2_000,
  },
];

interface Reservable {
  readonly id: string;
  readonly status: FlashStatus;
  readonly quantity: number;
  readonly claimed: number;
  readonly perPersonMax: number;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** Refuses what nobody could reserve of the deal now. The server's clock decides, whatever a countdown says. */
export function requireReservable(deal: Reservable, quantity: number, now: Instant): void {
  const dealId = deal.id;
  if (now < deal.opensAt && deal.status === 'scheduled') {
    throw new Refusal('too_early', { dealId, opensAt: deal.opensAt });
  }
  if (deal.status === 'closed' || now >= deal.closesAt)
    throw new Refusal('closed', { thing: 'flash', dealId });
  if (quantity > deal.perPersonMax) throw new Refusal('over_limit', { dealId, max: deal.perPersonMax });
  const available = deal.quantity - deal.claimed;
  if (quantity > available) throw new Refusal('out_of_stock', { dealId, available });
}

function isWithin(n: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return Number.isSafeInteger(n) && n >= min && n <= max;
}
