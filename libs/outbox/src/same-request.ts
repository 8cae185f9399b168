import { createHash } from 'node:crypto';
import { Refusal } from '@app/platform';
import { encodePayload } from './core';

/** What a `requestId` stands for: a digest of the content, stored beside it. */
export function requestHash(content: unknown): string {
  return createHash('sha256').update(encodePayload(content)).digest('hex');
}

/** The row that an earlier call with this `requestId` made; other content under the same id is refused. */
export function sameRequest<R extends { requestHash: string }>(earlier: R, content: unknown): R {
  if (earlier.requestHash !== requestHash(content)) throw new Refusal('request_reused');
  return earlier;
}
