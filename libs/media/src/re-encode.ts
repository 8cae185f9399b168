import sharp from 'sharp';
import { Refusal } from '@app/platform';
import { PICTURE_EDGE_MAX, PICTURE_PIXELS_MAX, requirePicture } from './core';

const QUALITY = 80;

export interface Encoded {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Draws the picture anew as WebP: upright, no larger than needed, without EXIF (a phone writes down where it was). */
export async function reEncode(bytes: Buffer): Promise<Encoded> {
  try {
    const picture = sharp(bytes, { limitInputPixels: PICTURE_PIXELS_MAX, failOn: 'error' });
    const { format, width, height } = await picture.metadata();
    requirePicture({ kind: format, width, height });
    const { data, info } = await picture
      .rotate()
      .resize({ width: PICTURE_EDGE_MAX, height: PICTURE_EDGE_MAX, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error;
    throw new Refusal('bad_input', { fields: ['file'], file: 'not_a_picture' });
  }
}
