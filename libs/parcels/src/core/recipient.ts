import { cleanText, type Troubles } from '@app/platform/core';

export interface Recipient {
  readonly name: string;
  readonly phone: string;
  /** six digits, GB/T 2260 */
  readonly regionCode: string;
  readonly street: string;
}

export const NAME_MAX = 30;
export const STREET_MAX = 120;
const PHONE = /^1[3-9]\d{9}$/;
const REGION = /^[1-9]\d{5}$/;

/** Troubles by field, the same for the form and for the command. */
export function recipientTroubles(recipient: Recipient): Troubles {
  const name = cleanText(recipient.name);
  const street = cleanText(recipient.street);
  return {
    ...(name === '' && { name: 'missing' }),
    ...(name.length > NAME_MAX && { name: 'too_long' }),
    ...(!PHONE.test(recipient.phone.trim()) && { phone: 'not_a_phone' }),
    ...(!REGION.test(recipient.regionCode) && { regionCode: 'missing' }),
    ...(street.length < 4 && { street: 'too_short' }),
    ...(street.length > STREET_MAX && { street: 'too_long' }),
  };
}

/** As it is stored: cleaned, without surrounding blanks. */
export function tidyRecipient(recipient: Recipient): Recipient {
  return {
    name: cleanText(recipient.name),
    phone: recipient.phone.trim(),
    regionCode: recipient.regionCode,
    street: cleanText(recipient.street),
  };
}
