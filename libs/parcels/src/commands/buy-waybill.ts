import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { invariant, SETTINGS, type Settings } from '@app/platform';
import { ConsignmentRow } from '../consignment.row';
import { canStepWaybill } from '../core';
import { COURIER, type Courier, type LabelRequest } from '../courier/courier';
import { FreightTemplateRow } from '../freight-template.row';
import { lockParcel } from '../lock-parcel';
import { ParcelRow } from '../parcel.row';
import { regionName } from '../regions';
import { recordOutcome } from '../waybill';

const SALT_BYTES = 24;
const CARGO_MAX = 60;

/** Buys the waybill of a packed box. However often it runs and whatever gets lost on the way, a box gets one number. */
@Injectable()
export class BuyWaybill {
  constructor(
    private readonly transactions: Transactions,
    @Inject(COURIER) private readonly courier: Courier,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async react(event: EventOf<'parcel.packed'> | EventOf<'parcel.waybill_retry'>): Promise<void> {
    const { parcelId } = event.payload;
    const request = await this.transactions.run((tx) => askFor(tx, parcelId, this.settings.STOREFRONT_URL));
    if (!request) return;
    // The call is outside any transaction; what it says is written with the event's mark.
    const outcome = await this.courier.createLabel(request);
    const how = { by: BuyWaybill.name, silentSeconds: this.settings.COURIER_SILENT_SECONDS };
    await this.transactions.once(BuyWaybill.name, event.id, (tx) =>
      recordOutcome(tx, parcelId, outcome, how),
    );
  }
}

/** Notes that a number is being asked for, with the salt of its pushes; `null` when there is nothing to ask. */
async function askFor(tx: Tx, parcelId: string, storefrontUrl: string): Promise<LabelRequest | null> {
  const { parcel, lines } = await lockParcel(tx, parcelId);
  const isNew = parcel.waybillStatus === null;
  const isWanted = isNew ? parcel.status !== 'cancelled' : canStepWaybill(parcel.waybillStatus, 'issue');
  if (!isWanted) return null;
  const salt = parcel.salt ?? randomBytes(SALT_BYTES).toString('base64url');
  if (isNew) {
    await tx.rows.update(ParcelRow, parcelId, { waybillStatus: 'requested', waybillAskedAt: tx.now, salt });
    await tx.step('waybill', parcelId, 'request', null, 'requested', BuyWaybill.name);
  }
  return {
    ...(await partiesOf(tx, parcel)),
    idempotencyKey: parcelId,
    carrierCode: parcel.carrierCode,
    cargo: lines
      .map((line) => line.itemName)
      .join('、')
      .slice(0, CARGO_MAX),
    weightGrams: parcel.weightGrams ?? parcel.plannedGrams,
    callbackUrl: `${storefrontUrl}/webhooks/kuaidi100?parcel=${parcelId}`,
    salt,
  };
}

/** Who sends and who receives. The only place where a recipient leaves the house whole: on the label. */
async function partiesOf(tx: Tx, parcel: ParcelRow): Promise<Pick<LabelRequest, 'sender' | 'recipient'>> {
  const consignment = await tx.rows.findOneBy(ConsignmentRow, { orderId: parcel.orderId });
  const template = await tx.rows.findOneBy(FreightTemplateRow, { villageId: parcel.villageId });
  invariant(consignment && template, `parcel ${parcel.id} has a recipient and a sender`);
  const region = (regionName(consignment.regionCode) ?? '').replaceAll(' ', '');
  const { senderName, senderPhone, senderAddress } = template;
  return {
    sender: { name: senderName, phone: senderPhone, address: senderAddress },
    recipient: {
      name: consignment.name,
      phone: consignment.phone,
      address: `${region}${consignment.street}`,
    },
  };
}
