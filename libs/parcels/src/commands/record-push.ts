import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { COURIER, type Courier, type RawPush } from '../courier/courier';
import { keepPush } from '../keep-push';
import { ParcelRow } from '../parcel.row';

export interface IncomingPush extends RawPush {
  /** from the query of the callback address */
  readonly parcelId: string | undefined;
}

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
      await keepPush(tx, parcel?.id ?? null, number, param);
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
