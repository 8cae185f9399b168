import type { Troubles } from '@app/platform/core';

const PHONE = /^1[3-9]\d{9}$/;
const REGION = /^\d{6}$/;

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
  return PHONE.test(phone) ? {} : { phone: 'phone' };
}

export function addressTroubles(input: AddressInput): Troubles {
  return {
    ...(isBetween(input.name, 1, 30) ? {} : { name: 'name' }),
    ...phoneTroubles(input.phone),
    ...(REGION.test(input.regionCode) ? {} : { regionCode: 'region' }),
    ...(isBetween(input.street, 2, 120) ? {} : { street: 'street' }),
  };
}

function isBetween(text: string, min: number, max: number): boolean {
  return text.length >= min && text.length <= max;
}
