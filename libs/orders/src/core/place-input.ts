import { cleanText, type Troubles } from '@app/platform/core';

export interface OrderLineInput {
  readonly skuId: string;
  readonly quantity: number;
  readonly seenPriceFen?: bigint | null | undefined;
  /** what the buyer holds of a flash deal: the line costs the deal's price and takes over its goods */
  readonly flashClaimId?: string | null | undefined;
}

export const ORDER_LINES_MAX = 50;
export const NOTE_MAX = 200;
const REQUEST_ID_MAX = 64;
const ID_LENGTH = 26;

/** Troubles of what was typed or sent, by field; the recipient's fields have their own rules in parcels. */
export function placeTroubles(input: {
  readonly requestId: string;
  readonly lines: readonly OrderLineInput[];
  readonly note?: string | null | undefined;
}): Troubles {
  const { requestId, lines, note } = input;
  return {
    ...((requestId === '' || requestId.length > REQUEST_ID_MAX) && { requestId: 'missing' }),
    ...lineTroubles(lines),
    ...(cleanText(note ?? '').length > NOTE_MAX && { note: 'too_long' }),
  };
}

export function lineTroubles(lines: readonly OrderLineInput[]): Troubles {
  return {
    ...(lines.length === 0 && { lines: 'missing' }),
    ...(lines.length > ORDER_LINES_MAX && { lines: 'too_many' }),
    ...(lines.some((line) => line.skuId.length !== ID_LENGTH) && { lines: 'missing' }),
    ...(lines.some((line) => !Number.isSafeInteger(line.quantity) || line.quantity < 1) && {
      lines: 'quantity',
    }),
    ...flashClaimTroubles(lines),
  };
}

function flashClaimTroubles(lines: readonly OrderLineInput[]): Troubles {
  const claimIds = flashClaimIdsOf(lines);
  return {
    ...(claimIds.some((id) => id.length !== ID_LENGTH) && { lines: 'missing' }),
    ...(new Set(claimIds).size < claimIds.length && { lines: 'twice' }),
  };
}

/** The flash claims that a basket wants to order. */
export function flashClaimIdsOf(lines: readonly OrderLineInput[]): string[] {
  return lines.flatMap(({ flashClaimId }) => (flashClaimId ? [flashClaimId] : []));
}
