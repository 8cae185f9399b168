import type { ClaimLineRow, ClaimReason, ClaimRow } from '@app/claims';
import type * as Schema from '../generated/schema';

export type ClaimView = Omit<Schema.Claim, '__typename' | 'lines' | 'photos'> & {
  readonly photoIds: readonly string[];
};
export type ClaimLineView = Omit<Schema.ClaimLine, '__typename'>;

export function toClaimView(row: ClaimRow): ClaimView {
  const { id, orderNumber, status, note, refundFen, openedAt, answerBy, decision } = row;
  return {
    ...{ id, orderNumber, status, note, refundFen, openedAt, answerBy, decision },
    reason: row.reason.toUpperCase() as Schema.ClaimReason,
    photoIds: row.photoIds.split(' ').filter((photoId) => photoId !== ''),
  };
}

export function toClaimLineView(line: ClaimLineRow): ClaimLineView {
  const { lineId, itemName, quantity, levelPercent, refundFen } = line;
  return { lineId, itemName, quantity, levelPercent, refundFen };
}

export function toReason(reason: Schema.ClaimReason): ClaimReason {
  return reason.toLowerCase() as ClaimReason;
}
