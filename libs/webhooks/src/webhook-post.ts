import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as safeRequest, type RequestOptions } from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import {
  cleanText,
  guardedLookup,
  isAllowedHost,
  RefusedAddress,
  SECOND_MS,
  SETTINGS,
  type AddressRule,
  type Settings,
} from '@app/platform';
import type { SendTrouble } from './webhook-delivery.row';

const DEADLINE_MS = 10 * SECOND_MS;
const REPLY_BYTES_MAX = 4_096;
const REPLY_KEPT_MAX = 500;
const HEADER_BYTES_MAX = 8_192;

export interface Outgoing {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type Answer =
  | {
      readonly kind: 'answered';
      readonly code: number;
      readonly reply: string;
      /** the header, as it was sent */
      readonly retryAfter: string | null;
    }
  | { readonly kind: 'failed'; readonly trouble: SendTrouble };

/** Posts to an address that a stranger has given: only outwards, within ten seconds, following nothing, believing little of the answer. */
@Injectable()
export class WebhookPost {
  readonly addresses: AddressRule;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.addresses = settings.LIANJI_PROFILE === 'demo' ? 'public_or_loopback' : 'public';
  }

  send({ url, body, headers }: Outgoing, deadlineMs = DEADLINE_MS): Promise<Answer> {
    const { protocol, hostname } = new URL(url);
    if (!isAllowedHost(hostname, this.addresses)) return Promise.resolve(failed('refused_address'));
    const deadline = AbortSignal.timeout(deadlineMs);
    const start = protocol === 'https:' ? safeRequest : plainRequest;
    return new Promise((resolve) => {
      const request = start(url, {
        method: 'POST',
        // A connection of its own: a kept one would be to an address that nobody looked at this time.
        agent: false,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: guardedLookup(this.addresses),
        maxHeaderSize: HEADER_BYTES_MAX,
        signal: deadline,
        ...this.trusted(),
      });
      let hasCode = false;
      request.on('error', (error) => {
        // After the code the rest of the answer may break: what came of it is then what was said.
        if (!hasCode) resolve(failed(troubleOf(error, deadline)));
      });
      request.on('response', (response) => {
        hasCode = true;
        readReply(response, (reply) => {
          const { statusCode: code = 0, headers } = response;
          resolve({ kind: 'answered', code, reply, retryAfter: headers['retry-after'] ?? null });
          request.destroy();
        });
      });
      request.end(body);
    });
  }

  /** Whose certificates are believed: the well-known ones. */
  protected trusted(): Pick<RequestOptions, 'ca'> {
    return {};
  }
}

/** The code is the answer; of the rest as much as comes in time and fits. */
function readReply(response: IncomingMessage, done: (reply: string) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  const finish = (): void => {
    const text = Buffer.concat(parts).subarray(0, REPLY_BYTES_MAX).toString('utf8');
    done([...cleanText(text)].slice(0, REPLY_KEPT_MAX).join(''));
  };
  response.on('data', (part: Buffer) => {
    parts.push(part);
    length += part.length;
    if (length >= REPLY_BYTES_MAX) finish();
  });
  response.on('error', finish);
  response.on('close', finish);
}

function troubleOf(error: Error, deadline: AbortSignal): SendTrouble {
  if (deadline.aborted) return 'timeout';
  return error instanceof RefusedAddress ? 'refused_address' : 'connection';
}

function failed(trouble: SendTrouble): Answer {
  return { kind: 'failed', trouble };
}
