import { request as httpRequest } from 'node:http';
import type { Response } from 'express';
import { SoundOnly } from './sound-only';

const ANSWER_WITHIN_MS = 5_000;

/** An encoder lost its line, or the show ended a moment ago: a player asks again, and a browser notes no fault. */
export function noPicture(response: Response): void {
  response.status(204).end();
}

/**
 * Hands a picture on as it comes, for as long as both ends want it. The answer may be ended at any moment by who cuts it: what
 * comes for it after that is dropped, also when the viewer has not read all that came before.
 */
export function passPicture(source: string, response: Response, isSoundOnly: boolean): void {
  const upstream = httpRequest(source, { timeout: ANSWER_WITHIN_MS }, (picture) => {
    if (response.writableEnded) {
      picture.destroy();
      return;
    }
    if (picture.statusCode === 404) {
      picture.destroy();
      noPicture(response);
      return;
    }
    response.status(picture.statusCode ?? 502);
    response.setHeader('content-type', picture.headers['content-type'] ?? 'video/x-flv');
    response.setHeader('cache-control', 'no-store');
    const sent = isSoundOnly ? picture.pipe(new SoundOnly()) : picture;
    sent.pipe(response);
    // Ended and not broken off: a viewer's player takes it as the end, and his browser reports no fault.
    for (const stream of new Set([picture, sent, response])) stream.on('error', () => response.end());
  });
  upstream.on('timeout', () => {
    if (!response.headersSent) upstream.destroy();
  });
  upstream.on('error', () => {
    if (response.headersSent) response.destroy();
    else noPicture(response);
  });
  response.on('close', () => upstream.destroy());
  upstream.end();
}
