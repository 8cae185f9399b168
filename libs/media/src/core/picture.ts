import { refuseTroubles } from '@app/platform/core';

export const PICTURE_BYTES_MAX = 10 * 1024 * 1024;
/** A phone's photo has some 50 million pixels; a bomb has more. */
export const PICTURE_PIXELS_MAX = 60_000_000;
/** What is kept: enough to judge a frozen radish, small enough for a village's line. */
export const PICTURE_EDGE_MAX = 2_000;
export const SIGNED_LASTS_MS = 10 * 60_000;

/** What is looked at are the bytes; what a name or a header claims counts for nothing. SVG and all else that may hold scripts is out. */
const KINDS = ['jpeg', 'png', 'webp', 'heif', 'avif', 'gif'] as const;

export interface PictureFacts {
  readonly kind: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** Refuses what is not a picture that we take. */
export function requirePicture({ kind, width, height }: PictureFacts): void {
  if (!(KINDS as readonly (string | undefined)[]).includes(kind)) refuseTroubles({ file: 'not_a_picture' });
  if (width <= 0 || height <= 0) refuseTroubles({ file: 'not_a_picture' });
  if (width * height > PICTURE_PIXELS_MAX) refuseTroubles({ file: 'too_large' });
}

export function requireSize(bytes: number): void {
  if (bytes === 0) refuseTroubles({ file: 'missing' });
  if (bytes > PICTURE_BYTES_MAX) refuseTroubles({ file: 'too_large' });
}
