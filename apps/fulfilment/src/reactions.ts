import { AnswerClaim, MarkClaimRefunded } from '@app/claims';
import { OpenMotions } from '@app/governance';
import {
  AdoptSplitRule,
  AuthoriseExpense,
  BookExpense,
  CheckBooks,
  ImportFetched,
  NoteExpense,
  ReclassDebts,
  SendPayout,
  WatchDebts,
} from '@app/ledger';
import {
  CloseDrop,
  CloseDueFlash,
  DrawLuckyBag,
  ExpireFlashClaim,
  NoteOrder,
  OpenDueFlash,
  RemindSubscribers,
  SealShow,
  TallySale,
  TellLuckyResult,
} from '@app/live-room';
import {
  CloseOrder,
  CompleteOrder,
  MarkOrderDelivered,
  MarkOrderPacking,
  MarkOrderPaid,
  MarkOrderShipped,
  RefundDeferred,
  RefundOrder,
  RefundShort,
} from '@app/orders';
import type { EventName, Reaction } from '@app/outbox';
import { MakeExport } from '@app/papers';
import { AskCourier, BuyWaybill, CancelParcels, OpenParcel, RecordTracking, VoidWaybill } from '@app/parcels';
import { FetchStatement, RefundPayment } from '@app/payments';
import { Notify, SendLoginCode } from '@app/people';
import { NoteForWebhooks, SendWebhooks } from '@app/webhooks';

/** What follows from what: the whole course of a sale in one table. A new event does not compile without a row. */
const REACTIONS: { readonly [N in EventName]: readonly Reaction<N>[] } = {
  'login_code.requested': [SendLoginCode],
  'order.placed': [NoteOrder],
  'order.payment_due': [CloseOrder],
  'payment.captured': [MarkOrderPaid],
  'payment.orphaned': [],
  'order.paid': [TallySale, OpenParcel, NoteForWebhooks],
  'order.imported': [OpenParcel],
  'order.import_completed': [],
  'parcel.opened': [],
  'task.advanced': [MarkOrderPacking],
  'task.short': [RefundShort],
  'order.packing': [],
  'parcel.packed': [BuyWaybill],
  'parcel.waybill_retry': [BuyWaybill],
  'parcel.waybill_unwanted': [VoidWaybill],
  'parcel.silent': [AskCourier],
  'parcel.labelled': [],
  'parcel.handed_over': [MarkOrderShipped, NoteForWebhooks],
  'order.shipped': [],
  'courier.pushed': [RecordTracking],
  'parcel.moved': [],
  'parcel.signed': [MarkOrderDelivered, NoteForWebhooks],
  'order.delivered': [],
  'order.receipt_due': [CompleteOrder],
  'order.completed': [NoteForWebhooks],
  'order.closed': [],
  'order.cancelled': [CancelParcels],
  'refund.accepted': [RefundPayment, WatchDebts],
  'refund.deferred': [RefundDeferred],
  'refund.retry': [RefundPayment],
  'refund.paid': [MarkClaimRefunded, NoteForWebhooks],
  'claim.opened': [],
  'claim.answer_due': [AnswerClaim],
  'claim.accepted': [RefundOrder],
  'session.started': [RemindSubscribers, NoteForWebhooks],
  'session.ended': [SealShow, NoteForWebhooks],
  'flash.opening_due': [OpenDueFlash],
  'flash.closing_due': [CloseDueFlash],
  'flash.claim_due': [ExpireFlashClaim],
  'session.reminder_due': [RemindSubscribers],
  'session.reminded': [Notify],
  'coupon.drop_due': [CloseDrop],
  'lucky.draw_due': [DrawLuckyBag],
  'lucky.drawn': [TellLuckyResult],
  'split_rule.proposed': [OpenMotions],
  'motion.decided': [AdoptSplitRule, AuthoriseExpense],
  'fund_expense.proposed': [NoteExpense],
  'fund_expense.due': [BookExpense],
  'fund_expense.authorised': [],
  'split_rule.adopted': [],
  'settlement.submitted': [],
  'settlement.approved': [],
  'settlement.published': [NoteForWebhooks],
  'payout.requested': [SendPayout],
  'payout.succeeded': [],
  'payout.failed': [],
  'webhook.due': [SendWebhooks],
  'payout.returned': [],
  'provider.fee_stated': [],
  'provider.fee_returned': [],
  'provider.settled': [],
  'chargeback.opened': [],
  'chargeback.won': [],
  'chargeback.lost': [WatchDebts],
  'party.debt_due': [ReclassDebts],
  'party.reclassed': [],
  'party.repaid': [],
  'party.written_off': [],
  'pool.allocated': [],
  'tax.remitted': [],
  'statement.due': [FetchStatement],
  'statement.fetched': [ImportFetched],
  'export.wanted': [MakeExport],
  'entry.corrected': [],
  'period.closed': [],
  'books.check_asked': [CheckBooks],
};

export function reactionsTo<N extends EventName>(name: N): readonly Reaction<N>[] {
  return REACTIONS[name];
}

/** Those that a room of people waits for: what else follows from the same event begins `AFTER_ROOM_MS` later, out of their way. */
const FOR_THE_ROOM: readonly string[] = [TallySale.name];
const AFTER_ROOM_MS = 50;

/** How long a reaction to the event waits before it begins. */
export function delayOf(event: EventName, reaction: string): number {
  const isWatched = reactionsTo(event).some(({ name }) => FOR_THE_ROOM.includes(name));
  return isWatched && !FOR_THE_ROOM.includes(reaction) ? AFTER_ROOM_MS : 0;
}

/** Those that wait for a server that somebody named. */
const OUTGOING: readonly string[] = [SendWebhooks.name];

export function queueOf(reaction: string): 'reactions' | 'outgoing' {
  return OUTGOING.includes(reaction) ? 'outgoing' : 'reactions';
}
