import type { CorrectionRow, CouponDropRow, LuckyBagRow, LuckyInput, QuestionRow } from '@app/live-room';
import type { NotificationRow } from '@app/people';
import type * as Schema from '../generated/schema';

export type DropView = Pick<
  Schema.CouponDrop,
  'id' | 'sessionId' | 'quantity' | 'claimed' | 'droppedAt' | 'closesAt' | 'closedAt'
> & { readonly couponId: string };
export type BagView = Omit<Schema.LuckyBag, '__typename' | 'myNumber' | 'haveWon' | 'result' | 'winners'> & {
  readonly row: LuckyBagRow;
};

export function toDropView(row: CouponDropRow): DropView {
  const { id, sessionId, couponId, quantity, claimedCount: claimed, droppedAt, closesAt, closedAt } = row;
  return { id, sessionId, couponId, quantity, claimed, droppedAt, closesAt, closedAt };
}

export function toBagView(row: LuckyBagRow): BagView {
  const { id, sessionId, prize, valueFen, winnersMax, taskText, taskMinutes, openedAt, closesAt, entrants } =
    row;
  return {
    ...{
      row,
      id,
      sessionId,
      prize,
      valueFen,
      winnersMax,
      taskText,
      taskMinutes,
      openedAt,
      closesAt,
      entrants,
    },
    isCoupon: row.couponId !== null,
    taskKind: row.taskKind.toUpperCase() as Schema.LuckyTaskKind,
    commit: row.commitHash,
    proofPath: `/lucky/${id}`,
  };
}

export function toLuckyInput(input: Schema.OpenLuckyBagInput): LuckyInput {
  const { requestId, sessionId, prize, valueFen, winnersMax, minutes, coupon } = input;
  return {
    ...{ requestId, sessionId, prize, valueFen, winnersMax, minutes },
    task: toTask(input),
    coupon: coupon ? { ...coupon, validDays: coupon.validDays ?? COUPON_VALID_DAYS } : null,
  };
}

function toTask({ taskKind, taskText, taskMinutes }: Schema.OpenLuckyBagInput): LuckyInput['task'] {
  if (taskKind === 'COMMENT') return { kind: 'comment', text: taskText ?? '' };
  return taskKind === 'WATCH' ? { kind: 'watch', minutes: taskMinutes ?? 0 } : { kind: 'follow' };
}

/** What the schema says where the client says nothing. */
export const DROP_VALID_DAYS = 3;
const COUPON_VALID_DAYS = 7;

export function toCorrectionView({ id, text, postedAt, offsetMs }: CorrectionRow): Schema.Correction {
  return { id, text, postedAt, offsetMs };
}

export function toQuestionView({ q, mask, text, askedAt, answeredAt }: QuestionRow): Schema.Question {
  return { q: Number(q), mask, text, askedAt, answeredAt };
}

export function toNotificationView(row: NotificationRow): Schema.Notification {
  const { id, title, subjectId, dueAt, at, readAt } = row;
  return { id, kind: 'SESSION_BEGINS', title, path: `/live/${subjectId}?from=reminder`, dueAt, at, readAt };
}
