import { MINUTE_MS, type Instant } from '@app/platform/core';
import type { RoomPayloads } from './room-events';

type Prompt = RoomPayloads['prompt'];

const ANSWER_WITHIN_MS = MINUTE_MS;
const EXPLAIN_MAX_MS = 8 * MINUTE_MS;
/** Three of ten viewers gone within three minutes; of a handful that says nothing. */
const DROP_OVER_MINUTES = 3;
const DROP_PERCENT = 30;
const VIEWERS_MIN = 10;

export interface MinuteFacts {
  /** of the minute that is being closed */
  readonly end: Instant;
  /** of questions that nobody has answered yet */
  readonly asked: readonly Instant[];
  readonly pin: { readonly itemId: string; readonly startedAt: Instant } | null;
  /** the most viewers of each minute, this one first; null where none was noted */
  readonly viewers: readonly (number | null)[];
}

/**
 * What the host should look at, judged when a minute closes. A prompt is due in the minute in which its cause passes the mark, so
 * each cause is said once and nothing has to be remembered.
 */
export function promptsOf({ end, asked, pin, viewers }: MinuteFacts): Prompt[] {
  const hasPassed = (mark: Instant): boolean => mark <= end && mark > end - MINUTE_MS;
  const waiting = asked.filter((at) => hasPassed(at + ANSWER_WITHIN_MS)).length;
  const drop = dropPercent(viewers, 0);
  const prompts: Prompt[] = [];
  if (waiting > 0) prompts.push({ kind: 'question_waits', n: waiting });
  if (pin && hasPassed(pin.startedAt + EXPLAIN_MAX_MS)) {
    prompts.push({ kind: 'explained_long', itemId: pin.itemId, n: EXPLAIN_MAX_MS / MINUTE_MS });
  }
  if (drop !== null && dropPercent(viewers, 1) === null) prompts.push({ kind: 'viewers_drop', n: drop });
  return prompts;
}

/** How many viewers in a hundred were lost in the three minutes up to this one; null when that is no drop to speak of. */
function dropPercent(viewers: readonly (number | null)[], back: number): number | null {
  const [now = null, before = null] = [viewers[back], viewers[back + DROP_OVER_MINUTES]];
  if (now === null || before === null || before < VIEWERS_MIN) return null;
  const lost = Math.round(((before - now) * 100) / before);
  return lost >= DROP_PERCENT ? lost : null;
}
