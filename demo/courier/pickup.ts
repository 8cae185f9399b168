/** A collection ordered from the courier (商家寄件), beside the parcel that it brings into being. */
export interface Pickup {
  readonly orderId: string;
  readonly taskId: string;
  readonly number: string;
  readonly callbackUrl: string;
  readonly salt: string | undefined;
  readonly weightKg: number;
  readonly freightYuan: string;
  readonly at: number;
  readonly status: PickupStatus;
}

/** 0 placed, 1 accepted, 9 cancelled by the user, 10 picked up, 101 in transit, 13 signed, 12 returned, 14 signed abnormally. */
export type PickupStatus = 0 | 1 | 9 | 10 | 12 | 13 | 14 | 101;

export type PickupChange = Pick<Pickup, 'status'>;

export const COURIER_PERSON = { courierName: '演示快递员', courierMobile: '13900009999' };
