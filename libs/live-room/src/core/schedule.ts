import { cleanText, DAY_MS, type Instant, type Troubles } from '@app/platform/core';

export const SESSION_ITEMS_MAX = 200;
const TITLE_MAX = 40;
/** What can be read on a thumbnail. */
export const COVER_TEXT_MAX = 16;
const AHEAD_MAX_MS = 60 * DAY_MS;

export interface ScheduleInput {
  readonly requestId: string;
  readonly title: string;
  /** a few words over the cover */
  readonly coverText?: string | null | undefined;
  readonly scheduledAt: Instant;
  readonly skuIds: readonly string[];
  /** a machine makes the host's picture (live.md L17) */
  readonly isSyntheticHost?: boolean | null | undefined;
}

/** The troubles of a planned session by field; the form and the command use the same. */
export function scheduleTroubles(input: ScheduleInput, now: Instant): Troubles {
  const title = Array.from(cleanText(input.title)).length;
  const coverText = Array.from(cleanText(input.coverText ?? '')).length;
  return {
    ...(title === 0 ? { title: 'required' } : title > TITLE_MAX ? { title: 'too_long' } : {}),
    ...(coverText > COVER_TEXT_MAX && { coverText: 'too_long' }),
    ...(input.scheduledAt > now + AHEAD_MAX_MS ? { scheduledAt: 'too_far' } : {}),
    ...itemTroubles(input.skuIds),
  };
}

function itemTroubles(skuIds: readonly string[]): Troubles {
  if (skuIds.length === 0) return { skuIds: 'required' };
  if (skuIds.length > SESSION_ITEMS_MAX) return { skuIds: 'too_many' };
  return new Set(skuIds).size < skuIds.length ? { skuIds: 'twice' } : {};
}
