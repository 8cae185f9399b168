import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { Clock, SECOND_MS, SETTINGS, type Instant, type Settings } from '@app/platform';
import { ConsignmentRow } from '../consignment.row';
import { afterSilence, type Followed } from '../core';
import { COURIER, type Courier } from '../courier/courier';
import { keepPush } from '../keep-push';
import { OriginTaskRow } from '../origin-task.row';
import { ParcelRow } from '../parcel.row';
import { TrackingPushRow } from '../tracking-push.row';

/** Asks about a box of which the courier has told nothing for long; a push that got lost is made up for. */
@Injectable()
export class AskCourier {
  constructor(
    private readonly transactions: Transactions,
    @Inject(COURIER) private readonly courier: Courier,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async react(event: EventOf<'parcel.silent'>): Promise<void> {
    const { parcelId } = event.payload;
    const box = await this.transactions.run((tx) => followed(tx, parcelId));
    const next = box && this.nextFor(box, this.clock.now());
    if (!next) return;
    const { number } = box.label;
    const news = next.ask ? await this.courier.track(box.label, box.phone) : null;
    await this.transactions.once(AskCourier.name, event.id, async (tx) => {
      // An answer about another number tells nothing of this box.
      if (news !== null && this.courier.numberIn(news) === number) await keepPush(tx, parcelId, number, news);
      await tx.emitAt(next.lookAgainAt, 'parcel.silent', { parcelId });
    });
  }

  private nextFor(box: Followed, now: Instant) {
    return afterSilence(box, this.settings.COURIER_SILENT_SECONDS * SECOND_MS, now);
  }
}

async function followed(tx: Tx, parcelId: string) {
  const parcel = await tx.rows.findOneByOrFail(ParcelRow, { id: parcelId });
  const { carrierCode, waybillNumber: number, courierOrderNumber, status, packedAt } = parcel;
  if (number === null) return null;
  const task = await tx.rows.findOneByOrFail(OriginTaskRow, { parcelId });
  const { phone } = await tx.rows.findOneByOrFail(ConsignmentRow, { orderId: parcel.orderId });
  const last = await tx.rows.findOne(TrackingPushRow, { where: { parcelId }, order: { id: 'DESC' } });
  return {
    ...{ status, packedAt, phone, taskStatus: task.status },
    heardAt: last?.receivedAt ?? parcel.handedOverAt ?? 0,
    label: { carrierCode, number, courierOrderNumber },
  };
}
