import { Inject, Injectable } from '@nestjs/common';
import { encodePayload, Transactions, type EventOf, type Tx } from '@app/outbox';
import { canMove, canStepTask, foldPushes, type Course, type ParcelStatus } from '../core';
import { COURIER, type Courier, type Push } from '../courier/courier';
import { handOver } from '../hand-over';
import { lockParcel, type WholeParcel } from '../lock-parcel';
import { ParcelRow } from '../parcel.row';
import { TrackingPushRow } from '../tracking-push.row';

/** Folds everything the courier ever told about a box into where it is now. */
@Injectable()
export class RecordTracking {
  constructor(
    private readonly transactions: Transactions,
    @Inject(COURIER) private readonly courier: Courier,
  ) {}

  react(event: EventOf<'courier.pushed'>): Promise<void> {
    return this.transactions.once(RecordTracking.name, event.id, async (tx) => {
      const { parcelId } = await tx.rows.findOneByOrFail(TrackingPushRow, { id: event.payload.pushId });
      if (parcelId === null) return;
      const box = await lockParcel(tx, parcelId);
      const raw = await tx.rows.find(TrackingPushRow, { where: { parcelId }, order: { id: 'ASC' } });
      const pushes = raw.map((push) => this.courier.readPush(push.param, push.receivedAt));
      const course = courseOf(pushes);
      await keepCourse(tx, box, course, carrierOf(pushes));
      if (course.collectedAt !== null) await handOverIfNobodyDid(tx, box, course.collectedAt);
      await move(tx, box.parcel, course);
    });
  }
}

/** A courier who gives up on a box that never arrived leaves it as an exception. */
function courseOf(pushes: readonly Push[]): Course {
  const course = foldPushes(pushes.map((push) => push.entries));
  const isOver = course.status === 'signed' || course.status === 'returned' || course.status === 'cancelled';
  return pushes.at(-1)?.isGivenUp === true && !isOver ? { ...course, status: 'exception' } : course;
}

/** The carrier may turn out to be another one than was asked. */
function carrierOf(pushes: readonly Push[]): string | undefined {
  return pushes.findLast((push) => push.carrierNow !== null)?.carrierNow ?? undefined;
}

async function keepCourse(
  tx: Tx,
  { parcel }: WholeParcel,
  course: Course,
  carrierCode: string | undefined,
): Promise<void> {
  await tx.rows.update(ParcelRow, parcel.id, {
    entries: encodePayload(course.entries),
    signedAt: course.signedAt,
    ...(carrierCode !== undefined && { carrierCode }),
  });
}

/** The courier's first scan counts as the hand-over when it comes before the packhouse's. */
async function handOverIfNobodyDid(tx: Tx, box: WholeParcel, at: number): Promise<void> {
  if (box.parcel.handedOverAt !== null || box.parcel.status === 'cancelled') return;
  if (canStepTask(box.task.status, 'collect'))
    await handOver(tx, box, { step: 'collect', by: RecordTracking.name, at });
}

async function move(tx: Tx, parcel: ParcelRow, course: Course): Promise<void> {
  const { id: parcelId, orderId, allianceId, status: from } = parcel;
  const to: ParcelStatus = course.status;
  if (!canMove(from, to)) return;
  const isFirstSign = to === 'signed' && parcel.firstSignedAt === null;
  const signedAt = course.signedAt ?? tx.now;
  await tx.rows.update(ParcelRow, parcelId, { status: to, ...(isFirstSign && { firstSignedAt: signedAt }) });
  await tx.step('parcel', parcelId, 'track', from, to, RecordTracking.name, {
    detail: { code: course.entries[0]?.code },
  });
  await tx.emit('parcel.moved', { parcelId, orderId, allianceId, status: to });
  if (isFirstSign) await tx.emit('parcel.signed', { parcelId, orderId, allianceId, signedAt });
}
