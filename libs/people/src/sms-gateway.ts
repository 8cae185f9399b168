import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, SECOND_MS, SETTINGS, invariant, type Settings } from '@app/platform';

const DEADLINE_MS = 3_000;
/** Of the eight reactions that a worker runs at once: a gateway that hangs must not hold up what orders wait for. */
const AT_ONCE_MAX = 3;
/** The gateway has understood and will never send this one: no such number, for example. */
const REFUSED = [400, 422];

export interface LoginText {
  /** the gateway sends one text for one id, however often it is asked */
  readonly id: string;
  readonly phone: string;
  readonly code: string;
  /** how long the code holds */
  readonly minutes: number;
  readonly locale: string;
}

/** `unknown`: it may or may not have been sent; ask again under the same id. */
export type SmsOutcome =
  { readonly kind: 'accepted' } | { readonly kind: 'refused' | 'unknown'; readonly reason: string };

/**
 * The door to whoever sends texts, in a protocol of our own (docs/decisions/texts.md), since every provider has another one:
 * one signed POST, which a bridge of a few lines turns into the provider's call.
 */
@Injectable()
export class SmsGateway {
  private underWay = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async send(text: LoginText): Promise<SmsOutcome> {
    if (this.underWay >= AT_ONCE_MAX) return { kind: 'unknown', reason: 'too many are under way' };
    this.underWay += 1;
    try {
      const { status } = await this.post(text.id, JSON.stringify(text));
      if (status >= 200 && status < 300) return { kind: 'accepted' };
      return { kind: REFUSED.includes(status) ? 'refused' : 'unknown', reason: `status ${String(status)}` };
    } catch (error) {
      // It names the network's trouble and never the text, which must not reach a log.
      return { kind: 'unknown', reason: String(error) };
    } finally {
      this.underWay -= 1;
    }
  }

  private async post(id: string, body: string): Promise<{ status: number }> {
    const { SMS_URL: url, SMS_KEY: key, SMS_SECRET: secret } = this.settings;
    invariant(url && key && secret, 'a gateway for texts is set up, as was checked at the start');
    const seconds = String(Math.floor(this.clock.now() / SECOND_MS));
    const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': id,
        'sms-key': key,
        'sms-signature': `t=${seconds},v1=${signature}`,
      },
      body,
      // Followed, a redirect would carry phone and code to another address.
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    await response.body?.cancel();
    return { status: response.status };
  }
}
