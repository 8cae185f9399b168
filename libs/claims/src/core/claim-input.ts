import { cleanText, type Troubles } from '@app/platform/core';

export type ClaimReason = 'damaged' | 'not_received' | 'other';
export const CLAIM_LEVELS = [10, 30, 50, 80, 100] as const;
export const PHOTOS_MAX = 9;
export const CLAIM_NOTE_MAX = 500;
const LINES_MAX = 50;
const REQUEST_ID_MAX = 64;

export interface ClaimLineInput {
  readonly lineId: string;
  /** how many units of the line are bad */
  readonly quantity: number;
  readonly levelPercent: number;
}

export interface ClaimInput {
  readonly requestId: string;
  readonly reason: ClaimReason;
  readonly lines: readonly ClaimLineInput[];
  readonly photoIds: readonly string[];
  readonly note: string;
}

/** Troubles by field, the same for the form and for the command. */
export function claimTroubles(input: ClaimInput): Troubles {
  const { requestId, reason, lines, photoIds, note } = input;
  return {
    ...((requestId === '' || requestId.length > REQUEST_ID_MAX) && { requestId: 'missing' }),
    ...lineTroubles(lines),
    ...(reason === 'damaged' && photoIds.length === 0 && { photoIds: 'missing' }),
    ...(photoIds.length > PHOTOS_MAX && { photoIds: 'too_many' }),
    ...(cleanText(note).length > CLAIM_NOTE_MAX && { note: 'too_long' }),
  };
}

function lineTroubles(lines: readonly ClaimLineInput[]): Troubles {
  const isDoubled = new Set(lines.map((line) => line.lineId)).size !== lines.length;
  const isLevel = (percent: number) => (CLAIM_LEVELS as readonly number[]).includes(percent);
  return {
    ...(lines.length === 0 && { lines: 'missing' }),
    ...((lines.length > LINES_MAX || isDoubled) && { lines: 'too_many' }),
    ...(lines.some((line) => !Number.isSafeInteger(line.quantity) || line.quantity < 1) && {
      lines: 'quantity',
    }),
    ...(lines.some((line) => !isLevel(line.levelPercent)) && { levelPercent: 'unknown' }),
  };
}
