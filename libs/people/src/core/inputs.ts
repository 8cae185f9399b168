import type { Troubles } from '@app/platform/core';

const NAME_MAX = 30;
const STREET_MIN = 4;
const STREET_MAX = 120;
const PHONE = /^1[3-9]\d{9}$/;
const REGION = /^[1-9]\d{5}$/;

export interface AddressInput {
  readonly name: string;
  readonly phone: string;
  readonly regionCode: string;
  readonly street: string;
}

/** Spaces, dashes and +86 are what people type, not part of the number. */
export function cleanPhone(phone: string): string {
  return phone.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
}

export function phoneTroubles(phone: string): Troubles {
  return PHONE.test(phone) ? {} : { phone: 'not_a_phone' };
}

/** Troubles by field, the same words as those of an order's recipient. */
export function addressTroubles({ name, phone, regionCode, street }: AddressInput): Troubles {
  return {
    ...(name === '' && { name: 'missing' }),
    ...(name.length > NAME_MAX && { name: 'too_long' }),
    ...phoneTroubles(phone),
    ...(!REGION.test(regionCode) && { regionCode: 'missing' }),
    ...(street.length < STREET_MIN && { street: 'too_short' }),
    ...(street.length > STREET_MAX && { street: 'too_long' }),
  };
}
