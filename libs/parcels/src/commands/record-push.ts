import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { newId } from '@app/platform';
import { COURIER, type Courier, type RawPush } from '../courier/courier';
import { ParcelRow } from '../parcel.row';
import { TrackingPushRow } from '../tracking-push.row';

export interface IncomingPush extends RawPush {
  /** from the query of the callback address */
  readonly parcelId: string | undefined;
}

/** What a number that we do not know may leave behind at most. */
const ORPHAN_MAX = 64 * 1024;
const NUMBER_MAX = 64;

/** Keeps a push of the courier as it came, once, and only then lets it be answered. What it means is worked out later. */
@Injectable()
export class RecordPush {
  constructor(
    private readonly transactions: Transactions,
    @Inject(COURIER) private readonly courier: Courier,
  ) {}

  /** `forged`: a box of ours, and not signed with its salt. Nothing is kept of it. */
  async run(push: IncomingPush): Promise<'kept' | 'forged' | 'unreadable'> {
    const { param } = push;
    const number = this.courier.numberIn(param);
    if (number === null || number.length > NUMBER_MAX) return 'unreadable';
    return this.transactions.run(async (tx) => {
      const parcel = await this.parcelOf(push.parcelId, number, (where) =>
        tx.rows.findOneBy(ParcelRow, where),
      );
      if (parcel && !this.courier.isGenuine(push, parcel.salt ?? '')) return 'forged';
      const hash = createHash('sha256').update(param).digest('hex');
      if (await tx.rows.existsBy(TrackingPushRow, { hash })) return 'kept';
      const pushId = newId();
      await tx.rows.insert(TrackingPushRow, {
        id: pushId,
        parcelId: parcel?.id ?? null,
        waybillNumber: number,
        hash,
        param: parcel ? param : param.slice(0, ORPHAN_MAX),
        receivedAt: tx.now,
      });
      if (parcel) await tx.emit('courier.pushed', { pushId });
      return 'kept';
    });
  }

  /** By the address we gave, which is known before the number is; by the number when the address lacks it. */
  private async parcelOf(
    parcelId: string | undefined,
    number: string,
    find: (where: { id: string } | { waybillNumber: string }) => Promise<ParcelRow | null>,
  ): Promise<ParcelRow | null> {
    const parcel = parcelId === undefined ? null : await find({ id: parcelId });
    const isIts = parcel && (parcel.waybillNumber === null || parcel.waybillNumber === number);
    return isIts ? parcel : find({ waybillNumber: number });
  }
}
