import { CONFIRMED_GATES, type GateState, type HeldCommentRow, type RoomSanctionRow } from '@app/live-room';
import type { GateState as GateView, HeldComment, RoomSanction } from '../generated/schema';

export function toHeldView({ id, author, text, rule, heldAt }: HeldCommentRow): HeldComment {
  return { id, authorMask: author.mask, text, rule, heldAt };
}

export function toSanctionView(row: RoomSanctionRow): RoomSanction {
  const { id, personMask, kind, reason, startedAt, untilAt } = row;
  return { id, personMask, kind, reason, startedAt, until: untilAt };
}

export function toGateView(state: GateState): GateView {
  const { gate, isGreen, isAdvised, at, dueAt, evidenceSha256 } = state;
  const isConfirmable = CONFIRMED_GATES.some((each) => each === gate);
  return { gate, isGreen, isAdvised, isConfirmable, checkedAt: at, dueAt, evidenceSha256 };
}
